"""A real browser with a screen in it: Amazon's renderer, a clock that the test winds, and a voice."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING, Any

from flask import Flask, send_from_directory
from werkzeug.serving import make_server

from infra.local.viewhost import MISSING, viewhost
from infra.local.viewhost.install import install
from skill.rendering.apl.parts import BREATH
from tests.parts import missing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

VIEWPORTS: dict[str, dict[str, Any]] = {
    "spot": {"width": 480, "height": 480, "shape": "ROUND"},
    "show-5": {"width": 960, "height": 480},
    "show-8": {"width": 1280, "height": 800},
    "show-15": {"width": 1920, "height": 1080},
    "show-15-upright": {"width": 1080, "height": 1920},
    "portrait-medium": {"width": 960, "height": 2560},
    "fire-tv": {"width": 960, "height": 540, "mode": "TV"},
}
STEP_MS = 250

_PAGE = """<!doctype html><meta charset="utf-8"><body style="margin: 0">
<div id="screen" style="width: 100vw"></div><script type="module" src="/static/rig.js"></script>"""

_RIG = """
import { show, hide, interrupt } from "/static/screen.js";
Object.assign(window, { t: 0, said: [], events: [], hide, interrupt, voiceMs: 0 });
const until = async (ms) => { while (window.t < ms) await new Promise(requestAnimationFrame); };
window.begin = (directive, viewport) => {
  Object.assign(window, { t: 0, said: [], events: [] });
  return withFrames(show(directive, viewport, {
    now: () => window.t,
    onEvent: (event) => window.events.push({ ms: window.t, ...event }),
    speak: (ssml) => { window.said.push([window.t, ssml]); return until(window.t + window.voiceMs); },
  }));
};
const withFrames = async (work) => {
  const frames = setInterval(nextFrame, 5);
  return work.finally(() => clearInterval(frames));
};
window.pass = async (ms, step) => {
  for (const end = window.t + ms; window.t < end; ) {
    window.t = Math.min(end, window.t + step);
    await nextFrame();
    await nextFrame();
  }
};
window.ready = true;
"""


_FRAMES = """
if (window === top) {
  const calls = new Map();
  const soon = new MessageChannel();
  const awaited = [];
  let last = 0;
  soon.port1.onmessage = () => awaited.shift()();
  window.requestFrame = (call) => (calls.set(++last, call), last);
  window.cancelFrame = (id) => calls.delete(id);
  window.nextFrame = async () => {
    const due = [...calls.values()];
    calls.clear();
    for (const call of due) call(performance.now());
    await new Promise((done) => { awaited.push(done); soon.port2.postMessage(0); });
  };
}
window.requestAnimationFrame = (call) => top.requestFrame(call);
window.cancelAnimationFrame = (id) => top.cancelFrame(id);
"""
"""Frames come when they are asked for: a browser's own come slowly, and go on when nobody looks."""


Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in dp."""


class Screen:
    def __init__(self, browser: Browser, address: str, viewport: dict[str, Any]) -> None:
        self.viewport = {"shape": "RECTANGLE", **viewport}
        size = {"width": viewport["width"], "height": viewport["height"]}
        self.page = browser.new_page(viewport=size)  # type: ignore[arg-type]
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda said: self.faults.append(said.text) if _is_fault(said) else None)
        self.page.add_init_script(_FRAMES)
        self.page.goto(address)
        self.page.wait_for_function("window.ready")

    def show(self, directive: dict[str, Any], voice_ms: int = 0) -> None:
        self.page.evaluate("ms => { window.voiceMs = ms }", voice_ms)
        self.page.evaluate("([d, v]) => begin(d, v)", [directive, self.viewport])
        self.pass_ms(STEP_MS)

    def pass_ms(self, ms: int, step_ms: int = STEP_MS) -> None:
        self.page.evaluate("([ms, step]) => pass(ms, step)", [ms, step_ms])

    def touch(self, label: str) -> None:
        self.page.frame_locator("iframe").get_by_text(label, exact=True).click()
        self.pass_ms(STEP_MS)

    @property
    def said(self) -> list[tuple[int, str]]:
        return [(ms, ssml) for ms, ssml in self.page.evaluate("said")]

    @property
    def events(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.page.evaluate("events")
        return found

    def texts(self) -> dict[str, Box]:
        """All words that can be seen, those cut off with "…", and their boxes."""
        boxes: dict[str, Box] = self.page.frames[1].evaluate(_TEXTS)
        return boxes

    def letters(self) -> dict[str, float]:
        """All words that can be seen, and how high their letters are, in dp."""
        sizes: dict[str, float] = self.page.frames[1].evaluate(_LETTERS)
        return sizes

    def signs(self) -> list[float]:
        """How high the signs on buttons are that can be seen, in dp."""
        sizes: list[float] = self.page.frames[1].evaluate(_SIGNS)
        return sizes

    def ring(self) -> Box:
        """The largest square drawing that can be seen: what a number stands in."""
        box: Box = self.page.frames[1].evaluate(_RING)
        return box

    def disc(self) -> float:
        """How wide the circle is that one breathes with, in dp."""
        wide: float = self.page.frames[1].evaluate(_DISC)
        return wide

    def save(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=path)


_LETTERS = """() => Object.fromEntries([...document.querySelectorAll("p")]
  .filter((text) => text.checkVisibility() && text.textContent.trim())
  .map((text) => [text.textContent, parseFloat(getComputedStyle(text).fontSize)]))"""

_SIGNS = """() => [...document.querySelectorAll("svg")]
  .filter((drawn) => drawn.checkVisibility()).map((drawn) => drawn.getBoundingClientRect())
  .filter(({ width, height }) => height < 100 && Math.abs(width - height) < 2)
  .map(({ height }) => height)"""
"""Square, and smaller than any other drawing."""

_RING = """() => [...document.querySelectorAll("svg")]
  .filter((drawn) => drawn.checkVisibility()).map((drawn) => drawn.getBoundingClientRect())
  .filter(({ width, height }) => Math.abs(width - height) < 2).sort((a, b) => b.width - a.width)
  .map(({ left, top, right, bottom }) => [left, top, right, bottom])[0]"""

_DISC = f"""() => Math.max(...[...document.querySelectorAll('svg path[fill]')]
  .filter((path) => path.checkVisibility() && /127, *209, *199|{BREATH}/i.test(path.getAttribute("fill")))
  .map((path) => path.getBoundingClientRect().width))"""

_TEXTS = """() => { const cut = (text, box) => {
  // A line's box is taller than its letters, and has the space before the break at its end.
  const letter = parseFloat(getComputedStyle(text).fontSize);
  const [wide, high] = [letter * 0.4, letter / 4];
  for (let around = text.parentElement; around; around = around.parentElement) {
    const frame = around.getBoundingClientRect();
    const hides = getComputedStyle(around).overflow === "hidden";
    if (hides && (box.left < frame.left - wide || box.right > frame.right + wide ||
        box.top < frame.top - high || box.bottom > frame.bottom + high)) return true;
  }
  return false;
}; return Object.fromEntries([...document.querySelectorAll("p, text")]
  .filter((text) => text.checkVisibility() && text.textContent.trim())
  .map((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    return [text.textContent + (cut(text, box) ? "…" : ""), [box.left, box.top, box.right, box.bottom]];
  })
  .filter(([, [left, top, right, bottom]]) => right - left > 1 && bottom - top > 1)); }"""


def _is_fault(said: Any) -> bool:  # noqa: ANN401 - Playwright's ConsoleMessage
    return said.type == "error" or "Invalid property key" in said.text


@contextmanager
def page_server() -> Iterator[str]:
    if not install(dev=True):
        missing(MISSING.strip())
    server = make_server("127.0.0.1", 0, _app(), threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def _app() -> Flask:
    app = Flask(__name__, static_folder=None)
    app.register_blueprint(viewhost())
    app.add_url_rule("/", "page", lambda: _PAGE)
    app.add_url_rule("/static/rig.js", "rig", lambda: (_RIG, {"Content-Type": "text/javascript"}))
    app.add_url_rule("/favicon.ico", "icon", lambda: ("", 204))

    @app.get("/static/screen.js")
    def screen() -> Any:  # noqa: ANN401 - Flask's response
        return send_from_directory(f"{app.root_path}/../../infra/local/static", "screen.js")

    return app
