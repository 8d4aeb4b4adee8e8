// Behind the scenes: each turn's requests and responses, and the timeline with the present cue.

const byId = (id) => document.getElementById(id);

export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const clockTime = (at) => new Date(at).toTimeString().slice(0, 8);
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

export function showTurn({ at, input, outcome }) {
  const { understood, exchanges, verdicts, stored } = outcome;
  const what = input.say ?? (input.touched && `touched: ${input.touched.join(" ")}`) ?? "…";
  const head = element("p", {}, element("time", {}, clockTime(at)), element("q", {}, what));
  const meaning = element("p", { className: "intent" }, intentOf(understood, exchanges));
  const scores = element("p", { className: "scores" }, verdicts.map(scoreOf).join(" · "));
  byId("turns").prepend(element("li", {}, head, meaning, scores, ...exchanges.map(exchangeOf)));
  if (stored.item) showStored(stored);
}

// How much the words speak for an intent, and how many of them do.
const scoreOf = ({ intent, evidence, share }) =>
  `${intent.replace("AMAZON.", "")} ${evidence.toFixed(2)} (${Math.round(100 * Math.min(1, share))} %)`;

function showStored({ told, item }) {
  byId("stored").replaceChildren(...told.map((sentence) => element("li", {}, sentence)));
  byId("item").textContent = JSON.stringify(JSON.parse(item), null, 2);
}

export function save(name, text) {
  const href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  element("a", { href, download: name }).click();
  URL.revokeObjectURL(href);
}

function intentOf(understood, exchanges) {
  if (!understood) return exchanges.map(({ request }) => request.request.type).join(", ");
  const slots = Object.entries(understood.slots).map(([name, value]) => `${name}: ${value}`);
  return [understood.name, ...slots].join(" · ");
}

function exchangeOf({ request, response }) {
  const as = (name, json) =>
    element(
      "details",
      {},
      element("summary", {}, name),
      element("pre", { tabIndex: 0 }, JSON.stringify(json, null, 2)),
    );
  return element("div", {}, as(request.request.type, request), as("Response", response));
}

let shownBefore = 0;
let performing = false;

// What is heard from now on, in place of what is shown or after it.
export function showTimeline(segments, { after = false, at = 0 } = {}) {
  if (!after) byId("timeline").replaceChildren();
  performing = after;
  shownBefore = byId("timeline").children.length;
  const rows = segments.map(({ text, tone, speech_ms, pause_ms, span }) => {
    const place = [span?.phase.replace("_", "-"), span?.leg].filter(Boolean).join(" ");
    const row = element(
      "li",
      {},
      element("time", {}, seconds(at)),
      element("b", {}, place),
      element("span", {}, tone ? `♪ ${text}` : text),
      element("em", {}, pause_ms ? seconds(pause_ms) : ""),
    );
    at += speech_ms + pause_ms;
    return row;
  });
  byId("timeline").append(...rows);
}

// A document is silent by itself: until its next words, the last ones are its present cue.
export function markCue(cue) {
  if (!cue && performing) return;
  for (const row of byId("timeline").querySelectorAll("[aria-current]"))
    row.removeAttribute("aria-current");
  const row = cue && byId("timeline").children[shownBefore + cue.index];
  if (!row) return;
  row.ariaCurrent = "true";
  if (byId("behind").open) row.parentElement.scrollTop = row.offsetTop - row.parentElement.offsetTop;
}
