// Whatever people and networks can send: always an answer, never an error in the log, never half a record.
import { inBothChannels, inBothModes } from '../scenario.mjs';
import { firstContact, number, registers, staff } from '../staff.mjs';
import { must } from '../waiting.mjs';

/** Telegram says how large a file is; from Teams only what is too much is read. */
const tooLarge = /Файл 2\d МБ, а принять могу до 20/;

const anything = {
  name: 'whatever is sent gets an answer',
  // By webhook only: numbers out of turn would confirm the ordinary ones when polling.
  office: { mode: 'Webhook' },
  async play(office) {
    const { anna, petrova } = await staff(office);
    await outsideDialogs(anna);
    if (office.telegram) await inTelegram(anna);
    await (office.telegram ? insideDialog : insideForm)(anna);
    await anna.taps('Отмена');
    await anna.sees('отменено, ничего не записано');
    must(await registers(anna, '89161234567 Иванов Пётр кровля -> Петрова') === number(1), 'something was registered before');
    await petrova.sees(number(1));
    await office.channel.isClean();
  },
};

async function outsideDialogs(anna) {
  await answers(anna, person => person.sendsAnUnknownKind(), 'Такое сообщение сохранить нельзя');
  await answers(anna, person => person.sends({ kind: 'voice', bytes: 5000 }), 'К чему этот файл?');
  await answers(anna, person => person.sends({ name: 'счёт.pdf', bytes: 5000 }), 'К чему этот файл?');
  await answers(anna, person => person.sends({ name: 'план.pdf', fake_size: 27 * 1024 * 1024 }), tooLarge);
  await answers(anna, person => person.sends({ name: 'пусто.pdf', base64: '', bytes: 0 }), 'Файл пустой');
  await answers(anna, person => person.says('Ы'.repeat(4000)), 'Не понял');
  await answers(anna, person => person.says('<b>жирный</b> & «кавычки» <script>'), '<b>жирный</b>');
  await answers(anna, person => person.says('‮\u200B\u200F'), 'В сообщении ничего нет');
  await answers(anna, person => person.says('/start'), 'вот что здесь можно');
  await answers(anna, person => person.says('/неткоманды'), 'Команды');
  await answers(anna, person => person.says('/people'), 'У вас нет прав на это действие');
  await answers(anna, person => person.says('/find <b>x</b> % _ \' "'), 'ничего не найдено');
  await answers(anna, person => person.says('/lead 999999'), 'нет, или оно не ваше');
  await answers(anna, person => person.says('/leads 99999999999999999999'), 'Открытых обращений нет');
}

/** What only Telegram has. */
async function inTelegram(anna) {
  await answers(anna, person => person.sendsRaw({ location: { latitude: 55.75, longitude: 37.61 } }), 'Такое сообщение сохранить нельзя');
  await answers(anna, person => person.sharesContact('not a phone', 'Никто'), 'Не похоже на номер телефона');
}

async function insideDialog(anna) {
  await answers(anna, person => person.says('/call'), 'Номер телефона?');
  for (const phone of ['12', 'кто-то звонил', '+7 912 345 67 8', '8'.repeat(60), '++--', '<b>8</b>'])
    await answers(anna, person => person.says(phone), 'Не похоже');
  await answers(anna, person => person.sendsAnUnknownKind(), 'карточка ждёт ответ');
  await answers(anna, person => person.sends({ name: 'план.pdf', fake_size: 27 * 1024 * 1024 }), tooLarge, 'Номер телефона?');
  await answers(anna, person => person.says('+1 (212) 555-01-23'), 'Кто звонит?');
  await answers(anna, person => person.says('Я'.repeat(4000)), 'помещается');
  await answers(anna, person => person.says('\u202Eванов <i>Пётр</i> & сын'), 'ванов <i>Пётр</i> & сын', 'О чём?');
  await answers(anna, person => person.sends({ name: '../../<b>.pdf', bytes: 5000 }), '_b_.pdf');
  await answers(anna, person => person.says('<pre>кровля</pre>'), 'На кого переведён звонок?');
  await answers(anna, person => person.says('Никакая'), '«Никакая» среди коллег не нахожу');
  await answers(anna, person => person.says('Петрова'), 'Проверьте', '<pre>кровля</pre>');
  await answers(anna, person => person.says('не знаю, наверное'), 'Здесь отвечают кнопкой');
}

