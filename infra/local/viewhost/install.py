"""Install the renderer with npm where there is one: `python -m infra.local.viewhost.install [--dev]`."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from infra.local.viewhost import NODE, installed

_HERE = Path(__file__).parent
_FILES = ("package.json", "package-lock.json")


def install(*, dev: bool = False) -> bool:
    """Bring the pinned packages to build/node; True if the renderer is there afterwards."""
    npm = shutil.which("npm")
    if npm is None:
        return installed()
    if _is_current() and installed() and (not dev or (NODE / "node_modules/apl-suggester").is_dir()):
        return True
    NODE.mkdir(parents=True, exist_ok=True)
    for name in _FILES:
        shutil.copy(_HERE / name, NODE / name)
    kept = [] if dev else ["--omit=dev"]
    quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--ignore-scripts"]
    done = subprocess.run([npm, "ci", *kept, *quiet], cwd=NODE, check=False)
    return done.returncode == 0 and installed()


def _is_current() -> bool:
    return all(
        (NODE / name).is_file() and (NODE / name).read_bytes() == (_HERE / name).read_bytes()
        for name in _FILES
    )


if __name__ == "__main__":
    if not install(dev="--dev" in sys.argv[1:]):
        print("No screen: npm is missing or could not install Amazon's renderer. The rest works.")
