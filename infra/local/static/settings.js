// Language, who speaks, the speed and the sound; kept for the next visit, with the device.

import { element } from "./behind.js";

const byId = (id) => document.getElementById(id);
const VOICES = { anyone: "Anyone", one: "Voice one", two: "Voice two", practised: "Somebody practised" };
const LANGUAGES = new Intl.DisplayNames("en", { type: "language" });
const KEPT = "local-echo";
const USUAL = { voice: "anyone", speed: "1", aloud: true };

// What was chosen on the last visit, as far as there still is such a choice.
export function kept({ devices, voices, locale, device, screens }) {
  const last = JSON.parse(localStorage.getItem(KEPT) ?? "{}");
  const usable = ({ id, viewport }) => id === last.device && (screens || !viewport);
  return {
    ...USUAL,
    ...last,
    device: devices.some(usable) ? last.device : device,
    voice: voices.includes(last.voice) ? last.voice : USUAL.voice,
    // Another one that the server was started with is a newer wish than the last visit's.
    locale: last.begun === locale ? last.locale : locale,
    begun: locale,
  };
}

export function offer({ voices, locales }, chosen) {
  const option = (value, name) =>
    element("option", { value, selected: Object.values(chosen).includes(value) }, name);
  byId("locale").replaceChildren(...locales.map((each) => option(each, LANGUAGES.of(each))));
  byId("voice").replaceChildren(...voices.map((each) => option(each, VOICES[each])));
  byId("speed").value = chosen.speed;
  byId("aloud").checked = chosen.aloud;
}

// `choose(name, value)` is called for each setting, now and whenever it changes. Gives the way to change one.
export function bind(chosen, choose) {
  const take = (name, value) => {
    chosen[name] = value;
    localStorage.setItem(KEPT, JSON.stringify(chosen));
    choose(name, value);
    summarise(chosen);
  };
  const on = (name, read) => byId(name).addEventListener("change", ({ target }) => take(name, read(target)));
  for (const name of ["locale", "voice", "speed"]) on(name, ({ value }) => value);
  on("aloud", ({ checked }) => checked);
  byId("devices").addEventListener("change", ({ target }) => take("device", target.value));
  byId("peculiar").addEventListener("change", ({ target }) => take("device", target.value));
  for (const name of ["device", "locale", "voice", "speed", "aloud"]) choose(name, chosen[name]);
  summarise(chosen);
  return (name, value) => {
    byId(name).value = value;
    take(name, value);
  };
}

function summarise({ voice, speed, aloud }) {
  const unusual = [
    voice !== USUAL.voice && VOICES[voice],
    speed !== USUAL.speed && `${speed}×`,
    aloud || "silent",
  ];
  byId("summary").textContent = ["Settings", ...unusual.filter((each) => each && each !== true)].join(" · ");
}
