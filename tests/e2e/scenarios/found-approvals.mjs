// Faults that were found by playing, each walked through where it showed: advice, proposals, their approval, and who stands in.
import { number, registers } from '../staff.mjs';
import { pdf, walk, without } from '../walk.mjs';
import { must, until } from '../waiting.mjs';

const deciding = {
  name: 'advice, proposals and decisions lose nothing and say what is so (O1, O6, O11, O13, O16, O17, O19-O21, W2, W9)',
  // Nobody is there to take letters: what is asked before one goes is what is seen.
  office: { env: { Smtp__Host: '127.0.0.1', Smtp__Port: '9', Smtp__From: 'sales@seller.example' } },
  async play(office) {
    await office.admin('Админова Вера');
    const anna = await office.colleague('secretary', 'Белова Анна');
    const petrova = await office.colleague('manager', 'Петрова Ольга');
    const sidorov = await office.colleague('manager', 'Сидоров Иван');
    const gromov = await office.colleague('approver', 'Громов Павел');
    const zimin = await office.colleague('executor', 'Зимин Лев');
    await registers(anna, '89123456789 Иванов Пётр ООО Ромашка кровля -> Петрова');
    await petrova.sees(number(1));
    await ofWords(anna, petrova);
    await ofAdvice(office, petrova, zimin);
    await ofProposals(office, petrova, gromov);
    await walk('O19', sidorov, ['/leads', 'Открытых обращений нет']);
    await walk('W9', anna, ['/today', 'Просроченного у вас нет, и никто вас не ждёт']);
    await ofDeputies(anna, petrova, sidorov, gromov);
    await office.telegram.isClean();
  },
};

async function ofWords(anna, petrova) {
  await walk('O16', anna, ['/call', 'Номер телефона?'], ['12', 'Не похоже']);
  const [first] = (await anna.cards()).slice(-1);
  await walk('O16, W2', anna, ['12', 'Не похоже']);
  const [second] = (await anna.cards()).slice(-1);
  must(second.id > first.id && second.text.includes('Не похоже'), `O16: the same problem twice is one answer:\n${await anna.screen()}`);
  await walk('O17', anna,
    ['8 903 111 22 33', 'Кто звонит?'], ['Зимина Вера', 'О чём?'], ['пропустить', 'На кого переведён звонок?', without('пропустить')],
    ['отмена', 'отменено, ничего не записано']);
  const card = await petrova.sees(number(1), 'Ответственный');
  await walk('O17', petrova,
    [person => person.says('Клиент просил перезвонить завтра', { reply_to: card.id }), 'Записать это комментарием'],
    ['[Да]', 'Записано в историю'], ['/history 1', 'Клиент просил перезвонить завтра']);
}

async function ofAdvice(office, petrova, zimin) {
  await walk('O1', petrova,
    ['/lead 1', number(1)], ['[Консультация]', 'Зимин'], ['[Зимин]', 'О чём'],
    [pdf('chertezh.pdf', 'Можно ли так? см. чертёж'), 'Зимин']);
  await zimin.sees('Можно ли так? см. чертёж', 'chertezh.pdf');
  await zimin.taps('Файлы');
  await hasFile(zimin, 'chertezh.pdf');
}

async function ofProposals(office, petrova, gromov) {
  await walk('O21', petrova,
    ['/lead 1', number(1)], ['[КП]', 'Какой контрагент'], ['[ООО «Ромашка», новый]', 'Текст письма?'],
    ['Профнастил С21, 72 000', 'Файл предложения?'], [pdf('кп.pdf'), 'кп.pdf'], ['[Дальше]', 'Проверьте'], ['[Готово]', number(1)],
    ['/lead 1', 'На согласование]'], ['[На согласование]', 'Громов'], ['[Громов]', 'отправлено на согласование']);
  await gromov.sees('Согласовать КП', 'История]', without('Отправлено снова'));
  await walk('O11', petrova,
    ['/lead 1', 'Отправить клиенту]'], ['[Отправить клиенту]', 'КП ещё не согласовано. Отправить клиенту всё равно?'],
    ['/cancel', 'отменено']);
  await walk('O1, O6', gromov,
    ['[Отклонить]', 'Почему?'], [pdf('zamechaniya.pdf'), 'zamechaniya.pdf'], ['[Срок]', 'Отклонено', 'Срок']);
  await petrova.sees('Причина: Срок', 'zamechaniya.pdf', without('Не устроил срок'));
  await walk('O6', petrova, ['/history 1', 'Причина: Срок']);
  await walk('O21', petrova,
    ['/lead 1', number(1)], ['[Изменить…]', 'Проверьте'], ['[Изменить…]', 'Что изменить?'], ['[Содержание]', 'Текст письма?'],
    ['Профнастил С21, 69 000', 'Проверьте'], ['[Готово]', 'изменено'],
    ['/lead 1', 'На согласование]'], ['[На согласование]', 'Громов'], ['[Громов]', 'отправлено на согласование']);
  await gromov.sees('Отправлено снова, отклонено в', 'С тех пор изменено: текст', '69 000');
}

/** Sidorov stands in for the manager and for the approver: what he does is said to be done for the one whose it was. */
async function ofDeputies(anna, petrova, sidorov, gromov) {
  await walk('O20', petrova, ['/away до завтра -> Сидоров', 'вернётесь']);
  await walk('O20', gromov, ['/away до завтра -> Сидоров', 'вернётесь']);
  await sidorov.sees('Вы замещаете Громова');
  await walk('O20', anna,
    ['89165550000 Лис Олег фасад -> Петрова', 'Проверьте'], ['[Готово]', number(2), 'Петрова вернётся', 'замещает Сидоров']);
  await walk('O13', sidorov,
    ['/approvals', 'Согласовать КП', '69 000'], ['[Согласовать]', 'Согласовано'], ['[Отменить · 30 с]', 'Согласовать КП']);
  await walk('O13', petrova, ['/history 1', 'Сидоров Иван (за: Громов Павел)', 'Решение отменено']);
}

const hasFile = (person, name) => until(async () => `${person.name} has ${name}:\n${await person.screen()}`,
  async () => (await person.cards()).some(card => card.document?.file_name === name));

export default [deciding];
