// Puts the local Echo together.

import * as api from "./api.js";
import * as behind from "./behind.js";
import { showCard } from "./card.js";
import { Clock } from "./clock.js";
import { Device } from "./device.js";
import { Display } from "./display.js";
import { showIdeas } from "./ideas.js";
import { Microphone } from "./microphone.js";
import { Player } from "./player.js";
import * as settings from "./settings.js";
import { Sounds } from "./sounds.js";
import { Stage } from "./stage.js";
import { Voice } from "./voice.js";
import { keepAwake } from "./wake_lock.js";

const byId = (id) => document.getElementById(id);
const words = byId("words");

const clock = new Clock();
const voice = new Voice();
const stage = new Stage();
const player = new Player(clock, voice, new Sounds(), (cue) => {
  stage.show(cue);
  behind.markCue(cue);
});
const display = new Display(byId("screen"), clock, api.heard);
const device = new Device({ clock, player, turn: api.turn, screen: display });
const microphone = new Microphone(hear, () => {
  note("The browser did not allow the microphone.");
  showMicrophone();
});

function hear(said) {
  stage.setSaid(said);
  note("");
  device.hear(said);
}

function note(text) {
  byId("note").textContent = text;
}

function showMicrophone() {
  byId("microphone").ariaPressed = String(microphone.isOn);
}

device.someoneIsTalking = () => words.value !== "" || microphone.someoneIsTalking;

device.addEventListener("state", ({ detail: state }) => {
  stage.setState(state);
  microphone.setListening(state === "listening");
  showIdeas(state, hear);
  keepAwake(state !== "asleep");
});
let speechBegan = 0;
device.addEventListener("speech", ({ detail: segments }) => {
  speechBegan = clock.now();
  behind.showTimeline(segments);
});
device.addEventListener("performance", ({ detail: segments }) =>
  behind.showTimeline(segments, { after: true, at: clock.now() - speechBegan }),
);
device.addEventListener("turn", ({ detail }) => {
  behind.showTurn(detail);
  showCard(detail.outcome.exchanges.at(-1)?.response.response?.card);
  if (!detail.outcome.exchanges.length)
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
byId("microphone").hidden = !Microphone.exists;
byId("microphone").addEventListener("click", () => {
  microphone.turn(!microphone.isOn);
  showMicrophone();
});

const offered = await api.choices();
settings.offer(offered);
function speak(locale) {
  device.reset();
  for (const each of [device, voice, microphone]) each.locale = locale;
}
speak(offered.locale);
settings.bind({
  speak,
  device,
  clock,
  voice,
  moveTo(id) {
    device.reset();
    device.device = id;
    display.viewport = offered.devices.find((one) => one.id === id).viewport;
    stage.setViewport(display.viewport);
  },
  changed: () => settings.summarise(clock),
});
settings.summarise(clock);
setInterval(() => settings.summarise(clock), 1000);
stage.setState(device.state);
stage.setCaption("Say “Alexa, start my hamstring stretches”.");
showIdeas(device.state, hear);
