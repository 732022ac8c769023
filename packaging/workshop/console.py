"""Calm console output, and the one way to stop with a plain message."""

import shlex
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The repository's folder."""


Command = Sequence[str | Path]


class Stop(Exception):  # noqa: N818 - nothing is wrong with the program; the person has to do something first
    """Ends the command. Its text is for the person at the keyboard: what is missing and what to do."""


def say(text: str) -> None:
    """Print `text` at once, so that it stays in order with what child processes print."""
    print(text, flush=True)


def heading(text: str) -> None:
    """Print the name of a step that may take a while."""
    say(f"\n==> {text}")


def call(command: Command, *, env: Mapping[str, str] | None = None, cwd: Path | None = None) -> int:
    """Run `command` with this terminal's output and no input; return its exit status.

    Raises:
        Stop: The program does not exist.
    """
    try:
        return subprocess.call(command, env=env, cwd=cwd, stdin=subprocess.DEVNULL)
    except FileNotFoundError as error:
        raise Stop(f"{command[0]} could not be started: {error.strerror}.") from error


def ending(status: int) -> str:
    """Return an exit status in words; a negative one is that of a program which a signal ended."""
    if status >= 0:
        return f"status {status}"
    return f"crashed with {signal.Signals(-status).name}"


def spell(command: Command) -> str:
    """Return `command` as a person would type it from the repository's folder."""
    words = [str(word).removeprefix(f"{ROOT}/") for word in command]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
