"""The words about why a run seems finished."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime

import pytest

from exlab_gui.desktop.attention import Attention, AttentionKind
from exlab_gui.desktop.evidence_wording import (
    Verdict,
    evidence_lines,
    many_growing_warning,
    many_quiet_warning,
    many_verdict_words,
    quiet_warning,
    short_evidence,
    state_words,
    verdict_words,
)
from exlab_gui.desktop.run_row import make_row
from exlab_gui.ingest import IngestState
from exlab_gui.transfer.count import Counted
from exlab_gui.transfer.evidence import Evidence
from exlab_gui.transfer.signals import SignalCheck, SignalKind, SignalReason

NOW = datetime(2026, 4, 17, 16, 0, tzinfo=UTC)
SENTINEL, MANIFEST = SignalKind.SENTINEL, SignalKind.MANIFEST
ONLY_OF_MANIFESTS = {
    SignalReason.TOO_LARGE,
    SignalReason.WRONG_CONTENT,
    SignalReason.UNSAFE_PATH,
    SignalReason.LISTS_NOTHING,
    SignalReason.FILE_MISSING,
    SignalReason.FILE_SIZE,
    SignalReason.FILE_IS_LINK,
    SignalReason.FILE_IS_NONE,
    SignalReason.FILE_UNREADABLE,
}


def signal(kind, reason, path="", *, decides=True, name=""):
    satisfied = reason is SignalReason.SATISFIED
    default = "run_complete" if kind is SENTINEL else "manifest.json"
    return SignalCheck(kind, name or default, satisfied, reason, path, decides)


def found(*signals, minutes=42, files=142, **fields):
    newest = None if minutes is None else NOW.timestamp() - 60 * minutes
    counted = Counted(files, 48_293_847_234, newest, "raw/a.tif" if newest else "")
    return Evidence(counted, signals, **fields)


def lines(evidence, quiet=30):
    return {line.name: line for line in evidence_lines(evidence, quiet, NOW)}


pytestmark = pytest.mark.usefixtures("english_in_berlin")


def test_the_facts():
    shown = lines(found())
    assert [(line.title, line.text) for line in shown.values()] == [
        ("Files", "142"),
        ("Size", "48.3 GB"),
        ("Newest file", "42 min ago (Fri 17 Apr 17:18)"),
        ("Still growing?", "no: no file changed between two looks"),
    ]
    assert shown["newest_file"].more == ("raw/a.tif",)


def test_a_run_without_files():
    shown = lines(found(files=0, minutes=None))
    assert "newest_file" not in shown
    assert shown["files"].verdict is Verdict.WARNS


@pytest.mark.parametrize(
    ("minutes", "quiet", "verdict"),
    [(31, 30, Verdict.SPEAKS_FOR), (29, 30, Verdict.WARNS), (0, 0, Verdict.FACT), (-500, 30, Verdict.WARNS)],
)
def test_the_quiet_time(minutes, quiet, verdict):
    assert lines(found(minutes=minutes), quiet)["newest_file"].verdict is verdict
    assert bool(quiet_warning(found(minutes=minutes), quiet, NOW)) is (verdict is Verdict.WARNS)


def test_the_warning_says_how_long_it_should_be_quiet():
    assert "changed 3 min ago; a run should be quiet for 30 min" in quiet_warning(found(minutes=3), 30, NOW)
    assert "quiet for 3 h" in quiet_warning(found(minutes=3), 180, NOW)
    assert "quiet for 90 min" in quiet_warning(found(minutes=3), 90, NOW)
    assert "clock" in quiet_warning(found(minutes=-90), 30, NOW)
    assert many_quiet_warning(2, 30).startswith("2 runs changed within the last 30 min.")


@pytest.mark.parametrize("reason", SignalReason)
@pytest.mark.parametrize("kind", SignalKind)
def test_there_are_words_for_every_signal(kind, reason):
    if kind is SENTINEL and reason in ONLY_OF_MANIFESTS:
        return
    for decides in (True, False):
        line = lines(found(signal(kind, reason, "a/b", decides=decides)))[kind.value]
        assert line.text
        assert "{" not in line.text
        assert line.more == ("a/b",)
    assert short_evidence(found(signal(kind, reason)), 30, NOW)


@pytest.mark.parametrize(
    ("check", "verdict"),
    [
        (signal(SENTINEL, SignalReason.SATISFIED), Verdict.SPEAKS_FOR),
        (signal(SENTINEL, SignalReason.ABSENT), Verdict.SAYS_NOTHING),
        (signal(SENTINEL, SignalReason.UNSAFE_NAME, "../x"), Verdict.SPEAKS_AGAINST),
        (signal(SENTINEL, SignalReason.SATISFIED, decides=False), Verdict.SAYS_NOTHING),
        (signal(MANIFEST, SignalReason.UNSAFE_PATH, "/etc/passwd"), Verdict.SPEAKS_AGAINST),
        (signal(MANIFEST, SignalReason.UNSAFE_PATH, "/etc/passwd", decides=False), Verdict.SAYS_NOTHING),
        (signal(MANIFEST, SignalReason.FILE_MISSING, "a"), Verdict.SPEAKS_AGAINST),
        (signal(MANIFEST, SignalReason.LISTS_NOTHING), Verdict.SAYS_NOTHING),
    ],
)
def test_what_a_signal_is_worth(check, verdict):
    assert lines(found(check))[check.kind.value].verdict is verdict


def test_an_unsafe_path_is_named_even_where_it_is_empty():
    assert lines(found(signal(MANIFEST, SignalReason.UNSAFE_PATH, "")))["manifest"].more == (
        "(an empty path)",
    )


def test_one_that_is_not_used_says_so():
    line = lines(found(signal(SENTINEL, SignalReason.ABSENT, decides=False)))["sentinel"]
    assert line.text == "run_complete is not there; this run does not use it"


def test_names_are_shown_as_they_are():
    check = signal(SENTINEL, SignalReason.SATISFIED, name="<b>{0}\n")
    assert lines(found(check))["sentinel"].text == "<b>{0}␊ is there"


class TestGrowing:
    def test_some_are_named_and_all_are_counted(self):
        names = tuple(f"raw/{number}" for number in range(20))
        line = lines(found(growing=names, growing_count=33, changed_between_looks=True))["growing"]
        assert line.text == "yes: 33 files came or changed between two looks"
        assert line.more == ("raw/0", "raw/1", "raw/2", "and 30 more")
        assert line.all_names == names

    def test_few_are_all_named(self):
        line = lines(found(growing=("a", "b"), growing_count=2, changed_between_looks=True))["growing"]
        assert (line.more, line.verdict) == (("a", "b"), Verdict.SPEAKS_AGAINST)

    def test_files_that_went(self):
        line = lines(found(changed_between_looks=True))["growing"]
        assert (line.text, line.verdict) == ("files went away between two looks", Verdict.SPEAKS_AGAINST)


class TestVerdict:
    def test_what_it_comes_to(self):
        good = signal(SENTINEL, SignalReason.SATISFIED)
        absent = signal(SENTINEL, SignalReason.ABSENT)
        bad = signal(MANIFEST, SignalReason.FILE_MISSING, "a")
        assert "itself says that it is finished" in verdict_words(found(good))
        assert "does not say itself" in verdict_words(found(absent))
        assert "does not hold" in verdict_words(found(good, bad))
        assert "does not seem to be finished" in verdict_words(found(good, changed_between_looks=True))

    def test_of_several_runs(self):
        assert many_verdict_words(3, 3) == "All of these runs say themselves that they are finished."
        assert many_verdict_words(0, 3).startswith("None of these runs says")
        assert many_verdict_words(1, 3) == "1 of these 3 runs says itself that it is finished."
        assert many_verdict_words(2, 3) == "2 of these 3 runs say themselves that they are finished."
        assert many_growing_warning(1).startswith("Files of 1 run changed while it was")
        assert many_growing_warning(2).startswith("Files of 2 runs changed while they were")

    def test_in_one_line(self):
        good = signal(SENTINEL, SignalReason.SATISFIED), signal(MANIFEST, SignalReason.SATISFIED)
        assert short_evidence(found(*good), 30, NOW) == "finished, says run_complete and manifest.json"
        assert short_evidence(found(), 30, NOW) == "does not say itself that it is finished"
        bad = found(
            signal(MANIFEST, SignalReason.FILE_SIZE, "a"), minutes=1, changed_between_looks=True, files=0
        )
        assert short_evidence(bad, 30, NOW).split("; ") == [
            "still changing",
            "not quiet yet",
            "no file",
            "manifest.json: a file has another size than it says",
        ]


def test_a_screen_reader_hears_all_that_a_state_s_cell_shows(make_summary):
    attention = Attention(AttentionKind.JOB_FAILED)
    words = [
        state_words(make_row(make_summary(state=state), why, is_signalled=signalled))
        for state, why, signalled in itertools.product(
            (IngestState.STAGING, IngestState.COMPLETE), (None, attention), (False, True)
        )
    ]
    assert words == [
        "Staging",
        "Staging, ready to complete",
        "Needs attention, Staging",
        "Needs attention, Staging, ready to complete",
        "Complete",
        "Complete",
        "Needs attention, Complete",
        "Needs attention, Complete",
    ]
