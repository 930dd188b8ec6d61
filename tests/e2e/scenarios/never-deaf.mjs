// Everything outside fails at once: mail server, listener, files, and a page of a proxy in place of Telegram.
// SALESBOT_E2E_PAGE_SECONDS=600: for ten minutes.
import { quickProcess } from '../quick-process.mjs';
import { Silent } from '../silent.mjs';
import { areAllAlive, asks, isAnswered, registers } from '../staff.mjs';
import { must, pause, until } from '../waiting.mjs';

const [mail, listener] = [await Silent.reserve(), await Silent.reserve()];
const pageSeconds = Number(process.env.SALESBOT_E2E_PAGE_SECONDS ?? 60);
const minute = 60_000;
const soon = 2000;
const catalogue = 'Название;Единица;Цена;Отдел;Ответственный;Себестоимость;Время, мин;Учёт\n'
  + 'Профнастил С21;м²;600;Производство;Кузнецов;425;2;Товар\n';

const allAtOnce = {
  name: 'a silent mail server, a silent listener, hanging files and a proxy’s page all at once delay nobody',
  office: {
    mode: 'Webhook',
    env: {
      Smtp__Host: '127.0.0.1', Smtp__Port: String(mail.port), Smtp__From: 'sales@example.org',
      Seller__Phone: '+7 495 123-45-67',
      Webhooks__Url: `http://127.0.0.1:${listener.port}/events`, Webhooks__Secret: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
      Process__File: quickProcess(),
    },
  },
  // That others do not answer is logged; it is what the scenario is about.
  allows: /[Ll]etter|[Mm]ail|[Ww]ebhook|[Tt]elegram|[Ff]ile|listener/,
  async play(office, note) {
    await Promise.all([mail.start(), listener.start()]);
    try {
      const people = await hire(office);
      await somebodyWaitsForBoth(people);
      await spokeInTime(people, note);
      await pageInsteadOfTelegram(people, note);
      await areAllAlive(people.admin, [people.anna, people.vera, people.petrova, people.ilyin, people.kuznetsov]);
      await isAnswered(people.petrova);
      await office.telegram.isCorrect();
    } finally {
      mail.stop();
      listener.stop();
    }
  },
};

async function hire(office) {
  const admin = await office.admin();
  const kuznetsov = await office.colleague('executor', 'Кузнецов Денис');
  await admin.says('/catalogue');
  await admin.taps('Загрузить');
  await admin.sends({ name: 'items.csv', mime: 'text/csv', kind: 'document', base64: Buffer.from(catalogue).toString('base64') });
  await admin.taps('Дальше');
  await admin.sees('items.csv', 'Новых: 1');
  return {
    office, admin, kuznetsov,
    anna: await office.colleague('secretary', 'Белова Анна'),
    vera: await office.colleague('secretary', 'Дроздова Вера'),
    petrova: await office.colleague('manager', 'Петрова Ольга'),
    ilyin: await office.colleague('manager', 'Ильин Олег'),
  };
}

/** An order that the listener is to hear of, and two letters to clients. */
async function somebodyWaitsForBoth({ office, anna, petrova }) {
  await registers(anna, '89123456789 Иванов Пётр ООО Ромашка кровля -> Петрова');
  await petrova.taps('Заказ');
  await petrova.taps('ООО «Ромашка», новый');
  await petrova.sees('Номер договора?');
  await petrova.says('17/11');
  await petrova.sees('Дата отгрузки?');
  await petrova.taps('Через неделю');
  await petrova.sees('Что и сколько?');
  await petrova.says('С21 120');
  await petrova.taps('Дальше');
  await petrova.taps('Кузнецов');
  await petrova.taps('По рекомендации');
  await petrova.taps('Не требуется');
  await petrova.taps('Готово');
  await petrova.sees('O-');
  for (const [i, name] of ['Кузьмин', 'Егоров'].entries()) {
    await anna.says(`/missed 8903111223${i} ${name} Олег`);
    for (let attempt = 1; attempt <= 3; attempt++) {
      await anna.sees(name, `Попытка ${attempt} из 3`);
      await anna.taps('Нет ответа');
    }
    await anna.taps('Указать почту');
    // Whoever types before the question is there writes something else.
    await anna.sees('На какой e-mail отправить?');
    await anna.says(`${i}@vektor.example`);
  }
  await office.telegram.faults({ hangFile: true });
  await Promise.all([mail.hasACaller(), listener.hasACaller()]);
}

/** While all of them are silent a reminder comes at its time, and who talks is answered; so is who sent a file that never comes. */
async function spokeInTime({ office, anna, vera, ilyin }, note) {
  const began = Date.now();
  await registers(anna, '89217776655 Зайцев Семён забор -> Ильин');
  const registered = Date.now();
  await vera.sends({ name: 'план.pdf', mime: 'application/pdf', bytes: 5000, kind: 'document' });
  const reminded = ilyin.sees('Напоминание', 'ждёт 1 минуту', { within: minute + 30_000 }).then(() => Date.now());
  let slowest = 0;
  while (Date.now() < began + minute - 5000) {
    slowest = Math.max(slowest, await isAnswered(anna, soon, 'while files hang'));
    await pause(3000);
  }
  const at = await reminded;
  note(`reminder ${((at - registered - minute) / 1000).toFixed(1)} s after its time, slowest answer ${slowest} ms`);
  must(at - began >= minute, 'the reminder came before its time');
  must(at - registered <= minute + soon, `the reminder came ${at - registered - minute} ms after its time`);
  await asks(vera);
  await office.telegram.isCorrect();
}

/** People go on working while every call of the bot is answered by a page; afterwards all of it arrives. */
async function pageInsteadOfTelegram({ office, anna, vera, petrova, ilyin }, note) {
  // The dialog is open beforehand: its button is known, and pressed while nobody can be answered.
  await anna.says('89031110000 Смирнов Лев навес -> Петрова');
  await anna.sees('Проверьте', 'Смирнов Лев');
  const marks = { petrova: await petrova.mark(), ilyin: await ilyin.mark(), vera: await vera.mark() };
  await office.telegram.faults({ hangFile: true, page: 403 });
  await anna.taps('Готово');
  await vera.says('/find Никого-нет');
  await until('Telegram is said to be out of reach', async () => 'telegram' in (await office.bot.health()).problems, { within: minute });
  await pause(pageSeconds * 1000);
  await office.telegram.faults({ hangFile: false, page: 0 });
  const back = Date.now();
  await Promise.all([
    anna.sees('зарегистрирован', { within: minute }),
    petrova.sees('Смирнов Лев', { after: marks.petrova, within: minute }),
    vera.sees('Никого-нет', 'ничего не найдено', { after: marks.vera, within: minute }),
    ilyin.sees(/Повторно|Напоминание/, { after: marks.ilyin, within: minute }),
  ]);
  note(`all there ${((Date.now() - back) / 1000).toFixed(1)} s after ${pageSeconds} s of the page`);
  await office.telegram.allTaken();
}

export default [allAtOnce];
