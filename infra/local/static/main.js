// Puts the local Echo together.

import * as api from "./api.js";
import * as behind from "./behind.js";
import { showCard } from "./card.js";
import { Clock } from "./clock.js";
import { Device } from "./device.js";
import { offerDevices } from "./devices.js";
import { Display } from "./display.js";
import { closeByThemselves } from "./menus.js";
import { Microphone } from "./microphone.js";
import { Offers } from "./offers.js";
import { Player } from "./player.js";
import * as settings from "./settings.js";
import { Sounds } from "./sounds.js";
import { Stage } from "./stage.js";
import { offerJumps, showTime } from "./time.js";
import { Transcript } from "./transcript.js";
import { Voice } from "./voice.js";
import { keepAwake } from "./wake_lock.js";

const byId = (id) => document.getElementById(id);
const words = byId("words");
const MONTH = 30;
const INSTEAD = "Typing and the buttons work.";
const TROUBLE = {
  unable: `This browser does not understand speech; Chrome, Edge and Safari do. ${INSTEAD}`,
  missing: `The browser found no microphone. ${INSTEAD}`,
  refused: `The browser did not allow the microphone. ${INSTEAD}`,
  silent: `The browser's speech recognition did not start. ${INSTEAD}`,
  unreachable: `The browser's speech recognition cannot be reached; it is tried again. ${INSTEAD}`,
};

const WELCOME = "Say “Alexa, start my hamstring stretches”, or press the button.";

const clock = new Clock();
const transcript = new Transcript(clock);
const voice = new Voice();
const stage = new Stage();
const player = new Player(clock, voice, new Sounds(), (cue) => {
  stage.show(cue);
  behind.markCue(cue);
});
const display = new Display(byId("screen"), clock, api.heard);
const device = new Device({ clock, player, turn: api.turn, screen: display });
const microphone = new Microphone(hear, (trouble) => {
  note(TROUBLE[trouble] ?? "");
  showMicrophone();
});
const offers = new Offers({ answers: byId("answers"), ideas: byId("ideas"), clock, say: hear });

function hear(said) {
  stage.setSaid(said);
  note("");
  device.hear(said);
}

// The renderer is large, and nobody's answer should wait for it.
const whenIdle = window.requestIdleCallback ?? setTimeout;
const warmUp = () => device.state === "asleep" && display.warmUp();

function note(text) {
  byId("note").textContent = text;
}

function showMicrophone() {
  byId("microphone").ariaPressed = String(microphone.isOn);
}

device.someoneIsTalking = () => words.value !== "" || microphone.someoneIsTalking;

const offered = await api.choices();
api.server.addEventListener("gone", () =>
  note("The local Echo's server is gone. Start it again (make run), and this goes on by itself."),
);
api.server.addEventListener("back", () => note("The server is back."));

device.addEventListener("state", ({ detail: state }) => {
  stage.setState(state);
  microphone.setListening(state === "listening");
  keepAwake(state !== "asleep");
  if (state === "asleep") {
    offers.begin(offered.phrases);
    whenIdle(warmUp);
  }
  if (state === "listening") offers.ask();
});
let speechBegan = 0;
device.addEventListener("speech", ({ detail: segments }) => {
  speechBegan = clock.now();
  transcript.spoke(segments);
  behind.showTimeline(segments);
});
device.addEventListener("performance", ({ detail: segments }) =>
  behind.showTimeline(segments, { after: true, at: clock.now() - speechBegan }),
);
device.addEventListener("turn", ({ detail }) => {
  const { outcome } = detail;
  transcript.took(detail);
  behind.showTurn(detail);
  showCard(outcome.exchanges.at(-1)?.response.response?.card);
  if (outcome.session) offers.follow(outcome.offers);
  if (!outcome.exchanges.length)
    note("That was not for this skill. Start with “Alexa, start my hamstring stretches”.");
});
device.addEventListener("failed", () =>
  note("The skill did not answer. The terminal in which it runs says why."),
);

byId("talk").addEventListener("submit", (event) => {
  event.preventDefault();
  const said = words.value.trim();
  words.value = "";
  if (said) hear(said);
});
byId("talk").addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && device.state !== "asleep") hear("Alexa");
});
byId("microphone").addEventListener("click", () => {
  microphone.turn(!microphone.isOn);
  showMicrophone();
});

const chosen = settings.kept(offered);
offerDevices(offered, chosen.device);
settings.offer(offered, chosen);
const choose = {
  device(id) {
    const { viewport } = offered.devices.find((one) => one.id === id);
    device.reset();
    device.device = id;
    transcript.did(`DEVICE ${id}`);
    display.viewport = viewport;
    stage.setViewport(viewport);
    whenIdle(warmUp);
  },
  locale(locale) {
    device.reset();
    for (const each of [device, voice, microphone]) each.locale = locale;
    transcript.did(`LOCALE ${locale}`);
  },
  voice(id) {
    device.voice = id;
    transcript.did(`VOICE ${id === "anyone" ? "none" : id}`);
  },
  speed: (speed) => (device.speed = Number(speed)),
  aloud: (aloud) => (voice.muted = !aloud),
};
const take = settings.bind(chosen, (name, value) => choose[name](value));

// `line` is what a transcript calls it; `ask` tells when it is then.
async function travel(line, ask, said) {
  device.reset();
  stage.setCaption(WELCOME);
  const at = new Date(clock.now()).toISOString();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const there = await ask({ at, zone, locale: device.locale, device: device.device, line });
  const until = Date.parse(there.at);
  if (there.voice) take("voice", there.voice);
  transcript.did(line, { until });
  clock.set(until);
  showTime(until);
  byId("time").open = false;
  note(said);
}

offerJumps({
  pass: (line) => travel(line, api.later, ""),
  practise: () =>
    travel(
      `PRACTISE ${MONTH} days`,
      (now) => api.practise({ ...now, days: MONTH }),
      "A month later: somebody made up has practised twice a day, and speaks now. Your own progress is untouched.",
    ),
  back() {
    device.reset();
    clock.set(Date.now());
    showTime(clock.now());
    byId("time").open = false;
  },
});
closeByThemselves([byId("time"), byId("settings")]);
showTime(clock.now());
setInterval(() => showTime(clock.now()), 1000);
stage.setCaption(WELCOME);
// Seen once everything has its place, so that nothing moves under anybody's eyes.
document.body.dataset.ready = true;
byId("download").addEventListener("click", async () => behind.save("transcript.txt", await transcript.write()));
