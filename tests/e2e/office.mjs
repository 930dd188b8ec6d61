// An office: a Telegram, a Teams or both, a database file, the bot, and the people who work with it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { Balancer } from './balancer.mjs';
import { Clock } from './clock.mjs';
import { Bot, settings } from './bot.mjs';
import { Cable } from './cable.mjs';
import { Person } from './person.mjs';
import { Teams } from './teams.mjs';
import { TeamsPerson } from './teams-person.mjs';
import { Telegram } from './telegram.mjs';
import { program } from './places.mjs';
import { newDatabase, placeOf } from './servers.mjs';
import { Wire } from './wire.mjs';
import { must } from './waiting.mjs';

const welcome = { ru: 'вот что здесь можно', en: 'this is what you can do here' };

/** A database with all migrations, made once: a start on an empty folder is the unit tests' matter. */
let migrated;

async function migratedFile() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'salesbot-e2e-'));
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  await promisify(execFile)('dotnet', [program, 'migrate'], { cwd: folder, env: { ...process.env, ...settings(folder) } });
  return path.join(folder, 'salesbot.db');
}

export class Office {
  #people = new Map();
  bots = [];

  /**
   * `language`: what everybody’s client speaks; `channels`: where people are, the first one unless said otherwise; `telegram`, `teams`:
   * options of the simulators;
   * `env`: settings of the bot; `mode`: Polling or Webhook; `bots`: how many processes; several take updates in turn;
   * `server`: the engine of the server it stands on instead of a file, Postgres or SqlServer; `cable`: whether what leads to a PostgreSQL
   * can be cut;
   * `wire`: whether something stands between the bot and Telegram that can refuse; `clocks`: whether each bot has a clock that can be set.
   */
  static async open({
    language = 'ru', channels = ['telegram'], mode = 'Polling', telegram = {}, teams = {}, env = {}, bots = 1, server, cable = false,
    wire = false, clocks = false,
  } = {}) {
    const office = new Office();
    office.language = language;
    office.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'salesbot-e2e-'));
    if (channels.includes('telegram')) office.telegram = await Telegram.start(telegram);
    if (channels.includes('teams')) office.teams = await Teams.reserve();
    office.channel = office[channels[0]];
    if (wire) office.wire = await Wire.start(office.telegram.url);
    office.env = {
      ...settings(office.folder, (office.wire ?? office.telegram)?.url), ...office.teams?.settings, ...server && newDatabase(server),
      ...env,
    };
    if (cable) await office.#goesByACable();
    try {
      if (server) await office.command('migrate');
      else fs.copyFileSync(await (migrated ??= migratedFile()), path.join(office.folder, 'salesbot.db'));
      if (bots > 1) {
        office.balancer = await Balancer.start(office.bots);
        office.env.Telegram__WebhookUrl = `${office.balancer.url}/telegram/webhook`;
      }
      for (let i = 0; i < bots; i++) {
        const clock = clocks ? new Clock(office.folder, i) : undefined;
        const bot = await Bot.create(office.folder, { ...office.env, ...clock?.settings }, mode);
        office.bots.push(Object.assign(bot, { clock }));
      }
      await office.teams?.start(office.balancer?.url ?? office.bot.url, teams);
      for (const bot of office.bots) await bot.start();
      for (const channel of [office.telegram, office.teams]) if (channel) channel.bot = office.bot;
    } catch (problem) {
      await office.close();
      throw problem;
    }
    return office;
  }

  async #goesByACable() {
    const known = this.env.ConnectionStrings__SalesBot;
    this.cable = await Cable.start(placeOf(known));
    this.env.ConnectionStrings__SalesBot = `${known};Host=127.0.0.1;Port=${this.cable.port}`;
  }

  /** Whoever was let in first. */
  get administrator() {
    return this.#people.get('admin');
  }

  get bot() {
    return this.bots[0];
  }

  /** A stranger with a phone, in a channel of the office. */
  person(name, { channel = this.channel, ...details } = {}) {
    return (channel === this.teams ? TeamsPerson : Person).meet(channel, name, { language_code: this.language, ...details });
  }

  /** The same person in another channel, let in by a code of their own. */
  async alsoIn(channel, person) {
    await person.says('/link');
    const code = /\/start (\S+)/.exec((await person.sees(/\/start \S+/)).text)[1];
    const second = await this.person(person.name, { channel });
    await second.says(`/start ${code}`);
    await second.sees(welcome[this.language]);
    return second;
  }

  /** The command line beside the running bot; gives back what it printed, line by line. */
  command(...words) {
    return new Promise((resolve, reject) => {
      const child = spawn('dotnet', [program, ...words], { env: { ...process.env, ...this.env }, cwd: this.folder });
      let [output, errors] = ['', ''];
      child.stdout.on('data', part => { output += part; });
      child.stderr.on('data', part => { errors += part; });
      child.on('error', reject);
      child.on('close', code => (code === 0 ? resolve(output.trim().split('\n'))
        : reject(new Error(`${words.join(' ')}: exit code ${code}\n${errors}`))));
    });
  }

  /** The administrator, let in by the invitation that the first start prints. */
  async admin(name = 'Орлов Игорь') {
    const admin = await this.person(name);
    await admin.says(`/start ${await this.bot.firstInvitation()}`);
    await admin.sees(welcome[this.language]);
    this.#people.set('admin', admin);
    return admin;
  }

  /** A colleague, let in by an invitation that the administrator makes in the chat. */
  async colleague(role, name, details = {}) {
    const admin = this.#people.get('admin') ?? await this.admin();
    const mark = await admin.mark();
    await admin.says(`/invite ${role} ${name}`);
    const card = await admin.sees(/\/start \S+/, name, { after: mark });
    const code = /\/start (\S+)/.exec(card.text)?.[1];
    must(code, `no code in the invitation: ${card.text}`);
    const colleague = await this.person(name.split(' ').at(-1), details);
    await colleague.says(`/start ${code}`);
    await colleague.sees(welcome[this.language]);
    colleague.inputs = 0;
    return colleague;
  }

  /** Ends everything. The folder stays when the bot's log is wanted. */
  async close({ keep = false } = {}) {
    for (const bot of this.bots) await bot.kill();
    this.telegram?.stop();
    this.teams?.stop();
    this.balancer?.close();
    this.wire?.close();
    this.cable?.close();
    if (!keep) fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
