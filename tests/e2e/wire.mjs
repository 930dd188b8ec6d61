// What stands between the bot and Telegram: passes everything on, but refuses what a scenario says, in Telegram's own words.
import http from 'node:http';
import { freePort } from './places.mjs';

export class Wire {
  #agent = new http.Agent({ keepAlive: true });
  #limited = new Map();

  /** How many calls were refused so far. */
  refused = 0;

  static async start(target) {
    const wire = new Wire();
    const port = await freePort();
    wire.url = `http://127.0.0.1:${port}`;
    wire.server = http.createServer((request, response) => wire.#pass(target, request, response));
    await new Promise(resolve => { wire.server.listen(port, '127.0.0.1', resolve); });
    return wire;
  }

  /** From now on every call about this person's chat is answered 429 with these seconds; zero ends it. */
  limits(person, seconds) {
    if (seconds > 0) this.#limited.set(String(person.id), seconds);
    else this.#limited.delete(String(person.id));
  }

  close() {
    this.#agent.destroy();
    this.server.closeAllConnections();
    this.server.close();
  }

  async #pass(target, request, response) {
    const parts = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    const seconds = this.#limited.get(chatOf(body));
    if (seconds) return this.#refuse(response, seconds);
    const onward = http.request(target + request.url, { agent: this.#agent, method: request.method, headers: request.headers }, answer => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    onward.end(body);
  }

  #refuse(response, seconds) {
    this.refused++;
    response.writeHead(429, { 'content-type': 'application/json', 'retry-after': String(seconds) });
    const description = `Too Many Requests: retry after ${seconds}`;
    response.end(JSON.stringify({ ok: false, error_code: 429, description, parameters: { retry_after: seconds } }));
  }
}

// As JSON or as a part of a form.
function chatOf(body) {
  const text = body.toString('latin1');
  return (/"chat_id":\s*"?(-?\d+)/.exec(text) ?? /name="?chat_id"?[^]*?\r\n\r\n(-?\d+)/.exec(text))?.[1];
}
