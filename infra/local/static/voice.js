// The browser's own voice, where it has one.

const synthesis = window.speechSynthesis;
const START_LIMIT_MS = 2500; // some browsers list voices that never begin

export class Voice {
  muted = false;
  locale = "en-US";
  #broken = false;

  get available() {
    return Boolean(synthesis?.getVoices().length) && !this.#broken;
  }

  // Resolves to whether the words were spoken to their end.
  say(text, rate, signal) {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = this.locale;
    utterance.voice = bestVoice(this.locale);
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

// One of the country, else one of the language.
function bestVoice(locale) {
  const language = locale.split("-")[0];
  const speaks = (voice, begin) => voice.lang.replace("_", "-").startsWith(begin);
  const voices = synthesis.getVoices().filter((voice) => speaks(voice, language));
  return voices.find((voice) => speaks(voice, locale)) ?? voices[0] ?? null;
}

synthesis?.getVoices(); // the first call makes some browsers load them
