// The people of most scenarios, and what they do in all of them.

/** A secretary and a manager, let in by the administrator. */
export async function staff(office) {
  await office.admin();
  return { anna: await office.colleague('secretary', 'Белова Анна'), petrova: await office.colleague('manager', 'Петрова Ольга') };
}

/** Registers a call by one line and gives back its number. */
export async function registers(secretary, line, options = {}) {
  const before = await secretary.mark();
  await secretary.says(line);
  await secretary.sees('Проверьте', { after: before, ...options });
  await secretary.taps('Готово', options);
  const card = await secretary.sees('зарегистрирован', { after: before, ...options });
  return leadNumber.exec(card.text)[0];
}

/** What heads the manager's card. */
export const firstContact = /первый контакт/i;

export const leadNumber = /L-\d{4}-\d{6}/;

/** Number of the n-th lead of this year. */
export const number = n => `L-${new Date().getFullYear()}-${String(n).padStart(6, '0')}`;

/** Numbers 1 to `count`, none twice, none left out. */
export const areWithoutGaps = (numbers, count) => numbers.toSorted().join() === Array.from({ length: count }, (_, i) => number(i + 1)).join();
