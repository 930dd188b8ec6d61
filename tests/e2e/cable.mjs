// The cable between the bots and their database: it can be cut, so that every connection ends and none begins, or fall silent, so that
// nobody is told that nothing arrives any more.
import net from 'node:net';
import { freePort } from './places.mjs';

export class Cable {
  #open = new Set();
  #state = 'whole';

  static async start({ host, port }) {
    const cable = new Cable();
    cable.port = await freePort();
    cable.server = net.createServer(near => cable.#join(near, { host, port }));
    await new Promise(resolve => { cable.server.listen(cable.port, '127.0.0.1', resolve); });
    return cable;
  }

  /** Ends every connection; until it is mended each new one is ended at once. */
  cut() {
    this.#state = 'cut';
    for (const socket of this.#open) socket.destroy();
  }

  /** Nothing passes any more, in no direction. */
  fallSilent() {
    this.#state = 'silent';
    for (const socket of this.#open) socket.pause();
  }

  /** What was held back arrives, and whoever connects is connected. */
  mend() {
    this.#state = 'whole';
    for (const socket of this.#open) socket.resume();
  }

  close() {
    for (const socket of this.#open) socket.destroy();
    this.server.close();
  }

  #join(near, place) {
    if (this.#state === 'cut') {
      near.destroy();
      return;
    }
    const far = net.connect(place);
    for (const [from, to] of [[near, far], [far, near]]) {
      this.#open.add(from);
      from.on('data', part => to.write(part));
      from.on('error', () => {});
      from.on('close', () => {
        this.#open.delete(from);
        to.destroy();
      });
      if (this.#state === 'silent') from.pause();
    }
  }
}
