"""The composition root: builds the parts and connects them."""

from __future__ import annotations

import os
import tempfile
from dataclasses import asdict, dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from exlab_gui import APP_NAME, __version__
from exlab_gui.desktop.app_paths import APP_ID, AppPaths
from exlab_gui.desktop.crash import CrashHook
from exlab_gui.desktop.error_wording import explain
from exlab_gui.desktop.garbage import GuiGarbageCollector
from exlab_gui.desktop.jobs import JobKind, JobRunner
from exlab_gui.desktop.logs import AppLog
from exlab_gui.desktop.main_window import MainWindow
from exlab_gui.desktop.motion import MotionFollower
from exlab_gui.desktop.preferences import Preferences, load_preferences, save_preferences
from exlab_gui.desktop.presets import Presets, load_presets, preset_candidates
from exlab_gui.desktop.self_check import Screenshot, SmokeTest, StderrWatch
from exlab_gui.desktop.setting_layers import effective, with_nas_folder
from exlab_gui.desktop.single_instance import SingleInstance, Wish
from exlab_gui.desktop.theme import ThemeManager
from exlab_gui.desktop.translation import LanguageManager, translate
from exlab_gui.desktop.window_session import restore_state, take_state
from exlab_gui.ingest import IngestWriter
from exlab_gui.resources import resource_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from exlab_gui.demo import DemoLab
    from exlab_gui.desktop.settings import PartialSettings, Settings
    from exlab_gui.desktop.settings_window import SettingsWindow

_CLAIM_TRIES = 4


@dataclass(frozen=True)
class Options:
    """What the command line asked for.

    Attributes:
        folder: the staging folder, absolute; empty for the one that was open last.
        demo: open the practice lab.
        smoke_test: see :class:`SmokeTest`.
        stall: the smoke test tells how long the window did not answer.
        screenshot: where to save a picture; empty for none.
    """

    folder: str = ""
    demo: bool = False
    smoke_test: bool = False
    stall: bool = False
    screenshot: str = ""

    @property
    def ends_by_itself(self) -> bool:
        """Whether this is a check, which leaves no trace and disturbs no other window."""
        return self.smoke_test or bool(self.screenshot)


