// The device's time: what it shows, and how far it can be let go.

import { element } from "./behind.js";

const byId = (id) => document.getElementById(id);
const format = (options) => new Intl.DateTimeFormat("en-GB", options);
const WHEN = format({ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
const TIME = format({ hour: "2-digit", minute: "2-digit" });
const DAY = format({ weekday: "long", day: "numeric", month: "long" });
// Name → what a transcript calls it.
const JUMPS = {
  "An hour later": "LATER 1h",
  "This evening": "NEXT EVENING 20:00",
  "Tomorrow morning": "NEXT MORNING 07:00",
  "A day later": "LATER 24h",
  "A week later": "LATER 168h",
};

// `pass(line)` lets time pass; the month is long, so `practise()` has a button of its own.
export function offerJumps({ pass, practise, back }) {
  const button = (name, act) => element("button", { type: "button", onclick: act }, name);
  byId("jumps").replaceChildren(
    ...Object.entries(JUMPS).map(([name, line]) => button(name, () => pass(line))),
    button("A month of practice", practise),
    button("Back to now", back),
  );
}

export function showTime(ms) {
  const at = new Date(ms);
  for (const [id, shown] of [["now", WHEN], ["home-time", TIME], ["home-day", DAY]])
    byId(id).textContent = shown.format(at);
}
