// The browser's own voice, where it has one.

const synthesis = window.speechSynthesis;
const START_LIMIT_MS = 2500; // some browsers list voices that never begin

export class Voice {
  muted = false;
  #broken = false;

  get available() {
    return Boolean(synthesis?.getVoices().length) && !this.#broken;
  }

  // Resolves to whether the words were spoken to their end.
  say(text, rate, signal) {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = "en-US";
    utterance.voice = bestVoice();
    utterance.rate = rate;
    return new Promise((done) => {
      const finish = (spoken) => {
        clearTimeout(limit);
        signal.removeEventListener("abort", stop);
        done(spoken);
      };
      const fail = () => {
        this.#broken = !signal.aborted;
        synthesis.cancel();
        finish(false);
      };
      const stop = () => {
        synthesis.cancel();
        finish(false);
      };
      const limit = setTimeout(fail, START_LIMIT_MS);
      utterance.onstart = () => clearTimeout(limit);
      utterance.onend = () => finish(true);
      utterance.onerror = fail;
      signal.addEventListener("abort", stop);
      synthesis.speak(utterance);
    });
  }
}

function bestVoice() {
  const voices = synthesis.getVoices();
  const english = voices.filter((voice) => voice.lang.replace("_", "-").startsWith("en-"));
  return english.find((voice) => voice.lang.endsWith("US")) ?? english[0] ?? null;
}

synthesis?.getVoices(); // the first call makes some browsers load them
