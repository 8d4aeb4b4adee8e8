// What is seen of the device: its light, the words being said, and the seconds of a hold.

const COUNTED_MS = 3000; // a shorter silence is a breath, not a wait
const NAMES = {
  asleep: "Asleep",
  listening: "Listening",
  thinking: "Thinking",
  speaking: "Speaking",
  showing: "Showing",
};

const byId = (id) => document.getElementById(id);

export class Stage {
  #cue = null;

  setState(state) {
    byId("stage").dataset.state = state;
    byId("state").textContent = NAMES[state];
  }

  setViewport(viewport) {
    byId("stage").classList.toggle("with-screen", Boolean(viewport));
    byId("echo").hidden = Boolean(viewport);
    byId("screen").hidden = !viewport;
    byId("screen").classList.toggle("round", viewport?.shape === "ROUND");
    if (!viewport) return;
    byId("screen").style.setProperty("--width", viewport.width);
    byId("screen").style.setProperty("--height", viewport.height);
  }

  setSaid(words) {
    byId("said").textContent = words && `“${words}”`;
  }

  setCaption(text) {
    byId("caption").textContent = text;
  }

  show(cue) {
    this.#cue = cue;
    if (cue?.text) this.setCaption(cue.text);
    const wait = cue && waitOf(cue);
    byId("stage").classList.toggle("counting", Boolean(wait));
    byId("holding").textContent = wait?.name ?? "";
    if (wait) this.#count(cue, wait);
  }

  // Redraws the countdown for as long as this cue is played.
  #count(cue, wait) {
    if (this.#cue !== cue) return;
    const leftMs = cue.leftMs() + wait.laterMs;
    byId("count").textContent = Math.ceil(leftMs / 1000);
    byId("ring").style.strokeDashoffset = 100 - (100 * leftMs) / wait.ms;
    requestAnimationFrame(() => this.#count(cue, wait));
  }
}

// What is counted down: a whole hold with the words in it, or else one long silence.
function waitOf({ segment: { span, pause_ms }, silent }) {
  if (span?.phase === "hold") return { name: span.leg, ms: span.ms, laterMs: span.later_ms };
  return silent && pause_ms >= COUNTED_MS ? { name: "", ms: pause_ms, laterMs: 0 } : null;
}
