// What messengers, proxies and clients really send, played whole: nobody waits because of it, and nothing is brought again and again.
import { activityOf, cases, updatesOf } from '../inputs.mjs';
import { inBothModes } from '../scenario.mjs';
import { isAnswered, number, registers } from '../staff.mjs';
import { must, until } from '../waiting.mjs';

const hour = 3600;

const inTelegram = {
  name: 'whatever Telegram brings is taken, and nobody else waits for it',
  // What cannot be read is logged as such; it is what the scenario is about.
  allows: /[Uu]pdate \d+/,
  async play(office, note) {
    const { people, others } = await company(office);
    const all = cases(/^(tg|telegram)-/);
    await each(all, async (name, i) => {
      await plays(office, people, name);
      await isAnswered(others[i % others.length], 2000, `after ${name}`);
    });
    await until('nothing waits at Telegram', async () => (await office.telegram.stats()).waiting === 0);
    await office.telegram.isCorrect();
    note(`${all.length} kinds`);
  },
};

/** Plays them one after the other; one that goes wrong does not hide the next, but after ten nothing more is learnt. */
async function each(names, play) {
  const problems = [];
  for (const [i, name] of names.entries()) {
    await play(name, i).catch(problem => problems.push(`${name}: ${problem.message}`));
    if (problems.length === 10) break;
  }
  must(problems.length === 0, `${problems.length} went wrong:\n${problems.join('\n')}`);
}

/** Anna and Petrova have the numbers that the cases name; the strangers of some cases exist, and so do the files. */
async function company(office) {
  await office.admin();
  const anna = await office.colleague('secretary', 'Белова Анна', { id: 2 });
  const petrova = await office.colleague('manager', 'Петрова Ольга', { id: 3 });
  const others = [];
  for (const name of ['Дроздова Вера', 'Ильина Зоя', 'Жукова Инна', 'Зимина Юлия']) others.push(await office.colleague('secretary', name));
  for (const id of [55, 77, 99]) await office.person('Чужой', { id });
  for (let i = 0; i < 3; i++) await others[0].sends({ name: `КП-${i}.pdf`, mime: 'application/pdf', bytes: 2000 + i, kind: 'document' });
  // Hers, so that she finds it.
  await registers(anna, '89990001122 Иванов Пётр ООО Ромашка кровля -> Петрова');
  await petrova.sees(number(1));
  return { people: { [anna.id]: anna, [petrova.id]: petrova }, others };
}

/** Sends one case; where its right behaviour is known, waits for it. Only then may the next begin. */
async function plays(office, people, name) {
  const right = expected[name];
  const updates = updatesOf(name).map(right?.changes ?? (update => update));
  const person = people[updates[0].message?.chat.id] ?? people[2];
  if (right) {
    await person.says('/cancel');
    await office.telegram.allTaken();
  }
  const before = await person.mark();
  const { delivered, failed_posts: refused } = await office.telegram.stats();
  for (const update of updates) await office.telegram.post('/sim/replay', { update });
  await until(`${name} is taken`, async () => (await office.telegram.stats()).waiting === 0);
  const stats = await office.telegram.stats();
  must(stats.failed_posts === refused, `${name} was refused ${stats.failed_posts - refused} times`);
  const times = stats.delivered - delivered;
  // Who polls looks again while something is being saved; that is no second delivery.
  if (office.bot.env.Telegram__Mode === 'Webhook') must(times <= 2 * updates.length, `${name} was brought ${times} times`);
  await right?.seen(person, { after: before }, updates);
}

// What is said to the question after it, and to /cancel before it.
const notAboutIt = /ничего не найдено|Отменять нечего|отменено/;
const found = { seen: (person, after) => person.sees(number(1), 'Иванов Пётр', after) };
const once = {
  seen: async (person, { after }) => {
    await isAnswered(person, 5000);
    const answers = (await person.cards(50)).filter(card => !after.known.has(card.id) && !notAboutIt.test(card.text));
    must(answers.length <= 1, `one album was answered ${answers.length} times:\n${await person.screen()}`);
  },
};

const expected = {
  'tg-command-with-bot-name': found,
  'tg-via-bot': found,
  'tg-story-reply-quote': found,
  'tg-forum-topic-in-private': found,
  'tg-album-no-caption': once,
  'tg-album-three-documents': once,
  'tg-album-forwarded': {
    seen: async (anna, after) => {
      await anna.sees('Письмо M-', 'КП-0.pdf', 'КП-1.pdf', 'КП-2.pdf', after);
      await isAnswered(anna, 5000);
      const letters = (await anna.cards(50)).filter(card => !after.after.known.has(card.id) && card.text.includes('Письмо M-'));
      must(letters.length === 1, `one album became ${letters.length} letters:\n${await anna.screen()}`);
    },
  },
  'tg-message-18-hours-late': {
    changes: update => ({ ...update, message: { ...update.message, date: Math.floor(Date.now() / 1000) - 18 * hour } }),
    seen: (anna, after, [{ message }]) => anna.sees('Проверьте', 'Крылов Егор', moscow(message.date), after),
  },
  'tg-contact-foreign-without-plus': { seen: (anna, after) => anna.sees('+49 151 12345678', after) },
};

