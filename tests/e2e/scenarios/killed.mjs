// Killed while it sends: whoever waits for the answer has it soon, whether the same process starts again or another one is there.
// SALESBOT_E2E_KILLS=20: so many times.
import { staff } from '../staff.mjs';
import { must, pause, slowness } from '../waiting.mjs';

const tries = Number(process.env.SALESBOT_E2E_KILLS ?? 3);
const promised = 10_000;

// What was being sent is lost with the process: it would get to the person long after the scenario.
const never = { delayMs: 3_600_000, only: ['sendMessage', 'editMessageText'] };
const underWay = 300;

const started = {
  name: `killed while it sends and started at once, the bot answers within 10 s, ${tries} times of ${tries}`,
  play: (office, note) => kills(office, note, async () => {
    await office.bot.kill();
    await office.telegram.faults({});
    await office.bot.start();
  }),
};

const takenOver = {
  name: `killed while it sends, the bot is taken over from by another within 10 s, ${tries} times of ${tries}`,
  office: { mode: 'Webhook', bots: 2 },
  play: (office, note) => kills(office, note, async answer => {
    // Whoever took the update is woken by it, and sends.
    const victim = office.bots[office.balancer.last];
    await victim.kill();
    await office.telegram.faults({});
    await answer();
    await victim.start();
  }),
};

async function kills(office, note, kill) {
  const { anna } = await staff(office);
  const took = [];
  for (let i = 0; i < tries; i++) {
    const word = `Никто-${i}-убит`;
    const before = await anna.mark();
    await office.telegram.faults(never);
    await anna.says(`/find ${word}`);
    await office.telegram.allTaken();
    // Nothing tells from outside that the call is on its way; once the update is saved that takes a few milliseconds.
    await pause(underWay);
    const began = Date.now();
    let seen;
    const answer = () => (seen ??= anna.sees(word, 'ничего не найдено', { after: before, within: 4 * promised })
      .then(() => took.push(Date.now() - began)));
    await kill(answer);
    await answer();
  }
  note(`${took.map(ms => (ms / 1000).toFixed(1)).join(', ')} s`);
  must(took.every(ms => ms <= promised * slowness(anna.messenger)), `answered after ${took.join(', ')} ms`);
  await office.telegram.isCorrect();
}

export default [started, takenOver];
