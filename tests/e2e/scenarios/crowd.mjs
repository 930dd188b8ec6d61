// Many people on two processes, who type and press as fast as their messenger lets them: no action is lost, no number is left out, and
// nobody is told that something was not saved. SALESBOT_E2E_CROWD=2000: so many calls, by forty people.
import { cannot } from '../servers.mjs';
import { leadNumber, number } from '../staff.mjs';
import { must, until } from '../waiting.mjs';

const wanted = process.env.SALESBOT_E2E_CROWD;
const calls = Number(wanted ?? 24);
const [secretaries, managers] = calls > 500 ? [32, 8] : [6, 2];
const surnames = ['Петрова', 'Кузнецова', 'Лебедева', 'Смирнова', 'Орлова', 'Зайцева', 'Волкова', 'Соколова'];

// Every message is let through by the messenger's own pace, some twenty a second.
const slow = { within: 120_000 + calls * 500 };

const crowd = (engine, office) => ({
  name: `a crowd on two bots, ${calls} calls, none lost, no gap (${engine})`,
  // Usually two bots on one file are seen by another scenario.
  cannot: office.server ? cannot(office.server) : wanted ? undefined : 'SALESBOT_E2E_CROWD asks for none',
  // What crossed with others is taken again, which only who asks for it reads in the log.
  office: { mode: 'Webhook', bots: 2, env: { 'Logging__LogLevel__SalesBot.Turns.Inbox': 'Debug' }, ...office },
  play,
});

async function play(office, note) {
  const admin = await office.admin();
  const team = [];
  for (let i = 0; i < managers; i++) team.push(await office.colleague('manager', `${surnames[i]} Ольга`));
  const callers = [];
  for (let i = 0; i < secretaries; i++) callers.push(await office.colleague('secretary', `Белова ${String.fromCodePoint(0x410 + i)}нна`));

  const began = Date.now();
  let registering = true;
  const idle = team.map(manager => keepsPressing(office, manager, () => registering));
  await Promise.all(callers.map((caller, i) => registers(office, caller, i)));
  registering = false;
  const seconds = (Date.now() - began) / 1000;
  await Promise.all(idle);
  await office.telegram.allTaken(slow);
  note(`${(calls / seconds).toFixed(1)} calls a second`);
  note(`crossed and taken again: ${office.bots.reduce((sum, bot) => sum + bot.log.split('are taken again').length - 1, 0)}`);

  await isThere(admin);
  const cards = await hasEachOnce(office, team);
  note(`${cards.twice} cards twice`);
  must(cards.twice === 0, `cards twice: ${cards.twice}`);
  const { failed_posts: failed, expired } = await office.telegram.stats();
  must(failed === 0 && expired === 0, `${failed} updates were not taken at the first time, ${expired} were given up`);
  await office.telegram.isCorrect();
}

/** Each line makes the next dialog, whose [Готово] is known beforehand: nobody waits until they see an answer. */
async function registers(office, caller, which) {
  const own = Math.floor(calls / secretaries) + (which < calls % secretaries ? 1 : 0);
  for (let i = 1; i <= own; i++) {
    const phone = `89${String(which + 10)}${String(i).padStart(7, '0')}`;
    const text = `${phone} Иванов Пётр кровля -> ${surnames[i % managers]}`;
    const said = await office.telegram.post('/sim/say', { id: caller.id, text });
    await office.balancer.takes(said.update_id);
    const pressed = await caller.presses(`!done@d${i}.0`);
    await office.balancer.takes(pressed.update_ids[0]);
  }
}

/** A manager who looks at lists and says of one lead after the other that they are at it, most of which are another's. */
async function keepsPressing(office, manager, on) {
  for (let i = 1; on(); i++) {
    const said = await office.telegram.post('/sim/say', { id: manager.id, text: i % 5 === 0 ? '/today' : '/leads' });
    await office.balancer.takes(said.update_id);
    const pressed = await manager.presses(`/lead ${1 + i % calls} take@0`);
    await office.balancer.takes(pressed.update_ids[0]);
  }
}

/** So many leads as calls, the last of which has the last number: none is left out, for none is given twice. */
async function isThere(admin) {
  const shown = new RegExp(`Обращения: ${String(calls).replace(/(\d)(\d{3})$/, '$1\\s?$2')}, из них`);
  await admin.says('/leads');
  await admin.sees(shown, slow);
  await admin.says(`/find ${number(calls)}`);
  await admin.sees(number(calls), 'Ответственный', slow);
  await admin.says(`/find ${number(calls + 1)}`);
  await admin.sees(`Обращения ${number(calls + 1)} нет`, slow);
}

/** Every lead has reached its manager. */
async function hasEachOnce(office, team) {
  let shown = [];
  const missing = () => Array.from({ length: calls }, (_, i) => number(i + 1)).filter(lead => !shown.includes(lead));
  await until(() => `each lead with its manager; these are not: ${missing().join(', ')}`, async () => {
    shown = (await Promise.all(team.map(leadsOn))).flat();
    return new Set(shown).size === calls;
  }, { ...slow, every: 1000 + calls });
  return { twice: shown.length - calls };
}

const leadsOn = async manager => (await manager.cards(100_000))
  .filter(card => card.text.includes('Ответственный')).map(card => leadNumber.exec(card.text)?.[0]).filter(Boolean);

export default [
  crowd('SQLite', {}), crowd('PostgreSQL', { server: 'Postgres' }), crowd('SQL Server', { server: 'SqlServer' }),
];
