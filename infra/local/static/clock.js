// The device's clock: it can run faster than the world's, and it can be set ahead.

// Timers in a page that is out of sight are slowed down by the browser; in a worker they are not.
const alarms = new Worker("/static/alarms.js");
const ringing = new Map();
alarms.onmessage = ({ data: id }) => {
  ringing.get(id)?.();
  ringing.delete(id);
};
let nextId = 0;

function sleep(ms) {
  return new Promise((wake) => {
    ringing.set(++nextId, wake);
    alarms.postMessage({ id: nextId, ms });
  });
}

const LONGEST_SLEEP_MS = 50; // so that a change of rate, a hold or an abort is noticed at once

// A fast clock waits for a page that is too busy to look at it: half a second of drawing is not
// fifteen of a stretch.
const LONGEST_LEAP_MS = 100;

export class Clock {
  #at = Date.now();
  #since = performance.now();
  #rate = 1;

  now() {
    const passedMs = performance.now() - this.#since;
    const longestMs = this.#rate > 1 ? LONGEST_LEAP_MS : Infinity;
    this.set(this.#at + Math.min(passedMs, longestMs) * this.#rate);
    return this.#at;
  }

  get rate() {
    return this.#rate;
  }

  set rate(rate) {
    this.set(this.now());
    this.#rate = rate;
  }

  set(at) {
    this.#at = at;
    this.#since = performance.now();
  }

  // Resolves after `ms` of this clock. Time does not count while `held()`; `signal` rejects.
  async wait(ms, signal, held = () => false) {
    let left = ms;
    let before = this.now();
    while (left > 0) {
      await sleep(Math.min(left / this.#rate, LONGEST_SLEEP_MS));
      signal.throwIfAborted();
      const now = this.now();
      if (!held()) left -= now - before;
      before = now;
    }
  }
}
