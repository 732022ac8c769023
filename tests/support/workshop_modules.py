"""The modules of packaging/workshop, which are no package of the app's."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

_PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def load_workshop(name):
    """One of them; what it imports of the others is found, too."""
    sys.path.insert(0, str(_PACKAGING))
    try:
        return importlib.import_module(f"workshop.{name}")
    finally:
        sys.path.remove(str(_PACKAGING))