class App(QObject):
    """Everything that lives as long as the program; torn down in reverse order by :meth:`close`.

    Signals:
        own_settings_changed: the user's own settings, a :class:`PartialSettings`.
    """

    own_settings_changed = Signal(object)

    def __init__(self, application: QApplication, options: Options, paths: AppPaths) -> None:
        super().__init__()
        self._options = options
        self._paths = paths
        self._keeps = not options.ends_by_itself
        self._preferences = load_preferences(paths.preferences) if self._keeps else Preferences()
        self._presets = load_presets(preset_candidates()) if self._keeps else Presets()
        self._demos: dict[str, tuple[tempfile.TemporaryDirectory[str], DemoLab]] = {}
        self._is_making_demo = False
        self._settings_window: SettingsWindow | None = None
        self._garbage = GuiGarbageCollector(self)
        self._languages = LanguageManager(application, self._settings.language)
        self._themes = ThemeManager(application, self._preferences.appearance, at_once=False)
        self._runner = JobRunner(self)
        self._motion = MotionFollower(self._runner, application)
        self.window = MainWindow()
        cache = paths.cache if self._keeps else ""
        history = paths.history if self._keeps else ""
        self.window.furnish(
            self._runner, IngestWriter(), self._themes, cache_folder=cache, history_folder=history
        )
        self.window.demo_requested.connect(self.open_demo)
        self.window.first_steps_requested.connect(self.open_first_steps)
        self.window.leave_demo_requested.connect(self._leave_demo)
        self.window.folder_chosen.connect(self.open_folder)
        self.window.nas_chosen.connect(self._remember_nas)
        self.window.settings_requested.connect(self.open_settings)
        self.window.menu.support_requested.connect(self.create_support_bundle)
        self.window.closing.connect(self._remember_window)
        self.window.left.connect(application.exit)
        self._themes.dress()
        restore_state(self.window, self._preferences.window)
        self.window.use_settings(self._settings)

    @property
    def _settings(self) -> Settings:
        return effective(self._preferences.settings, self._presets)

    def start(self) -> bool:
        """Show the window, on what the command line or the last session says; False where that is nothing."""
        self.window.show()
        if self._keeps:
            self._motion.look()
        first = next(iter(self._settings.staging_folders), "")
        folder = self._options.folder or self._preferences.staging_folder or first
        if self._options.demo or (self._options.smoke_test and not folder):
            self.open_demo()
        elif folder:
            self.open_folder(folder, wanted=self._preferences.window.selected)
        else:
            if self._keeps and not self._preferences.knows_first_steps:
                self.open_first_steps()
            return False
        return True

    def open_first_steps(self) -> None:
        """Show the first-run assistant; once shown, it does not come by itself again."""
        from exlab_gui.desktop.first_steps import FirstStepsAssistant  # noqa: PLC0415  (seldom needed)

        assistant = FirstStepsAssistant(self._settings, self._presets, self._runner, self.window)
        assistant.chosen.connect(self._take_first_steps)
        assistant.demo_requested.connect(self.open_demo)
        assistant.open()
        if not self._preferences.knows_first_steps:
            self._preferences = msgspec.structs.replace(self._preferences, knows_first_steps=True)
            self._save()

    def _take_first_steps(self, folder: str, nas: str) -> None:
        if nas:
            self._remember_nas(folder, nas)
        self.open_folder(folder)

    def open_folder(self, folder: str, wanted: str = "") -> None:
        """Open a staging folder, and remember it unless it is a practice lab."""
        if folder in self._demos:
            _, lab = self._demos[folder]
            self.window.open_folder(lab.staging, nas=lab.nas, demo=True)
            return
        self._preferences = msgspec.structs.replace(self._preferences, staging_folder=folder)
        self.window.open_folder(folder, nas=self._nas_of(folder), wanted=wanted)

    def open_demo(self) -> None:
        """Make a fresh practice lab and open it."""
        if self._is_making_demo:
            return
        self._is_making_demo = True
        self.window.say(translate("Practice lab", "Making the practice lab\u2026"))
        job = self._runner.submit(
            _make_demo, title=translate("Practice lab", "Making the practice lab"), kind=JobKind.WRITE
        )
        job.succeeded.connect(self._open_demo_lab)
        job.failed.connect(self._report_demo_failure)

    def open_settings(self) -> None:
        """Show the settings, beside the window."""
        if self._settings_window is not None:
            self._settings_window.activateWindow()
            return
        from exlab_gui.desktop.settings_window import SettingsWindow  # noqa: PLC0415  (seldom needed)

        folder = "" if self.window.is_demo else self.window.folder
        window = SettingsWindow(self._preferences.settings, self._presets, folder, self._runner, self.window)
        window.saved.connect(self._use_own_settings)
        window.finished.connect(self._forget_settings_window)
        self.own_settings_changed.connect(window.take_own)
        self._settings_window = window
        window.show()

    def create_support_bundle(self) -> None:
        """Gather what whoever helps wants to know, show it, and save it where the operator says."""
        from exlab_gui.desktop.support_bundle_sources import sources_of, support_of  # noqa: PLC0415  (seldom)

        own, presets = self._preferences.settings, self._presets
        sources = sources_of(self.window, asdict(self._paths), self._settings, own, presets)
        support_of(self.window).create(sources)

    def _forget_settings_window(self) -> None:
        self._settings_window = None

    def fulfil(self, wish: Wish) -> None:
        """Do what a second start asked for."""
        self.window.come_to_front()
        if not wish.folder or wish.folder == self.window.folder:
            return
        # A copy goes on beside it; what is being counted or recorded may still ask something.
        kinds = {job.kind for job in self._runner.jobs() if job.title}
        if QApplication.activeModalWidget() or kinds - {JobKind.TRANSFER}:
            words = translate("App", "Finish this first, then open {folder}")
            self.window.say(words.format(folder=wish.folder))
        else:
            self.open_folder(wish.folder)

    def close(self) -> bool:
        """Finish what must be finished; afterwards nothing of the app runs any more.

        Returns:
            False where threads hang in a share that does not answer: end the process with ``os._exit``, since
            everything else would wait for them.
        """
        # A check ends without closing the window.
        self.window.bench.stop()
        if self._keeps:
            self._runner.submit(self._saving(), title="", kind=JobKind.WRITE)
        are_all_back = self._runner.shut_down()
        self.window.bench.records.close()
        self._garbage.stop()
        for folder, _ in self._demos.values():
            folder.cleanup()
        self._languages.retire()
        return are_all_back

    def _open_demo_lab(self, made: tuple[tempfile.TemporaryDirectory[str], DemoLab]) -> None:
        _, lab = made
        self._demos[lab.staging] = made
        self._is_making_demo = False
        self.open_folder(lab.staging)

    def _report_demo_failure(self, error: Exception) -> None:
        self._is_making_demo = False
        self.window.show_details(explain(error))

    def _remember_nas(self, folder: str, nas: str) -> None:
        if folder in self._demos:
            return
        self._use_own_settings(with_nas_folder(self._preferences.settings, self._presets, folder, nas))

    def _use_own_settings(self, own: PartialSettings) -> None:
        self.window.bench.records.note_settings(self._preferences.settings, own)
        self._preferences = msgspec.structs.replace(self._preferences, settings=own)
        self.own_settings_changed.emit(own)
        self._languages.choose(self._settings.language)
        self.window.use_settings(self._settings)
        folder = self.window.folder
        if folder and folder not in self._demos:
            self.window.show_nas(self._nas_of(folder))
        self._save()

    def _save(self) -> None:
        if self._keeps:
            # At once: a copy that runs for days must not be what a new setting waits for.
            job = self._runner.submit(self._saving(), title="", kind=JobKind.WRITE)
            job.failed.connect(self._report_failure)

    def _report_failure(self, error: Exception) -> None:
        self.window.show_details(explain(error))

    def _leave_demo(self) -> None:
        folder = self._preferences.staging_folder or next(iter(self._settings.staging_folders), "")
        if folder:
            self.open_folder(folder)
        else:
            self.open_first_steps()

    def _nas_of(self, folder: str) -> str:
        """The NAS folder of a staging folder, also where only one instrument or run of it is open."""
        settings = self._settings
        places = [folder, *map(str, PurePath(folder).parents)]
        return next((nas for place in places if (nas := settings.nas_folder_of(place))), "")

    def _remember_window(self) -> None:
        state = take_state(self.window)
        if self.window.is_demo:
            # The demo's runs are gone tomorrow; only how the window looks is worth keeping.
            before = self._preferences.window
            state = msgspec.structs.replace(
                state, filter=before.filter, search=before.search, selected=before.selected
            )
        self._preferences = msgspec.structs.replace(
            self._preferences, window=state, appearance=self._themes.appearance
        )

    def _saving(self) -> Callable[[object, object], None]:
        path, preferences = self._paths.preferences, self._preferences
        return lambda _progress, _cancelled: save_preferences(path, preferences)


