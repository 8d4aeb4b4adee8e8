"""The page in a browser, driven as a person would."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LAUNCH = "Alexa, start my hamstring stretches"

VOICE = """
window.spoken = [];
window.sentenceMs = 80;
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [{ lang: "en-US" }],
  speak(utterance) {
    const said = { text: utterance.text, start: performance.now(), cut: false };
    window.spoken.push(said);
    this.said = said;
    utterance.onstart?.();
    this.timer = setTimeout(() => {
      said.end = performance.now();
      utterance.onend?.();
    }, window.msOf?.(utterance.text) ?? window.sentenceMs);
  },
  cancel() {
    clearTimeout(this.timer);
    if (this.said && !this.said.end) this.said.cut = true;
  },
} });
"""
"""A voice that takes 80 ms a sentence, or what a test says, and writes down when it spoke."""

SILENT_VOICE = """
window.SpeechSynthesisUtterance = class {};
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [{ lang: "en-US" }], speak() {}, cancel() {},
} });
"""
"""A voice that is listed and never begins."""

EARS = """
window.listenedAt = [];
window.SpeechRecognition = class {
  start() {
    window.ears = this;
    window.listenedAt.push(performance.now());
  }
  abort() { this.aborted = true; }
};
window.overhear = (transcript, isFinal = true) =>
  window.ears.onresult({ results: [Object.assign([{ transcript }], { isFinal })] });
"""
"""Speech recognition that understands what a test tells it."""

THINKING = """
() => {
  const stage = document.getElementById("stage");
  let since = null;
  window.thoughtMs = 0;
  new MutationObserver(() => {
    if (since !== null) window.thoughtMs += performance.now() - since;
    since = stage.dataset.state === "thinking" ? performance.now() : null;
  }).observe(stage, { attributeFilter: ["data-state"] });
}
"""
"""Adds up how long it thinks from now on, as the page shows it."""

INTERRUPTED = """
(most) => new Promise((resolve) => {
  const look = () => {
    const shown = Number(document.querySelector(".counting #count")?.textContent || Infinity);
    if (shown > most) return requestAnimationFrame(look);
    document.getElementById("words").form.requestSubmit();
    resolve([shown, (window.thoughtMs ?? 0) / 1000]);
  };
  look();
})
"""

ZONE = "America/Los_Angeles"
"""Where the browser is."""


class LocalEcho:
    def __init__(self, browser: Browser, address: str, script: str = "", device: str | None = "echo") -> None:
        """`device` was chosen on the last visit; without one it is the first visit."""
        self.context = browser.new_context(timezone_id=ZONE)
        if device:
            last = json.dumps(json.dumps({"device": device}))
            self.context.add_init_script(f"localStorage['local-echo'] ??= {last}")
        if script:
            self.context.add_init_script(script)
        self.page = self.context.new_page()
        self.problems: list[str] = []
        self.fetched: list[str] = []
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.on("console", lambda message: self._note(message.type, message.text))
        self.page.on("request", lambda request: self.fetched.append(request.url))
        self.page.goto(address)
        expect(self.page.locator("#answers li").first).to_be_visible()

    def _note(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.problems.append(text)

    def close(self) -> None:
        self.context.close()

    def say(self, words: str) -> None:
        self.page.fill("#words", words)
        self.page.press("#words", "Enter")

    def choose(self, what: str, value: str) -> None:
        if what == "device":
            self.page.locator(f"input[name=device][value={value}]").check()
            return
        self.page.locator("#settings").evaluate("settings => settings.open = true")
        self.page.select_option(f"#{what}", value)
        self.page.locator("#settings").evaluate("settings => settings.open = false")

    def travels(self, jump: str) -> None:
        self.page.click("#time > summary")
        self.page.get_by_role("button", name=jump).click()
        expect(self.page.locator("#time")).not_to_have_attribute("open", "", timeout=30_000)

    def is_in(self, state: str, timeout_s: float = 5) -> None:
        stage = self.page.locator("#stage")
        expect(stage).to_have_attribute("data-state", state, timeout=timeout_s * 1000)

    def shows(self, caption: str, timeout_s: float = 5) -> None:
        expect(self.page.locator("#caption")).to_have_text(caption, timeout=timeout_s * 1000)

    def notes(self, text: str) -> None:
        expect(self.page.locator("#note")).to_contain_text(text)

    def interrupts(self, words: str, seconds: int) -> tuple[int, float]:
        """Says `words` in the very frame that first shows `seconds` or fewer.

        How many it shows, and how many seconds it had been seen to think until then.
        """
        self.page.fill("#words", words)
        shown, thought_s = self.page.evaluate(INTERRUPTED, seconds)
        return shown, thought_s

    def adds_up_its_thinking(self) -> None:
        self.page.evaluate(THINKING)

    def counts(self, seconds: int, timeout_s: float = 5) -> None:
        """Waits for the countdown to show `seconds`, looking at every frame."""
        shown = "seconds => document.querySelector('.counting #count')?.textContent === seconds"
        self.page.wait_for_function(shown, arg=str(seconds), timeout=timeout_s * 1000)
