// Faults that were found by playing, each walked through where it showed: what callers, cards and letters bring, and what is typed.
// O15 is walked through in channels.mjs.
import { number, registers } from '../staff.mjs';
import { pdf, walk, without } from '../walk.mjs';
import { must } from '../waiting.mjs';

const key = 'a-key-of-the-scenarios';

const read = {
  name: 'what callers, cards and letters bring is read as it was meant (F1-F6, F9-F11, F14, F15, O3-O5, O18, O23, W4, W7, W11)',
  office: { env: { Api__Key: key } },
  async play(office) {
    const admin = await office.admin();
    await walk('W7', admin, ['89161234567 Иванов Пётр кровля -> Петрова', 'нужна роль', '[секретарь]'], ['[секретарь]']);
    const anna = await office.colleague('secretary', 'Белова Анна');
    const petrova = await office.colleague('manager', 'Петрова Ольга');
    const sidorov = await office.colleague('manager', 'Сидоров Иван');
    const goryachy = await office.colleague('manager', 'Горячий Олег');
    await ofLines(anna, petrova, sidorov);
    await ofCards(anna);
    await ofLetters(anna);
    await ofClients(anna, petrova, sidorov);
    await ofTimes(petrova);
    await walk('F10', goryachy, ['/away до завтра -> Петрова', 'вернётесь']);
    await petrova.sees('Вы замещаете Горячего');
    await byTheApi(office, anna);
    await office.telegram.isClean();
  },
};

async function ofLines(anna, petrova, sidorov) {
  await walk('F1', anna,
    ['89161234501 Иванов Пётр ООО "Торговый дом "Ромашка"" кровля ангара -> Петрова', 'Проверьте',
      'Иванов Пётр, ООО «Торговый дом «Ромашка»»', 'О чём: кровля ангара'], ['[Отмена]', 'отменено']);
  await walk('F2', anna,
    ['ivan@xn--80aa4alnee.xn--p1ai Иванов Пётр кровля -> Петрова', 'Проверьте', 'ivan@xn--80aa4alnee.xn--p1ai', without('p1ai кровля')],
    ['[Отмена]', 'отменено'],
    ["'petr@romashka.ru' Иванов Пётр навес -> Петрова", 'Проверьте', 'petr@romashka.ru', without("'petr")], ['[Отмена]', 'отменено']);
  await walk('O23', anna,
    ['Номер скрыт, Зимин Лев навес -> Петрова', 'Входящий звонок', 'номера нет', 'Зимин Лев'], ['[Отмена]', 'отменено'],
    ['/call', 'Номер телефона?'], ['8 903 777 00 09', 'Кто звонит?', 'Не обращение]'], ['[Не обращение]', 'Ошиблись номером]'],
    ['[Ошиблись номером]', 'C-']);
  await registers(anna, '+7 495 123-45-67 доб. 12, ООО СтройМир, смета -> Сидоров');
  await walk('O18', sidorov, ['/leads', 'ООО «СтройМир»', without(', ООО «СтройМир»')], ['/lead 1', 'доб. 12']);
  await registers(anna, '89037770001 Павлов Олег ООО Вектор забор -> Петрова');
  await walk('W11', petrova, ['/today', 'Сегодня'], [number(2), number(2), 'Ответственный'], ['л-2', number(2), 'Ответственный'],
    ['/find 777-00-01', 'Павлов Олег']);
}

async function ofCards(anna) {
  await walk('F5', anna, [person => person.sharesContact('4915112345678', 'Мюллер Ганс'), '+49 151 12345678', 'Мюллер Ганс'],
    ['/cancel']);
  const vcard = ['BEGIN:VCARD', 'VERSION:3.0', 'N:Иванов;Пётр;;;', 'FN:Пётр Иванов', 'ORG:ООО Ромашка;', 'TEL;TYPE=CELL:+79161234567',
    'TEL;TYPE=WORK:+74951234568', 'EMAIL:ivan@romashka.example', 'END:VCARD', ''].join('\r\n');
  await walk('F6', anna,
    [person => person.messenger.post('/sim/contact', { id: person.id, phone_number: '+79161234567', first_name: 'Пётр', vcard }),
      'Иванов Пётр, ООО «Р'],
    ['[Иванов Пётр, ООО «Р]', 'О чём?'], ['кровля', 'На кого переведён звонок?'], ['[Петрова]', 'Проверьте'],
    ['[Готово]', 'Записаны и другие контакты: +7 495 123-45-68, ivan@romashka.example']);
}

async function ofLetters(anna) {
  const letter = 'Прошу взять\n-- \nАнна Секретарёва\nООО «Продавец»\n+7 495 000-00-01, anna@seller.example\n\n'
    + '-------- Пересылаемое сообщение --------\nОт кого: Кузьмин Лев <kuzmin@roza.example>\nКому: sales@seller.example\n'
    + 'Тема: Забор\n\nНужен забор 120 м.\nТел. 8 916 765-43-21';
  await walk('F3', anna,
    [person => person.forwards(letter, 'Секретарёва'), 'Кузьмин Лев · +7 916 765-43-21 · kuzmin@roza.example'],
    ['[Новое обращение]', '+7 916 765-43-21', 'Кузьмин Лев', without('Секретарёва, ООО')], ['[Отмена]', 'отменено']);
}

