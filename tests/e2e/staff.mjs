// The people of most scenarios, and what they do in all of them.
import { slowness } from './waiting.mjs';

/** A secretary and a manager, let in by the administrator. */
export async function staff(office) {
  await office.admin();
  return { anna: await office.colleague('secretary', 'Белова Анна'), petrova: await office.colleague('manager', 'Петрова Ольга') };
}

/** Registers a call by one line and gives back its number. */
export async function registers(secretary, line, options = {}) {
  const before = await secretary.mark();
  // An earlier card may be edited meanwhile («доставлено»): only a number that was not on the screen is the new one's.
  const known = (await secretary.cards(50)).map(card => leadNumber.exec(card.text)?.[0]);
  const another = { test: text => leadNumber.test(text) && !known.includes(leadNumber.exec(text)[0]) };
  await secretary.says(line);
  await secretary.sees('Проверьте', { after: before, ...options });
  await secretary.taps('Готово', options);
  const card = await secretary.sees('зарегистрирован', another, { after: before, ...options });
  return leadNumber.exec(card.text)[0];
}

/** What heads the manager's card. */
export const firstContact = /первый контакт/i;

export const leadNumber = /L-\d{4}-\d{6}/;

/** Number of the n-th lead of this year. */
export const number = n => `L-${new Date().getFullYear()}-${String(n).padStart(6, '0')}`;

/** Numbers 1 to `count`, none twice, none left out. */
export const areWithoutGaps = (numbers, count) => numbers.toSorted().join()
  === Array.from({ length: count }, (_, i) => number(i + 1)).join();

let question = 0;

/** Asks something that nobody has asked before and waits for the answer; gives back how long that took, in milliseconds. */
export async function asks(person, { within = 20_000 } = {}) {
  const word = `Никто${++question}`;
  const before = await person.mark();
  const began = Date.now();
  await person.says(`/find ${word}`);
  await person.sees(word, 'ничего не найдено', { after: before, within });
  return Date.now() - began;
}

/** As `asks`, and it must not take longer than `within` milliseconds, those of a quiet machine. */
export async function isAnswered(person, within = 2000, when = '') {
  const took = await asks(person, { within: within * slowness(person.messenger) + 10_000 });
  if (took > within * slowness(person.messenger)) throw new Error(`${person.name} was answered only after ${took} ms ${when}`);
  return took;
}

/** Nobody is noted as out of reach, and a message to all of these people arrives. */
export async function areAllAlive(admin, people, within = 20_000) {
  const before = await admin.mark();
  await admin.says('/people');
  const { text } = await admin.sees(people[0].name, { after: before, within });
  if (text.includes('не доставляется')) throw new Error(`somebody is out of reach:\n${text}`);
  await Promise.all(people.map(person => asks(person, { within })));
}
