// The reminder at its time. The process file is a copy whose ladder is as short as the reader of the file allows.
import { quickProcess } from '../quick-process.mjs';
import { inBothChannels } from '../scenario.mjs';
import { number, registers, staff } from '../staff.mjs';
import { must } from '../waiting.mjs';

const reminder = {
  name: 'the reminder comes a minute later, not earlier, and ends with the first action',
  office: { env: { Process__File: quickProcess() } },
  async play(office, note) {
    const { anna, petrova } = await staff(office);
    const began = Date.now();
    await registers(anna, '89161234567 Иванов Пётр кровля -> Петрова');
    const registered = Date.now();
    await petrova.sees('Напоминание', `${number(1)} ждёт 1 минуту`, '[Занимаюсь]', { within: 90_000 });
    const [after, atMost] = [Date.now() - registered, Date.now() - began];
    note(`after ${(after / 1000).toFixed(1)} s`);
    must(atMost >= 60_000, `it came ${atMost} ms after the call was begun`);
    must(after <= 66_000, `it came ${after} ms after the call was registered`);
    await petrova.taps('Занимаюсь');
    await petrova.sees(`${number(1)}: занимается Петрова`);
    await petrova.sees(number(1), 'в работе');
    await office.channel.isClean();
  },
};

export default inBothChannels(reminder);
