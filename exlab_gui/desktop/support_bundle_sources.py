"""What of the running app goes into a support bundle; on the GUI thread, without a look at any disk."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from exlab_gui.desktop.support_bundle_control import SupportBundleController, damaged_records
from exlab_gui.desktop.support_bundle_facts import BundleSources, screen_facts

if TYPE_CHECKING:
    from exlab_gui.desktop.main_window import MainWindow
    from exlab_gui.desktop.presets import Presets
    from exlab_gui.desktop.settings import PartialSettings, Settings


def support_of(window: MainWindow) -> SupportBundleController:
    """What makes the window's support bundles; there is one."""
    controller = window.findChild(SupportBundleController)
    if controller is None:
        controller = SupportBundleController(window.bench.runner, window)
        controller.said.connect(window.say)
        controller.details_requested.connect(window.show_details)
    return controller


def sources_of(
    window: MainWindow, paths: dict[str, str], settings: Settings, own: PartialSettings, presets: Presets
) -> BundleSources:
    """Where the parts of a bundle come from, as the app stands at this moment. GUI thread only.

    Args:
        window: the main window.
        paths: where the app keeps things, by what it is; ``log`` is read.
        settings: those that hold.
        own: what the user changed.
        presets: what IT settled.
    """
    bench = window.bench
    folders = {"staging_folder": bench.folder, "nas_folder": bench.run_jobs.nas}
    for number, folder in enumerate(settings.staging_folders, 1):
        folders[f"settings_staging_folder_{number}"] = folder
    for number, folder in enumerate(settings.nas_folders.values(), 1):
        folders[f"settings_nas_folder_{number}"] = folder
    runs = list(window.model.summaries())
    doctor = bench.doctor.window
    return BundleSources(
        paths={**paths, "presets": presets.path, **folders},
        settings=settings,
        own=own,
        presets=presets,
        folders={**folders, "log_folder": os.path.dirname(paths.get("log", ""))},
        records=damaged_records(runs),
        findings=doctor.text() if doctor is not None else "",
        screen=screen_facts(),
        runs=len(runs),
    )
