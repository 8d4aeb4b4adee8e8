// The screen of devices that have one: what the skill shows on it, and for how long it stays.

import { hide, interrupt, prepare, show } from "./screen.js";

const RENDER = "Alexa.Presentation.APL.RenderDocument";
const IDLE_MS = 30000; // unless the document asks for longer

export class Display {
  #viewport = null;
  #view;
  #clock;
  #heard;
  #directive = null;

  // `heard(ssml)` gives the words and silences of SSML.
  constructor(view, clock, heard) {
    this.#view = view;
    this.#clock = clock;
    this.#heard = heard;
  }

  set viewport(viewport) {
    this.#viewport = viewport;
  }

  // Loads the renderer before it is needed; one that is missing is told of when it is.
  warmUp() {
    if (this.#viewport) prepare(this.#viewport, this.#view).catch(() => {});
  }

  get isOn() {
    return this.#directive !== null;
  }

  // What a request's context says of the screen.
  get #state() {
    const { token, document } = this.#directive;
    return { token, version: document.version, componentsVisibleOnScreen: [] };
  }

  async show(response, device) {
    const directive = response.directives?.findLast(({ type }) => type === RENDER);
    if (!directive || !this.#viewport) return;
    this.#directive = directive;
    delete this.#view.dataset.token;
    // Read beforehand, so that no cue has to wait for it.
    const ssml = [...new Set(speechIn(directive.datasources ?? {}))];
    const segments = await Promise.all(ssml.map(this.#heard));
    await show(directive, this.#viewport, {
      view: this.#view,
      onEvent: (event) => device.touch(event.arguments, this.#state),
      speak: (words, signal) => device.perform(segments[ssml.indexOf(words)], signal),
      now: () => this.#clock.now(),
    });
    if (this.#directive !== directive) return;
    // Only now can it be touched.
    this.#view.dataset.token = directive.token;
    this.#view.classList.add("on");
  }

  // Somebody speaks: all that the document was doing ends, and its picture stays.
  interrupt() {
    if (this.isOn) interrupt();
  }

  hide() {
    this.#directive = null;
    delete this.#view.dataset.token;
    this.#view.classList.remove("on");
    hide();
  }

  async untilIdle(signal) {
    const ms = this.#directive.document.settings?.idleTimeout ?? IDLE_MS;
    await this.#clock.wait(ms, signal);
  }
}

function speechIn(data) {
  if (typeof data === "string") return data.startsWith("<speak>") ? [data] : [];
  return data && typeof data === "object" ? Object.values(data).flatMap(speechIn) : [];
}
