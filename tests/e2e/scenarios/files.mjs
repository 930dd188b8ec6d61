// Files that hang: who sent them goes on, nobody else notices, and what does not come is said by name.
import { inBothModes } from '../scenario.mjs';
import { number, staff } from '../staff.mjs';
import { must, until } from '../waiting.mjs';

/** Milliseconds beyond what it takes when nothing hangs: a message waits two seconds for its file, others do not wait for it at all. */
const [ownAnswer, othersAnswer] = [3000, 2000];

/** One try hangs for as long as the channel has patience, the next one gets it. */
const fetched = { within: 60_000 };

/** How long a file is awaited before its sender is told: as long as its reference is good. */
const givenUp = { telegram: 200_000, teams: 40_000 };

const hanging = {
  name: 'a file that hangs holds nobody up',
  async play(office, note) {
    const { anna, petrova } = await staff(office);
    await drafts(anna);
    const usual = await goesOn(anna, petrova, 'смета.pdf');
    await office.channel.filesHang(true);
    const own = await goesOn(anna, petrova, 'план.pdf');
    must(own.sender - usual.sender <= ownAnswer, `the sender was answered after ${own.sender} ms; usual is ${usual.sender} ms`);
    must(own.other - usual.other <= othersAnswer, `another person was answered after ${own.other} ms; usual is ${usual.other} ms`);
    await anna.taps('Готово');
    await anna.sees('зарегистрирован', number(1));
    await petrova.sees(number(1));
    if (office.telegram) await comesByItself(office, petrova);
    const told = await isTold(office, anna);
    await wasTakenOnce(office);
    note(`the sender’s next message answered after ${own.sender} ms (${usual.sender} when nothing hangs)`);
    note(`another’s after ${own.other} ms, told after ${told} s`);
  },
};

async function drafts(anna) {
  await anna.says('89161234567 Иванов Пётр кровля -> Петрова');
  await anna.sees('Проверьте');
}

/** Anna sends a file and writes on at once; Petrova writes meanwhile. */
async function goesOn(anna, petrova, file) {
  const [annas, petrovas] = [await anna.mark(), await petrova.mark()];
  const began = Date.now();
  const sending = anna.sends({ name: file, mime: 'application/pdf', bytes: 5000 });
  const other = petrova.says('/help').then(() => petrova.sees('вот что здесь можно', { after: petrovas })).then(() => Date.now() - began);
  await sending;
  await anna.says('/find Никого');
  await anna.sees('ничего не найдено', { after: annas });
  const times = { sender: Date.now() - began, other: await other };
  await anna.sees('Проверьте', file);
  return times;
}

/** The references of Telegram stay good: once it hands files over again, the file is simply there. */
async function comesByItself(office, petrova) {
  await office.channel.filesHang(false);
  await petrova.says('/lead 1 files');
  await until('the file is there', async () => (await petrova.cards()).some(card => card.document?.file_name === 'план.pdf'), fetched);
  await office.channel.filesHang(true);
}

async function isTold(office, anna) {
  const mark = await anna.mark();
  const began = Date.now();
  await anna.says('/call');
  await anna.sees('Входящий звонок', { after: mark });
  await anna.sends({ name: 'фото.jpg', mime: 'application/pdf', bytes: 5000 });
  await anna.sees('фото.jpg не пришёл: отправьте его ещё раз', { after: mark, within: office.telegram ? givenUp.telegram : givenUp.teams });
  return Math.round((Date.now() - began) / 1000);
}

async function wasTakenOnce(office) {
  await office.channel.isCorrect();
  const stats = await office.channel.stats();
  must((stats.failed_posts ?? 0) === 0, `${stats.failed_posts} posts failed`);
  must((stats.redelivered ?? 0) === 0, `${stats.redelivered} updates were brought again`);
  must((stats.posts ?? []).every(post => post.status === 200), `posts that were not taken: ${JSON.stringify(stats.posts)}`);
}

export default [...inBothModes(hanging), { ...hanging, name: `${hanging.name} (teams)`, office: { channels: ['teams'] } }];
