"""The words about runs, states and steps: complete, plain, and safe with names from anywhere."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from exlab_gui.desktop import action_wording, wording
from exlab_gui.desktop.run_actions import RunAction
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.ingest import LIFECYCLE, Damage, HistoryEntry, IngestState
from exlab_gui.staging import Problem, ProblemKind, RunKind

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
JARGON = re.compile(r"\b(ingest|payload|mutex|exception|traceback|json)\b", re.IGNORECASE)
PROBLEMS = [
    *(Problem(kind, "2.0") for kind in ProblemKind),
    *(Problem(ProblemKind.RECORD_DAMAGED, "x", damage) for damage in Damage),
]


def test_states_and_statuses_are_named_as_in_the_format():
    assert [wording.state_name(state) for state in LIFECYCLE] == [
        "Staging",
        "Complete",
        "Sync queued",
        "Sync verified",
        "Cleared",
    ]
    assert len(set(map(wording.status_name, RunStatus))) == len(RunStatus)
    assert len(set(map(wording.state_meaning, IngestState))) == len(IngestState)


@pytest.mark.parametrize("action", RunAction)
def test_every_action_has_its_words(action):
    name, tip = action_wording.action_name(action), action_wording.action_tip(action)
    assert name
    assert tip
    assert action_wording.done(action, "Run 1").startswith("Run 1: ")
    assert action_wording.done_with_many(action, 3).startswith("3 runs ")
    assert "3 runs" in action_wording.action_for_many(action, 3)
    assert "1 run" in action_wording.action_for_many(action, 1)
    assert JARGON.search(f"{name} {tip}") is None


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.damage or problem.kind)
class TestProblems:
    def test_each_says_what_is_wrong_and_what_to_do(self, problem):
        for words in wording.problem_words(problem):
            assert words[0].isupper()
            assert words[-1] == "."
            assert "{" not in words
            assert JARGON.search(words) is None

    def test_a_run_with_one_says_why(self, make_summary, problem):
        run = make_summary(state=IngestState.STAGING, problem=problem)
        assert wording.sentence(run) == wording.problem_words(problem)[0]


def test_different_damage_has_different_words():
    told = {wording.problem_words(Problem(ProblemKind.RECORD_DAMAGED, "", damage))[0] for damage in Damage}
    assert len(told) >= 5


def test_the_found_version_is_named_and_cannot_do_harm():
    words = wording.problem_words(Problem(ProblemKind.OTHER_MAJOR, "2.0\n{x}"))[0]
    assert "(format 2.0␊{x})" in words


@pytest.mark.parametrize("state", [None, *IngestState])
def test_every_run_has_one_plain_sentence(make_summary, state):
    sentence = wording.sentence(make_summary(state=state))
    assert sentence.endswith(".")
    assert JARGON.search(sentence) is None


@pytest.mark.parametrize(
    ("actions", "said"),
    [
        ([RunAction.COPY, RunAction.VERIFY], "Copy it"),
        ([RunAction.RESUME_COPY, RunAction.VERIFY], "goes on where it stopped"),
        ([RunAction.VERIFY], "verify it"),
    ],
)
def test_a_queued_run_says_what_its_button_does(make_summary, actions, said):
    run = make_summary(state=IngestState.SYNC_QUEUED)
    assert said in wording.sentence(run, actions)


def test_a_record_on_the_nas_that_is_behind_is_said(make_summary):
    run = make_summary(state=IngestState.CLEARED)
    assert "not up to date" in wording.sentence(run, [RunAction.FINISH_NAS_RECORD])


def test_no_two_states_have_the_same_sentence(make_summary):
    assert len({wording.sentence(make_summary(state=state)) for state in (None, *IngestState)}) == 6


@pytest.mark.usefixtures("english_in_berlin")
class TestBreadcrumb:
    def test_place_kind_and_size(self, make_summary):
        run = make_summary(files=142, bytes=48_293_847_234)
        assert wording.breadcrumb(run) == (
            "CONFOCAL_01 \u203a Cortex Q3 Pilot  ·  experimental  ·  142 files, 48.3 GB"
        )

    def test_what_is_not_known_is_left_out(self, make_summary):
        assert wording.breadcrumb(make_summary(project_name="", kind=None, files=3)) == "CONFOCAL_01"
        assert wording.breadcrumb(make_summary(kind=RunKind.TEST, files=None)).endswith("·  test")

    def test_names_are_shown_as_they_are(self, make_summary):
        assert "<b>\u2426" in wording.breadcrumb(make_summary(project_name="<b>\u202e"))


def entry(state, **more):
    return HistoryEntry(state=state, at="2026-11-23T10:02:00Z", host="labpc-04", **more)


COMPLETE = entry(IngestState.COMPLETE, files_received=142, bytes_received=48_293_847_234)


@pytest.mark.usefixtures("english_in_berlin")
class TestSteps:
    def test_a_reached_step_says_when_what_and_who(self):
        when, what, spoken = wording.step_words(IngestState.COMPLETE, COMPLETE, "current", NOW)
        assert (when, what) == ("Mon 11:02", "142 files · 48.3 GB")
        assert spoken == "Step 2 of 5, Complete, current, Mon 11:02, 142 files, 48.3 GB, labpc-04"

    def test_one_without_numbers_says_who(self):
        words = wording.step_words(IngestState.STAGING, entry(IngestState.STAGING), "done", NOW)
        assert words == ("Mon 11:02", "labpc-04", "Step 1 of 5, Staging, done, Mon 11:02, labpc-04")

    def test_one_without_a_time_says_that_there_is_none(self):
        bare = HistoryEntry(state=IngestState.STAGING)
        when, what, spoken = wording.step_words(IngestState.STAGING, bare, "done", NOW)
        assert (when, what) == ("—", "")
        assert spoken == "Step 1 of 5, Staging, done, —"

    @pytest.mark.parametrize("state", LIFECYCLE)
    def test_one_that_is_not_reached_says_so(self, state):
        name = f"Step {state.position + 1} of 5, {wording.state_name(state)}, to come"
        assert wording.step_words(state, None, "to come", NOW) == ("", "", name)


@pytest.mark.usefixtures("english_in_berlin")
@pytest.mark.parametrize(
    ("step", "line"),
    [
        (entry(IngestState.STAGING), "Staging: tracking started"),
        (COMPLETE, "Complete: 142 files, 48.3 GB received"),
        (entry(IngestState.COMPLETE, files_received=1), "Complete: 1 file received"),
        (entry(IngestState.COMPLETE), "Complete: all files are here"),
        (entry(IngestState.SYNC_QUEUED), "Sync queued: waiting to be copied to the NAS"),
        (entry(IngestState.SYNC_VERIFIED), "Sync verified: the NAS copy is identical"),
        (entry(IngestState.SYNC_VERIFIED, nas_path="//nas\n"), "Sync verified: the copy is in //nas␊"),
        (entry(IngestState.CLEARED), "Cleared: the staging copy was deleted"),
    ],
)
def test_history_lines(step, line):
    assert wording.history_line(step) == line
