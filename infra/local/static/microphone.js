// The browser's speech recognition, where it has one, listening as an Echo does: it hears everything
// while the device listens, and otherwise only what begins with "Alexa".

const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
const WAKE_WORD = /^alexa\b/i;

export class Microphone {
  someoneIsTalking = false;
  locale = "en-US";
  #hear;
  #failed;
  #open = false;
  #listens = false;
  #recognition = null;

  constructor(hear, failed) {
    this.#hear = hear;
    this.#failed = failed;
  }

  static get exists() {
    return Boolean(Recognition);
  }

  get isOn() {
    return this.#open;
  }

  turn(on) {
    this.#open = on;
    this.#restart();
  }

  // The device's own last words must not be taken for an answer, so that each state starts afresh.
  setListening(listens) {
    if (listens === this.#listens) return;
    this.#listens = listens;
    this.#restart();
  }

  #restart() {
    this.someoneIsTalking = false;
    const old = this.#recognition;
    this.#recognition = null;
    old?.abort();
    if (this.#open) this.#start();
  }

  #start() {
    const recognition = (this.#recognition = new Recognition());
    recognition.lang = this.locale;
    recognition.continuous = true;
    recognition.interimResults = true;
    recognition.onresult = ({ results }) => this.#heard(recognition, results);
    recognition.onerror = ({ error }) => {
      if (recognition === this.#recognition && error.includes("not-allowed")) this.#refused();
    };
    recognition.onend = () => {
      if (recognition === this.#recognition) this.#restart();
    };
    recognition.start();
  }

  #heard(recognition, results) {
    if (recognition !== this.#recognition) return;
    const last = results[results.length - 1];
    const words = last[0].transcript.trim();
    this.someoneIsTalking = this.#listens && !last.isFinal;
    if (!last.isFinal || !(this.#listens || WAKE_WORD.test(words))) return;
    this.#restart();
    this.#hear(words);
  }

  #refused() {
    this.turn(false);
    this.#failed();
  }
}
