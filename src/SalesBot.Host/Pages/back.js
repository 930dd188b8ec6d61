// The browser's Back closes what was opened last, and leaves the page only when nothing is open: one entry of the history for each.
const over = [];
let travels = false;

const entries = () => history.state?.open ?? 0;

/** Notes that something is open, by its name; Back calls `close`. */
export function opened(name, close) {
  if (over.some(one => one.name === name)) return;
  over.push({ name, close });
  settleEntries();
}

/** Notes that it was closed in another way. */
export function closed(name) {
  const place = over.findIndex(one => one.name === name);
  if (place < 0) return;
  over.splice(place, 1);
  settleEntries();
}

/** Brings the history to what is open. A way back takes a moment, and what is opened meanwhile waits for its end. */
export function settleEntries() {
  if (travels) return;
  travels = entries() > over.length;
  if (travels) history.go(over.length - entries());
  else while (entries() < over.length) history.pushState({ open: entries() + 1 }, "");
}

window.addEventListener("popstate", event => {
  // A link to a place on this page is a new entry, and no way back.
  if (event.state === null && location.hash !== "") return;
  if (!travels) while (over.length > entries()) over.pop().close();
  travels = false;
  settleEntries();
});
// The chats scroll by themselves; the page is not to jump when something is closed.
history.scrollRestoration = "manual";
