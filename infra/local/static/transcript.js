// What is done and heard on this page, to be written down as a transcript by the server.

import * as api from "./api.js";

const iso = (ms) => new Date(ms).toISOString();

export class Transcript {
  #clock;
  #entries = [];
  #present = null;

  constructor(clock) {
    this.#clock = clock;
  }

  // A line of the script; `until` where it lets time pass.
  did(act, { at = this.#clock.now(), until, heard = [], ended = false } = {}) {
    this.#entries.push({ at: iso(at), act, heard, ended, ...(until && { until: iso(until) }) });
  }

  // A person's turn, or one that the device had by itself.
  took({ at, input, outcome }) {
    const touched = input.touched?.[0] === "touch" && `TOUCH ${input.touched.slice(0, 2).join(" ")}`;
    const act = input.say ? `U: ${input.say}` : touched || "";
    const spoken = wordsOf(outcome.speech);
    const answer = outcome.exchanges.at(-1)?.response.response ?? {};
    const left = Boolean(act) && outcome.understood?.wish === "SessionEndedRequest";
    this.#present = outcome;
    this.did(act, { at, heard: spoken ? [spoken] : [], ended: left || answer.shouldEndSession === true });
    // A document that speaks at once is a part of the answer.
    if (outcome.performed && !spoken) this.#entries.at(-1).heard.push(outcome.performed);
  }

  // Speech begins: what is no part of the answer itself came after it.
  spoke(segments) {
    if (segments === this.#present?.reprompt) this.did("", { heard: [wordsOf(segments)] });
  }

  write() {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return api.transcript({ entries: this.#entries, zone, until: iso(this.#clock.now()) });
  }
}

const wordsOf = (segments) => segments.map(({ text }) => text).filter(Boolean).join(" ");
