"""Every finding and every repair has words, real findings too; hostile names do nothing in them."""

from __future__ import annotations

import sys

import msgspec
import pytest

from exlab_gui.desktop import doctor_wording
from exlab_gui.desktop.doctor_files_wording import FILES_WORDS
from exlab_gui.desktop.doctor_record_wording import RECORD_WORDS
from exlab_gui.ingest import Damage, IngestState
from exlab_gui.transfer.doctor_findings import Finding, Repair, RepairKind, Severity
from exlab_gui.transfer.doctor_findings import FindingKind as Kind
from sick_runs import SICKNESSES, GoodRun

FORBIDDEN = ("ingest ", "payload", "mutex", "exception", "{", "}", "None")


@pytest.fixture
def run(tmp_path, make_run):
    return GoodRun(tmp_path, make_run)


def check_words(*texts):
    for text in texts:
        assert text[0].isupper() or text.startswith("(")
        assert text.rstrip().endswith((".", ")")) or ":" in text
        assert not any(word in text for word in FORBIDDEN), text
        assert "\n" not in text


def test_that_there_are_words_for_every_kind():
    assert set(RECORD_WORDS) | set(FILES_WORDS) == set(Kind)
    assert not set(RECORD_WORDS) & set(FILES_WORDS)


@pytest.mark.parametrize("kind", list(Kind), ids=lambda kind: kind.value)
def test_the_words_of_a_finding_that_says_nothing_more(kind):
    check_words(*doctor_wording.finding_words(Finding("/staging/Run_1", kind)))


@pytest.mark.skipif(sys.platform == "win32", reason="links, sockets and odd names are made")
@pytest.mark.parametrize("kind", SICKNESSES, ids=lambda kind: kind.value)
def test_the_words_of_a_real_finding(run, kind):
    SICKNESSES[kind](run)
    finding = run.finding(kind)
    what, advice = doctor_wording.finding_words(finding)
    check_words(what, advice)
    assert what != advice
    assert doctor_wording.details(finding).startswith(f"run: {run.run}\nfinding: {kind.value}")


@pytest.mark.parametrize("damage", list(Damage))
def test_the_words_of_each_damage(damage):
    texts = {
        doctor_wording.finding_words(Finding("/r", Kind.RECORD_DAMAGED, damage=each))[0] for each in Damage
    }
    assert len(texts) == len(Damage)
    finding = Finding("/r", Kind.RECORD_DAMAGED, damage=damage, state=IngestState.COMPLETE)
    assert "\u201cComplete\u201d" in doctor_wording.finding_words(finding)[0]


@pytest.mark.parametrize(
    "kind",
    [Kind.RECORD_DAMAGED, Kind.RECORD_LOST, Kind.STATE_DISAGREES, Kind.HISTORY_SKIPS, Kind.REPEATED_KEYS],
)
def test_that_the_advice_is_another_where_there_is_a_repair(kind):
    without = Finding("/r", kind)
    with_repair = msgspec.structs.replace(without, repairs=(Repair(RepairKind.START_AFRESH),))
    assert doctor_wording.finding_words(without)[1] != doctor_wording.finding_words(with_repair)[1]


@pytest.mark.parametrize("kind", list(RepairKind))
def test_the_words_of_a_repair(kind):
    repair = Repair(kind, state=IngestState.COMPLETE, source="/nas/Run_1/x", source_state=IngestState.STAGING)
    words = doctor_wording.repair_words(Finding("/staging/Run_1", Kind.RECORD_DAMAGED), repair)
    check_words(words.name + ".", words.explanation)
    assert words.done


def test_that_it_is_told_where_a_copy_lies():
    finding = Finding("/staging/Run_1", Kind.RECORD_DAMAGED)
    names = {
        doctor_wording.repair_words(finding, Repair(RepairKind.RESTORE, source=source)).name
        for source in (
            "/staging/Run_1/.exlab-wizard/ingest.json.1.tmp",
            "/nas/Run_1/.exlab-wizard/ingest.json",
        )
    }
    assert len(names) == 2


@pytest.mark.parametrize("kind", [Kind.LIST_MISSING, Kind.LIST_DAMAGED, Kind.LIST_EMPTY, Kind.PROOF_DAMAGED])
def test_that_a_cleared_run_is_not_to_be_compared(kind):
    verified, cleared = (
        doctor_wording.finding_words(Finding("/r", kind, state=state))[1]
        for state in (IngestState.SYNC_VERIFIED, IngestState.CLEARED)
    )
    assert "ompare the run" in verified
    assert "staging copy is gone" in cleared


def test_hostile_names():
    name = "<b>\u202egnp.exe\n{oops}%Ln</b>"
    finding = Finding(f"/staging/{name}", Kind.PATH_DIFFERS, expected=name, names=(name,), count=1)
    text = doctor_wording.as_text([finding], 1)
    assert "\u202e" not in text
    assert "{oops}%Ln" in text
    assert "gnp.exe\n" not in text


def test_the_summary():
    problem, note = Finding("/a", Kind.RECORD_DAMAGED), Finding("/b", Kind.LEFTOVERS)
    assert "nothing is wrong" in doctor_wording.summary([], 3)
    said = doctor_wording.summary([problem, note, note], 27)
    assert said.startswith("27 run")
    assert "1 problem" in said
    assert "2 note" in said
    assert "warning" not in said


def test_that_each_severity_has_its_own_words():
    for words in (
        doctor_wording.severity_name,
        doctor_wording.severities_name,
        doctor_wording.severity_meaning,
    ):
        assert len({words(each) for each in Severity}) == len(Severity)
