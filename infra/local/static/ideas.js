// A few things to say, to tap instead of typing them.

import { element } from "./behind.js";

const IDEAS = {
  asleep: ["Alexa, start my hamstring stretches", "Alexa, ask my hamstring stretches how I'm doing"],
  listening: ["yes", "no", "help", "stop"],
  speaking: ["easier", "pause", "how long left", "that hurts", "skip", "stop"],
  showing: ["easier", "pause", "how long left", "that hurts", "skip", "stop"],
};

export function showIdeas(state, say) {
  const list = document.getElementById("ideas");
  if (!IDEAS[state] || list.dataset.for === IDEAS[state].join()) return;
  list.dataset.for = IDEAS[state].join();
  const buttons = IDEAS[state].map((words) =>
    element("button", { type: "button", onclick: () => say(words) }, words),
  );
  list.replaceChildren(...buttons.map((button) => element("li", {}, button)));
}
