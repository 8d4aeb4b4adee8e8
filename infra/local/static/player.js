// Plays what is heard of an answer: words, then exactly the silence that follows them, and sounds with both.

export class Player {
  #clock;
  #voice;
  #sounds;
  #show;

  // `show(cue)` is called at every change: {segment, line, silent, leftMs()}, or null at the end.
  constructor(clock, voice, sounds, show) {
    this.#clock = clock;
    this.#voice = voice;
    this.#sounds = sounds;
    this.#show = show;
  }

  async play(segments, signal) {
    let lateMs = 0;
    try {
      for (const [index, segment] of segments.entries()) {
        if (this.#isHeard) this.#sound(segment);
        const spoken = this.#clock.now();
        for (const line of lines(segment)) await this.#say(index, segment, line, signal);
        // What leads through a stretch takes its time: the pause makes up for a quicker or slower voice.
        lateMs = segment.span ? lateMs + this.#clock.now() - spoken - segment.speech_ms : 0;
        if (!segment.pause_ms) continue;
        const pauseMs = Math.max(0, segment.pause_ms - lateMs);
        lateMs -= segment.pause_ms - pauseMs;
        await this.#pause(index, segment, pauseMs, signal);
      }
    } finally {
      this.#sounds.lay("");
      this.#show(null);
    }
  }

  get #isHeard() {
    return !this.#voice.muted && this.#clock.rate === 1;
  }

  #sound({ tone, bed }) {
    this.#sounds.lay(bed);
    if (tone) this.#sounds.tone(tone);
  }

  async #say(index, segment, line, signal) {
    const ends = this.#clock.now() + line.ms;
    const leftMs = () => Math.max(0, ends - this.#clock.now()) + line.laterMs + segment.pause_ms;
    this.#show({ index, segment, text: line.text, silent: false, leftMs });
    const aloud = this.#voice.available && this.#isHeard;
    const spoken = aloud && (await this.#voice.say(line.text, segment.rate_percent / 100, signal));
    signal.throwIfAborted();
    if (!spoken) await this.#clock.wait(line.ms, signal);
  }

  async #pause(index, segment, pauseMs, signal) {
    const ends = this.#clock.now() + pauseMs;
    const leftMs = () => Math.max(0, ends - this.#clock.now());
    this.#show({ index, segment, text: null, silent: true, leftMs });
    await this.#clock.wait(pauseMs, signal);
  }
}

// The sentences of a segment, each with its share of the time that the words take.
function lines({ text, speech_ms }) {
  const sentences = text.split(/(?<=[.!?…])\s+/).filter(Boolean);
  let laterMs = speech_ms;
  return sentences.map((sentence) => {
    const ms = (speech_ms * sentence.length) / sentences.join("").length;
    laterMs -= ms;
    return { text: sentence, ms, laterMs };
  });
}
