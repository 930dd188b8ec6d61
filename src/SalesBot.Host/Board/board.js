// What makes the board livelier than its links and forms, which work without: filters at once, more in place, changes by themselves.
const content = document.getElementById("content");
const live = document.getElementById("live");
const Views = ["board", "table", ""];
const Pause = 1200;
const Minutes = 3;
let known = Number(document.body.dataset.last);
let waiting = null;

/** A page of the board as a document. Read so, and not as text, nothing of it ever runs. */
function page(url) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.onload = () => {
      // The session has ended: the door says what to do.
      if (request.status === 401) location.reload();
      if (request.status === 200) resolve(request.response);
      else reject(new Error(String(request.status)));
    };
    request.onerror = () => reject(new Error("network"));
    request.send();
  });
}

/** Puts what a link [more] leads to behind what is there, and the next link in its place. */
async function more(link) {
  link.setAttribute("aria-busy", "true");
  const home = link.closest(".column") ?? content;
  const list = home.querySelector(".cards, #rows");
  const answer = await page(link.href);
  const items = [...answer.querySelectorAll(".cards > li, #rows > tr")];
  list.append(...items);
  home.dataset.pages = String(Number(home.dataset.pages ?? 0) + 1);
  const next = answer.querySelector("a.more");
  if (next) link.replaceWith(next);
  else link.remove();
  return items;
}

/** Draws the page anew as it is now; what was unfolded, scrolled to and focused stays so. */
async function refresh() {
  const answer = await page(location.href);
  const fresh = answer.getElementById("content");
  const focused = content.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  const [left, top] = [document.getElementById("columns")?.scrollLeft ?? 0, scrollY];
  const unfolded = [...document.querySelectorAll("[data-pages]")].map(home => [home.id, Number(home.dataset.pages)]);
  known = Number(answer.body.dataset.last);
  content.replaceChildren(...fresh.childNodes);
  for (const [id, pages] of unfolded) {
    if (id === content.id) content.dataset.pages = "0";
    for (let at = 0; at < pages; at++) {
      const link = document.querySelector(`#${CSS.escape(id)} a.more`);
      if (link) await more(link);
    }
  }
  document.getElementById("columns")?.scrollTo({ left, behavior: "instant" });
  scrollTo({ top, behavior: "instant" });
  if (focused) content.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

/** Refreshes soon, once for all that comes together; not while somebody chooses a filter. */
function soon() {
  if (waiting !== null || !Views.includes(content.dataset.view)) return;
  waiting = setTimeout(async () => {
    waiting = null;
    if (document.hidden || document.activeElement?.closest(".filters")) return later();
    await refresh().catch(later);
  }, Pause);
}

function later() {
  waiting = setTimeout(() => { waiting = null; soon(); }, Pause * 4);
}

function setLost(lost) {
  live.classList.toggle("lost", lost);
  if (lost) document.getElementById("said").textContent = live.dataset.lost;
}

function follow() {
  const source = new EventSource(`/board/events?after=${known}`);
  source.addEventListener("hello", () => setLost(false));
  source.addEventListener("changed", soon);
  source.onerror = () => setLost(true);
}

document.addEventListener("click", async event => {
  const link = event.target.closest("a.more");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.getAttribute("aria-busy") === "true") return;
  try {
    const [first] = await more(link);
    first?.querySelector("a")?.focus({ preventScroll: true });
  } catch {
    location.assign(link.href);
  }
});

document.addEventListener("change", event => event.target.closest(".filters select")?.form.requestSubmit());

// An empty filter is none: it need not stand in the address.
document.addEventListener("submit", event => {
  for (const field of event.target.querySelectorAll("select, input")) field.disabled = field.value === "";
});
addEventListener("pageshow", () => { for (const field of document.querySelectorAll(".filters :disabled")) field.disabled = false; });
document.addEventListener("visibilitychange", () => { if (!document.hidden) soon(); });
// How long something waits grows by itself.
setInterval(soon, Minutes * 60_000);
follow();
