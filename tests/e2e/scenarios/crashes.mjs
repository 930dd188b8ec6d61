// A power cut: the process is killed and started again on the same file.
import { firstContact, number, staff } from '../staff.mjs';
import { must, until } from '../waiting.mjs';

/** A send that was under way is taken up again when the lease of the killed process has run out. */
const lease = { within: 60_000 };

const middle = {
  name: 'killed in the middle of a dialog, the bot goes on with it',
  async play(office) {
    const { anna, petrova } = await staff(office);
    await anna.says('/call');
    await anna.says('89161234567');
    await anna.sees('Кто звонит?');
    await office.bot.kill();
    await anna.says('Иванов Пётр');
    await office.bot.start();
    await anna.sees('О чём?', lease);
    await anna.taps('Пропустить');
    await anna.sees('На кого переведён звонок?', lease);
    await office.bot.kill();
    await office.bot.start();
    await anna.taps('Петрова');
    await anna.sees('Проверьте', '+7 916 123-45-67', 'Иванов Пётр', lease);
    await anna.taps('Готово');
    await anna.sees(number(1), 'зарегистрирован', lease);
    await petrova.sees(number(1), 'Иванов Пётр', lease);
    await hasOneLead(petrova);
    await office.telegram.isCorrect();
  },
};

const between = {
  name: 'killed between the commit and the answer, the bot still answers, once',
  async play(office) {
    const { anna, petrova } = await staff(office);
    await anna.says('89161234567 Иванов Пётр кровля -> Петрова');
    await anna.sees('Проверьте');
    await office.telegram.faults({ error500: 1, only: ['sendMessage', 'editMessageText'] });
    await anna.taps('Готово');
    await until('the tap is committed', async () => (await office.telegram.stats()).unanswered_queries.length === 0);
    await office.bot.kill();
    await office.telegram.faults({});
    must(!(await anna.cards()).some(card => card.text.includes('зарегистрирован')), 'the tap was answered before the kill');
    await office.bot.start();
    await anna.sees(number(1), 'зарегистрирован', lease);
    await petrova.sees(number(1), firstContact, lease);
    await hasOneLead(petrova);
    const cards = (await petrova.cards(50)).filter(card => card.text.includes(number(1)) && card.text.includes('Ответственный'));
    must(cards.length === 1, `the manager got the card ${cards.length} times:\n${await petrova.screen()}`);
    await office.telegram.isCorrect();
  },
};

const sending = {
  name: 'killed while sends are under way, the bot loses nothing',
  office: { mode: 'Webhook' },
  async play(office) {
    const { anna, petrova } = await staff(office);
    await anna.says('89161234567 Иванов Пётр кровля -> Петрова');
    await anna.sees('Проверьте');
    await office.telegram.faults({ delayMs: 1500, only: ['sendMessage', 'editMessageText'] });
    await anna.taps('Готово', { times: 3 });
    await until('the taps are committed', async () => (await office.telegram.stats()).unanswered_queries.length === 0);
    await office.bot.kill();
    await office.telegram.faults({});
    await office.bot.start();
    await anna.sees(number(1), 'зарегистрирован', lease);
    await petrova.sees(number(1), firstContact, lease);
    await hasOneLead(petrova);
    await office.telegram.isCorrect();
  },
};

async function hasOneLead(manager) {
  await manager.says('/leads');
  await manager.sees('Обращения: 1, из них', number(1), lease);
}

export default [middle, between, sending];
