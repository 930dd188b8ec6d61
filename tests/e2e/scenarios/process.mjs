// The whole process (A1-A19): six people take two calls to an approved order with its invoice, and to a refusal.
import { inBothChannels } from '../scenario.mjs';
import { leadNumber } from '../staff.mjs';
import { must } from '../waiting.mjs';

const words = {
  ru: {
    people: { anna: 'Белова Анна', petrova: 'Петрова Ольга', sidorov: 'Сидоров Иван', gromov: 'Громов Павел', lebedeva: 'Лебедева Ирина',
      kuznetsov: 'Кузнецов Денис' },
    executor: 'Кузнецов', approver: 'Громов', manager: 'Петрова',
    catalogue: 'Название;Единица;Цена;Отдел;Ответственный;Себестоимость;Время, мин;Учёт\n' +
      'Профнастил С21;м²;600;Производство;Кузнецов;425;2;Товар\nМонтаж кровли;м²;937,50;Монтаж;;610;14;Услуга\n',
    company: 'ООО «Ромашка»', upload: 'Загрузить', next: 'Дальше', uploaded: 'Новых: 2',
    calls: ['89123456789 Иванов Пётр ООО Ромашка кровля -> Петрова', '89217776655 Зайцев Семён ООО Вектор забор -> Сидоров'],
    check: 'Проверьте', done: 'Готово', registered: 'зарегистрирован',
    proposal: 'КП', newClient: 'ООО «Ромашка», новый', letter: 'Текст письма?', text: 'Профнастил С21, 120 м², 72 000 руб.',
    cheaper: 'Профнастил С21, 120 м², 69 000 руб.',
    askApproval: 'На согласование', approve: 'Согласовать', reject: 'Отклонить', reason: 'Цена', why: 'Почему?',
    proposalAsked: 'Согласовать КП', proposalRejected: 'Отклонено КП', proposalApproved: 'Согласовано КП', because: 'Причина: Цена',
    change: 'Изменить…', content: 'Содержание', changed: 'изменено',
    order: 'Заказ', contract: 'Номер договора?', shipment: 'Дата отгрузки?', inWeek: 'Через неделю', line: 'С21 120',
    second: 'монтаж 12,5', source: 'По рекомендации', required: 'Требуется',
    sum: '72 000,00 ₽', more: '83 718,75 ₽', vat: '15 096,82', orderAsked: 'Согласовать заказ', open: 'Открыть',
    changeOrder: 'Изменить заказ', lines: 'Позиции',
    sentForApproval: 'Отправлен на согласование', orderApproved: 'Согласован', invoice: 'Счёт по заказу', won: 'выигран',
    withdrawn: 'Решать уже нечего',
    orders: 'Заказы: 1, новых 1', noOrders: 'Заказов к исполнению нет', take: 'В работу', inWork: 'в работе', finished: 'Выполнен',
    isDone: 'выполнен', approved: 'согласовано',
    refuse: 'Отказ', expensive: 'Дорого', skip: 'Пропустить', refused: 'отказ',
  },
  en: {
    people: { anna: 'Brown Anna', petrova: 'Peters Olga', sidorov: 'Stone Ivan', gromov: 'Green Paul', lebedeva: 'Lane Irene',
      kuznetsov: 'Cook Dennis' },
    executor: 'Cook', approver: 'Green', manager: 'Peters',
    catalogue: 'Name,Unit,Price,Department,Responsible,Cost,"Time, min",Class\n' +
      'Decking C21,m2,600,Production,Cook,425,2,Goods\nRoofing,m2,937.50,Assembly,,610,14,Service\n',
    company: 'Daisy LLC', upload: 'Upload', next: 'Next', uploaded: 'New: 2',
    calls: ['89123456789 Ivanov Peter Daisy LLC roof -> Peters', '89217776655 Hare Simon Vector LLC fence -> Stone'],
    check: 'Check the details', done: 'Done', registered: 'registered',
    proposal: 'Proposal', newClient: ', new', letter: 'Text of the letter?', text: 'Decking C21, 120 m2, 72,000 roubles',
    cheaper: 'Decking C21, 120 m2, 69,000 roubles',
    askApproval: 'Send for approval', approve: 'Approve', reject: 'Reject', reason: 'Price', why: 'Why?',
    proposalAsked: 'Approve proposal', proposalRejected: /Proposal .* rejected/, proposalApproved: /Proposal .* approved/,
    because: 'Reason: Price', change: 'Change…', content: 'Content', changed: 'changed',
    order: 'Order', contract: 'Contract number?', shipment: 'Shipment date?', inWeek: 'In a week', line: 'C21 120', second: 'roofing 12.5',
    source: 'Recommendation', required: 'Required',
    sum: '72,000.00', more: '83,718.75', vat: '15,096.82', orderAsked: 'Approve order', open: 'Open', changeOrder: 'Change the order',
    lines: 'Lines',
    sentForApproval: 'Sent for approval', orderApproved: 'approved', invoice: 'Invoice for order', won: 'won',
    withdrawn: 'Nothing left to decide',
    orders: 'Orders: 1, 1 of them new', noOrders: 'No orders to carry out', take: 'Start work', inWork: 'in progress', finished: 'Done',
    isDone: 'done', approved: 'approved',
    refuse: 'Refusal', expensive: 'Too expensive', skip: 'Skip', refused: 'refused',
  },
};

