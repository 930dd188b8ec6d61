// Who is gone, and who only seems to be: a page in between kills nobody, of who has blocked the bot the others are told,
// and who comes back hears what was missed.
import { inBothChannels, inBothModes } from '../scenario.mjs';
import { areAllAlive, registers, staff } from '../staff.mjs';
import { must, until } from '../waiting.mjs';

const slow = { within: 60_000 };

const page = {
  name: 'a proxy’s page with status 403 makes nobody dead, and all that waited arrives',
  // That Telegram answers with a page is logged.
  allows: /[Tt]elegram|Teams/,
  async play(office) {
    const { anna, petrova } = await staff(office);
    await anna.says('89161234567 Иванов Пётр кровля -> Петрова');
    await anna.sees('Проверьте');
    await office.channel.faults({ page: 403 });
    await anna.taps('Готово');
    await until('the channel is out of reach', async () => (await office.bot.health()).status === 'degraded', slow);
    await office.channel.faults({ page: 0 });
    await anna.sees('зарегистрирован', slow);
    await petrova.sees('Иванов Пётр', slow);
    await areAllAlive(office.administrator, [anna, petrova], 60_000);
    const next = await registers(anna, '89161234568 Зайцев Семён забор -> Петрова', slow);
    await petrova.sees(next, 'Зайцев Семён', slow);
    const { problems } = await until('the bot is well again', async () => {
      const health = await office.bot.health();
      return health.status === 'ready' && health;
    }, slow);
    must(Object.keys(problems).length === 0, `problems: ${JSON.stringify(problems)}`);
    await office.administrator.says('/delivery');
    await office.administrator.sees('Доставка за сутки', 'Не доставлено: нет', slow);
    await office.channel.isCorrect();
  },
};

const blocked = {
  name: 'the secretary is told who was not reached, and who unblocks the bot gets what was missed',
  async play(office) {
    const { anna, petrova } = await staff(office);
    await office.channel.post('/sim/block', { id: petrova.id });
    const first = await registers(anna, '89161234567 Иванов Пётр кровля -> Петрова', slow);
    await anna.sees(/[Нн]е доставлено/, 'Петрова', slow);
    // Known to be gone, she is not told of as served.
    const before = await anna.mark();
    const second = await registers(anna, '89161234568 Зайцев Семён забор -> Петрова', slow);
    await anna.sees(second, /[Нн]е доставлено/, 'Петрова', { after: before, ...slow });
    await comesBack(office, petrova);
    await petrova.sees(first, slow);
    await petrova.sees(second, slow);
    const third = await registers(anna, '89161234569 Орехов Илья ворота -> Петрова', slow);
    await petrova.sees(third, 'Орехов Илья', slow);
    await areAllAlive(office.administrator, [anna, petrova], 60_000);
    await office.channel.isCorrect();
  },
};

/** By the settings of the client, without a word to the bot. */
async function comesBack(office, person) {
  if (office.telegram) return office.telegram.post('/sim/unblock', { id: person.id });
  await office.teams.post('/sim/block', { id: person.id, blocked: false });
  const { status } = await office.teams.post('/sim/raw', { id: person.id, over: { type: 'installationUpdate', action: 'add' } });
  must(status === 200, `the installation was answered ${status}`);
}

export default [...inBothModes(page), inBothChannels(page)[1], ...inBothModes(blocked), inBothChannels(blocked)[1]];
