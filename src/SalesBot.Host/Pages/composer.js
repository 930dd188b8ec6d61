// Where a person writes: text, files (chosen, dropped or pasted), and the commands suggested after a slash.
import { closed, opened } from "./back.js";
import { suggest } from "./commands.js";
import { el, hasFiles, icon } from "./dom.js";
import { fileChip } from "./card.js";
import { keep, kept } from "./kept.js";
import { currentLanguage, t } from "./texts.js";

const MaxBytes = 20 * 1024 * 1024;
const MaxFiles = 10;

export class Composer {
  constructor(person, send, complain, saidBefore) {
    this.person = person;
    this.send = send;
    this.complain = complain;
    this.saidBefore = saidBefore;
    this.recalled = -1;
    this.files = [];
    this.options = [];
    this.chosen = 0;
    this.build();
    this.input.value = kept(`draft.${person.account}`, "");
  }

  build() {
    const listId = `commands-${this.person.account}`;
    this.chips = el("div", { class: "chips", hidden: true });
    this.list = el("ul", { class: "commands", id: listId, role: "listbox", tabindex: "0", hidden: true });
    this.input = el("textarea", {
      rows: "1", enterkeyhint: "send", dir: "auto", autocomplete: "off", "aria-autocomplete": "list", "aria-controls": listId,
      oninput: () => this.changed(), onkeydown: event => this.key(event), onpaste: event => this.paste(event),
      onblur: () => this.showCommands([]),
    });
    const picked = () => { this.add([...this.picker.files]); this.picker.value = ""; };
    this.picker = el("input", { type: "file", multiple: true, hidden: true, tabindex: "-1", onchange: picked });
    this.attach = el("button", { type: "button", class: "round", onclick: () => this.picker.click() }, icon("clip"));
    this.submit = el("button", { type: "submit", class: "round send", disabled: true }, icon("send"));
    this.element = el("form", { class: "composer", onsubmit: event => { event.preventDefault(); this.go(); } },
      this.list, this.chips, el("div", { class: "composer-row" }, this.attach, this.picker, this.input, this.submit));
  }

  draw() {
    this.input.placeholder = t(this.files.length > 0 ? "caption" : "write");
    this.input.setAttribute("aria-label", `${t("write")} · ${this.person.name}`);
    this.list.setAttribute("aria-label", t("commands"));
    for (const [button, key] of [[this.attach, "attach"], [this.submit, "send"]]) {
      button.setAttribute("aria-label", t(key));
      button.title = t(key);
    }
    this.drawChips();
    this.submit.disabled = this.isEmpty();
  }

  /** Puts back what could not be sent, before what has been begun since. */
  restore(text, files) {
    this.files = [...files, ...this.files].slice(0, MaxFiles);
    this.draw();
    this.fill([text, this.input.value].filter(part => part !== "").join("\n"));
  }

  isEmpty() {
    return this.input.value.trim() === "" && this.files.length === 0;
  }

  /** Puts a text in, ready to be sent, as the hints do. */
  fill(text) {
    this.input.value = text;
    this.changed();
    this.input.focus();
  }