const six = language => ({
  name: `six people take a call to an approved order with its invoice, and another to a refusal (${language})`,
  office: { language },
  async play(office, note) {
    const say = words[language];
    const staff = await hire(office, say);
    await uploadsCatalogue(staff.admin, say);
    const lead = await registers(staff.anna, say.calls[0], say);
    const other = await registers(staff.anna, say.calls[1], say);
    await proposes(staff, say, lead);
    await orders(staff, say);
    note(`the department has the order ${await approvesTheOrder(staff, say)} ms after the tap`);
    await isInvoiced(office, staff.petrova, say);
    await carriesOut(staff, say);
    await refuses(staff.sidorov, say, other);
    await office.channel.isClean();
  },
});

async function hire(office, { people }) {
  return {
    admin: await office.admin(),
    anna: await office.colleague('secretary', people.anna),
    petrova: await office.colleague('manager', people.petrova),
    sidorov: await office.colleague('manager', people.sidorov),
    gromov: await office.colleague('approver', people.gromov),
    lebedeva: await office.colleague('execution-head', people.lebedeva),
    kuznetsov: await office.colleague('executor', people.kuznetsov),
  };
}

async function uploadsCatalogue(admin, say) {
  await admin.says('/catalogue');
  await admin.taps(say.upload);
  await admin.sends({ name: 'items.csv', mime: 'text/csv', kind: 'document', base64: Buffer.from(say.catalogue).toString('base64') });
  await admin.taps(say.next);
  await admin.sees('items.csv', say.uploaded);
}

async function registers(anna, line, say) {
  const before = await anna.mark();
  await anna.says(line);
  await anna.sees(say.check, { after: before });
  await anna.taps(say.done);
  return leadNumber.exec((await anna.sees(say.registered, { after: before })).text)[0];
}

/** A8, A9, A16: rejected with a reason, put right, sent again, approved. */
async function proposes({ petrova, gromov }, say, lead) {
  await petrova.sees(lead);
  await petrova.taps(say.proposal);
  await answers(petrova, say, { client: say.company, content: say.text }, async () => {
    await petrova.taps(say.newClient);
    await petrova.sees(say.letter);
    await petrova.says(say.text);
  });
  await petrova.sends({ name: 'offer.pdf', mime: 'application/pdf', bytes: 2000, kind: 'document' });
  await petrova.taps(say.next);
  await petrova.sees(say.check, say.text, 'offer.pdf');
  await petrova.taps(say.done);
  await petrova.taps(say.askApproval);
  await answers(petrova, say, { approver: say.approver }, () => petrova.taps(say.approver));
  await gromov.sees(say.proposalAsked, say.text, 'offer.pdf');
  await gromov.taps(say.reject);
  await answers(gromov, say, { objection: say.reason }, async () => {
    await gromov.sees(say.why);
    await gromov.taps(say.reason);
  });
  await petrova.sees(say.proposalRejected, say.because);

  await petrova.taps(say.change);
  await petrova.sees(say.check, say.text);
  await petrova.taps(say.change);
  await answers(petrova, say, { content: say.cheaper }, async () => {
    await petrova.taps(say.content);
    await petrova.sees(say.letter);
    await petrova.says(say.cheaper);
  });
  await petrova.sees(say.check, say.cheaper);
  await petrova.taps(say.done);
  const before = await petrova.mark();
  await petrova.taps(say.askApproval);
  await answers(petrova, say, { approver: say.approver }, () => petrova.taps(say.approver, { after: before }));
  await gromov.sees(say.proposalAsked, say.cheaper);
  await gromov.taps(say.approve);
  await gromov.sees(say.proposalApproved);
  await petrova.sees(say.proposalApproved);
}