/** The same mistakes where a stage is one form: each is said at its field, and what was right stays. */
async function insideForm(anna) {
  await answers(anna, person => person.says('/call'), 'Входящий звонок');
  for (const phone of ['12', 'кто-то звонил', '8'.repeat(60), '<b>8</b>'])
    await answers(anna, person => person.fillsIn({ reach: phone, who: 'Иванов', responsible: 'Петрова' }), 'Не похоже');
  await answers(anna, person => person.fillsIn({ reach: '+1 (212) 555-01-23', who: 'Я'.repeat(4000), responsible: 'Петрова' }),
    'помещается');
  await answers(anna, person => person.sendsAnUnknownKind(), 'карточка ждёт ответ');
  await answers(anna, person => person.sends({ name: 'план.pdf', fake_size: 27 * 1024 * 1024 }), tooLarge);
  await answers(anna, person => person.fillsIn({ reach: '+1 (212) 555-01-23', who: '\u202Eванов <i>Пётр</i> & сын',
    topic: '<pre>кровля</pre>', responsible: 'Никакая' }), '«Никакая» среди коллег не нахожу');
  await answers(anna, person => person.fillsIn({ responsible: 'Петрова' }), 'Проверьте', 'ванов <i>Пётр</i> & сын', '<pre>кровля</pre>');
  await answers(anna, person => person.says('не знаю, наверное'), 'Здесь отвечают кнопкой');
}

const buttons = {
  name: 'unknown buttons, buttons of others and fifty taps',
  async play(office) {
    const { anna, petrova } = await staff(office);
    const vera = await office.colleague('secretary', 'Дроздова Вера');
    await anna.says('89161234567 Иванов Пётр кровля -> Петрова');
    await anna.sees('Проверьте');
    for (const data of ['', 'x', '@', '@d', '@d1.', '/lead', '/lead 1 nonsense@0', '/lead -1 take@7', '/person 1 dismissed@0',
      '/access 1 admin@0', '!done@d99.0', 'topic=!skip@d1.999999999999', 'ы'.repeat(32), '\u0000'])
      await anna.presses(data);
    await office.channel.allAnswered();
    await anna.taps('Готово', { as: vera.id });
    await petrova.presses('!done@d1.0');
    await office.channel.allAnswered();
    must(!(await anna.cards()).some(card => card.text.includes('зарегистрирован')), 'somebody else completed the dialog');

    await anna.taps('Готово', { times: 50, fresh: true });
    await anna.sees(number(1), 'зарегистрирован');
    await petrova.sees(number(1), firstContact);
    await office.channel.allAnswered();
    await anna.taps('Ещё звонок', { times: 10, fresh: true });
    await anna.sees('Входящий звонок');
    await petrova.says('/leads');
    await petrova.sees('Обращения: 1, из них');
    // Telegram brings the taps of one person one after the other: the last of fifty waits for the others.
    await office.channel.isClean({ slowest: 10_000 });
  },
};

const routes = {
  name: 'a notice goes to one’s own chat, also after a button in another’s',
  async play(office) {
    const { anna, petrova } = await staff(office);
    await anna.says('89161234567 Иванов Пётр кровля -> Петрова');
    await anna.sees('Проверьте');
    await anna.taps('Готово', { as: petrova.id });
    await office.channel.allAnswered();
    await anna.taps('Готово');
    await petrova.sees(number(1), firstContact, '[Ещё…]');
    await office.channel.isClean();
  },
};

/** Something is done, and the bot answers with all the words. */
async function answers(person, act, ...words) {
  const before = await person.mark();
  await act(person);
  await person.sees(...words, { after: before });
}

export default [...inBothChannels(anything), ...inBothModes(buttons), inBothChannels(buttons)[1], ...inBothChannels(routes)];
