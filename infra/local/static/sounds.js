// Sounds in the place of those of Alexa's library, which only plays on her devices: made here, hosted nowhere.

const TONE_S = 1.5;
const TONE_GAIN = 0.2;
const BED_GAIN = 0.04;
const FADE_S = 0.3;
const HOLD_ENDS = /_02$/; // the second of a pair sounds lower
const BEDS = [
  { named: /rain/, cutoff: 2400 },
  { named: /fire/, cutoff: 300 },
  { named: /./, cutoff: 700 },
];

export class Sounds {
  #context = null;
  #bed = null;

  // A soft bell, beginning now.
  tone(source) {
    const context = this.#awake();
    const [bell, gain] = [context.createOscillator(), context.createGain()];
    bell.frequency.value = HOLD_ENDS.test(source) ? 587 : 880;
    gain.gain.setValueAtTime(TONE_GAIN, context.currentTime);
    gain.gain.exponentialRampToValueAtTime(0.001, context.currentTime + TONE_S);
    bell.connect(gain).connect(context.destination);
    bell.start();
    bell.stop(context.currentTime + TONE_S);
  }

  // What sounds quietly from now on; nothing for an empty source.
  lay(source) {
    if (source === (this.#bed?.source ?? "")) return;
    if (this.#bed) this.#fadeOut(this.#bed);
    this.#bed = source ? this.#begin(source) : null;
  }

  #begin(source) {
    const context = this.#awake();
    const noise = context.createBufferSource();
    const [filter, gain] = [context.createBiquadFilter(), context.createGain()];
    noise.buffer = white(context);
    noise.loop = true;
    filter.frequency.value = BEDS.find(({ named }) => named.test(source)).cutoff;
    gain.gain.setValueAtTime(0, context.currentTime);
    gain.gain.linearRampToValueAtTime(BED_GAIN, context.currentTime + FADE_S);
    noise.connect(filter).connect(gain).connect(context.destination);
    noise.start();
    return { source, noise, gain };
  }

  #fadeOut({ noise, gain }) {
    const { currentTime } = this.#context;
    gain.gain.linearRampToValueAtTime(0, currentTime + FADE_S);
    noise.stop(currentTime + FADE_S);
  }

  // Browsers let no sound begin before somebody has touched the page.
  #awake() {
    this.#context ??= new AudioContext();
    this.#context.resume();
    return this.#context;
  }
}

function white(context) {
  const buffer = context.createBuffer(1, 2 * context.sampleRate, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let index = 0; index < samples.length; index++) samples[index] = Math.random() * 2 - 1;
  return buffer;
}
