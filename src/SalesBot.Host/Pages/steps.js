// Which of the things to try have been tried in this browser: the record tells most of them; what is only read, the page sees.
import { stepsAfter } from "./api.js";

// Reading leaves nothing in the record. What was asked for may have been refused: only these cards have these buttons.
const Read = { report: /^\/report \S+ xlsx/, record: /^\/audit (verify|export)/ };

let since = null;
let seen = [];
let told = [];
let timer = null;

/** Begins at the record's present end, unless this browser has begun in this office before. */
export function beginSteps(record, changed) {
  const begun = JSON.parse(localStorage.getItem("salesbot.steps") ?? "null");
  const isKnown = begun !== null && begun.since <= record;
  since = isKnown ? begun.since : record;
  seen = isKnown ? begun.seen : [];
  keepSteps();
  lookForSteps(changed);
}

/** Notes what the bot shows. */
export function noteShown({ fromBot, removed, screen }, changed) {
  if (!fromBot || removed) return;
  const values = (screen?.rows ?? []).flat().map(button => button.value);
  const step = Object.keys(Read).find(key => !seen.includes(key) && values.some(value => Read[key].test(value)));
  if (!step) return;
  seen.push(step);
  keepSteps();
  changed([...told, ...seen]);
}

/** Asks in a moment, once for many changes. */
export function lookForSteps(changed) {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    told = await stepsAfter(since) ?? told;
    changed([...told, ...seen]);
  }, 250);
}

const keepSteps = () => localStorage.setItem("salesbot.steps", JSON.stringify({ since, seen }));
