// Letters to clients, through a mail server of somebody else's: a proposal (A8), materials (B24), the letter after
// three calls in vain (B4).
import { MailServer, nobody } from '../mail-server.mjs';
import { firstContact, registers, staff } from '../staff.mjs';
import { must } from '../waiting.mjs';

const server = await MailServer.reserve();
const offer = Buffer.from(Array.from({ length: 50_000 }, (_, i) => i * 31 % 251));
const price = Buffer.from('Профнастил;600\n');

const letters = {
  name: 'a mail server that nobody here wrote has the letters, whole',
  office: { env: server.settings },
  // That the address does not exist is logged; it is what the scenario is about.
  allows: /Letter \d+ was not sent/,
  async play(office) {
    await server.start();
    try {
      const { anna, petrova } = await staff(office);
      await sendsTheProposal(anna, petrova);
      await sendsMaterials(await prepared(office), anna);
      await writesAfterThreeCalls(anna);
      await office.channel.isClean();
    } finally {
      await server.stop();
    }
  },
};

async function sendsTheProposal(anna, petrova) {
  await registers(anna, '89123456789 Иванов Пётр ООО Ромашка кровля -> Петрова');
  await petrova.sees(firstContact);
  await petrova.taps('КП');
  await petrova.taps('ООО «Ромашка», новый');
  await petrova.says('Добрый день!\nПрофнастил С21, 120 м² - 72 000 ₽ & монтаж <под ключ>');
  await petrova.sends({ name: 'КП Ромашка №1.pdf', mime: 'application/pdf', kind: 'document', base64: offer.toString('base64') });
  await petrova.taps('Дальше');
  await petrova.taps('Готово');
  await petrova.taps('Отправить клиенту');
  await petrova.says('ivanov@romashka.ru');
  await petrova.taps('Готово');
  const letter = await server.letterTo('ivanov@romashka.ru');
  must(letter.from.name === 'ООО «Кровля»' && letter.from.address === 'sales@example.org', `from ${JSON.stringify(letter.from)}`);
  must(letter.subject === 'Коммерческое предложение', `subject ${letter.subject}`);
  const typed = 'Добрый день!\nПрофнастил С21, 120 м² - 72 000 ₽ & монтаж <под ключ>\n\nС уважением,\n';
  must(letter.text.startsWith(typed), `text ${letter.text}`);
  must(letter.attachments.length === 1 && letter.attachments[0].filename === 'КП Ромашка №1.pdf'
    && offer.equals(Buffer.from(letter.attachments[0].content)), `files ${letter.attachments.map(file => file.filename)}`);

  await petrova.taps('Открыть');
  const mark = await petrova.mark();
  await petrova.taps('Отправить клиенту');
  await petrova.sees('Проверьте', 'КП Ромашка №1.pdf', { after: mark });
  await petrova.taps('Изменить…');
  await petrova.taps('Кому');
  await petrova.says(nobody);
  await petrova.taps('Готово');
  await petrova.sees('Письмо не отправлено', nobody, 'no such user');
}

/** The administrator prepares a letter with the price list. */
async function prepared(office) {
  const admin = office.administrator;
  await admin.says('/materials');
  await admin.taps('Новое письмо');
  await admin.says('Прайс-лист');
  await admin.says('Высылаем прайс-лист.');
  await admin.sends({ name: 'прайс.csv', mime: 'text/csv', kind: 'document', base64: price.toString('base64') });
  await admin.taps('Дальше');
  await admin.taps('Готово');
  await admin.sees('Прайс-лист', 'прайс.csv');
  return 'Прайс-лист';
}

async function sendsMaterials(subject, anna) {
  await anna.says('/lead 1');
  await anna.taps('Материалы');
  await anna.sees('Проверьте', subject);
  await anna.taps('Готово');
  const letter = await server.letterTo('ivanov@romashka.ru');
  must(letter.subject === subject && price.equals(Buffer.from(letter.attachments[0].content)), `materials: ${letter.subject}`);
}

async function writesAfterThreeCalls(anna) {
  await anna.says('/missed 89031112233 Кузьмин Олег');
  for (let attempt = 1; attempt <= 3; attempt++) {
    await anna.sees(`Попытка ${attempt} из 3`);
    await anna.taps('Нет ответа');
  }
  await anna.taps('Указать почту');
  await anna.sees('На какой e-mail отправить?');
  await anna.says('kuzmin@vektor.ru');
  const letter = await server.letterTo('kuzmin@vektor.ru');
  must(/Вы пропустили важный звонок/.test(letter.subject) && letter.text.includes('Кузьмин'), `${letter.subject}: ${letter.text}`);
  await anna.sees('kuzmin@vektor.ru');
}

export default [letters];
