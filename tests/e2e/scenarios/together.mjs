// Two processes on one database, updates going to each in turn.
import { cannot } from '../servers.mjs';
import { areWithoutGaps, firstContact, registers } from '../staff.mjs';
import { must } from '../waiting.mjs';

const each = 10;
const managers = ['Петрова Ольга', 'Кузнецов Илья', 'Лебедева Нина'];
const slow = { within: 60_000 };

const two = {
  name: 'two bots on one file: 30 calls at once, every notice once',
  office: { mode: 'Webhook', bots: 2 },
  play,
};

const twoOnServer = {
  name: 'two bots on one PostgreSQL: 30 calls at once, every notice once',
  office: { mode: 'Webhook', bots: 2, server: 'Postgres' },
  cannot: cannot('Postgres'),
  play,
};

const twoOnSqlServer = {
  name: 'two bots on one SQL Server: 30 calls at once, every notice once',
  office: { mode: 'Webhook', bots: 2, server: 'SqlServer' },
  cannot: cannot('SqlServer'),
  play,
};

async function play(office, note) {
  const team = [];
  for (const name of managers) team.push(await office.colleague('manager', name));
  const secretaries = [];
  for (const name of ['Белова Анна', 'Дроздова Вера', 'Ильина Зоя']) secretaries.push(await office.colleague('secretary', name));

  const began = Date.now();
  const numbers = (await Promise.all(secretaries.map((secretary, i) => calls(secretary, i)))).flat();
  must(areWithoutGaps(numbers, each * secretaries.length), `leads: ${numbers.toSorted().join(', ')}`);
  for (const [i, manager] of team.entries()) await hasEachOnce(manager, numbers.filter((_, n) => n % each % team.length === i));
  note(`${numbers.length} calls in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  note(`updates to each: ${office.balancer.counts.join(' and ')}`);
  await office.telegram.isCorrect();
}

async function calls(secretary, which) {
  const numbers = [];
  for (let i = 0; i < each; i++) {
    const [phone, manager] = [`8916${which}${String(i).padStart(6, '0')}`, managers[i % managers.length].split(' ')[0]];
    numbers.push(await registers(secretary, `${phone} Иванов Пётр кровля -> ${manager}`, slow));
  }

  return numbers;
}

async function hasEachOnce(manager, numbers) {
  for (const lead of numbers) await manager.sees(lead, firstContact, { last: 100, ...slow });
  // Answered after all notices that were due before: whatever is there twice would be there by now.
  await manager.says('/leads');
  await manager.sees(`Обращения: ${numbers.length}, из них`, slow);
  const cards = (await manager.cards(100)).filter(card => card.text.includes('Ответственный'));
  must(cards.length === numbers.length, `${manager.name} got ${cards.length} cards of ${numbers.length} leads`);
}

export default [two, twoOnServer, twoOnSqlServer];
