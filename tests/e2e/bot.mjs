// The bot as a process: started, killed, started again; its log is kept and read.
import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { token } from './telegram.mjs';
import { freePort, program } from './places.mjs';
import { until } from './waiting.mjs';

/** How long it took from start to ready, of every start of the whole run: milliseconds by the clock and of processor time. */
export const starts = [];

/** Processor time of the command line that needs no database, in milliseconds: the floor by which a start is judged. The least of five. */
export async function smallCommand() {
  const used = () => fs.readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)
    .split(' ').slice(13, 15).reduce((sum, ticks) => sum + ticks * 10, 0);
  let least = Infinity;
  for (let i = 0; i < 5; i++) {
    const before = used();
    await new Promise(resolve => { spawn('dotnet', [program, 'chart'], { stdio: 'ignore' }).on('exit', resolve); });
    least = Math.min(least, used() - before);
  }
  return least;
}

/** Settings that the bot and its command line share. */
export const settings = (folder, telegramUrl) => ({
  ConnectionStrings__SalesBot: `Data Source=${path.join(folder, 'salesbot.db')};Default Timeout=10`,
  ...(telegramUrl && { Telegram__Token: token, Telegram__ApiUrl: telegramUrl }),
  // The simulator does not know the methods that set them.
  Telegram__Descriptions: 'false',
  Business__Hours: '24/7',
});

export class Bot {
  log = '';

  /** Whether it was ready once it was started, and has not been killed since. */
  isUp = false;

  static async create(folder, env, mode) {
    const bot = new Bot();
    bot.folder = folder;
    bot.port = await freePort();
    bot.url = `http://127.0.0.1:${bot.port}`;
    bot.env = {
      ...env,
      ASPNETCORE_URLS: bot.url,
      Telegram__Mode: mode,
      Telegram__WebhookUrl: env.Telegram__WebhookUrl ?? `${bot.url}/telegram/webhook`,
      Telegram__WebhookSecret: 'e2e-secret-of-the-32-characters-or-more',
    };
    return bot;
  }

  /** Starts it and waits until it is ready and Telegram knows how to reach it. */
  async start() {
    const began = Date.now();
    const child = spawn('dotnet', [program], { env: { ...process.env, ...this.env }, cwd: this.folder });
    this.process = child;
    child.ended = new Promise(resolve => { child.on('close', resolve); });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', part => { this.log += part; });
    await until(() => `the bot is ready; its log:\n${this.log}`, async () => {
      if (child.exitCode !== null) throw new Error(`the bot ended with exit code ${child.exitCode}:\n${this.log}`);
      return (await fetch(`${this.url}/health/ready`).catch(() => null))?.ok;
    }, { within: 60_000, every: 10 });
    this.started = { clock: Date.now() - began, processor: this.processorTime() };
    starts.push(this.started);
    this.isUp = true;
  }

  /** What /health/ready says: { status, problems }. */
  async health() {
    return (await fetch(`${this.url}/health/ready`)).json();
  }

  /** Sets the bot's clock that many seconds ahead; when it runs, waits until it goes by that: the web server says what time it has. */
  async isAhead(seconds) {
    this.clock.set(seconds);
    if (!this.process || this.process.exitCode !== null || this.process.signalCode) return;
    await until(`the bot's clock is ${seconds} s ahead`, async () => {
      const answer = await fetch(`${this.url}/health/live`);
      return Math.abs(Date.parse(answer.headers.get('date')) - Date.now() - seconds * 1000) < 5000;
    });
  }

  /** As a power cut: nothing is finished, nothing is said. */
  async kill() {
    this.isUp = false;
    this.process?.kill('SIGKILL');
    await this.process?.ended;
  }

  /** The code that the first start prints. */
  async firstInvitation() {
    return until('the first invitation is printed', () => /\/start (\S+)/.exec(this.log)?.[1]);
  }

  /** Processor time used so far, in milliseconds; the kernel counts it in hundredths of a second. */
  processorTime() {
    const fields = fs.readFileSync(`/proc/${this.process.pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  }

  /** Resident memory in MB. */
  memory() {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))[1]) / 1024);
  }

  /** Lines of the log that tell of an error. */
  errors() {
    return this.log.split('\n').filter(line => /\b(fail|crit):/.test(line));
  }
}
