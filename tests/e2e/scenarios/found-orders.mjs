// Faults that were found by playing, each walked through where it showed: orders, their sums, what is told of them, lists and workbooks.
import { noClock } from '../clock.mjs';
import { number, registers } from '../staff.mjs';
import { pdf, table, walk, without } from '../walk.mjs';
import { must, until } from '../waiting.mjs';
import { isLaidOut, opened, rowsOf, written } from '../workbook.mjs';

const order = n => `O-${new Date().getFullYear()}-${String(n).padStart(6, '0')}`;

// What can be taken back for half a minute is told after it; a reminder comes after five.
const [settled, reminded] = [40, 400];

const carried = {
  name: 'orders, lists and workbooks keep what was said and give the right sums (O2, O7, O8, O10, O12, O14, O22, F7, F8, F12, F13, W5, W8)',
  cannot: noClock,
  office: { clocks: true },
  async play(office) {
    const people = await hire(office);
    await ofCatalogue(people);
    await registers(people.anna, '89123456789 Иванов Пётр ООО Ромашка кровля -> Петрова');
    await registers(people.anna, '89217776655 Зайцев Семён ООО Вектор забор -> Петрова');
    await ofLines(people);
    await ofPosting(office, people);
    await ofReminders(office, people.petrova);
    await ofReport(office, people.admin);
    await ofClients(office, people.admin);
    await ofTable(office, people.admin);
    await office.telegram.isCorrect();
  },
};

async function hire(office) {
  return {
    admin: await office.admin('Админова Вера'),
    anna: await office.colleague('secretary', 'Белова Анна'),
    petrova: await office.colleague('manager', 'Петрова Ольга'),
    kuznetsov: await office.colleague('executor', 'Кузнецов Денис'),
    accountant: await office.colleague('accountant', 'Счётова Нина'),
  };
}

/** F7: as «Текст Юникод» of Excel, with a head that says what parts the columns and a row that cannot be read. */
async function ofCatalogue({ admin }) {
  const catalogue = 'Название\tЕдиница\tЦена\tОтдел\tОтветственный\tСебестоимость\tВремя, мин\tУчёт\n'
    + 'Профнастил С21\tм²\t600\tПроизводство\tКузнецов\t425\t2\tТовар\n'
    + 'Профнастил Н60\tм²\t890\tПроизводство\tКузнецов\t640\t2,5\tТовар\n'
    + 'Монтаж кровли\tм²\t937,50\tМонтаж\t\t610\t14\tУслуга\nСаморез\tшт\tдорого\t\t\t\t\t\n';
  await walk('F7', admin,
    ['/catalogue', 'Загрузить]'], ['[Загрузить]', 'файл'],
    [table('каталог.txt', Buffer.from(`\ufeff${catalogue}`, 'utf16le')), 'каталог.txt'],
    ['[Дальше]', 'годных строк 3, с ошибками 1', '«дорого» не число'], ['[Взять годные: 3]', 'Новых: 3']);
}

async function ofLines({ petrova }) {
  await walk('O2, F13', petrova,
    ['/lead 1', number(1)], ['[Заказ]', 'Какой контрагент'], ['[ООО «Ромашка», новый]', 'Номер договора?'], ['17/11', 'Дата отгрузки?'],
    ['через неделю', 'Что и сколько?'],
    ['профн с21 120 кв.м\n10 м² монтаж кровли\nпрофнастил н60 - 3 кв. м', 'Профнастил С21 · 120 м²', 'Монтаж кровли · 10 м²',
      'Профнастил Н60 · 3 м²'],
    ['[Назад]', 'Дата отгрузки?'], ['через 2 недели', '3. '], ['С21 4', '1. Профнастил С21', '4. Профнастил С21']);
  await walk('O16', petrova, ['профн 0', 'больше нуля, а здесь 0'], ['10 конёк', '«конёк» в каталоге нет']);
  await walk('O14', petrova,
    ['[Изменить строку…]', 'Какую строку изменить?'], ['[2. Монтаж кровли]', 'Убрать строку 2]'],
    ['[Убрать строку 2]', '3. Профнастил С21', without('Монтаж')],
    ['убрать 3', without('3. ')], ['убрать 2', without('2. ')],
    ['1 скидка 10%', '64 800,00']);
  await walk('O8, F12, W5', petrova, ['скидка 0', 'НДС 22 %: 12 983,61 ₽']);
  await walk('O1', petrova,
    [pdf('dogovor.pdf'), 'dogovor.pdf'], ['[Дальше]', 'Кто исполняет'], ['[Кузнецов]', 'клиент'], ['[По рекомендации]', 'согласование'],
    ['[Не требуется]', 'Проверьте', '17/11', '72 000,00 ₽', 'dogovor.pdf']);
}

