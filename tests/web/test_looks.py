"""What the page looks like: legible in light and dark, and whole on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.local_echo import LAUNCH

if TYPE_CHECKING:
    from tests.web.local_echo import LocalEcho

FAINT = """
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (at.id === "echo") return rgba("#35514d");
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
  };
  const contrast = (element, pseudo) => {
    const [a, b] = [rgba(getComputedStyle(element, pseudo).color), behind(element)].map(light);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const text = (element) => [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  const shown = [...document.body.querySelectorAll("*")]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && text(e));
  const found = shown.map((e) => [e.tagName + "#" + e.id, contrast(e)]);
  found.push(["placeholder", contrast(document.getElementById("words"), "::placeholder")]);
  return { looked_at: found.length, faint: found.filter(([, ratio]) => !(ratio >= 4.5)) };
}
"""
"""Every visible text whose contrast with what is behind it is under 4.5 to 1."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_stands_out_from_what_is_behind_it(echo: LocalEcho, scheme: str) -> None:
    echo.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    echo.page.click("#behind > summary")
    echo.page.click("#settings > summary")
    echo.choose("speed", "5")
    for state, words in (("asleep", "hello there"), ("speaking", LAUNCH)):
        echo.say(words)
        echo.is_in(state)
        if state == "speaking":
            echo.counts(7)
        seen = echo.page.evaluate(FAINT)
        assert seen["looked_at"] > 10
        assert seen["faint"] == []


@pytest.mark.parametrize("width", [320, 390, 768])
def test_nothing_is_cut_off_on_a_narrow_screen(echo: LocalEcho, width: int) -> None:
    echo.page.set_viewport_size({"width": width, "height": 700})
    echo.page.click("#behind > summary")
    echo.say(LAUNCH)
    echo.shows("Left leg first.")
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert echo.page.evaluate(overflow) == 0
    box = echo.page.locator("#words").bounding_box()
    assert box is not None
    assert box["width"] >= 120


def test_somebody_who_wants_less_motion_sees_no_motion(echo: LocalEcho) -> None:
    echo.page.emulate_media(reduced_motion="reduce")
    echo.say(LAUNCH)
    echo.is_in("speaking")
    moving = "document.getAnimations().filter((a) => a instanceof CSSAnimation).length"
    assert echo.page.evaluate(moving) == 0
    echo.page.emulate_media(reduced_motion="no-preference")
    assert echo.page.evaluate(moving) == 1