class _End(NamedTuple):
    """How the app ended.

    Attributes:
        status: the exit status.
        are_threads_back: see :meth:`App.close`.
    """

    status: int
    are_threads_back: bool = True


def run(options: Options) -> int:
    """Run the app until its window is closed; returns the exit status."""
    if options.smoke_test:
        with StderrWatch() as stderr:
            end = _run(options)
        end = end._replace(status=end.status or int(bool(stderr.text)))
    else:
        end = _run(options)
    if not end.are_threads_back:
        # Everything is saved; whatever else Python and Qt do at the end would wait for those threads.
        os._exit(end.status)
    return end.status


def _run(options: Options) -> _End:
    QApplication.setApplicationName(APP_ID)
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName(APP_ID)
    paths = AppPaths.of_this_user()
    app_log = AppLog(paths.log)
    application = QApplication([APP_ID])
    crash_hook = CrashHook(paths.log)
    crash_hook.install()
    try:
        return _run_instance(application, options, paths, app_log, crash_hook)
    except Exception as error:
        if options.ends_by_itself:
            raise
        crash_hook.show_and_wait(error)
        return _End(1)
    finally:
        crash_hook.uninstall()
        app_log.close()


def _run_instance(
    application: QApplication, options: Options, paths: AppPaths, app_log: AppLog, crash_hook: CrashHook
) -> _End:
    application.setWindowIcon(QIcon(str(resource_path("icons/exlab-runs.svg"))))
    instance = None if options.ends_by_itself else _instance(options, paths)
    if instance is not None and not _claim(instance, options):
        return _End(0)
    app = App(application, options, paths)
    crash_hook.set_window(app.window)
    crash_hook.bundle_requested.connect(app.create_support_bundle)
    check = _make_check(options, app, app_log)
    if instance is not None:
        instance.wished.connect(app.fulfil)
        app.window.closing.connect(instance.stop_listening)
    if not app.start() and isinstance(check, Screenshot):
        check.nothing_to_open()
    status = application.exec()
    del check
    are_threads_back = app.close()
    if instance is not None:
        instance.release()
    return _End(status, are_threads_back=are_threads_back)


def _instance(options: Options, paths: AppPaths) -> SingleInstance:
    # The demo is for practice and may stand beside the real window.
    name = f"{APP_ID}-demo" if options.demo else APP_ID
    return SingleInstance(os.path.dirname(paths.preferences), name)


def _claim(instance: SingleInstance, options: Options) -> bool:
    """Become the window of this user; False where another start is, and took over our wish."""
    # One that is closing finishes its work first, and then makes room.
    for _ in range(_CLAIM_TRIES):
        if instance.acquire():
            return True
        if instance.send(Wish(folder=options.folder)):
            return False
    raise RuntimeError(f"{APP_NAME} is running already but does not answer. Close it and try again.")


def _make_check(options: Options, app: App, app_log: AppLog) -> QObject | None:
    if options.smoke_test:
        return SmokeTest(app.window, app_log.warnings, stall=options.stall)
    return Screenshot(app.window, options.screenshot) if options.screenshot else None


def _make_demo(_progress: object, _cancelled: object) -> tuple[tempfile.TemporaryDirectory[str], DemoLab]:
    # It knows every room of the app; whoever opens real folders never needs it.
    from exlab_gui.demo import build_demo_lab  # noqa: PLC0415

    folder = tempfile.TemporaryDirectory(prefix="exlab-demo-", ignore_cleanup_errors=True)
    try:
        return folder, build_demo_lab(folder.name)
    except Exception:
        folder.cleanup()
        raise
