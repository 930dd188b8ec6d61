// The switcher: everybody of the demo, with what they have not seen yet.
import { avatar, el } from "./dom.js";
import { t } from "./texts.js";

const dot = count => el("span", { class: "dot", "aria-hidden": "true", "data-count": count > 9 ? "9+" : String(count) });

/** Draws the switcher. `shown` are the accounts on the screen, `unread` counts by account. */
export function drawPeople(nav, people, shown, unread, choose) {
  nav.replaceChildren(...people.map((person, index) => {
    const count = unread.get(person.account) ?? 0;
    const name = person.name.split(" ")[0];
    const role = t("roles")[person.roles[0]] ?? "";
    return el("button", {
      type: "button", class: `who${shown.includes(person.account) ? " shown" : ""}`, "data-account": person.account,
      "aria-pressed": String(shown.includes(person.account)), title: `${person.name} · ${role} · Alt+${index + 1}`,
      "aria-keyshortcuts": `Alt+${index + 1}`,
      "aria-label": `${person.name}, ${role}${count > 0 ? `, ${t("unread", count)}` : ""}`,
      onclick: () => choose(person.account),
    }, avatar(person), el("span", { class: "who-name" }, name), count > 0 ? dot(count) : null);
  }));
}
