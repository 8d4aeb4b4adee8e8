// Buttons for what can be said next, beside those that a screen draws.

import { element } from "./behind.js";

// `offers`: pairs of a button's name and what it says.
export function offer(list, offers, say) {
  const key = JSON.stringify(offers);
  if (list.dataset.for === key) return;
  list.dataset.for = key;
  const hadFocus = list.contains(document.activeElement);
  const buttons = offers.map(([name, words]) =>
    element("button", { type: "button", onclick: () => say(words) }, name),
  );
  list.replaceChildren(...buttons.map((button) => element("li", {}, button)));
  // Whoever goes by keyboard goes on from the same place.
  if (hadFocus) (buttons[0] ?? document.getElementById("words")).focus();
}

// What can be said to the skill at this moment, of one turn's outcome.
export class Offers {
  #answers;
  #ideas;
  #say;
  #clock;
  #offered = {};
  #asked = new AbortController();

  constructor({ answers, ideas, clock, say }) {
    this.#answers = answers;
    this.#ideas = ideas;
    this.#clock = clock;
    this.#say = say;
  }

  // How the skill is opened; the first phrase begins to stretch.
  begin([first, ...phrases]) {
    this.#asked.abort();
    this.#offered = {};
    this.#show([["Start stretching", first]], phrases);
    this.#answers.dataset.solid = true;
  }

  // The answers to a question are offered when it is asked, and until then what a screen has to touch.
  async follow({ answers, answers_in_ms, meanwhile, phrases }) {
    this.#asked.abort();
    const { signal } = (this.#asked = new AbortController());
    this.#offered = { answers, phrases };
    if (answers_in_ms) {
      this.#show(same(meanwhile), phrases);
      await this.#clock.wait(answers_in_ms, signal).catch(() => {});
    }
    if (!signal.aborted) this.ask();
  }

  // The question is heard, or the microphone is open for its answer.
  ask() {
    const { answers, phrases } = this.#offered;
    if (answers) this.#show(same(answers), phrases);
  }

  #show(answers, phrases) {
    delete this.#answers.dataset.solid;
    const shown = new Set(answers.map(([name]) => name));
    offer(this.#answers, answers, this.#say);
    offer(this.#ideas, same(phrases).filter(([name]) => !shown.has(name)), this.#say);
  }
}

const same = (words) => words.map((each) => [each, each]);
