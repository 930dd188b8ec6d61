// Bounded waits. Nothing sleeps for longer than until what it waits for is there.

/** Long enough for a busy machine; a scenario that waits so long has failed. */
export const patience = 20_000;

/** How many times slower this machine is just now than the quiet one on which a start takes 1.6 s: the bot's own start tells. */
export const slowness = ({ bot }) => Math.max(1, bot.started.clock / 1600);

/** Headers of a request to a simulator: a connection that is kept for later may just have been closed when later comes. */
export const once = { connection: 'close' };

export const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

/** Asks again and again until the answer is truthy, and gives it back. `what` is a text, or a function that makes one when it is
 * too late. */
export async function until(what, ask, { within = patience, every = 25 } = {}) {
  const deadline = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`not within ${within} ms: ${typeof what === 'function' ? await what() : what}`);
    await pause(every);
  }
}

/** Fails with words unless the condition holds. */
export function must(condition, words) {
  if (!condition) throw new Error(words);
}
