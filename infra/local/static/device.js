// An Echo's manners: when it speaks, listens, asks once more and falls asleep.

const LISTENING_MS = 8000;
// However fast the clock runs, there is time to answer, and neither thinking nor sleep costs minutes.
const RATE_MAX = { asleep: 1, listening: 3, thinking: 1 };

export class Device extends EventTarget {
  state = "asleep";
  session = null;
  device = "echo";
  voice = "anyone";
  locale = "en-US";
  someoneIsTalking = () => false;
  #speed = 1;
  #clock;
  #player;
  #turn;
  #screen;
  #course = new AbortController();
  #thinking = Promise.resolve();
  #talk = Promise.resolve();

  constructor({ clock, player, turn, screen }) {
    super();
    this.#clock = clock;
    this.#player = player;
    this.#turn = turn;
    this.#screen = screen;
  }

  get speed() {
    return this.#speed;
  }

  set speed(speed) {
    this.#speed = speed;
    this.#setRate();
  }

  // Someone speaks now, into whatever the device is doing.
  hear(words) {
    this.#screen.interrupt();
    const bare = words.trim().toLowerCase().replace(/[^a-z]+$/, "");
    return bare === "alexa" ? this.wake() : this.#take({ say: words });
  }

  touch(args, document) {
    return this.#take({ touched: args, document });
  }

  // The wake word alone: it stops talking and listens.
  wake() {
    this.#screen.interrupt();
    return this.#run(async (signal) => {
      await this.#listen(signal);
      if (this.session) await this.#end("EXCEEDED_MAX_REPROMPTS", signal);
    });
  }

  // Somebody pulls the plug: the skill hears nothing of it.
  reset() {
    this.#course.abort();
    this.#over();
  }

  #take(input) {
    return this.#run(async (signal) => {
      const outcome = await this.#ask(input, signal);
      await this.#play(outcome, signal);
    });
  }

  // Breaks off what was going on. One turn is thought about at a time.
  async #run(course) {
    this.#course.abort();
    const { signal } = (this.#course = new AbortController());
    try {
      await this.#thinking;
      signal.throwIfAborted();
      await course(signal);
    } catch (error) {
      if (signal.aborted) return;
      this.#over();
      this.#tell("failed", error);
    }
  }

  async #ask(input, signal) {
    const now = this.#clock.now();
    const at = new Date(now).toISOString();
    const { device, voice, locale, session } = this;
    this.#become("thinking");
    const asked = this.#turn({ device, voice, locale, session, at, ...input });
    this.#thinking = asked.then(
      (outcome) => this.#answered(now, input, outcome),
      () => {},
    );
    const outcome = await asked;
    signal.throwIfAborted();
    return outcome;
  }

  #answered(at, input, outcome) {
    this.session = outcome.session;
    this.#tell("turn", { at, input, outcome });
  }

  async #play({ exchanges, speech, reprompt }, signal) {
    const response = exchanges.at(-1)?.response.response ?? {};
    this.#tell("speech", speech);
    const showing = this.#screen.show(response, this);
    await this.#speak(speech, signal);
    await showing;
    if (!this.session) return this.#over();
    const listens = response.shouldEndSession === false || this.session.consent;
    if (listens) {
      await this.#listen(signal);
      if (reprompt.length) {
        this.#tell("speech", reprompt);
        await this.#speak(reprompt, signal);
        await this.#listen(signal);
      }
    }
    if (this.#screen.isOn) await this.#stay(signal);
    const reason = listens ? "EXCEEDED_MAX_REPROMPTS" : "USER_INITIATED";
    await this.#end(reason, signal);
  }

  // What the screen's document says, once the answer's own speech is over.
  async perform(segments, signal) {
    await this.#talk;
    signal.throwIfAborted();
    this.#tell("performance", segments);
    const talk = this.#speak(segments, signal);
    talk?.then(() => this.state === "speaking" && this.#become("showing")).catch(() => {});
    // The document goes on in time, however slow the voice is: what comes next waits for it above.
    await Promise.race([talk, this.#clock.wait(wordsMs(segments), signal)]);
  }

  #speak(segments, signal) {
    if (!segments.length) return undefined;
    this.#become("speaking");
    const talk = this.#player.play(segments, signal);
    this.#talk = talk.catch(() => {});
    return talk;
  }

  async #listen(signal) {
    this.#become("listening");
    await this.#clock.wait(LISTENING_MS, signal, this.someoneIsTalking);
  }

  // The microphone is closed, and the session lives on with what is on the screen.
  async #stay(signal) {
    this.#become("showing");
    await this.#screen.untilIdle(signal);
  }

  async #end(reason, signal) {
    const outcome = await this.#ask({ ended: reason }, signal);
    // Only a question that Alexa asked herself has an answer even to silence.
    if (outcome.speech.length) await this.#play(outcome, signal);
    else this.#over();
  }

  #over() {
    this.session = null;
    this.#screen.hide();
    this.#become("asleep");
  }

  #become(state) {
    this.state = state;
    this.#setRate();
    this.#tell("state", state);
  }

  #setRate() {
    this.#clock.rate = Math.min(this.#speed, RATE_MAX[this.state] ?? this.#speed);
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

const wordsMs = (segments) => segments.reduce((sum, { speech_ms, pause_ms }) => sum + speech_ms + pause_ms, 0);
