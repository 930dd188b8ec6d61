// Draws messages: the bot's cards, what the person wrote, files.
import { copy, el, icon, whole } from "./dom.js";
import { sizeOf, t } from "./texts.js";

/** One message of the log. `onTap(button, value)` is called when a button is pressed. */
export function drawMessage(message, onTap) {
  const body = message.fromBot ? drawCard(message, onTap) : drawBubble(message);
  return el("div", { class: `said ${message.fromBot ? "from-bot" : "from-me"}`, "data-id": message.id }, body);
}

/** What the person sent and the bot has not taken yet, or could not take. */
export function drawPending(pending, onRetry, onEdit, onDismiss) {
  const failed = pending.error !== null;
  const bubble = el("div", { class: `bubble pending${failed ? " failed" : ""}` },
    sr(t("you")), ...pending.files.map(file => fileChip(file, null)),
    pending.text ? el("p", { dir: "auto" }, ...whole(pending.text)) : null,
    failed ? null : el("span", { class: "meta" }, icon("clock"), sr(t("sending"))));
  if (!failed) return el("div", { class: "said from-me" }, bubble);
  return el("div", { class: "said from-me" }, bubble,
    el("div", { class: "failure", role: "alert" },
      el("span", {}, pending.error),
      pending.retry ? el("button", { type: "button", class: "link", onclick: onRetry }, t("retry")) : null,
      el("button", { type: "button", class: "link", onclick: onEdit }, t("rewrite")),
      el("button", { type: "button", class: "link", onclick: onDismiss }, t("dismiss"))));
}

function drawBubble(message) {
  return el("div", { class: "bubble" }, sr(t("you")), ...message.files.map(file => fileChip(file, file.id)),
    message.text ? el("p", { dir: "auto" }, ...whole(message.text)) : null,
    el("span", { class: "meta" }, time(message.sentAt), icon("check"), sr(t("sent"))));
}

function drawCard(message, onTap) {
  const { lines = [], rows = [], tone = "neutral" } = message.screen;
  const card = el("article", { class: `card tone-${tone}` }, sr(t("bot")));
  card.append(...message.files.map(file => fileChip(file, file.id)));
  card.append(el("div", { class: "lines" }, ...lines.map(drawLine)));
  const drawRow = row => el("div", { class: "row" }, ...row.map(button => drawButton(button, message, onTap)));
  if (rows.length > 0) card.append(el("div", { class: "rows" }, ...rows.map(drawRow)));
  card.append(el("span", { class: "meta" }, message.editedAt ? `${t("edited")} ${time(message.editedAt)}` : time(message.sentAt)));
  return card;
}

function drawLine(line) {
  const spans = line.spans.filter(span => span.text.length > 0);
  return spans.length === 0 ? el("p", { class: "gap" }) : el("p", { dir: "auto" }, ...spans.map(drawSpan));
}

function drawSpan(span) {
  switch (span.emphasis) {
    case "strong": return el("strong", {}, ...whole(span.text));
    case "dim": return el("span", { class: "dim" }, ...whole(span.text));
    case "copyable": return copyable(span.text);
    default: return el("span", {}, ...whole(span.text));
  }
}

function copyable(text) {
  return el("button", {
    type: "button", class: "copyable", title: t("copyThis", text), "aria-label": t("copyThis", text),
    onclick: event => copy(text, event.currentTarget, t("copied")),
  }, el("span", {}, ...whole(text)), icon("copy"));
}

function drawButton(button, message, onTap) {
  const copies = button.kind === "copy";
  const counts = button.value?.startsWith("/undo ") && /\d+/.test(button.label);
  return el("button", {
    type: "button", class: `act ${button.style ?? "neutral"}`, "data-value": button.value,
    "data-counts": counts ? button.label : null, "data-since": counts ? `${(message.editedAt ?? message.sentAt).slice(0, 19)}Z` : null,
    onclick: event => copies ? copy(button.value, event.currentTarget, t("copied")) : onTap(event.currentTarget, button.value),
  }, copies ? icon("copy") : null, el("span", {}, ...whole(button.label)));
}

/** Counts the seconds down on buttons that act for a while only; `now` as the demo clock shows it. At their end it does no more. */
export function countDown(list, now) {
  for (const button of list.querySelectorAll("[data-counts]:not(:disabled)")) {
    const label = button.dataset.counts;
    const most = Number(/\d+/.exec(label)[0]);
    const left = Math.min(most, most - Math.floor((Date.parse(now) - Date.parse(button.dataset.since)) / 1000));
    button.disabled = left <= 0;
    button.querySelector("span").textContent = left > 0 ? label.replace(/\d+/, left) : label.replace(/ · .*/, "");
  }
}

/** A file: a picture where the browser can show one, else name and size. Without an id it is not stored yet and cannot be fetched. */
export function fileChip(file, id) {
  const label = [el("span", { class: "file-icon", "aria-hidden": "true" }, icon("file"), el("i", {}, extension(file.name))),
    el("span", { class: "file-text" }, el("b", { dir: "auto" }, file.name), el("span", { class: "dim" }, sizeOf(file.size)))];
  if (id === null) return el("div", { class: "file" }, ...label);
  const link = { href: `/demo/api/files/${id}`, download: file.name, title: t("save", file.name) };
  return /^image\/(png|jpeg|gif|webp)$/.test(file.mediaType) && file.size > 0
    ? el("a", { class: "picture", ...link }, el("img", { src: link.href, alt: file.name, loading: "lazy" }))
    : el("a", { class: "file", ...link }, ...label);
}

const extension = name => (/\.([a-z0-9]{1,4})$/i.exec(name)?.[1] ?? "").toUpperCase();
const time = moment => moment.slice(11, 16);
const sr = text => el("span", { class: "sr" }, `${text}: `);
