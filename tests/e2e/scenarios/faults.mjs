// A network that fails: errors, answers that get lost, updates twice. Nothing may be lost, no lead made twice.
import { inBothChannels, inBothModes } from '../scenario.mjs';
import { areWithoutGaps, firstContact, number, registers } from '../staff.mjs';
import { must } from '../waiting.mjs';

const each = 4;
const slow = { within: 60_000 };

const trouble = {
  name: 'with errors, lost answers and repeated updates every call is one lead that its manager sees',
  async play(office, note) {
    const secretaries = [await office.colleague('secretary', 'Белова Анна'), await office.colleague('secretary', 'Дроздова Вера')];
    const managers = [await office.colleague('manager', 'Петрова Ольга'), await office.colleague('manager', 'Кузнецов Илья')];
    await office.channel.faults({ error500: 0.2, dropAfterApply: 0.1, duplicateUpdate: 0.3 });
    const numbers = (await Promise.all(secretaries.map((secretary, i) => calls(secretary, i)))).flat();
    await office.channel.faults({});

    const made = each * secretaries.length;
    must(areWithoutGaps(numbers, made), `${made} calls made the leads ${numbers.toSorted().join(', ')}`);
    for (const [i, manager] of managers.entries()) {
      for (const lead of numbers.filter((_, n) => n % managers.length === i)) await manager.sees(lead, firstContact, { last: 60, ...slow });
      await manager.says('/leads');
      await manager.sees(`Обращения: ${made / managers.length}, из них`, slow);
    }
    await managers[0].says(`/find ${number(made + 1)}`);
    await managers[0].sees(`Обращения ${number(made + 1)} нет`, slow);
    await office.channel.isCorrect();
    const { calls: sent, redelivered = 0 } = await office.channel.stats();
    note(`${made} leads, ${redelivered} updates twice, ${Object.values(sent).reduce((sum, count) => sum + count)} calls`);
  },
};

async function calls(secretary, which) {
  const numbers = [];
  for (let i = 0; i < each; i++) {
    const phone = `8916${which}${String(i).padStart(6, '0')}`;
    numbers.push(await registers(secretary, `${phone} Иванов Пётр кровля -> ${i % 2 === 0 ? 'Петрова' : 'Кузнецов'}`, slow));
  }
  return numbers;
}

export default [...inBothModes(trouble), inBothChannels(trouble)[1]];
