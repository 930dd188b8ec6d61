// The main job: a call is registered, the manager has it.
import { inBothChannels, inBothModes } from '../scenario.mjs';
import { firstContact, number, staff } from '../staff.mjs';
import { must, slowness } from '../waiting.mjs';

/** How soon the manager must see the card, in milliseconds after [Готово]. */
const handedOverWithin = 2000;

const letter = 'Добрый день, нужен навес 6х4, звоните 8 905 777 88 99';

const stepByStep = {
  name: 'a new caller step by step takes 6 inputs, a known one a number and 3 taps',
  async play(office, note) {
    const { anna, petrova } = await staff(office);
    await anna.says('/call');
    await anna.sees('шаг 1 из 4', 'Номер телефона?');
    await anna.says('8 912 345 67 89');
    await anna.sees('шаг 2 из 4', '+7 912 345-67-89 · в базе нет', 'Кто звонит?');
    await anna.says('Иванов Пётр, ООО «Ромашка»');
    await anna.sees('шаг 3 из 4', 'О чём?');
    await anna.says('кровля ангара 120 м²');
    await anna.sees('шаг 4 из 4', 'На кого переведён звонок?');
    await anna.taps('Петрова');
    await anna.sees('Проверьте', 'Иванов Пётр, ООО «Ромашка»', 'кровля ангара 120 м²', 'Ответственный: Петрова');
    note(`event 2 after ${await handOver(anna, petrova)} ms`);
    must(anna.inputs === 6, `a new caller took ${anna.inputs} inputs`);

    anna.inputs = 0;
    await anna.says('8-912-345-67-89');
    await anna.sees('+7 912 345-67-89 · Иванов Пётр, ООО «Ромашка»', number(1), 'кровля ангара', 'Петрова');
    await anna.taps('Новое обращение');
    await anna.sees('О чём?');
    await anna.taps('Пропустить');
    await anna.sees('Проверьте', 'Ответственный: Петрова');
    await anna.taps('Готово');
    await anna.sees(number(2), 'зарегистрирован');
    await petrova.sees(number(2), firstContact, 'Иванов Пётр');
    must(anna.inputs <= 4, `a known caller took ${anna.inputs} inputs`);

    anna.inputs = 0;
    await anna.says('+79123456789');
    await anna.taps(`По ${number(1)}`);
    await anna.sees('Что записать?');
    await anna.says('просит перезвонить после обеда');
    await anna.sees('Записано в историю', number(1));
    await petrova.sees(number(1), 'просит перезвонить после обеда');
    must(anna.inputs <= 3, `a note took ${anna.inputs} inputs`);
    await office.telegram.isClean();
  },
};

const oneLine = {
  name: 'one line registers a call, with the command and without',
  async play(office, note) {
    const { anna, petrova } = await staff(office);
    await byLine(anna, petrova, note);
    await office.channel.isClean();
  },
};

const otherWays = {
  name: 'one line, a shared contact and a forwarded message register a call',
  async play(office, note) {
    const { anna, petrova } = await staff(office);
    await byLine(anna, petrova, note);

    await anna.sharesContact('+79031112233', 'Кузьмин Олег');
    await anna.sees('+7 903 111-22-33', 'Кто звонит?', '[Кузьмин Олег]');
    await anna.taps('Кузьмин Олег');
    await anna.taps('Пропустить');
    await anna.taps('Петрова');
    await anna.sees('Проверьте', 'Кузьмин Олег');
    await anna.taps('Готово');
    await petrova.sees(number(3), 'Кузьмин Олег');

    await anna.forwards(letter, 'Мария Лебедева');
    await anna.sees('Письмо M-', 'Мария Лебедева');
    await anna.taps('Новое обращение');
    await anna.sees('Входящее письмо', 'От кого письмо?', '[Мария Лебедева]');
    await anna.taps('Мария Лебедева');
    await anna.sees('Кому передать письмо?');
    await anna.taps('Петрова');
    await anna.sees('Проверьте', '+7 905 777-88-99', 'Мария Лебедева', 'навес 6х4');
    await anna.taps('Готово');
    await petrova.sees(number(4), 'Мария Лебедева', 'навес 6х4');

    await petrova.says('/leads');
    await petrova.sees('Обращения: 4, из них', number(1), number(2), number(3), number(4));
    await office.telegram.isClean();
  },
};

const forwarded = {
  name: 'a forwarded message registers a letter (teams)',
  office: { channels: ['teams'] },
  async play(office) {
    const { anna, petrova } = await staff(office);
    await anna.forwards(letter);
    await anna.sees('Письмо M-');
    await anna.taps('Новое обращение');
    await anna.sees('Входящее письмо');
    await anna.fillsIn({ who: 'Мария Лебедева', responsible: 'Петрова' });
    await anna.sees('Проверьте', '+7 905 777-88-99', 'Мария Лебедева', 'навес 6х4');
    await anna.taps('Готово');
    await petrova.sees(number(1), 'Мария Лебедева', 'навес 6х4');
    await office.channel.isClean();
  },
};

const underLimits = { ...stepByStep, name: `${stepByStep.name}, under Telegram's limits`, office: { telegram: { rate: true } } };

async function byLine(anna, petrova, note) {
  await anna.says('/call 89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова');
  await anna.sees('Проверьте', '+7 916 123-45-67', 'Иванов Пётр', 'Ромашка', 'кровля', 'Ответственный: Петрова');
  note(`event 2 after ${await handOver(anna, petrova)} ms`);
  must(anna.inputs === 2, `one line took ${anna.inputs} inputs`);

  await anna.says('8 (921) 555-44-33 Смирнова ООО Вектор забор -> Петрова');
  await anna.sees('Проверьте', '+7 921 555-44-33', 'Вектор', 'забор');
  await anna.taps('Готово');
  await petrova.sees(number(2), '+7 921 555-44-33');
}

async function handOver(anna, petrova) {
  const began = Date.now();
  await anna.taps('Готово');
  await petrova.sees(number(1), firstContact, 'Иванов Пётр');
  const took = Date.now() - began;
  await anna.sees(number(1), 'зарегистрирован');
  must(took <= handedOverWithin * slowness(anna.messenger), `the manager saw the card only after ${took} ms`);
  return took;
}

export default [...inBothModes(stepByStep), ...inBothModes(otherWays), inBothChannels(oneLine)[1], forwarded, underLimits];