/** A11-A13: a line from the catalogue; the source is asked, since it is the client's first order. */
async function orders({ petrova, gromov, kuznetsov }, say) {
  await petrova.taps(say.order);
  await answers(petrova, say, { contract: '17/11', 'shipment-date': inAWeek(), executor: say.executor, source: say.source,
    approval: say.required }, async () => {
    await petrova.sees(say.contract);
    await petrova.says('17/11');
    // The card of the next contact has a button of this name, too.
    await petrova.sees(say.shipment);
    await petrova.taps(say.inWeek);
  });
  await petrova.says(say.line);
  await petrova.taps(say.next);
  await answers(petrova, say, { approver: say.approver }, async () => {
    await petrova.taps(say.executor);
    await petrova.taps(say.source);
    await petrova.taps(say.required);
    await petrova.taps(say.approver);
  });
  await petrova.sees(say.check, say.sum);
  await petrova.taps(say.done);
  await petrova.sees('O-', say.sentForApproval);
  await gromov.sees(say.orderAsked, say.sum);
  await kuznetsov.says('/orders');
  await kuznetsov.sees(say.noOrders);
}

/** A14, A17: changed while it waits; the old card says so, the new one is approved. Gives back after how long the executor had it. */
async function approvesTheOrder({ petrova, gromov, kuznetsov }, say) {
  const old = await gromov.sees(say.orderAsked, say.sum);
  await petrova.says(`/order ${orderNumber()}`);
  await petrova.taps(say.changeOrder);
  await petrova.sees(say.check, say.sum);
  await petrova.taps(say.change);
  await petrova.taps(say.lines);
  await petrova.says(say.second);
  await petrova.sees(say.more, say.vat);
  await petrova.taps(say.next);
  await petrova.sees(say.check, say.more);
  await petrova.taps(say.done);
  await gromov.sees(say.orderAsked, say.more);
  const left = (await gromov.cards()).find(card => card.id === old.id);
  must(!left?.buttons.flat().some(label => label.includes(say.approve)) || left.text.includes(say.more),
    `the former version can still be approved: ${left?.text}`);
  const began = Date.now();
  await gromov.taps(say.approve);
  await gromov.sees(orderNumber(), say.orderApproved);
  await kuznetsov.sees(orderNumber(), say.approved, say.more);
  return Date.now() - began;
}

/** The invoice comes to the manager as a PDF; it is a Russian paper in either language. */
async function isInvoiced(office, petrova, say) {
  const card = await petrova.sees(say.invoice, say.more);
  // In Teams it is offered: the simulated people cannot agree, what comes then is tested beside the channel.
  if (!office.telegram) return;
  must(/^Счёт O-.*\.pdf$/.test(card.document?.file_name ?? ''), `no invoice: ${JSON.stringify(card)}`);
  const pdf = await office.telegram.file(card.document.file_id);
  must(pdf.subarray(0, 5).toString('latin1') === '%PDF-' && pdf.length > 5000, `the invoice is no PDF: ${pdf.length} bytes`);
}

/** A15, A19: executor and head have it in their lists and nobody else; taken into work, it is done. */
async function carriesOut({ petrova, sidorov, lebedeva, kuznetsov, gromov }, say) {
  await lebedeva.says('/orders');
  await lebedeva.sees(say.orders, orderNumber());
  for (const other of [petrova, sidorov, gromov]) {
    await other.says('/orders');
    await other.sees(say.noOrders);
  }
  await kuznetsov.taps(say.take);
  await kuznetsov.sees(orderNumber(), say.inWork);
  await kuznetsov.taps(say.finished);
  await kuznetsov.sees(orderNumber(), say.isDone);
}

/** A6: a reason is a must, the comment is not. */
async function refuses(sidorov, say, lead) {
  await sidorov.sees(lead);
  await sidorov.taps(say.refuse);
  await answers(sidorov, say, { reason: say.expensive, comment: '' }, async () => {
    await sidorov.taps(say.expensive);
    await sidorov.taps(say.skip);
  });
  await sidorov.sees(lead, say.refused, say.expensive);
}

/** What Telegram asks step by step is one form in Teams. */
const answers = (person, say, form, steps) => (person.fillsIn ? person.fillsIn(form, { submit: say.next }) : steps());

const inAWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);

const orderNumber = () => `O-${new Date().getFullYear()}-000001`;

// English in one channel: what differs between the channels is shown in Russian.
export default [...inBothChannels(six('ru')), six('en')];
