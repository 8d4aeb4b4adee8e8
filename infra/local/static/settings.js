// The device, its language, who speaks, the speed, the sound, and the time of day.

import { element } from "./behind.js";

const byId = (id) => document.getElementById(id);
const VOICES = { anyone: "Anyone", one: "Voice one", two: "Voice two" };
const LANGUAGES = new Intl.DisplayNames("en", { type: "language" });
const HOUR_MS = 3600 * 1000;

export function offer({ devices, voices, locales, locale, screens }) {
  const options = devices.map(({ id, name, viewport }) =>
    element("option", { value: id, disabled: Boolean(viewport) && !screens }, name),
  );
  byId("no-screens").hidden = screens;
  byId("device").replaceChildren(...options);
  byId("locale").replaceChildren(
    ...locales.map((each) =>
      element("option", { value: each, selected: each === locale }, LANGUAGES.of(each)),
    ),
  );
  byId("voice").replaceChildren(
    ...voices.map((voice) => element("option", { value: voice }, VOICES[voice])),
  );
}

export function bind({ device, clock, voice, moveTo, speak, changed }) {
  const popover = byId("settings");
  document.addEventListener("click", ({ target }) => {
    if (!popover.contains(target)) popover.open = false;
  });
  popover.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") popover.open = false;
  });
  const on = (id, act) =>
    byId(id).addEventListener("change", ({ target }) => {
      act(target);
      changed();
    });
  on("device", ({ value }) => moveTo(value));
  on("locale", ({ value }) => speak(value));
  on("voice", ({ value }) => (device.voice = value));
  on("speed", ({ value }) => (device.speed = Number(value)));
  on("aloud", ({ checked }) => (voice.muted = !checked));
  on("travel", (target) => {
    device.reset();
    clock.set(destination(target.value, clock.now()));
    target.value = "";
  });
}

export function summarise(clock) {
  const chosen = ["device", "voice", "speed"].map((id) => byId(id).selectedOptions[0]?.text);
  const when = new Date(clock.now()).toLocaleString("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  byId("summary").textContent = [when, ...chosen].join(" · ");
}

function destination(name, now) {
  if (name === "now") return Date.now();
  if (name === "hour") return now + HOUR_MS;
  if (name === "week") return now + 7 * 24 * HOUR_MS;
  return next(name === "evening" ? 20 : 7, now);
}

// The next time that a clock on the wall shows this hour.
function next(hour, now) {
  const then = new Date(now);
  then.setHours(hour, 0, 0, 0);
  if (then <= now) then.setDate(then.getDate() + 1);
  return then.getTime();
}
