// Builds elements. Text goes in as text only; nothing on this page ever becomes markup.
const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes (`class`, `on…` handlers, everything else as an attribute) and children (elements or strings). */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

/** An icon of the sprite in index.html. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

// What reads as one: numbers of documents, the arrow with whom it leads to, phones.
const Whole = /(\p{Lu}-\d{4}-\d{6}|-> ?\S+|\+\d[\d ()-]{7,}\d)/u;

/** A text whose numbers and arrows stay on one line. */
export const whole = text => text.split(Whole).filter(part => part !== "")
  .map(part => Whole.test(part) && part.length < 30 ? el("span", { class: "whole" }, part) : part);

/** Initials in a disc; the colour belongs to the person's place in the list. */
export function avatar(person, size = "") {
  const [surname = "", name = ""] = person.name.split(" ");
  // Drawn by the style: a picture of the name, and no words of the button it stands on.
  const initials = (surname[0] ?? "") + (name[0] ?? "");
  const disc = el("span", { class: `avatar ${size}`, "aria-hidden": "true", "data-initials": initials });
  disc.dataset.hue = person.index % 6;
  return disc;
}

/** Whether it is files that are dragged. */
export const hasFiles = event => event.dataTransfer?.types.includes("Files");

/** Says something to people who listen instead of looking. */
export function announce(text) {
  document.getElementById("announcer").textContent = text;
}

/** Copies text and shows for a moment, without moving anything, that it was done. */
export async function copy(text, button, done) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return;
  }
  button.classList.add("copied");
  button.querySelector("use").setAttribute("href", "#i-check");
  announce(done);
  setTimeout(() => {
    button.classList.remove("copied");
    button.querySelector("use").setAttribute("href", "#i-copy");
  }, 1600);
}
