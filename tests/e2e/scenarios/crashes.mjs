// A power cut: the process is killed and started again on the same file.
import { inBothChannels } from '../scenario.mjs';
import { firstContact, number, staff } from '../staff.mjs';
import { must, until } from '../waiting.mjs';

/** What the killed process had in hand is taken up as soon as the next one has found it dead: within 7.5 seconds of its start. */
const again = { within: 20_000 };

const middle = {
  name: 'killed in the middle of a dialog, the bot goes on with it',
  async play(office) {
    const { anna, petrova } = await staff(office);
    await anna.says('/call');
    await (office.telegram ? stepByStep : inOneForm)(office, anna);
    await anna.sees('Проверьте', '+7 916 123-45-67', 'Иванов Пётр', again);
    await restart(office);
    await anna.taps('Готово');
    await anna.sees(number(1), 'зарегистрирован', again);
    await petrova.sees(number(1), 'Иванов Пётр', again);
    await hasOneLead(petrova);
    await office.channel.isCorrect();
  },
};

async function stepByStep(office, anna) {
  await anna.says('89161234567');
  await anna.sees('Кто звонит?');
  await office.bot.kill();
  await anna.says('Иванов Пётр');
  await office.bot.start();
  await anna.sees('О чём?', again);
  await anna.taps('Пропустить');
  await anna.sees('На кого переведён звонок?', again);
  await restart(office);
  await anna.taps('Петрова');
}

/** What is said while the bot is down, the simulated Teams does not bring again as the real one would. */
async function inOneForm(office, anna) {
  await anna.sees('Входящий звонок');
  await restart(office);
  await anna.fillsIn({ reach: '89161234567', who: 'Иванов Пётр', topic: 'кровля', responsible: 'Петрова' });
}

async function restart(office) {
  await office.bot.kill();
  await office.bot.start();
}

const between = {
  name: 'killed between the commit and the answer, the bot still answers, once',
  async play(office) {
    const { anna, petrova } = await staff(office);
    await anna.says('89161234567 Иванов Пётр кровля -> Петрова');
    await anna.sees('Проверьте');
    await office.channel.faults({ error500: 1, only: ['sendMessage', 'editMessageText'] });
    await saved(office, () => anna.taps('Готово'));
    await office.bot.kill();
    await office.channel.faults({});
    // Teams has the card with the answer to the tap; what goes to somebody else is sent in both.
    must(!(await petrova.cards()).some(card => card.text.includes(number(1))), 'the manager had the card before the kill');
    await office.bot.start();
    await anna.sees(number(1), 'зарегистрирован', again);
    await petrova.sees(number(1), firstContact, again);
    await hasOneLead(petrova);
    const cards = (await petrova.cards(50)).filter(card => card.text.includes(number(1)) && card.text.includes('Ответственный'));
    must(cards.length === 1, `the manager got the card ${cards.length} times:\n${await petrova.screen()}`);
    await office.channel.isCorrect();
  },
};

const sending = {
  name: 'killed while sends are under way, the bot loses nothing',
  office: { mode: 'Webhook' },
  async play(office) {
    const { anna, petrova } = await staff(office);
    await anna.says('89161234567 Иванов Пётр кровля -> Петрова');
    await anna.sees('Проверьте');
    await office.channel.faults({ delayMs: 1500, only: ['sendMessage', 'editMessageText'] });
    await saved(office, () => anna.taps('Готово', { times: 3 }));
    await office.bot.kill();
    await office.channel.faults({});
    await office.bot.start();
    await anna.sees(number(1), 'зарегистрирован', again);
    await petrova.sees(number(1), firstContact, again);
    await hasOneLead(petrova);
    await office.channel.isCorrect();
  },
};

/** Telegram is answered once a tap is saved; Teams after 0.8 s at the latest, perhaps with «still saving»: then it is pressed again. */
async function saved(office, tap) {
  if (office.telegram) {
    await tap();
    await office.channel.allAnswered();
  } else {
    await until('the tap is saved', async () => !String((await tap()).body?.value).startsWith('Ещё записываю'));
  }
}

async function hasOneLead(manager) {
  await manager.says('/leads');
  await manager.sees('Обращения: 1, из них', number(1), again);
}

export default [middle, between, sending].flatMap(inBothChannels);
