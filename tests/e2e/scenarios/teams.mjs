// What only Teams has: forms, forged tokens, its limits; and one person in two channels (U1).
import crypto from 'node:crypto';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { firstContact, number, registers, staff } from '../staff.mjs';
import { must, slowness, until } from '../waiting.mjs';

const within = 2000;
const teams = { channels: ['teams'] };

const form = {
  name: 'a call is registered by one form and by one line, a mistake is said at its field (teams)',
  office: teams,
  async play(office, note) {
    const { anna, petrova } = await staff(office);
    await anna.says('/call');
    const asked = await anna.sees('Входящий звонок');
    must(asked.inputs.map(input => `${input.id} ${input.type}`).join()
      === 'reach Input.Text,who Input.Text,topic Input.Text,responsible Input.ChoiceSet', `the form: ${JSON.stringify(asked.inputs)}`);
    await anna.fillsIn({ reach: 'не номер', who: 'Иванов Пётр, ООО «Ромашка»', responsible: 'Петрова' });
    await anna.sees('Не похоже ни на номер, ни на e-mail');
    await anna.fillsIn({ reach: '8 912 345 67 89', topic: 'кровля ангара 120 м²' });
    await anna.sees('Проверьте', '+7 912 345-67-89', 'Иванов Пётр, ООО «Ромашка»', 'кровля ангара 120 м²', 'Ответственный: Петрова');
    note(`event 2 after ${await handOver(anna, petrova)} ms`);
    const lead = await registers(anna, '8 (921) 555-44-33 Смирнова ООО Вектор забор -> Петрова');
    await petrova.sees(lead, '+7 921 555-44-33');

    await petrova.taps('Отказ');
    await petrova.fillsIn({ 'reason~own': 'переезжают в другой город', comment: 'вернутся весной' });
    await petrova.sees(lead, 'отказ', 'переезжают в другой город');
    await office.channel.isClean();
  },
};

const forged = {
  name: 'of forged tokens and bodies none gets in, and none leaves a trace (teams)',
  office: teams,
  async play(office, note) {
    const { anna } = await staff(office);
    await anna.says('/leads');
    await anna.sees('Открытых обращений нет');
    const before = await quiet(office);
    const { accepted, errors, all } = await office.teams.post('/sim/forge', { id: anna.id, text: '89160000000 Взлом -> Петрова' });
    must(accepted.length === 0, `accepted: ${JSON.stringify(accepted)}`);
    must(errors.length === 0, `errors: ${JSON.stringify(errors)}`);
    must(contents(office) === before, 'the database has changed');
    note(`${all.length} refused`);
    await office.teams.isClean();
  },
};

const twice = {
  name: 'what comes twice, and what is pressed three times, has one effect (teams)',
  office: teams,
  async play(office) {
    const { anna, petrova } = await staff(office);
    await anna.says('89161234567 Иванов Пётр кровля -> Петрова', { times: 3 });
    await anna.sees('Проверьте');
    must((await anna.cards()).filter(card => card.text.includes('Проверьте')).length === 1,
      `three cards for one message:\n${await anna.screen()}`);
    await anna.taps('Готово', { times: 3 });
    await anna.sees(number(1), 'зарегистрирован');
    await petrova.sees(number(1), firstContact);
    await petrova.taps('Занимаюсь', { times: 3, fresh: true }).catch(() => {});
    await anna.says(`/find ${number(2)}`);
    await anna.sees(`Обращения ${number(2)} нет`);
    await office.teams.isClean();
  },
};

const limits = {
  name: 'under the limits of Teams twelve notices at once all arrive (teams)',
  office: { ...teams, teams: { rate: true } },
  async play(office) {
    const { anna, petrova } = await staff(office);
    const leads = [];
    for (let i = 0; i < 12; i++) {
      const phone = `8916000${String(i).padStart(4, '0')}`;
      leads.push(await registers(anna, `${phone} Иванов Пётр кровля -> Петрова`, { within: 60_000 }));
    }
    for (const lead of leads) await petrova.sees(lead, firstContact, { last: 60, within: 60_000 });
    const { throttled } = await office.teams.isCorrect();
    must(throttled === 0, `${throttled} refused by the limit`);
  },
};

const blocked = {
  name: 'whoever has blocked the bot is found on the list of the undelivered, and is heard again when they write (teams)',
  office: teams,
  async play(office) {
    const admin = await office.admin();
    const [anna, petrova] = [await office.colleague('secretary', 'Белова Анна'), await office.colleague('manager', 'Петрова Ольга')];
    await office.teams.post('/sim/block', { id: petrova.id });
    const lead = await registers(anna, '89161234567 Иванов Пётр кровля -> Петрова');
    await admin.sees('Не доставлено', { within: 60_000 });
    await admin.says('/delivery');
    await admin.sees('Петрова Ольга', lead, 'MessageWritesBlocked');
    await office.teams.post('/sim/block', { id: petrova.id, blocked: false });
    await petrova.says('/leads');
    await petrova.sees('Обращения: 1, из них', lead);
    await office.teams.isClean();
  },
};

