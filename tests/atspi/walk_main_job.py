"""Does the whole main job as a screen reader would: over AT-SPI, by names and actions only.

Started by ``test_atspi_walk.py`` with the system's Python, which has pyatspi, inside ``dbus-run-session``
and on a screen of its own. It starts the app, walks, and prints one line of JSON: what it did, the controls
that it met without a name, and what the app announced. No mouse, no key, nothing of the app imported.

    python3 walk_main_job.py RUN_TITLE STAGING_FOLDER PYTHON -m exlab_gui STAGING_FOLDER
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time

import gi
import pyatspi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 40.0
INTERACTIVE = {
    "push button",
    "toggle button",
    "check box",
    "radio button",
    "combo box",
    "text",
    "spin button",
    "table",
    "tree",
    "list",
    "page tab",
    "progress bar",
    "menu item",
    "check menu item",
}
CONTAINERS = {"table", "tree", "tree table", "list"}


class LostError(Exception):
    """Something that has to be there was not found by its name."""


class Walker:
    """Finds what is on screen by role and name, and acts on it."""

    def __init__(self, application):
        self.application = application
        self.announced = []
        self.steps = []
        self.faults = set()
        self.context = GLib.MainContext.default()
        pyatspi.Registry.registerEventListener(self._hear, "object:announcement")

    def _hear(self, event):
        self.announced.append(str(event.any_data))

    def pump(self, seconds=0.05):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not self.context.iteration(may_block=False):
                time.sleep(0.01)

    def wait_for(self, what, look):
        """Look again and again until something is found; returns it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                found = look()
            except (GLib.Error, NotImplementedError, LookupError):
                found = None  # it went away while it was looked at
            if found:
                return found
            self.pump()
        raise LostError(f"not found: {what}; on screen: {self.names()}")

    def showing(self, node=None, *, into_lists=False):
        """Everything on screen, from the top."""
        if node is None:
            for window in list(self.application):
                if window is not None:
                    yield from self.showing(window, into_lists=into_lists)
            return
        if not node.getState().contains(pyatspi.STATE_SHOWING):
            return
        yield node
        if node.getRoleName() in CONTAINERS and not into_lists:
            return
        for child in list(node):
            if child is not None:
                yield from self.showing(child, into_lists=into_lists)

    def names(self):
        return [f"{node.getRoleName()} {node.name}" for node in self.showing() if node.name]

    def find(self, role, name, within=None, *, usable=False):
        """Wait for something of a role and a name, or the beginning or a part of one as a pattern."""
        pattern = name if isinstance(name, re.Pattern) else re.compile(re.escape(name) + "$")

        def look():
            for node in self.showing(within):
                is_it = node.getRoleName() == role and pattern.match(node.name or "")
                if is_it and (not usable or node.getState().contains(pyatspi.STATE_ENABLED)):
                    return node
            return None

        return self.wait_for(f"{role} {pattern.pattern}", look)

    def act(self, node, name):
        """Do an action by its name."""
        action = node.queryAction()
        names = [action.getName(place) for place in range(action.nActions)]
        if name not in names:
            raise LostError(f"{node.name} has no action {name}, only {names}")
        action.doAction(names.index(name))

    def press(self, name, within=None):
        """Press the button of this name, as soon as that can be done."""
        self.act(self.find("push button", name, within, usable=True), "Press")
        self.steps.append(f"pressed {name}")

    def dialog(self, begin):
        """Wait for the dialog whose name begins so, and see that its controls have names."""
        dialog = self.find("dialog", re.compile(re.escape(begin)))
        self.steps.append(f"dialog {dialog.name}")
        self.audit(dialog)
        return dialog

    def audit(self, node):
        """Note every control without a name, and every description that is markup."""
        for each in self.showing(node):
            role = each.getRoleName()
            place = f"{role} {each.name!r} in {each.parent.getRoleName()} {each.parent.name!r}"
            if role in INTERACTIVE and not each.name:
                self.faults.add(f"no name: {place}")
            if "<p" in (each.description or ""):
                self.faults.add(f"markup: {place}")

    def select(self, table_name, text):
        """Select the row whose cell of this text is in a table, and no other."""
        table = self.find("table", table_name)

        def rows():
            grid = table.queryTable()
            return [
                [grid.getAccessibleAt(row, column) for column in range(grid.nColumns)]
                for row in range(grid.nRows)
            ]

        def is_selected(cells):
            return cells[0].getState().contains(pyatspi.STATE_SELECTED)

        def is_wanted(cells):
            return any(cell.name == text for cell in cells)

        self.wait_for(f"a row {text} in {table_name}", lambda: any(map(is_wanted, rows())))
        for cells in rows():
            if is_selected(cells) is not is_wanted(cells):
                self.act(cells[0], "Toggle")
        self.wait_for(
            f"only {text} selected", lambda: all(is_selected(cells) is is_wanted(cells) for cells in rows())
        )
        said = next(cells[0].name for cells in rows() if is_wanted(cells))
        self.steps.append(f"selected {text}: {said}")

    def reach(self, name):
        """Wait until the stepper says that a step is the current one."""
        step = self.find("push button", re.compile(rf"Step \d of 5, {name}, current"))
        self.steps.append(f"reached {step.name}")
        return step


def application():
    """The app, once it is on the bus."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for one in pyatspi.Registry.getDesktop(0):
            if one is not None and one.name == "exlab-gui" and len(one):
                # What the bus remembers of it may be older than what it shows.
                one.setCacheMask(Atspi.Cache.NONE)
                return one
        time.sleep(0.1)
    raise LostError("the app did not come onto the accessibility bus")


def walk(walker, title):
    """From *Mark complete* to *cleared*."""
    walker.select("Runs", title)
    walker.find("label", title)
    walker.reach("Staging")
    walker.audit(walker.application[0])
    walker.act(walker.find("page tab", "Details"), "Press")
    walker.find("table", "Details")
    walker.press("Mark complete")
    walker.press("Mark complete", walker.dialog("Mark "))
    walker.reach("Complete")
    walker.press("Queue sync")
    walker.reach("Sync verified")
    walker.press("Clear staging copy")
    walker.press("Clear staging copy\u2026", walker.dialog("Safe to clear?"))
    walker.press("Clear staging copy", walker.dialog("Clear the staging copy of "))
    walker.act(walker.reach("Cleared"), "Press")
    walker.find("table", "History")
    walker.pump(0.5)


def main():
    title, command = sys.argv[1], sys.argv[2:]
    app = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    walker = None
    trouble = ""
    try:
        walker = Walker(application())
        walk(walker, title)
    except (LostError, GLib.Error) as error:
        trouble = str(error)
    finally:
        app.terminate()
        app.wait(20)
    report = {"trouble": trouble, "steps": [], "faults": [], "announced": []}
    if walker is not None:
        report |= {
            "steps": walker.steps,
            "faults": sorted(walker.faults),
            "announced": walker.announced,
        }
    sys.stdout.write(f"{json.dumps(report)}\n")


if __name__ == "__main__":
    main()
