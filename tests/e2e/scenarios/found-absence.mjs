// Faults that were found by playing, each walked through where it showed: lists and loads (O19), absence and leaving (O20), the way in
// (O23).
import { number, registers } from '../staff.mjs';
import { pdf, table, walk, without } from '../walk.mjs';

const standing = {
  name: 'lists say whose work it is, an absence is said everywhere, and what cannot be is answered (O19, O20, O23)',
  async play(office) {
    const admin = await office.admin('Админова Вера');
    const anna = await office.colleague('secretary', 'Белова Анна');
    const petrova = await office.colleague('manager', 'Петрова Ольга');
    const sidorov = await office.colleague('manager', 'Сидоров Иван');
    const zuev = await office.colleague('manager', 'Зуев Лев');
    const kuznetsov = await office.colleague('executor', 'Кузнецов Денис');
    await ofTheWayIn(admin, anna);
    await registers(anna, '89123456789 Иванов Пётр ООО Ромашка кровля -> Петрова');
    await ofStages(anna, petrova);
    await ofAdvice(petrova, kuznetsov);
    await ofOrders(admin, petrova, kuznetsov);
    await ofAbsence(anna, petrova, sidorov);
    await ofLeaving(admin, anna, petrova, zuev);
    await office.telegram.isClean();
  },
};

async function ofTheWayIn(admin, anna) {
  await walk('O23', anna,
    ['89165550000 Лис Олег фасад -> Иванова', '«Иванова» среди коллег не нахожу', 'На кого переведён звонок?'], ['[Отмена]', 'отменено'],
    ['/call', 'Номер телефона?'], ['[Нет номера]', 'Кто звонит?'], ['/cancel', 'отменено']);
  const catalogue = 'Название;Единица;Цена;Отдел;Ответственный;Себестоимость;Время, мин;Учёт\n'
    + 'Профнастил С21;м²;600;Производство;;425;2;Товар\n';
  await walk('O23', admin,
    [table('каталог.csv', catalogue), 'К чему этот файл?', 'Каталог]', without('/call')], ['[Каталог]', 'Новых: 1']);
  const letter = 'Добрый день, нужна кровля 120 м2, 8 916 765-43-21';
  await walk('O23', anna,
    [person => person.forwards(letter, 'Кузьмин Лев'), 'Новое обращение]'], ['/cancel']);
}

async function ofStages(anna, petrova) {
  await walk('O19', petrova,
    ['/lead 1', number(1)], ['[Встреча]', 'Какой контрагент'], ['[ООО «Ромашка», новый]', 'О чём встреча?'],
    ['завтра в 11 показать образцы', 'Проверьте'], ['[Готово]', 'Встреча'], ['/leads', 'из них новых 0']);
  await walk('O19', anna, ['8 912 345 67 89', number(1)], ['[Просит связаться]', 'получает просьбу связаться']);
  await walk('O19', petrova, ['/leads', 'из них новых 0'], ['/today', 'ждёт ответа', without('новое обращение')]);
}

async function ofAdvice(petrova, kuznetsov) {
  await walk('O23', petrova,
    ['/history 1', 'История', without('Напоминание снято')], ['/away', 'До какого времени'],
    ['завтра в 10', 'Кто замещает?', 'Сидоров'], ['/cancel', 'отменено']);
  await walk('O19', kuznetsov, ['/orders', 'Заказов к исполнению нет']);
}

async function ofOrders(admin, petrova, kuznetsov) {
  await walk('O19', petrova,
    ['/lead 1', number(1)], ['[Встреча состоялась]', 'Чем закончилась'], ['договорились', number(1)], ['/lead 1', 'Заказ]'],
    ['[Заказ]', 'Номер договора?'], ['17/11', 'Дата отгрузки?'], ['через неделю', 'Что и сколько?'],
    ['1. профнастил C21 120 м2 по 600 руб', '1. Профнастил С21 · 120 м²'], ['[Дальше]', 'Кто исполняет'],
    ['[Кузнецов · свободно]', 'клиент'], ['[По рекомендации]', 'согласование'], ['[Не требуется]', 'Проверьте'],
    [pdf('dogovor.pdf'), 'dogovor.pdf'], ['[Готово]', 'Проведён'],
    ['/orders', 'Мои заказы · 1]'], ['[Мои заказы · 1]', 'Ваши заказы: 1', 'Кузнецов']);
  await walk('O19', kuznetsov, ['/orders', 'Заказы: 1, новых 1']);
}

async function ofAbsence(anna, petrova, sidorov) {
  await walk('O20', petrova, ['/away до завтра -> Сидоров', 'вернётесь']);
  await sidorov.sees('Вы замещаете Петрову');
  await walk('O20', anna,
    ['89165550000 Лис Олег фасад -> Петрова', 'Проверьте', 'Ответственный: Петрова, вернётся'],
    ['[Готово]', number(2), 'Петрова вернётся', 'замещает Сидоров']);
  await sidorov.sees(number(2), 'Ответственный: Петрова');
  await walk('O20', petrova, ['/away до завтра -> Зуев', 'Замещает: Зуев']);
  await sidorov.sees(`${number(2)}: обращение передано, вам оно больше не показывается`);
}

/** Who is dismissed without a deputy leaves their work to the head, else to whoever dismisses. */
async function ofLeaving(admin, anna, petrova, zuev) {
  await walk('O20', petrova, ['/away back', 'С возвращением']);
  await registers(anna, '89165550001 Лось Иван забор -> Зуев');
  await zuev.sees(number(3));
  await walk('O20', admin,
    ['/people', 'Зуев]'], ['[Зуев]', 'Зуев Лев'], ['[Уволить]', 'перейдёт сюда: Админова'], ['[Уволить]', 'теперь её ведёт Админова'],
    ['/lead 3', 'Ответственный: Админова'], ['/waiting', number(3), 'Админова']);
}

export default [standing];
