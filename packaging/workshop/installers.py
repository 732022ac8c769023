"""The kinds of installers, and which of them this system can make."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from workshop import deb, dmg, nsis, tarball
from workshop.console import Stop, heading

Maker = Callable[[Path, Path], Path]
"""Makes an installer with the Python of ``.venv`` around a bundle, and returns it."""

MAKERS: dict[str, Maker] = {
    "deb": deb.make,
    "dmg": lambda _python, _bundle: dmg.make(),
    "nsis": lambda _python, bundle: nsis.make(bundle),
    "tarball": lambda _python, bundle: tarball.make(bundle),
}
"""How to make each kind."""

ONLY_ON = {"deb": "linux", "dmg": "darwin", "tarball": "linux"}
"""The system, a value of sys.platform, without which a kind cannot be made; NSIS runs everywhere."""

NEED_QT = {"deb"}
"""The kinds that are made with the Python of ``.venv``, whose Qt draws their icons."""


def refuse_impossible(kinds: Sequence[str], platform: str = sys.platform) -> None:
    """Stop before minutes of building if one of `kinds` cannot be made here anyway.

    Raises:
        Stop: It cannot; the text says where it can.
    """
    names = {"linux": "Linux", "darwin": "macOS"}
    for kind in kinds:
        needed = ONLY_ON.get(kind, platform)
        if needed != platform:
            raise Stop(
                f"A {kind} can only be made on {names[needed]}. The workflow installers.yml makes those of "
                "all three systems. Nothing was made."
            )


def make(kinds: Sequence[str], python: Path, bundle: Path) -> list[Path]:
    """Make the installers of `kinds` around `bundle` and return them.

    Raises:
        Stop: One of them cannot be made; those before it are.
    """
    made = []
    for kind in kinds:
        heading(f"Making the installer: {kind}")
        made.append(MAKERS[kind](python, bundle))
    return made