const odd = {
  name: 'what clients really send is read, and what cannot be read stops nobody (teams)',
  office: teams,
  async play(office) {
    const { anna, petrova } = await staff(office);
    const brings = async (activity, status = 200) => {
      const answer = await office.teams.post('/sim/raw', { id: anna.id, ...activity });
      must(answer.status === status, `${answer.status} to ${JSON.stringify(activity).slice(0, 200)}`);
    };
    const card = 'application/vnd.microsoft.card.adaptive';
    const entities = [{ type: 'mention', mentioned: { id: '28:11111111-1111-1111-1111-111111111111' }, text: '<at>SalesBot</at>' }];
    const finds = [
      n => ({ over: { text: `<at>SalesBot</at>&nbsp;/find ${n}`, entities } }),
      n => ({ over: { attachments: [{ contentType: 'text/html', content: `<p>/find&nbsp;${n}</p>` }] }, drop: ['text'] }),
      n => ({ over: { text: `/find ${n}`, attachments: [{ contentType: card, content: nested(500) }] } }),
      n => ({ over: { text: `/find ${n}`, from: { id: `29:${anna.id}`, name: 5 }, locale: [] } }),
    ];
    for (const [i, find] of finds.entries()) {
      await brings(find(number(i + 1)));
      await anna.sees(`Обращения ${number(i + 1)} нет`);
    }
    await brings({ over: { text: 5 } });
    await brings({ over: { value: { '': 'x', '@press': '/leads@0' } } });
    await brings({ over: { type: 'invoke', name: 'composeExtension/query', value: {} } }, 501);
    await brings({ over: { text: '/leads', conversation: { isGroup: true, id: '19:y@thread.v2' } } });
    await petrova.says('/leads');
    await petrova.sees('Открытых обращений нет');
    await office.teams.isClean();
  },
};

const both = {
  name: 'one person in Telegram and in Teams: notices where they were last, one card live in both',
  office: { channels: ['telegram', 'teams'] },
  async play(office, note) {
    const { anna, petrova } = await staff(office);
    const inTeams = await office.alsoIn(office.teams, petrova);
    await petrova.sees('добавлен вход: Teams');
    const first = await registers(anna, '89161234567 Иванов Пётр ООО Ромашка кровля -> Петрова');
    await inTeams.sees(first, firstContact);
    await petrova.says('/leads');
    await petrova.sees(first);
    const second = await registers(anna, '89217776655 Зайцев Семён забор -> Петрова');
    await petrova.sees(second, firstContact);
    await petrova.says(`/find ${first}`);
    await petrova.taps(first);
    await petrova.sees(first, firstContact);

    const gromov = await office.colleague('approver', 'Громов Павел');
    const gromovInTeams = await office.alsoIn(office.teams, gromov);
    await proposes(petrova, first);
    await gromovInTeams.sees('Согласовать КП', 'Профнастил');
    await gromov.says('/approvals');
    await gromov.sees('Согласовать КП', 'Профнастил', 'Согласовать]');
    const fromTeams = await after(gromov, () => gromovInTeams.taps('Согласовать'), () => gromov.sees('Согласовано КП'));
    note(`Telegram changed ${fromTeams} ms after the tap in Teams`);
    await inTeams.sees(first, 'КП согласовано');

    await petrova.taps('Отказ');
    await petrova.taps('Дорого');
    // Nobody taps this fast: Telegram makes the card wait, and that is not what is measured.
    await petrova.sees('Пропустить]');
    const fromTelegram = await after(petrova, () => petrova.taps('Пропустить'), () => inTeams.sees(first, 'отказ: «Дорого»'));
    note(`Teams changed ${fromTelegram} ms after the tap in Telegram`);
    await office.teams.isClean();
    await office.telegram.isClean();
  },
};

async function proposes(petrova, lead) {
  await petrova.taps('КП');
  await petrova.taps('ООО «Ромашка», новый');
  await petrova.says('Профнастил С21, 120 м²');
  await petrova.sends({ name: 'offer.pdf', mime: 'application/pdf', bytes: 2000, kind: 'document' });
  await petrova.taps('Дальше');
  await petrova.sees('Проверьте', 'offer.pdf');
  await petrova.taps('Готово');
  await petrova.taps('На согласование');
  await petrova.taps('Громов');
  await petrova.sees(lead);
}

async function handOver(anna, petrova) {
  return after(anna, () => anna.taps('Готово'), () => petrova.sees(number(1), firstContact, 'Иванов Пётр'));
}

async function after(person, act, seen) {
  const began = Date.now();
  await act();
  await seen();
  const took = Date.now() - began;
  must(took <= within * slowness(person.messenger), `seen only after ${took} ms`);
  return took;
}

const contents = office => crypto.createHash('sha256')
  .update(rows(office).filter(row => !row.startsWith('INSERT INTO Hearts')).join('\n')).digest('hex');

const rows = office => execFileSync(
  'sqlite3', ['-cmd', '.timeout 20000', path.join(office.folder, 'salesbot.db'), '.dump'], { encoding: 'utf8', maxBuffer: 2 ** 28 },
).split('\n');

/** The database once nothing is written any more. */
async function quiet(office) {
  let before;
  return until('the database is quiet', () => {
    const now = contents(office);
    if (now === before) return now;
    before = now;
  }, { every: 500 });
}

const nested = depth => (depth === 0 ? { type: 'TextBlock', text: 'x' } : { type: 'Container', items: [nested(depth - 1)] });

export default [form, forged, twice, limits, blocked, odd, both];
