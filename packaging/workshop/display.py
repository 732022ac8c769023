"""What to do where there is no screen: draw off screen and save a picture of the window."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

PICTURE = "exlab-gui-screenshot.png"
ENDS_BY_ITSELF = ("--screenshot", "--smoke-test", "--version", "--help", "-h")


def has_screen(platform: str, env: Mapping[str, str]) -> bool:
    """Tell whether a window can be seen, from sys.platform and the environment.

    Only Linux says so in its environment. A Qt platform that the user chose is taken at its word.
    """
    if platform != "linux":
        return True
    chosen = env.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if chosen:
        return chosen not in {"offscreen", "minimal"}
    return bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))


class Start(NamedTuple):
    """How the app is started: its arguments, additions to the environment, and the picture it will save."""

    arguments: list[str]
    env: dict[str, str]
    picture: Path | None


def plan(arguments: Sequence[str], *, screen: bool, root: Path) -> Start:
    """Return how to start the app with `arguments`; without a `screen` it saves a picture in `root`."""
    if screen:
        return Start(list(arguments), {}, None)
    env = {"QT_QPA_PLATFORM": "offscreen"}
    if any(argument.partition("=")[0] in ENDS_BY_ITSELF for argument in arguments):
        return Start(list(arguments), env, None)
    picture = root / PICTURE
    return Start([*arguments, "--screenshot", str(picture)], env, picture)


def with_utf8(platform: str, env: Mapping[str, str]) -> dict[str, str]:
    """Return `env` with a UTF-8 locale on Linux.

    A bare machine often has none. Qt then complains on stderr, and names with umlauts come out wrong.
    """
    result = dict(env)
    locale = next((env[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if env.get(name)), "C")
    if platform == "linux" and "utf8" not in locale.lower().replace("-", ""):
        result["LC_ALL"] = "C.UTF-8"
    return result
