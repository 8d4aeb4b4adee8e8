// What the page asks its server, and whether that is there.

const RETRY_MS = 1000;

export class NoServerError extends Error {}

// Tells `gone` and `back`.
export const server = new EventTarget();

async function reach(address, options) {
  try {
    return await fetch(address, options);
  } catch {
    throw new NoServerError(address);
  }
}

async function answer(address, options) {
  const answered = await reach(address, options);
  if (!answered.ok) throw new Error(`${address} answered ${answered.status}`);
  return answered;
}

const json = async (...asked) => (await answer(...asked)).json();

// Asks again until a server that is gone is there again.
async function patiently(...asked) {
  for (let gone = false; ; gone = true) {
    try {
      const answered = await json(...asked);
      if (gone) server.dispatchEvent(new Event("back"));
      return answered;
    } catch (error) {
      if (!(error instanceof NoServerError)) throw error;
      if (!gone) server.dispatchEvent(new Event("gone"));
      await new Promise((wake) => setTimeout(wake, RETRY_MS));
    }
  }
}

const post = (what) => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(what),
});

export const choices = () => patiently("/local/choices");

// SSML as words and silences.
export const heard = (ssml) => patiently("/local/heard", { method: "POST", body: ssml });

export const turn = (what) => patiently("/local/turn", post(what));

// The moment until which time passes: `{line, at, zone}`, or `{days, locale, at, zone}` of practice.
export const later = (what) => patiently("/local/later", post(what));
export const practise = (what) => patiently("/local/practice", post(what));

// What happened on this page, as text.
export const transcript = async (what) => (await answer("/local/transcript", post(what))).text();
