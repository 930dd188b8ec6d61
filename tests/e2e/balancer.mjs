// One address in front of several bots: each request goes to the next one, as behind a load balancer.
import http from 'node:http';
import { freePort } from './places.mjs';

export class Balancer {
  #agent = new http.Agent({ keepAlive: true });
  #turn = 0;
  #taken = new Map();

  /** How many requests went to each bot. */
  counts = [];

  /** Which bot the last request went to. */
  last;

  /** `bots` may still be empty; they are asked for when a request comes. */
  static async start(bots) {
    const balancer = new Balancer();
    const port = await freePort();
    balancer.url = `http://127.0.0.1:${port}`;
    balancer.server = http.createServer((request, response) => balancer.#pass(bots, request, response));
    await new Promise(resolve => { balancer.server.listen(port, '127.0.0.1', resolve); });
    return balancer;
  }

  /** Waits until a bot has said that it has taken this update of Telegram's. */
  takes(update) {
    return this.#noteOf(update).promise;
  }

  close() {
    this.#agent.destroy();
    this.server.closeAllConnections();
    this.server.close();
  }

  #noteOf(update) {
    if (!this.#taken.has(update)) {
      const note = {};
      note.promise = new Promise(resolve => { note.resolve = resolve; });
      this.#taken.set(update, note);
    }
    return this.#taken.get(update);
  }

  async #pass(bots, request, response) {
    const parts = [];
    for await (const part of request) parts.push(part);
    this.#hand(bots, request, Buffer.concat(parts), response, bots.length);
  }

  /** To the next bot that is ready, as a balancer that asks for their health does; one that has gone just now is passed over. */
  #hand(bots, request, body, response, tries) {
    const up = bots.filter(bot => bot.isUp);
    const next = up.length > 0 ? up[this.#turn++ % up.length] : bots[0];
    const which = bots.indexOf(next);
    this.last = which;
    const { method, headers } = request;
    const onward = http.request(next.url + request.url, { agent: this.#agent, method, headers }, answer => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
      this.counts[which] = (this.counts[which] ?? 0) + 1;
      if (answer.statusCode < 300) this.#isTaken(body);
    });
    onward.on('error', problem => {
      if (problem.code === 'ECONNREFUSED' && tries > 1) this.#hand(bots, request, body, response, tries - 1);
      else if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
    });
    onward.end(body);
  }

  #isTaken(body) {
    const id = /^\{"update_id":(\d+)/.exec(body.toString('latin1', 0, 40))?.[1];
    if (id) this.#noteOf(Number(id)).resolve();
  }
}
