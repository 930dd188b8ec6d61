// Talks to the bot. A write names its update, so that sending it again after a lost answer has one effect.
import { currentLanguage, t } from "./texts.js";

/** A refusal in words that can be shown; `retry` tells whether trying again may help. */
export class Problem extends Error {
  constructor(text, retry) {
    super(text);
    this.retry = retry;
  }
}

export const newId = () => crypto.randomUUID();

export async function state() {
  const response = await fetch("/demo/api/state");
  if (!response.ok) throw new Problem(t("notLoaded"), true);
  return response.json();
}

/** What was said to and by a person before the message `before`, oldest first, and whether there is more. */
export async function older(person, before) {
  const response = await fetch(`/demo/api/older?${new URLSearchParams({ person, before })}`).catch(() => null);
  if (!response?.ok) throw new Problem(t("noAnswer"), true);
  return response.json();
}

export const say = (id, person, text) => post("/demo/api/say", { id, person, text });
export const tap = (id, person, value, cardId) => post("/demo/api/tap", { id, person, value, cardId });
export const moveClock = request => post("/demo/api/clock", request);
export const openFilled = () => post("/demo/api/filled", {});
export const setPeopleLanguage = language => post("/demo/api/language", { language });

/** Which steps of «what to try» the record shows after the one with this number. */
export async function stepsAfter(record) {
  const response = await fetch(`/demo/api/steps?${new URLSearchParams({ after: record })}`).catch(() => null);
  return response?.ok ? response.json() : null;
}

export function sendFiles(id, person, caption, files) {
  const form = new FormData();
  form.append("id", id);
  form.append("person", person);
  form.append("caption", caption);
  for (const file of files) form.append("files", file, file.name);
  return post("/demo/api/files", form);
}

async function post(url, body) {
  const isForm = body instanceof FormData;
  let response;
  try {
    response = await fetch(url, {
      method: "POST",
      headers: { "X-SalesBot": "1", "Accept-Language": currentLanguage(), ...(isForm ? {} : { "Content-Type": "application/json" }) },
      body: isForm ? body : JSON.stringify(body),
    });
  } catch {
    throw new Problem(t("noAnswer"), true);
  }
  if (response.ok) return response.status === 204 ? {} : response.json();
  const problem = await response.json().catch(() => ({}));
  throw new Problem(problem.detail ?? t("noAnswer"), response.status >= 500);
}

/**
 * Follows the changes after the one numbered `known`. Answers a function that stops.
 * `handlers`: message, clock, menus, filling, reload, lost(boolean).
 */
export function follow(known, handlers) {
  const source = new EventSource(`/demo/api/events?after=${known}`);
  source.addEventListener("message", event => handlers.message(JSON.parse(event.data)));
  source.addEventListener("clock", event => handlers.clock(JSON.parse(event.data)));
  source.addEventListener("menus", event => handlers.menus(JSON.parse(event.data)));
  source.addEventListener("filling", event => handlers.filling(JSON.parse(event.data)));
  source.addEventListener("reload", () => handlers.reload());
  // A stream that was just opening may still say so when the network has gone meanwhile.
  source.onopen = () => handlers.lost(!navigator.onLine);
  source.onerror = () => {
    handlers.lost(true);
    // The browser reconnects by itself after a broken stream, but gives up after a refused one.
    if (source.readyState === EventSource.CLOSED) setTimeout(handlers.reload, 1500);
  };
  return () => source.close();
}