/** The time of day where the office is, as the cards show it. */
const moscow = seconds =>
  new Date(seconds * 1000).toLocaleTimeString('ru-RU', { timeZone: 'Europe/Moscow', hour: '2-digit', minute: '2-digit' });

const edited = {
  name: 'a corrected line changes the draft',
  async play(office) {
    await office.admin();
    const anna = await office.colleague('secretary', 'Белова Анна');
    await office.colleague('manager', 'Петрова Ольга');
    await anna.says('89161234567 Иванов Пётр кровя -> Петрова');
    await anna.sees('Проверьте', 'кровя');
    const before = await anna.mark();
    const brought = await office.telegram.post('/sim/edit', { id: anna.id, text: '89161234567 Иванов Пётр кровля ангара -> Петрова' });
    must(!brought.dropped, `the bot does not ask Telegram for ${brought.dropped}`);
    await anna.sees('Проверьте', 'кровля ангара', { after: before });
    await office.telegram.isClean();
  },
};

const inTeams = {
  name: 'whatever Teams brings is taken, and nobody else waits for it (teams)',
  office: { channels: ['teams'] },
  allows: /[Aa]ctivity /,
  async play(office, note) {
    await office.admin();
    const olga = await office.colleague('secretary', 'Белова Ольга', { id: 't11' });
    const vera = await office.colleague('secretary', 'Дроздова Вера');
    await office.colleague('manager', 'Сидоров Иван');
    // Hers, so that she finds it.
    await registers(olga, '89990001122 Иванов Пётр ООО Ромашка кровля -> Сидоров');
    const all = cases(/^teams-/);
    await each(all, async name => {
      await playsInTeams(office, olga, name);
      await isAnswered(vera, 2000, `after ${name}`);
    });
    await isAnswered(olga);
    const stats = await office.teams.isCorrect();
    // Whoever names it in a team is asked to write to it alone; in a group that has not named it nothing is said.
    const elsewhere = Object.keys(stats.calls)
      .filter(call => call.includes('thread') && !call.includes(encodeURIComponent('19:x@thread.tacv2')));
    must(elsewhere.length === 0, `spoken to a group: ${elsewhere}`);
    note(`${all.length} kinds`);
  },
};

async function playsInTeams(office, olga, name) {
  await olga.says('/cancel');
  const before = await olga.mark();
  const answer = await office.teams.post('/sim/raw', { id: olga.id, ...activityOf(name, office.teams.port) });
  const isRead = foundInTeams.includes(name) || name in readInTeams;
  // Whoever invokes what the bot does not know is told so, as the Bot Connector has it.
  const isRight = isRead
    ? answer.status === 200
    : (answer.status >= 200 && answer.status < 500) || (answer.status === 501 && name.includes('-invoke-'));
  must(isRight, `${name} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  if (foundInTeams.includes(name)) await olga.sees(number(1), 'Иванов Пётр', { after: before });
  const words = readInTeams[name];
  if (!words) return;
  const card = await olga.sees(...words, { after: before });
  must(!card.text.includes('<at>') && !card.text.includes('SalesBot'), `the mention is not cut out: ${card.text}`);
}

// /find Иванов, however it is wrapped.
const foundInTeams = [
  'plain-command', 'mention-before-command', 'html-only-text-missing', 'html-beside-text', 'nbsp-and-zero-width',
  ...[4, 5, 6].map(deep => `message-with-a-forwarded-card-${deep}-containers-deep`),
  'serviceUrl-other-case', 'serviceUrl-with-slash-claim-without', 'serviceUrl-without-slash-claim-with',
  'attachment-number-name', 'name-missing', 'aadObjectId-missing',
].map(name => `teams-${name}`);

const readInTeams = {
  'teams-mention-before-a-line': ['Проверьте', '+7 916 555-00-01', 'Иванов Пётр', 'кровля', 'Сидоров'],
  // An address makes it a letter; it stands in the form, whose values the simulator does not show.
  'teams-pasted-mail-address-only-in-html': ['Входящее письмо'],
  // The half character is dropped, and what is left asks for nothing.
  'teams-lone-surrogate': ['Что найти?'],
};

const cannot = cases(/./).length > 0 ? null : 'what messengers send is not beside the simulators';
export default [...[...inBothModes(inTelegram), inTeams].map(scenario => ({ ...scenario, cannot })), ...inBothModes(edited)];
