// One of two bots is killed again and again while people register. What the messenger was told is taken stands; a kill shows at most one
// message twice; and nobody waits for longer than a minute. SALESBOT_E2E_KILLINGS=60: so many times.
import { cannot } from '../servers.mjs';
import { areWithoutGaps, firstContact, leadNumber, registers } from '../staff.mjs';
import { must, pause, until } from '../waiting.mjs';

const kills = Number(process.env.SALESBOT_E2E_KILLINGS ?? 3);
const managers = ['Петрова Ольга', 'Кузнецова Ольга', 'Лебедева Ольга'];
const secretaries = ['Белова Анна', 'Дроздова Вера', 'Ильина Зоя', 'Гусева Майя', 'Ершова Нина', 'Жукова Рита'];
const slow = { within: 60_000 };

const killing = {
  name: `killed ${kills} times while people register, two bots lose nothing (PostgreSQL)`,
  cannot: cannot('Postgres'),
  office: { mode: 'Webhook', bots: 2, server: 'Postgres' },
  async play(office, note) {
    const team = [];
    for (const name of managers) team.push(await office.colleague('manager', name));
    const callers = [];
    for (const name of secretaries) callers.push(await office.colleague('secretary', name));
    let on = true;
    const registering = callers.map((caller, i) => registersWhile(caller, i, () => on));
    // Who fails ends the killing as well.
    const failed = Promise.all(registering);
    for (let i = 0; i < kills; i++) await Promise.race([failed, killOne(office, i)]);
    on = false;
    const numbers = (await failed).flat();

    must(areWithoutGaps(numbers, numbers.length), `leads: ${numbers.toSorted().join(', ')}`);
    await office.telegram.allTaken(slow);
    for (const manager of team) await hasAllOf(manager, numbers.length);
    const twice = (await Promise.all([...team, ...callers].map(shownTwice))).reduce((sum, count) => sum + count);
    note(`${numbers.length} calls, ${twice} messages twice`);
    must(twice <= kills, `${twice} messages were shown twice`);
    await office.telegram.isCorrect();
  },
};

/** At any moment of what it does: when depends on nothing but the clock. */
async function killOne(office, i) {
  await pause(200 + (i * 397) % 1500);
  const bot = office.bots[i % office.bots.length];
  await bot.kill();
  await bot.start();
}

async function registersWhile(caller, which, on) {
  const numbers = [];
  for (let i = 0; on(); i++) {
    const manager = managers[i % managers.length].split(' ')[0];
    numbers.push(await registers(caller, `8916${which}${String(i).padStart(6, '0')} Иванов Пётр кровля -> ${manager}`, slow));
  }
  return numbers;
}

/** A manager has a card of each lead of theirs. */
async function hasAllOf(manager, all) {
  const before = await manager.mark();
  await manager.says('/leads');
  const { text } = await manager.sees(/Обращения: [\d\s]+, из них/, { after: before, ...slow });
  const own = Number(/Обращения: ([\d\s]+),/.exec(text)[1].replace(/\s/g, ''));
  must(own <= all, `${manager.name} has ${own} leads of ${all}`);
  const shown = async () => new Set((await manager.cards(100_000)).filter(card => firstContact.test(card.text))
    .map(card => leadNumber.exec(card.text)[0])).size;
  // The answer overtakes notices, of which one chat takes four in three seconds.
  await until(async () => `${manager.name} has ${own} leads and cards of ${await shown()}`, async () => await shown() === own, slow);
}

/** How many messages about a client stand there more often than once. */
async function shownTwice(person) {
  const texts = (await person.cards(100_000)).map(card => card.text).filter(text => /\+7 9\d\d/.test(text));
  return texts.length - new Set(texts).size;
}

export default [killing];
