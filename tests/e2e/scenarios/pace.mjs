// The pace of others is not everybody's: a chat that Telegram holds back (K9), and a great heap of bulk (X12). SALESBOT_E2E_BULK=100000.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { asks, isAnswered, staff } from '../staff.mjs';
import { must, pause, until } from '../waiting.mjs';

const bulk = Number(process.env.SALESBOT_E2E_BULK ?? 20_000);
const readers = 12;
const askers = 10;
const questions = 6;
/** The first ones after a start wait for the compiler; they are not counted. */
const warming = 2;
/** Milliseconds on a quiet machine; on another, twice what the slowest takes with nothing behind. */
const promised = 300;

const held = {
  name: 'two chats that Telegram holds back for two minutes hold back nobody else',
  office: { wire: true },
  async play(office, note) {
    const { anna, petrova } = await staff(office);
    office.wire.limits(anna, 120);
    office.wire.limits(petrova, 120);
    await Promise.all([anna.says('/leads'), petrova.says('/leads')]);
    await until('both are held back', () => office.wire.refused >= 2);
    const took = [];
    for (let i = 0; i < 5; i++) took.push(await isAnswered(office.administrator, 2000, 'while two others are held back'));
    note(`slowest answer ${Math.max(...took)} ms`);
    must(office.wire.refused < 20, `the bot asked for a chat that is held back ${office.wire.refused} times`);
    await office.telegram.isCorrect();
  },
};

const heap = {
  name: `behind ${bulk} messages to others an answer takes 300 ms at most (p99)`,
  office: { mode: 'Webhook' },
  async play(office, note) {
    const admin = await office.admin();
    const team = [];
    for (let i = 0; i < askers; i++) team.push(await office.colleague('secretary', `Белова ${String.fromCodePoint(0x410 + i)}нна`));
    const all = [];
    for (let i = 0; i < readers; i++) all.push(await office.colleague('executor', `Кузнецов ${String.fromCodePoint(0x410 + i)}лег`));
    await admin.says('/broadcast executor Планёрка в 15:00');
    await admin.taps('Разослать');
    await Promise.all(all.map(reader => reader.sees('Планёрка в 15:00', { within: 60_000 })));
    // Begun anew before either, so that both wait for the compiler as much.
    await office.bot.kill();
    await office.bot.start();
    const floor = p99(await askAll(team));
    await office.bot.kill();
    multiply(office, bulk);
    await office.bot.start();

    const took = await askAll(team);
    const median = took[Math.floor(took.length / 2)];
    note(`p50 ${median} ms, p99 ${p99(took)} ms of ${took.length} (${floor} with nothing behind), ${waitingIn(office)} still wait`);
    must(waitingIn(office) > bulk / 2, 'the heap was gone before the last question');
    must(p99(took) <= Math.max(promised, 2 * floor), `p99 ${p99(took)} ms; the slowest: ${took.slice(-5).join(', ')} ms`);
    await office.telegram.isCorrect();
  },
};

/** Everybody asks; how long each answer took, in milliseconds, the slowest last. */
const askAll = async team => (await Promise.all(team.map(asksAgainAndAgain))).flat().sort((a, b) => a - b);

const p99 = took => took[Math.ceil(took.length * 0.99) - 1];

/** One question after the other, as slowly as Telegram lets a chat be written to. */
async function asksAgainAndAgain(person) {
  const took = [];
  for (let i = 0; i < warming + questions; i++) {
    const ms = await asks(person, { within: 60_000 });
    if (i >= warming) took.push(ms);
    await pause(Math.max(0, 1500 - ms));
  }
  return took;
}

/** The broadcast's rows again and again, waiting as if never sent: a broadcast to so many people would take hours. */
function multiply(office, count) {
  const columns = sql(office, 'SELECT name FROM pragma_table_info(\'Outbox\')').split('\n').filter(name => name !== 'Id');
  const unsent = { State: '0', Attempts: '0', Error: 'NULL', FinishedAt: 'NULL', MessageId: 'NULL', CardKey: 'NULL' };
  const values = columns.map(name => unsent[name] ?? `"${name}"`);
  sql(office, `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${Math.ceil(count / readers)})
    INSERT INTO Outbox (${columns.map(name => `"${name}"`)}) SELECT ${values} FROM n, (SELECT * FROM Outbox WHERE Kind = 'broadcast')`);
  must(waitingIn(office) >= count, `only ${waitingIn(office)} messages wait`);
}

const waitingIn = office => Number(sql(office, 'SELECT COUNT(*) FROM Outbox WHERE State = 0 AND Kind = \'broadcast\''));

const sql = (office, statement) =>
  execFileSync('sqlite3', ['-cmd', '.timeout 20000', path.join(office.folder, 'salesbot.db'), statement], { encoding: 'utf8' }).trim();

export default { held: [held], heap: [heap] };
