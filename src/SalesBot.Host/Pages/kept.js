// What a reload must not lose: drafts, what was not sent, which chats are on the screen. For this tab only.
const name = key => `salesbot.${key}`;

/** What was kept under a key; `otherwise` when nothing was, or the browser keeps nothing. */
export function kept(key, otherwise) {
  try {
    return JSON.parse(sessionStorage.getItem(name(key))) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Keeps it; null forgets it. */
export function keep(key, value) {
  try {
    if (value === null) sessionStorage.removeItem(name(key));
    else sessionStorage.setItem(name(key), JSON.stringify(value));
  } catch {
    // A browser that keeps nothing loses it at a reload, and nothing else.
  }
}
