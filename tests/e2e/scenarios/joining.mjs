// How people come in: by a code from the command line beside the running bot, or by asking.
import { inBothChannels, inBothModes } from '../scenario.mjs';
import { must } from '../waiting.mjs';

const joining = {
  name: 'three people join by codes from the command line',
  async play(office, note) {
    const people = [
      ['secretary', 'Белова Анна', ['/call', '/letter', '/find']],
      ['manager', 'Петрова Ольга', ['/find', '/leads']],
      ['approver,execution-head', 'Орлов Игорь', ['/find', '/leads']],
    ];
    for (const [role, name, commands] of people) {
      const code = (await office.command('invite', '--role', role, '--name', name)).at(-1);
      const person = await office.person(name.split(' ')[1]);
      await person.says(`/start ${code}`);
      await person.sees(`${name}, вот что здесь можно`, ...commands);
      const other = await office.person('Чужой');
      await other.says(`/start ${code}`);
      await other.sees('Приглашение не подошло');
    }
    const { commands } = await office.channel.isClean();
    must(Object.keys(commands).filter(scope => scope.includes('"chat"')).length === people.length,
      `menus: ${Object.keys(commands).join(', ')}`);
    note(`${Object.keys(commands).length} menus`);
  },
};

const strangers = {
  name: 'a stranger gets one answer a minute and may ask for access',
  async play(office) {
    const admin = await office.admin();
    const stranger = await office.person('Сидоров Иван');
    for (const text of ['Здравствуйте', 'Ау', '/call', '89161234567 Иванов Пётр', '/start 0000000000000000000000000'])
      await stranger.says(text);
    await stranger.sees('нужно приглашение от администратора');
    // The admin speaks last: when they are answered, all that the stranger said has had its turn.
    await admin.says('/leads');
    await admin.sees('Открытых обращений нет');
    must((await stranger.cards()).length === 1, `the stranger got ${(await stranger.cards()).length} answers:\n${await stranger.screen()}`);

    await stranger.taps('Запросить доступ', { times: 3 });
    await stranger.sees('Запрос отправлен администратору');
    await admin.sees('Сидоров Иван просит доступ', 'секретарь', 'менеджер');
    must((await admin.cards()).filter(card => card.text.includes('просит доступ')).length === 1, 'the admin was asked more than once');
    await admin.taps('менеджер');
    await admin.sees('Сидоров Иван: решение принято');
    await stranger.sees('Сидоров Иван, вот что здесь можно');
    await office.channel.isClean();
  },
};

export default [joining, ...inBothModes(strangers), inBothChannels(strangers)[1]];
