// Microsoft's own client: a call is registered by the form, an order is approved. The others work in Telegram.
import { Playground } from '../playground.mjs';
import { firstContact, number } from '../staff.mjs';

const items = 'Название;Единица;Цена;Отдел;Ответственный;Себестоимость;Время, мин;Учёт\n' +
  'Профнастил С21;м²;600;Производство;Кузнецов;425;2;Товар\n';

const client = {
  name: 'in Microsoft’s own client a call is registered by the form and an order approved',
  office: { env: Playground.settings },
  async play(office) {
    const admin = await office.admin();
    const petrova = await office.colleague('manager', 'Петрова Ольга');
    await office.colleague('executor', 'Кузнецов Денис');
    await uploads(admin);
    const code = (await office.command('invite', '--role', 'secretary,approver', '--name', 'Громов Павел')).at(-1);
    const gromov = await Playground.open(office.bot);
    try {
      await gromov.says(`/start ${code}`);
      await gromov.sees('Громов Павел');
      await gromov.says('/language ru');
      await gromov.sees('Язык: русский');
      await registers(gromov, petrova);
      await orders(petrova);
      await gromov.sees(/Согласовать заказ/, '72 000,00');
      if (process.env.SALESBOT_PICTURE) await gromov.picture(process.env.SALESBOT_PICTURE);
      await gromov.taps('Согласовать');
      await gromov.sees(/Согласован/);
      await petrova.sees('Согласован', 'Громов');
    } catch (problem) {
      await gromov.picture(`${office.folder}/playground.png`);
      throw problem;
    } finally {
      await gromov.close();
    }
    await office.telegram.isClean();
  },
};

async function uploads(admin) {
  await admin.says('/catalogue');
  await admin.taps('Загрузить');
  await admin.sends({ name: 'items.csv', mime: 'text/csv', kind: 'document', base64: Buffer.from(items).toString('base64') });
  await admin.taps('Дальше');
  await admin.sees('items.csv', 'Новых: 1');
}

async function registers(gromov, petrova) {
  await gromov.says('/call');
  await gromov.sees('Входящий звонок');
  await gromov.fills('Телефон', 'не номер');
  await gromov.fills('Контакт', 'Иванов Пётр, ООО «Ромашка»');
  await gromov.chooses('Ответственный', /Петрова/);
  await gromov.taps('Дальше');
  await gromov.sees(/Не похоже/);
  await gromov.fills('Телефон', '8 912 345 67 89');
  await gromov.fills('О чём', 'кровля ангара 120 м²');
  await gromov.taps('Дальше');
  await gromov.sees('Проверьте', '+7 912 345-67-89', 'кровля ангара 120 м²');
  await gromov.taps('Готово');
  await gromov.sees(/зарегистрирован/);
  await petrova.sees(number(1), firstContact, 'Иванов Пётр');
}

async function orders(petrova) {
  await petrova.taps('Заказ');
  await petrova.taps('ООО «Ромашка», новый');
  await petrova.says('17/11');
  await petrova.taps('Через неделю');
  await petrova.says('С21 120');
  await petrova.taps('Дальше');
  await petrova.taps('Кузнецов');
  await petrova.taps('По рекомендации');
  await petrova.taps('Требуется');
  await petrova.taps('Громов');
  await petrova.taps('Готово');
  await petrova.sees('Отправлен на согласование');
}

export default [client];
