"""The words about copies: complete, plain, and true for every case that the engine knows."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from exlab_gui.desktop import transfer_wording as words
from exlab_gui.desktop.transfer_wording import CheckStatus
from exlab_gui.transfer import (
    Condition,
    ConditionKind,
    ConditionReason,
    DifferenceKind,
    Phase,
    Progress,
    Proof,
    ProofKind,
)

JARGON = re.compile(
    r"\b(ingest|payload|mutex|exception|traceback|errno|hash\w*|sha256|inode|mtime)\b", re.IGNORECASE
)
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
HOLDS = {
    "record_verified",
    "list_proven",
    "list_of_others",
    "files_unchanged",
    "files_hashed",
    "files_none",
    "copy_hashed",
    "copy_compared",
    "place_inside",
    "links_none",
}


def kind_of(reason):
    """The condition that a reason belongs to."""
    first = reason.value.split("_")[0]
    names = {"file": "files", "proof": "list", "is": "links", "not": "copy"}
    return ConditionKind(names.get(first, first))


def condition(reason, **fields):
    return Condition(kind_of(reason), holds=reason.value in HOLDS, reason=reason, **fields)


def proof(**fields):
    values = {
        "kind": ProofKind.READ_BACK,
        "nas_path": "//nas/lab/Run_1",
        "at": "2026-11-23T10:02:00Z",
        "host": "labpc-04",
        "user": "anna",
        "files": 142,
        "bytes": 48_293_847_234,
        "list_sha256": "",
        "facts_sha256": "",
    }
    return Proof(**{**values, **fields})


@pytest.mark.usefixtures("english_in_berlin")
class TestProof:
    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ({}, "Read back from the NAS by anna on labpc-04, Mon 23 Nov 11:02: 142 files, 48.3 GB"),
            (
                {"kind": ProofKind.COMPARED, "user": "", "files": 1, "bytes": 7},
                "Both sides compared on labpc-04, Mon 23 Nov 11:02: 1 file, 7 B",
            ),
            ({"user": "a\nb", "host": "", "at": "soon"}, "by a␊b, soon: 142"),
        ],
    )
    def test_it_says_how_by_whom_and_when(self, fields, expected):
        assert expected in words.proof_words(proof(**fields), NOW)

    def test_a_record_of_another_program_proves_nothing_here(self):
        text = words.proof_words(None, NOW)
        assert text == "Recorded by another program; this app has not checked the copy"

    def test_every_kind_has_its_words(self):
        assert len({words.proof_words(proof(kind=kind), NOW) for kind in ProofKind}) == len(ProofKind)


class TestDifferences:
    def test_every_kind_has_its_words(self):
        assert set(words.DIFFERENCE_KINDS) == set(DifferenceKind)
        for say in (words.difference_name, words.difference_meaning):
            assert len(set(map(say, DifferenceKind))) == len(DifferenceKind)

    def test_only_what_was_found_has_a_remedy(self):
        found = words.difference_remedies([DifferenceKind.EXTRA, DifferenceKind.MISSING], was_verified=False)
        assert [line.split(":")[0] for line in found.splitlines()] == ["Missing", "Extra"]
        every = words.difference_remedies(DifferenceKind, was_verified=False)
        assert len(every.splitlines()) == len(DifferenceKind)
        assert words.difference_remedies([], was_verified=False) == ""

    def test_what_a_clearing_left_on_the_nas_is_never_to_be_moved(self):
        found = words.difference_remedies([DifferenceKind.EXTRA], was_verified=True)
        assert "leave them on the NAS" in found
        assert "move" not in found

    def test_one_line(self):
        counts = dict.fromkeys(DifferenceKind, 0) | {
            DifferenceKind.MISSING: 1200,
            DifferenceKind.DIFFERENT: 1,
        }
        assert words.differences_line(counts) == "1,200 missing on the NAS, 1 different"
        assert words.differences_line({}) == ""

    def test_a_list_that_could_not_be_saved(self):
        explanation = words.list_not_saved(OSError(28, "No space left on device", "/lists/a.csv"))
        assert explanation.text.startswith("The list could not be saved. The run and its NAS copy are")
        assert "/lists/a.csv" in explanation.details


class TestConditions:
    def test_every_kind_has_its_line_in_the_order_of_the_plan(self):
        assert list(words.CONDITIONS) == list(ConditionKind)
        assert len(set(map(words.condition_name, ConditionKind))) == len(ConditionKind)

    @pytest.mark.parametrize("reason", ConditionReason)
    def test_every_reason_has_its_words(self, reason):
        found = condition(reason, path="raw/a.tif", count=142)
        text, remedy = words.condition_words(found), words.condition_remedy(found)
        assert text[0].isupper() or text.startswith("142 files")
        assert text[-1] not in ".: "
        assert JARGON.search(f"{text} {remedy}") is None
        assert "{" not in text + remedy
        assert len(text) <= 64, "it shares a line with the name of a file"
        if found.holds or reason is ConditionReason.NOT_CHECKED:
            assert remedy == ""
        else:
            assert remedy[0].isupper()
            assert remedy[-1] == "."

    def test_different_reasons_are_told_apart(self):
        texts = [words.condition_words(condition(reason, count=142)) for reason in ConditionReason]
        assert len(set(texts)) == len(texts)

    def test_how_it_stands(self):
        status = {reason: words.status_of_condition(condition(reason)) for reason in ConditionReason}
        assert status.pop(ConditionReason.NOT_CHECKED) is CheckStatus.NOT_CHECKED
        assert {reason.value for reason, found in status.items() if found is CheckStatus.HOLDS} == HOLDS
        assert set(status.values()) == {CheckStatus.HOLDS, CheckStatus.FAILS}
        assert len(set(map(words.check_status_name, CheckStatus))) == len(CheckStatus)

    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ({"path": "raw/a.tif", "count": 1}, "Not on the NAS: raw/a.tif"),
            ({"path": "raw/a\n.tif", "count": 1201}, "Not on the NAS: raw/a␊.tif, and 1,200 more"),
            ({"count": 3}, "Not on the NAS"),
        ],
    )
    def test_one_line_with_the_file(self, fields, expected):
        assert words.condition_line(condition(ConditionReason.COPY_MISSING, **fields)) == expected

    def test_one_that_holds_blames_no_file(self):
        line = words.condition_line(condition(ConditionReason.COPY_HASHED, path="raw/a.tif", count=2))
        assert line == "2 files read from the NAS just now, all identical"


class TestPlan:
    def test_safe(self, make_summary, make_plan):
        verdict = words.plan_verdict(make_plan(make_summary()))
        assert verdict.happened == (
            "Safe to clear: 142 files, 48.3 GB can be deleted from this staging folder."
        )
        assert "only one" in verdict.untouched
        assert verdict.details.count("Holds: ") == 6

    def test_not_safe_says_what_to_do_once(self, make_summary, make_plan):
        failing = (
            condition(ConditionReason.FILES_UNREADABLE, path="a", count=1, detail="[Errno 13] no\nway"),
            condition(ConditionReason.NOT_CHECKED),
            condition(ConditionReason.LINKS_UNREADABLE, path="a", count=1),
        )
        plan = make_plan(make_summary(), *failing)
        verdict = words.plan_verdict(plan)
        assert "keep the staging copy" in verdict.happened
        assert verdict.untouched == "No file was deleted."
        assert len(verdict.remedy.splitlines()) == 1, "both have the same remedy"
        assert "Fails: Every staged file" in verdict.details
        assert "Not checked: The NAS copy" in verdict.details
        assert "[Errno 13] no␊way" in verdict.details
        assert words.why_not(plan) == "Could not be read in the staging folder: a"

    def test_a_plan_of_which_nothing_was_checked(self, make_summary, make_plan):
        assert (
            words.why_not(make_plan(make_summary(), condition(ConditionReason.NOT_CHECKED))) == "Not checked"
        )


def test_how_far_a_check_is():
    amount = Progress(34, 12_345_000_000, "raw/a.tif", 142, 48_293_847_234, Phase.COMPARING)
    assert words.amount_words(amount) == "Comparing · 12.3 of 48.3 GB · 34 of 142 files"
