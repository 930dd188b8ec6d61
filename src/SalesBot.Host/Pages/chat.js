// One person's chat: header, messages, composer. It is kept while another one is shown in its place, with its draft.
import { newId, older, Problem, say, sendFiles, tap } from "./api.js";
import { avatar, el, icon } from "./dom.js";
import { countDown, drawMessage, drawPending } from "./card.js";
import { Composer } from "./composer.js";
import { keep, kept } from "./kept.js";
import { dayOf, t } from "./texts.js";

const still = matchMedia("(prefers-reduced-motion: reduce)");

export class Chat {
  constructor(person, now) {
    this.person = person;
    this.now = now;
    this.messages = new Map();
    this.pending = new Map(kept(`unsent.${person.account}`, []).map(([id, unsent]) => [id, { ...unsent, files: [] }]));
    this.list = el("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0", onkeydown: event => this.key(event) });
    this.toast = el("div", { class: "toast", role: "status" });
    this.latest = el("button", { type: "button", class: "latest", hidden: true, onclick: () => this.toBottom(true) }, icon("down"));
    this.composer = new Composer(
      person, (text, files) => this.send(newId(), text, files), text => this.showToast(text), () => this.saidBefore());
    this.heading = el("div", {});
    const board = `/demo/board?${new URLSearchParams({ person: person.account })}`;
    this.board = person.board ? el("a", { class: "board-link", target: "_blank", rel: "noopener", href: board }) : null;
    this.element = el("section", { class: "chat", "data-account": person.account },
      el("header", { class: "chat-head" }, avatar(person), this.heading, this.board),
      el("div", { class: "log-frame" }, this.list, this.latest, this.toast), this.composer.element);
    this.list.addEventListener("scroll", () => {
      // Only scrolling up lets go of the end; a chat that became lower has not been scrolled.
      this.stuck = this.atBottom() || (this.stuck && this.list.scrollTop >= this.top);
      this.top = this.list.scrollTop;
      if (this.atBottom()) this.latest.hidden = true;
      if (this.list.scrollTop < 200) this.loadOlder();
    }, { passive: true });
    // A picture takes its room only when it is there.
    this.list.addEventListener("load", () => { if (this.stuck) this.toBottom(false); }, true);
    // Whoever reads the latest keeps seeing it when the keyboard of a phone, or a file to be sent, takes room.
    new ResizeObserver(() => { if (this.stuck) this.toBottom(false); }).observe(this.list);
    this.composer.listenForDrops(this.element);
    setInterval(() => { if (this.element.isConnected) countDown(this.list, this.now()); }, 1000);
  }

  /** Draws everything anew, as after a change of language. */
  draw() {
    const { name, roles } = this.person;
    const work = roles.filter(role => role !== "admin").map(role => t("roles")[role]).join(", ");
    this.heading.replaceChildren(el("h2", {}, name), el("p", { class: "dim" }, work));
    this.element.setAttribute("aria-label", t("chatOf", name));
    this.board?.replaceChildren(t("board"), el("span", { class: "sr" }, `: ${name}`));
    this.list.setAttribute("aria-label", t("chatOf", name));
    this.latest.setAttribute("aria-label", t("toLatest"));
    this.composer.draw();
    this.list.replaceChildren();
    for (const message of this.ordered()) this.list.append(this.item(message));
    this.arrange();
    this.toBottom(false);
  }

  /** Begins with what was said last; `more` tells whether there is something older. */
  load(messages, more) {
    this.messages = new Map(messages.map(message => [message.id, message]));
    this.more = more;
    this.draw();
  }

  /** Adds what was said before the oldest message that is shown, above it: what is being read stays where it is. */
  async loadOlder() {
    if (!this.more || this.loadingOlder) return;
    this.loadingOlder = true;
    try {
      const before = this.ordered()[0].id;
      const { messages, more } = await older(this.person.account, before);
      const fromEnd = this.list.scrollHeight - this.list.scrollTop;
      for (const message of messages) this.messages.set(message.id, message);
      const first = this.itemOf(before);
      for (const message of messages) this.list.insertBefore(this.item(message), first);
      this.more = more;
      this.arrange();
      this.list.scrollTop = this.list.scrollHeight - fromEnd;
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
    } finally {
      this.loadingOlder = false;
    }
  }

  /** Takes a new, edited or removed message. Answers whether it is new and from the bot. */
  take(message) {
    const known = this.messages.get(message.id);
    if (known && known.change >= message.change) return false;
    // It changes when it comes to the screen: it stands above what is loaded.
    if (!known && this.more && message.id < this.ordered()[0]?.id) return false;
    // While the page scrolls to its end by itself it is not there yet.
    const follow = this.stuck || this.atBottom();
    const old = this.itemOf(message.id);
    if (message.removed) {
      this.messages.delete(message.id);
      old?.remove();
    } else {
      this.messages.set(message.id, message);
      // One that failed stays: the bot takes its message back, and it is to be sent again.
      const mine = this.pending.get(message.updateId)?.error === null && this.pending.delete(message.updateId);
      if (mine) this.keepUnsent();
      this.put(message, old, mine);
    }
    this.arrange();
    if (follow || !message.fromBot) this.toBottom(!known);
    else if (!known && !message.removed) this.latest.hidden = false;
    return !known && message.fromBot && !message.removed;
  }

  put(message, old, mine) {
    const item = this.item(message);
    if (!old) {
      if (!mine && !still.matches) item.classList.add("arrives");
      const next = this.ordered().find(other => other.id > message.id);
      this.list.insertBefore(item, next ? this.itemOf(next.id) : null);
      return;
    }
    const hadFocus = old.contains(document.activeElement);
    if (!still.matches) item.classList.add("changes");
    old.replaceWith(item);
    if (hadFocus) (item.querySelector(".act") ?? this.list).focus({ preventScroll: true });
  }

  item(message) {
    return drawMessage(message, (button, value) => this.tap(button, value, message.id, newId()));
  }

  /** Day lines, what is not sent yet, and the words for an empty chat. */
  arrange() {
    for (const node of this.list.querySelectorAll(".day, .unsent, .empty")) node.remove();
    let day = null;
    for (const message of this.ordered()) {
      const next = dayOf(message.sentAt, this.now());
      if (next !== day) this.itemOf(message.id).before(el("div", { class: "said day" }, el("span", {}, next)));
      day = next;
    }
    for (const [id, pending] of this.pending) {
      const item = drawPending(pending, () => this.send(id, pending.text, pending.files), () => this.edit(id), () => this.forget(id));
      item.classList.add("unsent");
      this.list.insertBefore(item, this.placeOf(pending));
    }
    if (this.messages.size + this.pending.size === 0) this.list.append(this.emptyWords());
    this.arrangeStops();
    countDown(this.list, this.now());
  }

  /** Only the newest card with buttons is on the way of the Tab key; the arrows lead on to the older ones. */
  arrangeStops() {
    const newest = [...this.list.querySelectorAll(".from-bot:has(.act)")].at(-1);
    for (const stop of this.stops()) stop.tabIndex = newest?.contains(stop) || stop.closest(".unsent") ? 0 : -1;
  }

  stops() {
    return [...this.list.querySelectorAll("button:not(:disabled), a")];
  }

  key(event) {
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.target === this.list) return;
    const stops = this.stops();
    const next = stops[stops.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  /** What the person wrote here, the latest first. */
  saidBefore() {
    return this.ordered().filter(message => !message.fromBot && message.text).map(message => message.text).reverse();
  }

  /** What could not be sent stands where it was sent from; what is on its way, at the end. */
  placeOf(pending) {
    const next = pending.error === null ? null : this.ordered().find(message => message.id > pending.after);
    const item = next ? this.itemOf(next.id) : null;
    return item?.previousElementSibling?.classList.contains("day") ? item.previousElementSibling : item;
  }

  emptyWords() {
    const [title, text] = t("empty")[this.person.roles.find(role => t("empty")[role])] ?? ["", ""];
    return el("div", { class: "said empty" }, avatar(this.person, "large"), el("b", {}, title), el("span", {}, text));
  }

  async send(id, text, files) {
    const after = this.pending.get(id)?.after ?? this.ordered().at(-1)?.id ?? 0;
    const sending = { text, files, error: null, retry: false, after };
    this.pending.set(id, sending);
    this.keepUnsent();
    this.arrange();
    this.toBottom(true);
    try {
      const { toast } = await (files.length > 0 ? sendFiles(id, this.person.account, text, files) : say(id, this.person.account, text));
      if (toast) this.showToast(toast);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.pending.set(id, { ...sending, error: problem.message, retry: problem.retry });
      this.keepUnsent();
      this.arrange();
      this.toBottom(true);
    }
  }

  forget(id) {
    this.pending.delete(id);
    this.keepUnsent();
    this.arrange();
  }

  /** Takes a message that could not be sent back into the line, to be written otherwise. */
  edit(id) {
    const { text, files } = this.pending.get(id);
    this.forget(id);
    this.composer.restore(text, files);
  }

  /** Sends again what found nobody at the other end, in the order it was written; the bot takes each once. */
  async sendAgain() {
    for (const [id, { text, files, retry }] of [...this.pending])
      if (retry && this.pending.has(id)) await this.send(id, text, files);
  }

  /** A reload keeps the words that were not sent; files are chosen anew. */
  keepUnsent() {
    const unsent = [...this.pending].filter(([, { text, files }]) => text && files.length === 0)
      .map(([id, { text, error, after, retry }]) => [id, { text, after, error: error ?? t("noAnswer"), retry: retry || error === null }]);
    keep(`unsent.${this.person.account}`, unsent.length > 0 ? unsent : null);
  }

  async tap(button, value, cardId, id) {
    const card = button.closest(".card");
    if (card?.classList.contains("busy")) return;
    card?.classList.add("busy");
    button.classList.add("pressed");
    button.setAttribute("aria-busy", "true");
    try {
      const { toast } = await tap(id, this.person.account, value, String(cardId));
      if (toast) this.showToast(toast);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.showToast(problem.message, () => this.tap(button, value, cardId, id));
    } finally {
      card?.classList.remove("busy");
      button.classList.remove("pressed");
      button.removeAttribute("aria-busy");
    }
  }

  /** Shows a short answer over the composer; with `retry` it stays until it is dealt with. */
  showToast(text, retry) {
    clearTimeout(this.toastTimer);
    const hide = () => this.toast.classList.remove("shown");
    this.toast.replaceChildren(el("span", {}, text));
    if (retry) this.toast.append(el("button", { type: "button", class: "link", onclick: () => { hide(); retry(); } }, t("retry")),
      el("button", { type: "button", class: "link", onclick: hide }, t("dismiss")));
    this.toast.classList.add("shown");
    if (!retry) this.toastTimer = setTimeout(hide, 3000 + text.length * 40);
  }

  ordered() { return [...this.messages.values()].sort((a, b) => a.id - b.id); }
  itemOf(id) { return this.list.querySelector(`[data-id="${id}"]`); }
  atBottom() { return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 48; }

  toBottom(smooth) {
    this.list.scrollTo({ top: this.list.scrollHeight, behavior: smooth && !still.matches ? "smooth" : "instant" });
    this.latest.hidden = true;
    this.stuck = true;
    this.top = this.list.scrollTop;
    // Where the page itself has to scroll, as on a magnified screen, the chat comes into view with its end.
    const scrolls = document.documentElement.scrollHeight > innerHeight + 1;
    if (smooth && scrolls) this.element.scrollIntoView({ block: "end", behavior: "instant" });
  }
}