async function ofPosting(office, { anna, petrova, kuznetsov, accountant }) {
  await walk('O7', petrova,
    ['[Готово]', order(1), 'Проведён'], ['[Отменить · 30 с]', `${order(1)}: проведение отменено`],
    ['/lead 1', number(1)], ['[Заказ]', 'Проверьте', '1. Профнастил С21 · 120', '17/11', 'Кузнецов'], ['[Готово]', order(1), 'Проведён']);
  await kuznetsov.sees(order(1), 'dogovor.pdf', 'открыт');
  must(!(await accountant.cards()).some(card => card.text.includes(order(1))), 'O7: accounting is told of what can still be taken back');
  await office.bot.isAhead(settled);
  await accountant.sees(`Новый заказ ${order(1)} на 72 000,00 ₽`);
  const told = (await accountant.cards()).filter(card => card.text.includes(`Новый заказ ${order(1)}`));
  must(told.length === 1, `O7: accounting is told ${told.length} times`);
  await walk('O10', anna,
    ['8 912 345 67 89', `Заказ ${order(1)}: открыт`, 'Исполнитель: Кузнецов', 'Менеджер: Петрова', without('Открытых обращений нет')],
    ['/cancel']);
  await walk('O12, O14', petrova,
    [`/order ${order(1)}`, order(1)], ['[Изменить заказ]', 'Проверьте'], ['[Изменить…]', 'Что изменить?'], ['[Позиции]', '1. Профнастил'],
    ['1 количество 1800', '60 часов', '1 080 000,00'], ['[Дальше]', 'Проверьте'], ['[Готово]', `Заказ ${order(1)} изменён`]);
  await kuznetsov.sees(`Заказ ${order(1)} изменён, пишет Петрова`);
  await walk('O12', kuznetsov, ['/order 1', '60 часов']);
  await office.bot.isAhead(2 * settled);
  await accountant.sees(`Заказ ${order(1)} изменён: теперь 1 080 000,00 ₽`);
}

/** O22: the reminder of what is over loses its buttons. */
async function ofReminders(office, petrova) {
  await office.bot.isAhead(reminded);
  const card = await petrova.sees('Напоминание', number(2), 'Через 15 мин]', { within: 30_000 });
  await walk('O22', petrova, ['/lead 2', 'Отказ]'], ['[Отказ]', 'Дорого'], ['[Дорого]', 'Пропустить'], ['[Пропустить]', 'отказ']);
  await until('O22: the card of the reminder has lost its buttons', async () =>
    !(await petrova.cards(50)).find(one => one.id === card.id)?.buttons.flat().includes('Занимаюсь'));
}

/** W8: the sums are there, in the chat and in the file. */
async function ofReport(office, admin) {
  await walk('W8', admin, ['/report', 'Заказы на 1 080 000,00 ₽, выиграно на 1 080 000,00 ₽', 'Дорого']);
  const book = await workbookOf(office, admin, ['[Файл Excel]'], /^Отчёт .*\.xlsx$/);
  const [all] = book.worksheets;
  isLaidOut(book, { byRow: [all.name] });
  const sums = new Map(rowsOf(all));
  for (const [label, value] of [['Обращения', 2], ['С заказом', 1], ['Выиграно', 1], ['Сумма заказов, ₽', 1_080_000]])
    must(sums.get(label) === value, `«${label}» is ${sums.get(label)}, not ${value}: ${JSON.stringify([...sums])}`);
  const [head, ...leads] = rowsOf(book.worksheets.at(-1));
  must(leads.length === 2, `${leads.length} leads in the workbook`);
  const first = Object.fromEntries(head.map((name, i) => [name, leads.find(row => row[0] === number(1))[i]]));
  must(Object.values(first).includes('ООО «Ромашка»') && Object.values(first).includes(1_080_000), `W8: ${JSON.stringify(first)}`);
}

/** F8: a list as Excel saves it, with a hidden row; taken, and read again from the file that is written out. */
async function ofClients(office, admin) {
  const list = await written([['Компания', 'ИНН', 'Контактное лицо', 'Телефон'], ['АО Буква', '7707083893', 'Лис Олег_x000D_', 89161110000],
    ['АО Тайна', '', 'Тайный Яков', 89161110001]], sheet => { sheet.getRow(3).hidden = true; });
  await walk('F8', admin,
    ['/clients', 'Загрузить]'], ['[Загрузить]', 'файл'], [table('клиенты.xlsx', list), 'клиенты.xlsx'],
    ['[Дальше]', 'клиенты.xlsx: прочитан', 'ничего ещё не загружено', 'Контрагенты: новых 1',
      'Скрыто в файле и не взято: 1 строка'],
    ['[Загрузить]', '✓ клиенты.xlsx: загружено'], ['/find 89161110000', 'Лис Олег', without('_x000D_')]);
  const book = await workbookOf(office, admin, ['/clients', '[Выгрузить]'], /\.xlsx$/);
  isLaidOut(book);
  const rows = rowsOf(book.worksheets[0]).map(row => row.join(' '));
  must(rows.length === 4 && rows.some(row => row.includes('Лис Олег') && row.includes('7707083893')), `exported: ${rows.join('\n')}`);
}

/** The board's table, as the browser behind the link gets it. */
async function ofTable(office, admin) {
  const before = await admin.mark();
  await admin.says('/board');
  const { text } = await admin.sees(/enter\?code=\S+/, { after: before });
  const entered = await fetch(`${office.bot.url}/board/enter`, {
    method: 'POST', body: new URLSearchParams({ code: /code=(\S+)/.exec(text)[1] }), redirect: 'manual',
  });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0];
  must(cookie, `the board does not open: ${entered.status}`);
  const answer = await fetch(`${office.bot.url}/board/table.xlsx?state=won`, { headers: { cookie } });
  const book = await opened(Buffer.from(await answer.arrayBuffer()));
  isLaidOut(book);
  const [head, ...leads] = rowsOf(book.worksheets[0]);
  const sums = leads.map(lead => `${lead[0]} ${lead.at(-1)}`).join();
  must(sums === `${number(1)} 1080000`, `${head}: ${sums}`);
}

/** What a file that a person asks for holds. */
async function workbookOf(office, person, acts, name) {
  const known = new Set((await person.cards(50)).map(card => card.id));
  await walk('14', person, ...acts.map(act => [act]));
  const card = await until(async () => `a workbook for ${person.name}:\n${await person.screen()}`, async () =>
    (await person.cards(50)).find(one => !known.has(one.id) && name.test(one.document?.file_name ?? '')));
  return opened(await office.telegram.file(card.document.file_id));
}

export default [carried];
