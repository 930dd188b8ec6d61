// The simulated Telegram: a process of its own for every office, spoken to over HTTP.
import { spawn } from 'node:child_process';
import { simulator, freePort } from './places.mjs';
import { must, once, slowness, until } from './waiting.mjs';

export const token = '100:TEST';

export class Telegram {
  /** Starts one; `options` are those of the simulator, such as { rate: true }. */
  static async start(options = {}) {
    const telegram = new Telegram();
    const port = await freePort();
    telegram.url = `http://127.0.0.1:${port}`;
    const flags = Object.entries({ port, token, ...options }).map(([name, value]) => `--${name}=${value}`);
    telegram.process = spawn(process.execPath, [simulator, ...flags], { stdio: ['ignore', 'ignore', 'inherit'] });
    await until('the simulator answers', () => telegram.get('/sim/stats').catch(() => null));
    return telegram;
  }

  stop() {
    this.process.kill('SIGKILL');
  }

  async get(path) {
    return this.#read(path, await fetch(this.url + path, { headers: once }));
  }

  async post(path, body) {
    return this.#read(path, await fetch(this.url + path, { method: 'POST', headers: once, body: JSON.stringify(body) }));
  }

  /** What a file holds that the bot has sent. */
  async file(id) {
    const { result } = await this.get(`/bot${token}/getFile?file_id=${id}`);
    return Buffer.from(await (await fetch(`${this.url}/file/bot${token}/${result.file_path}`)).arrayBuffer());
  }

  stats() {
    return this.get('/sim/stats');
  }

  faults(faults) {
    return this.post('/sim/faults', { error500: 0, dropAfterApply: 0, delayMs: 0, duplicateUpdate: 0, only: null, ...faults });
  }

  /** From now on nobody hands a file over: whoever asks for one hangs; or it is over. */
  filesHang(hang) {
    return this.faults({ hangFile: hang });
  }

  /** Waits until every tap is answered: only then is it saved. */
  async allAnswered() {
    await until('every tap is answered', async () => (await this.stats()).unanswered_queries.length === 0);
  }

  /** Waits until the bot has taken everything that people did. */
  async allTaken(details) {
    await until('all updates are taken', async () => (await this.stats()).waiting === 0, details);
  }

  /** Every tap was answered, within a second on a quiet machine, and no call broke the Bot API's rules. */
  async isClean({ slowest = 1000 * slowness(this) } = {}) {
    await this.isCorrect();
    const stats = await until('all taps answered', async () => {
      const now = await this.stats();
      return now.unanswered_queries.length === 0 && now;
    }, { within: 3000 }).catch(async () => this.stats());
    must(stats.unanswered_queries.length === 0, `taps without an answer: ${JSON.stringify(stats.unanswered_queries.slice(0, 3))}`);
    must((stats.answer_ms.at(-1) ?? 0) <= slowest, `a tap was answered after ${stats.answer_ms.at(-1)} ms`);
    return stats;
  }

  /** No call broke the Bot API's rules. */
  async isCorrect() {
    const { violations } = await this.stats();
    // Groups are left; the simulator has none to leave.
    const wrong = violations.filter(({ what }) => !what.startsWith('not simulated'));
    must(wrong.length === 0, `violations of the Bot API: ${JSON.stringify(wrong.slice(0, 3))}`);
  }

  async #read(path, response) {
    const answer = await response.json();
    if (!response.ok) throw Object.assign(new Error(`${path}: ${answer.error}`), { status: response.status });
    return answer;
  }
}
