// A server of databases out of reach: its connections end, or nothing is heard of it, for a while. Then all goes on by itself.
// SALESBOT_E2E_CUT_SECONDS=30: for so long.
import { cannot } from '../servers.mjs';
import { areWithoutGaps, asks, registers, staff } from '../staff.mjs';
import { must, pause, slowness } from '../waiting.mjs';

const seconds = Number(process.env.SALESBOT_E2E_CUT_SECONDS ?? 4);
const promised = 5000;

// Beyond the time away, for whatever waits for its own time-out.
const slow = { within: 60_000 + seconds * 1000 };

const away = {
  name: `the database is out of reach for ${seconds} s, and five seconds later all is well`,
  cannot: cannot('Postgres'),
  office: { mode: 'Webhook', bots: 2, server: 'Postgres', cable: true },
  // That the database does not answer is said there.
  allows: /SalesBot|Microsoft.EntityFrameworkCore|Hangfire/,
  async play(office, note) {
    const { anna, petrova } = await staff(office);
    const numbers = [await registers(anna, '89160000001 Иванов Пётр кровля -> Петрова', slow)];
    for (const happens of ['cut', 'fallSilent']) {
      office.cable[happens]();
      const line = `8916000000${numbers.length + 1} Иванов Пётр кровля -> Петрова`;
      const registered = registers(anna, line, slow);
      await pause(seconds * 1000);
      office.cable.mend();
      const took = await asks(petrova, slow);
      note(`${happens}: answered ${(took / 1000).toFixed(1)} s after`);
      must(took <= promised * slowness(office.telegram), `answered only ${took} ms after the database was back`);
      numbers.push(await registered);
    }
    must(areWithoutGaps(numbers, 3), `leads: ${numbers.join(', ')}`);
    await office.telegram.isCorrect();
  },
};

export default [away];
