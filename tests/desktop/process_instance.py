"""One start of the app, as far as the single instance goes; its arguments are those of :func:`main`."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication

from exlab_gui.desktop.single_instance import SingleInstance, Wish


def main(act, folder, name, wish=""):
    """Become the first and ``hold`` that until the input ends, or ``send`` a wish; the result is printed."""
    app = QCoreApplication([])
    instance = SingleInstance(folder, name)
    done = instance.acquire() if act == "hold" else instance.send(Wish(folder=wish))
    sys.stdout.write(f"{done}\n")
    sys.stdout.flush()
    sys.stdin.read()
    del app


main(*sys.argv[1:])
