// The browser's speech recognition, where it has one, listening as an Echo does: it hears everything
// while the device listens, and otherwise only what begins with "Alexa".

const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
const WAKE_WORD = /^alexa\b/i;
const RETRY_MS = { first: 1000, longest: 60_000 };

export class Microphone {
  someoneIsTalking = false;
  locale = "en-US";
  #hear;
  #tell;
  #retryMs = 0;
  #open = false;
  #listens = false;
  #recognition = null;

  // `tell(trouble)`: "unable", "missing", "refused", "silent"; "unreachable" for now, or null once it hears.
  constructor(hear, tell) {
    this.#hear = hear;
    this.#tell = tell;
  }

  get isOn() {
    return this.#open;
  }

  turn(on) {
    if (on && !Recognition) return this.#giveUp("unable");
    if (on && !navigator.mediaDevices?.getUserMedia) return this.#giveUp("missing");
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
      if (recognition !== this.#recognition) return;
      if (error.includes("not-allowed")) this.#giveUp("refused");
      else if (error === "audio-capture") this.#giveUp("missing");
      else if (error === "network") this.#backOff();
    };
    recognition.onend = () => {
      if (recognition === this.#recognition) this.#later(() => this.#restart());
    };
    try {
      recognition.start();
    } catch {
      this.#giveUp("silent");
    }
  }

  // Each time twice as long, so that nobody is asked over and over who does not answer.
  #backOff() {
    const { first, longest } = RETRY_MS;
    this.#retryMs = Math.min(this.#retryMs * 2 || first, longest);
    this.#tell("unreachable");
  }

  #later(act) {
    const present = this.#recognition;
    setTimeout(() => present === this.#recognition && act(), this.#retryMs);
  }

  #heard(recognition, results) {
    if (recognition !== this.#recognition) return;
    if (this.#retryMs) this.#tell(null);
    this.#retryMs = 0;
    const last = results[results.length - 1];
    const words = last[0].transcript.trim();
    this.someoneIsTalking = this.#listens && !last.isFinal;
    if (!last.isFinal || !(this.#listens || WAKE_WORD.test(words))) return;
    this.#restart();
    this.#hear(words);
  }

  // Told after all that goes on now, so that it is the last thing said.
  #giveUp(why) {
    this.turn(false);
    queueMicrotask(() => this.#tell(why));
  }
}
