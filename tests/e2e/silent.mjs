// A program outside that takes every connection and never says a word.
import net from 'node:net';
import { freePort } from './places.mjs';
import { until } from './waiting.mjs';

export class Silent {
  /** How many have connected so far. */
  connections = 0;
  #sockets = new Set();

  /** Takes a port for it; nobody listens there yet. */
  static async reserve() {
    const silent = new Silent();
    silent.port = await freePort();
    return silent;
  }

  async start() {
    this.server = net.createServer(socket => {
      this.connections++;
      this.#sockets.add(socket);
      // Who waits in vain breaks off some time; that is the point, not an error.
      socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket)).resume();
    });
    await new Promise(resolve => { this.server.listen(this.port, '127.0.0.1', resolve); });
  }

  /** Waits until somebody waits for its word. */
  hasACaller() {
    return until('somebody waits for the silent one', () => this.#sockets.size > 0, { within: 60_000 });
  }

  stop() {
    this.server?.close();
    for (const socket of this.#sockets) socket.destroy();
  }
}
