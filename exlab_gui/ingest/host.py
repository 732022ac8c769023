"""This machine's name, as histories and logs carry it."""

from __future__ import annotations

import socket


def default_host() -> str:
    """The machine's name for history entries: ``socket.gethostname()`` (format.md, "ingest.json")."""
    return socket.gethostname()
