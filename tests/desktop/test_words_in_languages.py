"""Words follow the language whenever they are asked for, and files never do."""

from __future__ import annotations

import inspect
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale

from exlab_gui.desktop import (
    action_wording,
    evidence_wording,
    file_words,
    filter_wording,
    formats,
    job_wording,
    settings_wording,
    transfer_wording,
    wording,
)
from exlab_gui.desktop.difference_list import write_differences
from exlab_gui.desktop.error_wording import explain
from exlab_gui.desktop.evidence_wording import Verdict
from exlab_gui.desktop.run_actions import RunAction
from exlab_gui.desktop.run_columns import Column
from exlab_gui.desktop.run_row import make_row
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.search_index import own_text, run_key
from exlab_gui.desktop.settings_widgets import AgeBox
from exlab_gui.desktop.transfer_wording import CheckStatus
from exlab_gui.desktop.translation import per_language, translate
from exlab_gui.ingest import LIFECYCLE, LockTimeoutError
from exlab_gui.staging import Problem, ProblemKind, RunKind
from exlab_gui.transfer import Difference, DifferenceKind, Verification
from exlab_gui.transfer.progress import Phase

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)

NAMES = [
    *((wording.state_name, state) for state in LIFECYCLE),
    *((wording.state_meaning, state) for state in LIFECYCLE),
    *((wording.status_name, status) for status in RunStatus),
    *((wording.kind_name, kind) for kind in RunKind),
    *((action_wording.action_name, action) for action in RunAction),
    *((action_wording.action_tip, action) for action in RunAction),
    *((evidence_wording.verdict_name, verdict) for verdict in Verdict if verdict is not Verdict.FACT),
    *((filter_wording.kind_name, kind) for kind in RunKind),
    *((job_wording.phase_name, phase) for phase in Phase),
    *((transfer_wording.difference_name, kind) for kind in DifferenceKind),
    *((transfer_wording.difference_meaning, kind) for kind in DifferenceKind),
    *((transfer_wording.condition_name, kind) for kind in transfer_wording.CONDITIONS),
    *((transfer_wording.check_status_name, status) for status in CheckStatus),
]
MODULES = (action_wording, evidence_wording, filter_wording, job_wording, settings_wording, wording)
BARE = [
    say
    for module in MODULES
    for name, say in inspect.getmembers(module, inspect.isfunction)
    if not name.startswith("_")
    and say.__module__ == module.__name__
    and not inspect.signature(say).parameters
    and name not in {"hour_words", "day_words"}
]


def texts_in(words):
    """Every text of an answer: of one, of several, or by something."""
    if isinstance(words, str):
        return [words] if words else []
    return list(filter(None, words.values() if isinstance(words, dict) else words))


@pytest.mark.parametrize(
    ("say", "about"), NAMES, ids=lambda each: getattr(each, "__name__", None) or str(each)
)
def test_a_name_follows_the_language(speak_marked, say, about):
    before = say(about)
    speak_marked()
    assert say(about) == f"\u00ab{before}\u00bb"


@pytest.mark.parametrize("say", BARE, ids=lambda say: say.__name__)
def test_what_is_said_of_nothing_in_particular_follows_it_too(speak_marked, say):
    before = texts_in(say())
    speak_marked()
    assert texts_in(say()) == [f"\u00ab{text}\u00bb" for text in before]


@pytest.mark.parametrize("kind", ProblemKind)
def test_a_message_is_translated_whole(speak_marked, kind):
    speak_marked()
    for words in wording.problem_words(Problem(kind, "2.0")):
        assert words.startswith("\u00ab")
        assert words.endswith("\u00bb")
        assert words.count("\u00ab") == 1


def test_what_is_inserted_into_a_message_is_said_once(speak_marked):
    speak_marked()
    told = explain(LockTimeoutError("/lab/run/.lock", 30.0, "{copier} (process 7)"))
    assert "({copier} (process 7))" in told.happened
    assert told.happened.count("\u00ab") == 2, "the sentence and the time in it"


def test_numbers_and_days_are_written_as_the_language_writes_them(monkeypatch):
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
        assert formats.count(1_234_567) == "1.234.567"
        assert formats.files(1_234) == "1.234 files"
        assert formats.size(48_293_847_234) == "48,3 GB"
        assert formats.moment(NOW, NOW).startswith("Mi")
        assert job_wording.of_sizes(34_560_000_000, 101_700_000_000) == "34,6 of 101,7 GB"
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("number", [2**31 - 1, 2**31, 10**15, 2**63, 10**22])
def test_a_number_that_a_damaged_record_claims_can_be_any(number):
    assert formats.files(number) == f"{number:,} files"
    assert formats.count(number) == f"{number:,}"


@pytest.mark.parametrize(("locale", "shown"), [("en", "1,001 hours"), ("de", "1.001 hours"), ("fr", None)])
def test_an_age_in_groups_is_read_back(qtbot, themes, locale, shown):
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(locale))
        box = AgeBox("box", "Age", 8784, "never")
        qtbot.addWidget(box)
        box.setValue(1001)
        assert shown is None or box.text() == shown
        assert box.entered() == 1001
    finally:
        QLocale.setDefault(before)


def test_words_are_kept_until_the_language_changes(speak_marked):
    made = []

    @per_language
    def words():
        made.append(translate("Test", "Word"))
        return made[-1]

    assert (words(), words(), len(made)) == ("Word", "Word", 1)
    speak_marked()
    assert (words(), words(), len(made)) == ("\u00abWord\u00bb", "\u00abWord\u00bb", 2)


class TestFiles:
    def test_everything_has_its_word(self):
        assert set(file_words.COLUMNS) == set(Column)
        assert set(file_words.STATUSES) == set(RunStatus)
        assert set(file_words.KINDS) == {*RunKind, None}
        assert set(file_words.DIFFERENCES) == set(DifferenceKind)

    def test_the_words_are_those_of_an_english_screen(self):
        assert {status: wording.status_name(status) for status in RunStatus} == file_words.STATUSES
        assert {
            kind: transfer_wording.difference_name(kind) for kind in DifferenceKind
        } == file_words.DIFFERENCES

    def test_a_list_of_differences_is_the_same_in_every_language(self, speak_marked, tmp_path):
        found = Verification(
            {DifferenceKind.MISSING: 12_000}, (Difference(DifferenceKind.MISSING, "a.tif"),), 1, 1, None
        )
        path = tmp_path / "list.csv"
        write_differences(str(path), found)
        before = path.read_bytes()
        speak_marked()
        write_differences(str(path), found)
        assert path.read_bytes() == before


def test_the_list_is_sorted_and_searched_the_same_in_every_language(make_summary, speak_marked):
    run = make_summary("Run_2026-04-17T14-32")
    row = make_row(run)
    before = run_key(row), own_text(row)
    speak_marked()
    row = make_row(run)
    assert (run_key(row), own_text(row)) == before
