// Which of the things to try have been tried in this browser: the record tells most of them; what is only read, the page sees.
import { stepsAfter } from "./api.js";

const Read = { report: /^\/report\b/, record: /^\/(audit|history)\b/ };

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

/** Notes what somebody sends: some things leave nothing in the record. */
export function noteStep(text, changed) {
  const step = Object.keys(Read).find(key => Read[key].test(text) && !seen.includes(key));
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
