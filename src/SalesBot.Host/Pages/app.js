// The page: which chats are on the screen, what comes from the bot, what is unread.
import { follow, newId, setPeopleLanguage, state } from "./api.js";
import { closed, opened, settleEntries } from "./back.js";
import { Chat } from "./chat.js";
import { setMenus } from "./commands.js";
import { hasFiles } from "./dom.js";
import { keep, kept } from "./kept.js";
import { drawPeople } from "./people.js";
import { beginSteps, lookForSteps, noteShown } from "./steps.js";
import { chosenLanguage, currentLanguage } from "./texts.js";
import { showLost, TopBar } from "./topbar.js";

const ChatWidth = 310;
const area = document.getElementById("chats");
const nav = document.getElementById("people");

let people = [];
let chats = new Map();
let shown = kept("shown", []);
let shownBefore = kept("shownBefore", null);
let recent = [];
let unread = new Map();
let stopFollowing = () => {};
let isFirst = true;

const bar = new TopBar({
  fill: (account, text) => { choose(account); chats.get(account)?.composer.fill(text); },
  languageChanged: () => { for (const chat of chats.values()) chat.draw(); drawSwitcher(); },
  complain: text => chats.get(recent[0] ?? shown[0])?.showToast(text),
});

async function load() {
  stopFollowing();
  let loaded;
  try {
    loaded = await state();
  } catch {
    showLost(true);
    setTimeout(load, 1500);
    return;
  }
  people = loaded.people.map((person, index) => ({ ...person, index }));
  bar.setClock(loaded.clock);
  for (const person of people) {
    if (!chats.has(person.account)) chats.set(person.account, new Chat(person, () => bar.now()));
    chats.get(person.account).load(loaded.chats[person.account] ?? [], loaded.more.includes(person.account));
  }
  shown = shown.filter(account => chats.has(account));
  layOut();
  settleEntries();
  begin(loaded);
  openFromBoard();
  stopFollowing = follow(loaded.lastChange, {
    message: take, clock: moment => bar.setClock(moment), menus: takeMenus, filling: filling => bar.setFilling(filling), reload: load,
    lost: setLost,
  });
}

const ticks = done => bar.tick(done);

/** Whoever has just come writes at once, in their language unless another was chosen. */
function begin(loaded) {
  beginSteps(loaded.record, ticks);
  if (!isFirst) return;
  isFirst = false;
  if (matchMedia("(hover: hover)").matches && document.activeElement === document.body) chats.get(shown[0])?.composer.input.focus();
  if (!chosenLanguage() && loaded.language !== currentLanguage()) setPeopleLanguage(currentLanguage()).catch(() => {});
}

/** Says that the connection is lost, or sends what waited for it. */
function setLost(lost) {
  showLost(lost);
  if (!lost) for (const chat of chats.values()) chat.sendAgain();
}

function takeMenus(menus) {
  setMenus(menus);
  for (const chat of chats.values()) chat.composer.menusChanged();
}

function take(message) {
  lookForSteps(ticks);
  noteShown(message, ticks);
  const isNew = chats.get(message.account)?.take(message);
  if (!isNew || (shown.includes(message.account) && !document.hidden)) return;
  unread.set(message.account, (unread.get(message.account) ?? 0) + 1);
  drawSwitcher();
}

/** As many chats side by side as fit, beginning with those that were there. */
function layOut() {
  const fit = Math.max(1, Math.min(people.length, Math.floor(area.clientWidth / ChatWidth)));
  const order = [...shown, ...people.map(person => person.account).filter(account => !shown.includes(account))];
  const next = order.slice(0, fit);
  if (next.join() !== shown.join() || area.childElementCount !== fit) show(next);
}

function show(accounts) {
  shown = accounts;
  keep("shown", shown);
  for (const account of accounts) unread.delete(account);
  drawSwitcher();
  area.replaceChildren(...accounts.map(account => chats.get(account).element));
  for (const account of accounts) chats.get(account).toBottom(false);
  noteWayBack();
}

/** Brings a person to the screen: in the place of the chat that was used longest ago. */
function choose(account) {
  if (!chats.has(account)) return;
  if (!shown.includes(account)) {
    const oldest = shown.toSorted((a, b) => used(a) - used(b)).at(-1);
    shownBefore ??= shown;
    show(shown.map(other => other === oldest ? account : other));
  }
  touch(account);
  if (matchMedia("(hover: hover)").matches) chats.get(account).composer.input.focus();
}

/** Back leads to the chats that were shown first, however many were chosen since. */
function noteWayBack() {
  const gone = shownBefore?.every(account => chats.has(account)) && shownBefore.find(account => !shown.includes(account));
  if (!gone) shownBefore = null;
  keep("shownBefore", shownBefore);
  if (gone) opened("chats", wayBack);
  else closed("chats");
}

function wayBack() {
  const gone = shownBefore.find(account => !shown.includes(account));
  show(shownBefore);
  layOut();
  choose(gone);
}

/** A link on the board leads here with a person and a lead, which is opened in their chat: only shown, nothing is changed by it. */
function openFromBoard() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const [account, lead] = [asked.get("person"), asked.get("lead")];
  if (!chats.has(account) || !/^\d{1,18}$/.test(lead ?? "")) return;
  history.replaceState(history.state, "", location.pathname);
  choose(account);
  chats.get(account).send(newId(), `/lead ${lead}`, []);
}

// How many others were used after it; never used counts as longest ago, the rightmost first.
function used(account) {
  const index = recent.indexOf(account);
  return index >= 0 ? index : 100 + shown.indexOf(account);
}

function touch(account) {
  recent = [account, ...recent.filter(other => other !== account)];
}

function drawSwitcher() {
  drawPeople(nav, people, shown, unread, choose);
  const total = [...unread.values()].reduce((sum, count) => sum + count, 0);
  document.title = total > 0 ? `(${total}) SalesBot` : "SalesBot";
}

area.addEventListener("focusin", event => {
  const chat = event.target.closest(".chat");
  if (chat) touch(chat.dataset.account);
});
document.addEventListener("keydown", event => {
  const person = event.altKey && /^Digit[1-9]$/.test(event.code) ? people[event.code.slice(5) - 1] : null;
  if (!person) return;
  event.preventDefault();
  choose(person.account);
});
// The stream notices only when it is to say something; the browser knows at once.
window.addEventListener("offline", () => showLost(true));
window.addEventListener("online", load);
window.addEventListener("hashchange", openFromBoard);
// A file that misses a chat is refused, and not opened in place of the page; a text is dragged into a line as ever.
for (const kind of ["dragover", "drop"]) document.addEventListener(kind, event => {
  if (event.defaultPrevented || !hasFiles(event)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "none";
});
document.addEventListener("visibilitychange", () => {
  if (document.hidden) return;
  for (const account of shown) unread.delete(account);
  drawSwitcher();
});
new ResizeObserver(() => { if (people.length > 0) layOut(); }).observe(area);
load();
