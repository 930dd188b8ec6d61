// Wrong clocks: hours ahead and back again, an hour behind, two processes a minute apart. Nobody is mute for longer than ten seconds.
import { noClock } from '../clock.mjs';
import { areWithoutGaps, asks, firstContact, registers, staff } from '../staff.mjs';
import { must } from '../waiting.mjs';

const hour = 3600;
const muteAtMost = 10_000;

const jumps = {
  name: 'a clock that jumps three hours ahead and back, and an hour behind, makes nobody mute',
  office: { clocks: true },
  async play(office, note) {
    const { anna, petrova } = await staff(office);
    const everybody = [office.administrator, anna, petrova];
    await answered(everybody);
    let slowest = 0;
    for (const [i, ahead] of [3 * hour, 0, -hour, 0].entries()) {
      await office.bot.isAhead(ahead);
      // Twice: what the first answer has left behind must not hold up the next one.
      for (let again = 0; again < 2; again++) slowest = Math.max(slowest, await answered(everybody, `with the clock at ${ahead} s`));
      await registers(anna, `8916000000${i} Иванов Пётр кровля -> Петрова`);
    }
    note(`slowest answer ${slowest} ms`);
    await office.telegram.isCorrect();
  },
};

const restart = {
  name: 'started with a clock an hour ahead and again with the right one, the bot speaks to all',
  office: { clocks: true },
  async play(office) {
    await office.bot.isAhead(hour);
    const { anna, petrova } = await staff(office);
    await answered([anna, petrova]);
    await office.bot.kill();
    await office.bot.isAhead(0);
    await office.bot.start();
    await answered([anna, petrova], 'after the right clock was back');
    await office.telegram.isCorrect();
  },
};

const apart = {
  name: 'two bots a minute apart on one file serve as one',
  office: { clocks: true, mode: 'Webhook', bots: 2 },
  async play(office, note) {
    await office.bots[1].isAhead(60);
    const { anna, petrova } = await staff(office);
    const numbers = [];
    let slowest = 0;
    for (let i = 0; i < 6; i++) {
      numbers.push(await registers(anna, `891612300${String(i).padStart(2, '0')} Иванов Пётр кровля -> Петрова`, { within: muteAtMost }));
      await petrova.sees(numbers.at(-1), firstContact, { last: 60, within: muteAtMost });
      slowest = Math.max(slowest, await answered([anna, petrova], 'with clocks a minute apart'));
    }
    must(areWithoutGaps(numbers, numbers.length), `leads: ${numbers.join(', ')}`);
    const cards = (await petrova.cards(60)).filter(card => card.text.includes('Ответственный'));
    must(cards.length === numbers.length, `${cards.length} cards of ${numbers.length} leads:\n${await petrova.screen()}`);
    note(`slowest answer ${slowest} ms`);
    await office.telegram.isCorrect();
  },
};

/** Everybody asks at once; gives back the slowest answer, in milliseconds. */
async function answered(people, when = '') {
  const slowest = Math.max(...await Promise.all(people.map(person => asks(person, { within: 2 * muteAtMost }))));
  must(slowest <= muteAtMost, `mute for ${slowest} ms ${when}`);
  return slowest;
}

export default [jumps, restart, apart].map(scenario => ({ ...scenario, cannot: noClock }));
