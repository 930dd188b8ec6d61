// Telegram away and back (X18), and a webhook that somebody else has deleted (X8).
import { staff } from '../staff.mjs';
import { token } from '../telegram.mjs';
import { must, pause, until } from '../waiting.mjs';

const away = 60_000;
const noticed = 75_000;

const back = {
  name: 'when Telegram is back after a minute, what waits goes at once',
  allows: /[Tt]elegram/,
  async play(office, note) {
    await office.admin();
    const anna = await office.colleague('secretary', 'Белова Анна');
    const managers = [];
    for (const surname of surnames) managers.push(await office.colleague('manager', `${surname} Саша`));
    const marks = await Promise.all(managers.map(manager => manager.mark()));
    await office.telegram.faults({ error500: 1 });
    // Each line makes the next dialog, whose [Готово] is known beforehand.
    for (let i = 0; i < managers.length; i++) {
      await anna.says(`8916000001${i} Зайцев Семён забор -> ${surnames[i]}`);
      await office.telegram.allTaken();
      await anna.presses(`!done@d${i + 1}.0`);
      await office.telegram.allTaken();
    }
    await pause(away);
    await office.telegram.faults({});
    const began = Date.now();
    const took = await Promise.all(managers.map((manager, i) => manager.sees('Зайцев Семён', { after: marks[i], within: 120_000 })
      .then(() => Date.now() - began)));
    note(`the first after ${Math.min(...took)} ms, the last after ${Math.max(...took)} ms`);
    must(Math.max(...took) <= 10_000, `what waited came only after ${took.join(', ')} ms`);
    await office.telegram.isCorrect();
  },
};

const surnames = ['Петрова', 'Ильин', 'Лебедева', 'Сомов', 'Громов', 'Егорова'];

const webhook = {
  name: 'a webhook that somebody else has deleted is set again within a minute, and said to be missing',
  office: { mode: 'Webhook' },
  allows: /[Ww]ebhook/,
  async play(office, note) {
    const { anna } = await staff(office);
    const { webhook: before } = await until('the webhook is set', async () => {
      const stats = await office.telegram.stats();
      return stats.webhook && stats;
    });
    const mark = await anna.mark();
    await office.telegram.get(`/bot${token}/deleteWebhook`);
    const began = Date.now();
    await anna.says('/find Никто-без-вебхука');
    let degraded = false;
    const { webhook: after } = await until('the webhook is set again', async () => {
      const { status, problems } = await office.bot.health();
      degraded ||= status === 'degraded' && 'telegram' in problems;
      const stats = await office.telegram.stats();
      return stats.webhook && stats;
    }, { within: noticed, every: 100 });
    note(`after ${((Date.now() - began) / 1000).toFixed(0)} s`);
    must(after.url === before.url && after.secret === before.secret, `another webhook: ${JSON.stringify(after)}`);
    await anna.sees('Никто-без-вебхука', { after: mark });
    // Said while it was missing, or just after: whoever looks once a minute must be able to see it.
    must(degraded || (await office.bot.health()).status === 'degraded', 'health never said that the webhook was missing');
    await office.telegram.isCorrect();
  },
};

export default [back, webhook];