/** Lead 2 is that of Павлов and «Вектор», lead 3 that of Иванов and «Ромашка». */
async function ofClients(anna, petrova, sidorov) {
  await walk('O5', petrova,
    ['/lead 3', number(3), 'Контрагент…]'], ['[Контрагент…]', 'Какой контрагент'],
    ['завтра в 11', 'похоже на фразу', 'Создать нового'],
    ['7707083893', without('контрагент 7707083893')], ['/cancel']);
  await walk('F14', petrova,
    ['/lead 3', number(3)], ['[Контрагент…]', 'Какой контрагент'],
    ['ООО Ромашка ИНН/КПП 7707083893/770701001', 'контрагент ООО', without('ИНН/КПП')],
    ['/find Ромашка', 'ООО «Ромашка»]'], ['[ООО «Ромашка»]', '7707083893', '770701001']);
  await registers(anna, '89161112233 Лис Вера фасад -> Петрова');
  await walk('F15', petrova,
    ['/lead 4', number(4)], ['[Контрагент…]', 'Какой контрагент'],
    ['Общество с ограниченной ответственностью «Ромашка»', '«Ромашка»]'], ['/cancel']);
  await walk('O3', petrova,
    ['/lead 2', number(2)], ['[КП]', 'Какой контрагент'], ['[Вектор]', 'Текст письма?'], ['Забор, 20 м', 'Файл'], [pdf('кп.pdf'), 'кп.pdf'],
    ['[Дальше]', 'Проверьте'],
    ['[Изменить…]', 'Что изменить?'], ['[Телефон]', 'Адрес почты или телефон?'], ['8 903 777 00 02', 'Проверьте', '+7 903 777-00-02'],
    ['[Изменить…]', 'Что изменить?'], ['[Контакт]', 'Кому письмо?'], ['Павлова Ирина, главный инженер', 'Проверьте', 'Павлова Ирина'],
    ['[Готово]', 'Коммерческое предложение'],
    ['/lead 2', 'Павлова Ирина', '+7 903 777-00-02'], ['/find 777-00-02', 'Павлова Ирина', number(2)]);
  await walk('O3', anna,
    ['8 903 777 00 02', 'Павлова Ирина', number(2), 'Просит связаться]'], ['/cancel'],
    ['89037770001 Петухова Вера ООО Ромашка склад -> Сидоров', 'Павлов Олег'],
    ['[Новое обращение]', 'Номер записан за другим человеком', 'Новый человек]'], ['[Новый человек]', 'Проверьте'],
    ['[Готово]', 'зарегистрирован', number(5)]);
  await walk('O3', sidorov, ['/find Петухова', 'Петухова Вера', number(5)]);
  await walk('O4', petrova,
    ['/lead 4', number(4)], ['[Изменить…]', 'Проверьте'], ['[Изменить…]', 'Что изменить?'], ['[О чём]', 'О чём'], ['ворота', 'Проверьте'],
    ['[Готово]', 'изменено'], ['/history 4', 'О чём: фасад → ворота']);
}

async function ofTimes(petrova) {
  await walk('F9', petrova,
    ['/lead 4', number(4)], ['[Когда связаться…]', 'Другое время…]'],
    ['[Другое время…]', 'Когда связаться?'], ['завтра 10-12', 'Когда именно?'], ['послезавтра в 14 00', 'Следующий контакт', '14:00']);
  await walk('F11', petrova,
    ['/lead 4', number(4)], ['[Когда связаться…]', 'Другое время…]'], ['завтра в 14ч30', 'Следующий контакт', '14:30']);
  await walk('F11b', petrova,
    ['/lead 4', number(4)], ['[Когда связаться…]', 'Другое время…]'], ['завтра в 16:30', 'Следующий контакт', '16:30']);
  await walk('W4, O9', petrova,
    ['/lead 3', number(3)], ['[Встреча]', 'О чём встреча?'],
    ['завтра в 11, у них в офисе, показать образцы', 'Проверьте', 'Начало: завтра 11:00', 'Окончание: завтра 12:00'],
    ['[Изменить…]', 'Что изменить?'], ['[Окончание]', 'Когда'], ['завтра в 9', 'раньше начала'], ['завтра в 13', 'Окончание: завтра 13:00'],
    ['[Готово]', 'завтра 11:00–13:00']);
}

/** F4: a field that cannot be read does not lose the letter. */
async function byTheApi(office, anna) {
  const before = await anna.mark();
  const answer = await fetch(`${office.bot.url}/api/letters`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': key, 'idempotency-key': 'form-1' },
    body: JSON.stringify({ from: { phone: '+7 (___) ___-__-__', email: 'olga@roza.example', name: 'Ольга' }, text: 'Нужен навес' }),
  });
  must(answer.status === 200, `F4: ${answer.status} ${await answer.text()}`);
  await anna.sees('Ольга', 'olga@roza.example', '+7 (___) ___-__-__', { after: before });
}

export default [read];