  changed() {
    this.recalled = -1;
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, 132)}px`;
    this.submit.disabled = this.isEmpty();
    keep(`draft.${this.person.account}`, this.input.value === "" ? null : this.input.value);
    this.showCommands(suggest(this.input.value, this.person.account));
  }

  /** Suggests anew to whoever has typed the slash before it was known what there is. */
  menusChanged() {
    if (document.activeElement === this.input && this.recalled < 0) this.showCommands(suggest(this.input.value, this.person.account));
  }

  go() {
    const text = this.input.value.trim();
    if (this.isEmpty()) return;
    const files = this.files;
    this.files = [];
    this.input.value = "";
    this.changed();
    this.draw();
    this.send(text, files);
  }

  key(event) {
    if (event.isComposing) return;
    if (this.options.length > 0 && this.recalled < 0 && this.keyInCommands(event)) return event.preventDefault();
    if (this.recall(event)) return event.preventDefault();
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.go();
    }
  }

  /** Arrow-up in an empty line brings back what was written before, again and again; arrow-down the way forward. */
  recall(event) {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    const said = this.saidBefore();
    const isRecalled = this.recalled >= 0 && this.input.value === said[this.recalled];
    if (!step || !(isRecalled || (this.input.value === "" && step > 0))) return false;
    const next = Math.min((isRecalled ? this.recalled : -1) + step, said.length - 1);
    this.fill(said[next] ?? "");
    this.recalled = next;
    this.showCommands([]);
    return true;
  }

  keyInCommands(event) {
    const typed = this.input.value;
    switch (event.key) {
      case "ArrowDown": return this.choose(this.chosen + 1);
      case "ArrowUp": return this.choose(this.chosen - 1);
      case "Escape": return this.showCommands([]);
      case "Tab": return !event.shiftKey && this.accept(this.options[this.chosen]);
      case "Enter": return typed !== this.options[this.chosen].name && this.accept(this.options[this.chosen]);
      default: return false;
    }
  }

  accept(option) {
    this.fill(option.name);
    return this.showCommands([]);
  }

  showCommands(options) {
    this.options = options;
    this.list.hidden = options.length === 0;
    this.list.replaceChildren(...options.map((option, index) => el("li", {
      role: "option", id: `${this.list.id}-${index}`,
      onpointerdown: event => { event.preventDefault(); this.accept(option); },
    }, el("b", {}, option.name), el("span", { class: "dim" }, option[currentLanguage()]))));
    this.choose(0);
    if (options.length > 0) opened(this.list.id, () => this.showCommands([]));
    else closed(this.list.id);
    return true;
  }

  choose(index) {
    const count = this.options.length;
    this.chosen = count === 0 ? 0 : (index + count) % count;
    [...this.list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === this.chosen)));
    if (count > 0) {
      this.input.setAttribute("aria-activedescendant", `${this.list.id}-${this.chosen}`);
      this.reveal(this.list.children[this.chosen]);
    }
    else this.input.removeAttribute("aria-activedescendant");
    return true;
  }

  /** Scrolls the list, and nothing around it, until the chosen command is in it. */
  reveal(item) {
    const [above, below] = [item.offsetTop, item.offsetTop + item.offsetHeight - this.list.clientHeight];
    this.list.scrollTop = Math.max(below, Math.min(this.list.scrollTop, above));
  }

  paste(event) {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    this.add(files);
  }

  add(files) {
    const large = files.find(file => file.size > MaxBytes);
    if (large) this.complain(t("tooLarge", Math.ceil(large.size / 1024 / 1024)));
    this.files.push(...files.filter(file => file.size <= MaxBytes));
    if (this.files.length > MaxFiles) this.complain(t("tooMany"));
    this.files = this.files.slice(0, MaxFiles);
    this.changed();
    this.draw();
    this.input.focus();
  }

  drawChips() {
    this.chips.hidden = this.files.length === 0;
    this.chips.replaceChildren(...this.files.map(file => el("div", { class: "chip" }, fileChip(file, null),
      el("button", {
        type: "button", class: "round small", "aria-label": t("removeFile", file.name), onclick: () => this.drop(file),
      }, icon("close")))));
  }

  drop(file) {
    this.files = this.files.filter(other => other !== file);
    this.changed();
    this.draw();
    this.input.focus();
  }

  /** Takes files dropped anywhere on the chat. */
  listenForDrops(area) {
    const veil = el("div", { class: "veil", hidden: true });
    area.append(veil);
    area.addEventListener("dragenter", event => {
      if (!hasFiles(event)) return;
      veil.replaceChildren(icon("file"), el("b", {}, t("drop")), el("span", {}, t("dropFor", this.person.name)));
      veil.hidden = false;
    });
    area.addEventListener("dragover", event => { if (hasFiles(event)) event.preventDefault(); });
    area.addEventListener("dragleave", event => { if (!area.contains(event.relatedTarget)) veil.hidden = true; });
    area.addEventListener("drop", event => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      veil.hidden = true;
      this.add([...event.dataTransfer.files]);
    });
  }
}
