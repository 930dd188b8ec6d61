// A fault that was found once, walked through: what is done, and what must be read after it.

/** A word that must not stand in the text. */
export const without = word => ({ test: text => !text.replaceAll('\u00a0', ' ').includes(word), toString: () => `no «${word}»` });

/**
 * Each step is what the person does and what one card, new or changed since, then shows. Words are said, words in brackets are tapped,
 * a function acts otherwise. What goes wrong names the fault and the step.
 */
export async function walk(fault, person, ...steps) {
  for (const [act, ...words] of steps) {
    const after = await person.mark();
    try {
      await does(person, act);
      if (words.length > 0) await person.sees(...words, { after });
    } catch (problem) {
      throw new Error(`${fault}, at ${act}: ${problem.message}`);
    }
  }
}

const does = (person, act) => {
  if (typeof act === 'function') return act(person);
  return act.startsWith('[') ? person.taps(act.slice(1, -1)) : person.says(act);
};

/** Sends a small PDF. */
export const pdf = (name, caption) => person => person.sends({ name, mime: 'application/pdf', bytes: 2000, kind: 'document', caption });

/** Sends a table. */
export const table = (name, content) => person =>
  person.sends({ name, mime: 'application/octet-stream', kind: 'document', base64: Buffer.from(content).toString('base64') });
