// The bar on top: demo clock, the buttons that move it, language, and what to try first.
import { moveClock, openFilled, Problem, setPeopleLanguage } from "./api.js";
import { closed, opened } from "./back.js";
import { announce, el, icon } from "./dom.js";
import { currentLanguage, setLanguage, t, translate } from "./texts.js";

const byId = id => document.getElementById(id);
// Where there is little room, only the next step is shown until all are asked for.
const small = matchMedia("(max-width: 1100px), (max-height: 620px)");

export class TopBar {
  constructor({ fill, languageChanged, complain }) {
    this.fill = fill;
    this.complain = complain;
    this.done = [];
    byId("plus5").addEventListener("click", event => this.move({ minutes: 5 }, event.currentTarget));
    byId("new-day").addEventListener("click", event => this.move({ nextDay: true }, event.currentTarget));
    const isShown = () => small.matches ? byId("hints").classList.contains("open") : !byId("hints").hidden;
    byId("help").addEventListener("click", () => this.showHints(!isShown()));
    byId("hints-close").addEventListener("click", () => { this.showHints(false); byId("help").focus(); });
    byId("language").addEventListener("click", () => this.switchLanguage(languageChanged));
    byId("filling-open").addEventListener("click", () => this.openFilledOffice());
    this.setClock({ now: new Date().toISOString() });
    setInterval(() => this.drawClock(), 1000);
    this.draw();
    this.showHints(localStorage.getItem("salesbot.hints") !== "hidden", false);
  }

  draw() {
    translate();
    byId("clock").title = t("clock");
    byId("clock").setAttribute("aria-label", t("clock"));
    byId("hint-list").replaceChildren(...t("steps").map((step, index) => this.step(step, index)));
    this.tick(this.done);
  }

  step([key, title, action, account, text], index) {
    const act = () => account === null ? byId("plus5").click() : this.fill(account, text);
    return el("li", { "data-step": key },
      el("span", { class: "number", "aria-hidden": "true" }, el("i", {}, String(index + 1)), icon("check")),
      el("b", {}, title), el("span", { class: "sr done" }, t("stepDone")),
      el("button", { type: "button", class: "try", onclick: act }, action));
  }

  /** Ticks off what has been tried; the first that has not is the next. */
  tick(done) {
    this.done = done;
    const steps = [...byId("hint-list").children];
    const next = steps.find(step => !done.includes(step.dataset.step)) ?? steps.at(-1);
    for (const step of steps) {
      step.classList.toggle("ticked", done.includes(step.dataset.step));
      step.classList.toggle("next", step === next);
    }
  }

  /** Says how far the filling of the office is, or that a filled one waits; null for neither. */
  setFilling(filling) {
    const percent = filling?.percent ?? null;
    byId("filling").hidden = percent === null;
    byId("filling-text").textContent = percent === null ? "" : percent < 100 ? t("filling", percent) : t("filled");
    byId("filling-open").hidden = percent === null || percent < 100;
  }

  async openFilledOffice() {
    await openFilled().catch(problem => this.complain(problem.message));
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
      const duration = matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 300;
      byId("clock").animate?.([{ transform: "scale(1.06)" }, { transform: "none" }], { duration });
      announce(`${t("clock")}: ${byId("clock-date").textContent}, ${byId("clock-time").textContent}`);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      this.complain(problem.message);
    } finally {
      button.disabled = false;
      button.focus();
    }
  }

  /** Shows or hides the steps; where there is little room: all of them, or only the next. */
  showHints(shown, asked = true) {
    const open = shown && small.matches && asked;
    // The first press of × folds the list, the second puts it away.
    const folds = !shown && small.matches && byId("hints").classList.contains("open");
    byId("hints").classList.toggle("open", open);
    if (open) opened("hints", () => this.showHints(false));
    else closed("hints");
    byId("hints").hidden = !shown && !folds;
    byId("help").setAttribute("aria-expanded", String(small.matches ? open : shown));
    localStorage.setItem("salesbot.hints", shown || folds ? "shown" : "hidden");
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
