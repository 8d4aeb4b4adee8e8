// A device's screen, drawn by Amazon's own APL renderer (apl-viewhost-web, in a frame of its own, /viewhost).
//
//   await show(directive, viewport, {view, onEvent, speak, now})   interrupt()   hide()
//   await prepare(viewport, view) beforehand, so that nobody waits for the renderer
//
// viewport: {width, height, dpi, shape: "ROUND" | "RECTANGLE", mode: "HUB" | "TV"}, in dp.
// view: the element to draw in; the screen is scaled to its width.
// onEvent({token, arguments, source, components}) is called for every SendEvent of the document.
// speak(ssml, signal) says the words and resolves when they are said; signal is an AbortSignal.
// now() gives milliseconds; a clock that runs faster plays the document faster.

const SPOKEN = "speech:";
const calm = matchMedia("(prefers-reduced-motion: reduce)");

let present;
let turn = 0;

export class NoRendererError extends Error {}

export async function show(directive, viewport, options) {
  const mine = ++turn;
  const frame = await prepare(viewport, options.view ?? document.getElementById("screen"));
  if (mine !== turn) return;
  stop();
  const voice = new Voice(options.speak);
  const { AplRenderer, document: inside } = frame.contentWindow;
  const renderer = AplRenderer.default.create({
    content: content(AplRenderer, directive),
    view: inside.getElementById("view"),
    viewport: { dpi: 160, isRound: viewport.shape === "ROUND", ...viewport },
    mode: viewport.mode ?? "HUB",
    theme: "dark",
    environment: { agentName: "Echo", agentVersion: "1.0", animationQuality: calm.matches ? 0 : 2 },
    logLevel: "warn",
    notLoadFonts: true,
    utcTime: Date.now(),
    localTimeAdjustment: -new Date().getTimezoneOffset() * 60_000,
    audioPlayerFactory: (listener) => voice.playerFor(listener),
    onSendEvent: (event) => options.onEvent?.({ token: directive.token, ...event }),
  });
  present = { renderer, voice, frame };
  if (options.now) keepTime(renderer, options.now);
  await renderer.init();
}

export function hide() {
  turn += 1;
  const frame = present?.frame;
  stop();
  frame?.contentDocument.getElementById("view").replaceChildren();
}

// What a device does to a document when it hears its name: all that runs in it ends.
export function interrupt() {
  present?.renderer.cancelExecution();
}

function stop() {
  if (!present) return;
  const { renderer, voice } = present;
  present = undefined;
  voice.stop();
  renderer.stopUpdate();
  renderer.destroy();
}

export async function prepare({ width, height }, view) {
  let frame = view.querySelector("iframe");
  if (!frame) {
    frame = document.createElement("iframe");
    frame.title = "Screen";
    frame.src = "/viewhost";
    frame.style.cssText = "border: 0; display: block; transform-origin: 0 0";
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
    view.append(frame);
    frame.ready = loaded.then(() => start(frame));
  }
  frame.width = width;
  frame.height = height;
  fit(frame, view, width, height);
  await frame.ready;
  view.dataset.ready = true;
  return frame;
}

async function start(frame) {
  const { AplRenderer } = frame.contentWindow;
  if (!AplRenderer) {
    frame.remove();
    throw new NoRendererError("Amazon's renderer is not installed");
  }
  dropTypefaces(frame.contentDocument);
  await AplRenderer.initEngine();
}

// The renderer's typefaces are downloads and blanked; the frame has others of the same name.
function dropTypefaces(inside) {
  for (const style of inside.querySelectorAll("style")) {
    if (style.textContent.includes("data:,")) style.remove();
  }
}

function fit(frame, view, width, height) {
  const scale = view.clientWidth ? Math.min(1, view.clientWidth / width) : 1;
  frame.style.transform = scale < 1 ? `scale(${scale})` : "";
  frame.style.marginBottom = `${(scale - 1) * height}px`;
}

function content(AplRenderer, directive) {
  const made = AplRenderer.Content.create(JSON.stringify(directive.document));
  const sources = structuredClone(directive.datasources ?? {});
  Object.values(sources).forEach(transform);
  for (const name of directive.document.mainTemplate.parameters ?? []) {
    made.addData(name, JSON.stringify(name === "payload" ? sources : (sources[name] ?? {})));
  }
  return made;
}

// On a device Amazon's service does this. "lines[*].ssml" means that property of every line.
function transform({ properties, transformers = [] }) {
  for (const { inputPath, outputName, transformer } of transformers) {
    if (transformer !== "ssmlToSpeech") continue;
    const steps = inputPath.replaceAll("[*]", ".*").split(".");
    const input = steps.pop();
    for (const holder of follow([properties], steps)) {
      holder[outputName ?? input] = SPOKEN + holder[input];
    }
  }
}

function follow(holders, steps) {
  return steps.reduce(
    (found, step) => found.flatMap((one) => (step === "*" ? Object.values(one) : [one[step]])),
    holders,
  );
}

// The renderer measures time by Date.now; it is given another clock here.
function keepTime(renderer, now) {
  const start = now();
  renderer.updateTime = () => renderer.context.updateTime(now() - start, Date.now());
}

// What the renderer takes for an audio player: it prepares a URL, plays it, and flushes it.
class Voice {
  constructor(speak) {
    this.speak = speak ?? (() => Promise.resolve());
    this.prepared = new Map();
  }

  playerFor(listener) {
    return {
      prepare: (url) => this.prepare(url, listener),
      play: (id) => this.play(id, listener),
      flush: () => this.stop(),
    };
  }

  prepare(url, listener) {
    const id = crypto.randomUUID();
    this.prepared.set(id, url.slice(SPOKEN.length));
    queueMicrotask(() => listener.onPrepared(id));
    return id;
  }

  async play(id, listener) {
    this.stop();
    const talk = new AbortController();
    this.talk = talk;
    listener.onPlaybackStarted(id);
    const ssml = this.prepared.get(id);
    this.prepared.delete(id);
    const cut = new Promise((resolve) => talk.signal.addEventListener("abort", resolve));
    await Promise.race([this.speak(ssml, talk.signal), cut]).catch(() => {});
    // Also after a cut: until it hears this, the renderer takes no further speech.
    listener.onPlaybackFinished(id);
  }

  stop() {
    this.talk?.abort();
    this.talk = undefined;
  }
}
