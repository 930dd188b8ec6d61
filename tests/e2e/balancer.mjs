// One address in front of several bots: each request goes to the next one, as behind a load balancer.
import http from 'node:http';
import { freePort } from './places.mjs';

export class Balancer {
  #agent = new http.Agent({ keepAlive: true });
  #turn = 0;

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

  close() {
    this.#agent.destroy();
    this.server.closeAllConnections();
    this.server.close();
  }

  #pass(bots, request, response) {
    const which = this.#turn++ % bots.length;
    this.last = which;
    this.counts[which] = (this.counts[which] ?? 0) + 1;
    const asked = { agent: this.#agent, method: request.method, headers: request.headers };
    const onward = http.request(bots[which].url + request.url, asked, answer => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  }
}
