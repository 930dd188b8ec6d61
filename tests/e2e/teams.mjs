// The simulated Teams: a process of its own for every office, spoken to over HTTP.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { prepared } from './packages.mjs';
import { contracts, freePort, teamsSimulator } from './places.mjs';
import { must, once, slowness, until } from './waiting.mjs';

const app = '11111111-1111-1111-1111-111111111111';
const tenant = '22222222-2222-2222-2222-222222222222';

export class Teams {
  #files = new Map();

  /** Takes a place for it; `settings` lead the bot there. */
  static async reserve() {
    const teams = new Teams();
    teams.port = await freePort();
    teams.url = `http://127.0.0.1:${teams.port}`;
    teams.settings = {
      Teams__AppId: app,
      Teams__AppPassword: 'app-secret',
      Teams__TenantId: tenant,
      Teams__OpenIdMetadataUrl: `${teams.url}/v1/.well-known/openidconfiguration`,
      Teams__TokenUrl: `${teams.url}/${tenant}/oauth2/v2.0/token`,
      Teams__AllowedServiceHosts: '127.0.0.1',
    };
    return teams;
  }

  /** Starts it before a bot; `options` are those of the simulator, such as { rate: true }. */
  async start(botUrl, options = {}) {
    const flags = Object.entries({ port: this.port, bot: `${botUrl}/api/messages`, ...options })
      .map(([name, value]) => `--${name}=${value}`);
    this.process = spawn(process.execPath, [path.join(simulator(), 'teamsim.mjs'), ...flags], { stdio: ['ignore', 'ignore', 'inherit'] });
    await until('the simulator answers', () => this.stats().catch(() => null));
  }

  stop() {
    this.process?.kill('SIGKILL');
    this.server?.close();
  }

  async get(path) {
    return this.#read(path, await fetch(this.url + path, { headers: once }));
  }

  async post(path, body) {
    return this.#read(path, await fetch(this.url + path, { method: 'POST', headers: once, body: JSON.stringify(body) }));
  }

  stats() {
    return this.get('/sim/stats');
  }

  /** All of Teams fails, or nothing: what is meant for single methods of Telegram is meant for whatever the bot sends. */
  faults({ only, ...faults }) {
    return this.post('/sim/faults', { error500: 0, dropAfterApply: 0, delayMs: 0, ...faults });
  }

  /** Teams waits for the answer to whatever it brings. */
  async allAnswered() {}

  async allTaken() {}

  /** Keeps a file where the bot fetches it, and gives back its address. */
  async keeps(name, content) {
    this.server ??= await serve(this.#files);
    this.#files.set(`/${encodeURIComponent(name)}`, content);
    return `http://127.0.0.1:${this.server.address().port}/${encodeURIComponent(name)}`;
  }

  /** From now on nobody hands a file over: whoever asks for one hangs; or it is over. */
  async filesHang(hang) {
    this.#files.hang = hang;
  }

  /**
   * No call broke the Connector's rules, every activity was taken, every tap answered in time: 0.8 s of patience, and the way there
   * and back on a busy machine.
   */
  async isClean({ slowest = 1500 * slowness(this) } = {}) {
    const stats = await this.isCorrect();
    const late = stats.posts.filter(post => post.type === 'invoke' && post.ms > slowest);
    must(late.length === 0, `answered late: ${JSON.stringify(late.slice(0, 3))}`);
    return stats;
  }

  async isCorrect() {
    const stats = await this.stats();
    must(stats.violations.length === 0, `violations: ${JSON.stringify(stats.violations.slice(0, 3))}`);
    return stats;
  }

  async #read(path, response) {
    const answer = await response.json();
    if (!response.ok) throw Object.assign(new Error(`${path}: ${answer.error}`), { status: response.status });
    return answer;
  }
}

/** A copy of the simulator with the packages that check cards. */
export function simulator() {
  const source = path.dirname(teamsSimulator);
  const mark = ['package.json', 'teamsim.mjs', 'check-manifest.mjs'].map(name => fs.readFileSync(path.join(source, name), 'utf8')).join();
  return prepared('teamsim', mark, folder => {
    fs.cpSync(source, path.join(folder, 'tools/teamsim'), { recursive: true });
    fs.cpSync(contracts, path.join(folder, 'contracts'), { recursive: true });
  }, 'tools/teamsim');
}

function serve(files) {
  const server = http.createServer((request, response) => {
    if (files.hang) return;
    if (files.has(request.url)) response.end(files.get(request.url));
    else response.writeHead(404).end();
  });
  return new Promise(resolve => { server.listen(0, '127.0.0.1', () => resolve(server)); });
}
