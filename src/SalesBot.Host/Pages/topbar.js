// The bar on top: demo clock, the buttons that move it, language, and what to try first.
import { moveClock, Problem, setPeopleLanguage } from "./api.js";
import { announce, el } from "./dom.js";
import { currentLanguage, setLanguage, t, translate } from "./texts.js";

const byId = id => document.getElementById(id);

export class TopBar {
  constructor({ fill, languageChanged, complain }) {
    this.fill = fill;
    this.complain = complain;
    byId("plus5").addEventListener("click", event => this.move({ minutes: 5 }, event.currentTarget));
    byId("new-day").addEventListener("click", event => this.move({ nextDay: true }, event.currentTarget));
    byId("help").addEventListener("click", () => this.showHints(byId("hints").hidden));
    byId("hints-close").addEventListener("click", () => { this.showHints(false); byId("help").focus(); });
    byId("language").addEventListener("click", () => this.switchLanguage(languageChanged));
    this.setClock({ now: new Date().toISOString() });
    setInterval(() => this.drawClock(), 1000);
    this.draw();
    this.showHints(localStorage.getItem("salesbot.hints") !== "hidden");
  }

  draw() {
    translate();
    byId("clock").title = t("clock");
    byId("clock").setAttribute("aria-label", t("clock"));
    const hints = [
      [t("hintKnown"), t("hintKnownWhat"), "+7 916 123-45-67", () => this.fill("anna", "+7 916 123-45-67")],
      [t("hintNew"), t("hintNewWhat"), t("insert"), () => this.fill("anna", "89123456789 Иванов Пётр ООО Ромашка кровля ангара -> Петрова")],
      [t("hintClock"), t("hintClockWhat"), `+${t("plus5")}`, () => byId("plus5").click()],
    ];
    byId("hint-list").replaceChildren(...hints.map(([title, what, action, act], index) => el("li", {},
      el("span", { class: "number", "aria-hidden": "true" }, String(index + 1)),
      el("span", { class: "hint-text" }, el("b", {}, title), el("span", { class: "dim" }, what)),
      el("button", { type: "button", class: "try", onclick: act }, action))));
  }

  /** Takes the moment from the bot; from then on the page counts by itself. The moment's own offset is the business zone's. */
  setClock({ now }) {
    this.base = Date.parse(`${now.slice(0, 19)}Z`);
    this.taken = performance.now();
    this.drawClock();
  }

  /** The wall-clock moment in the business zone, as 2026-11-23T10:00:00.000Z. */
  now() {
    return new Date(this.base + performance.now() - this.taken).toISOString();
  }

  drawClock() {
    const now = this.now();
    if (this.drawn === now.slice(0, 16) + currentLanguage()) return;
    this.drawn = now.slice(0, 16) + currentLanguage();
    byId("clock-time").textContent = now.slice(11, 16);
    const date = style => new Intl.DateTimeFormat(currentLanguage(), { ...style, timeZone: "UTC" }).format(new Date(now));
    byId("clock-date").textContent = date({ weekday: "short", day: "numeric", month: "long" });
    byId("clock-day").textContent = date({ weekday: "short", day: "2-digit", month: "2-digit" });
  }

  async move(request, button) {
    button.disabled = true;
    try {
      this.setClock(await moveClock(request));
      byId("clock").animate?.([{ transform: "scale(1.06)" }, { transform: "none" }], { duration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 300 });
      announce(`${t("clock")}: ${byId("clock-date").textContent}, ${byId("clock-time").textContent}`);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.complain(problem.message);
    } finally {
      button.disabled = false;
      button.focus();
    }
  }

  showHints(shown) {
    byId("hints").hidden = !shown;
    byId("help").setAttribute("aria-expanded", String(shown));
    localStorage.setItem("salesbot.hints", shown ? "shown" : "hidden");
  }

  async switchLanguage(changed) {
    setLanguage(currentLanguage() === "ru" ? "en" : "ru");
    this.draw();
    this.drawClock();
    changed();
    await setPeopleLanguage(currentLanguage()).catch(problem => this.complain(problem.message));
  }
}

/** Shows or hides the line that tells that the stream is broken. */
export const showLost = lost => { byId("lost").hidden = !lost; };
