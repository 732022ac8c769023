"""The words of what can be done with runs: the buttons, and what is said when it is done."""

from __future__ import annotations

from exlab_gui.desktop.run_actions import RunAction
from exlab_gui.desktop.translation import per_language, translate


def action_name(action: RunAction) -> str:
    """The button of an action."""
    return _action_names()[action]


def action_tip(action: RunAction) -> str:
    """The tooltip of that button."""
    return _action_tips()[action]


@per_language
def _action_names() -> dict[RunAction, str]:
    return {
        RunAction.START_TRACKING: translate("Actions", "Start tracking"),
        RunAction.MARK_COMPLETE: translate("Actions", "Mark complete"),
        RunAction.QUEUE_SYNC: translate("Actions", "Queue sync"),
        RunAction.COPY: translate("Actions", "Copy to the NAS"),
        RunAction.RESUME_COPY: translate("Actions", "Resume"),
        RunAction.VERIFY: translate("Actions", "Verify NAS copy"),
        RunAction.SHOW_DIFFERENCES: translate("Actions", "Show differences"),
        RunAction.CLEAR: translate("Actions", "Clear staging copy"),
        RunAction.FINISH_NAS_RECORD: translate("Actions", "Update the NAS record"),
    }


@per_language
def _action_tips() -> dict[RunAction, str]:
    return {
        RunAction.START_TRACKING: translate(
            "Actions", "Make a record for this run, so that its way to the NAS can be followed"
        ),
        RunAction.MARK_COMPLETE: translate(
            "Actions", "Look why the run seems finished, then record that the instrument has finished"
        ),
        RunAction.QUEUE_SYNC: translate("Actions", "Record that this run waits to be copied to the NAS"),
        RunAction.COPY: translate("Actions", "Copy this run to the NAS and read every file back"),
        RunAction.RESUME_COPY: translate("Actions", "Go on with the copy where it stopped"),
        RunAction.VERIFY: translate("Actions", "Read every file here and on the NAS and compare them"),
        RunAction.SHOW_DIFFERENCES: translate(
            "Actions", "List the files that did not match when this run was compared last"
        ),
        RunAction.CLEAR: translate(
            "Actions",
            "Check whether the staging copy may be deleted; nothing is deleted before you confirm",
        ),
        RunAction.FINISH_NAS_RECORD: translate(
            "Actions", "Put the latest record of this run beside its copy on the NAS"
        ),
    }


def action_for_many(action: RunAction, number: int) -> str:
    """The button for an action with several runs: ``Mark 3 runs complete``."""
    return {
        RunAction.START_TRACKING: translate("Actions", "Start tracking %Ln run(s)", "", number),
        RunAction.MARK_COMPLETE: translate("Actions", "Mark %Ln run(s) complete", "", number),
        RunAction.QUEUE_SYNC: translate("Actions", "Queue sync for %Ln run(s)", "", number),
        RunAction.COPY: translate("Actions", "Copy %Ln run(s) to the NAS", "", number),
        RunAction.RESUME_COPY: translate("Actions", "Resume %Ln run(s)", "", number),
        RunAction.VERIFY: translate("Actions", "Verify the NAS copies of %Ln run(s)", "", number),
        RunAction.SHOW_DIFFERENCES: translate("Actions", "Show the differences of %Ln run(s)", "", number),
        RunAction.CLEAR: translate("Actions", "Clear %Ln run(s)", "", number),
        RunAction.FINISH_NAS_RECORD: translate("Actions", "Update the NAS records of %Ln run(s)", "", number),
    }[action]


def done(action: RunAction, runs: str) -> str:
    """A line that says what was done: ``Run 2026-04-17 14:32: marked complete``.

    Args:
        action: what it was.
        runs: a run's title, or how many runs there were.
    """
    return _done()[action].format(runs=runs)


@per_language
def _done() -> dict[RunAction, str]:
    copied = translate("Actions", "{runs}: copied to the NAS and verified")
    return {
        RunAction.START_TRACKING: translate(
            "Actions", "{runs}: now tracked", "{runs}: a run's title, or how many"
        ),
        RunAction.MARK_COMPLETE: translate("Actions", "{runs}: marked complete"),
        RunAction.QUEUE_SYNC: translate("Actions", "{runs}: queued for the NAS"),
        RunAction.COPY: copied,
        RunAction.RESUME_COPY: copied,
        RunAction.VERIFY: translate("Actions", "{runs}: verified on the NAS"),
        RunAction.SHOW_DIFFERENCES: translate("Actions", "{runs}: compared"),
        RunAction.CLEAR: translate("Actions", "{runs}: cleared"),
        RunAction.FINISH_NAS_RECORD: translate("Actions", "{runs}: up to date on the NAS"),
    }


def done_with_many(action: RunAction, number: int) -> str:
    """A heading that says what was done with several runs: ``3 runs marked complete``."""
    copied = translate("Actions", "%Ln run(s) copied to the NAS and verified", "", number)
    return {
        RunAction.START_TRACKING: translate("Actions", "%Ln run(s) now tracked", "", number),
        RunAction.MARK_COMPLETE: translate("Actions", "%Ln run(s) marked complete", "", number),
        RunAction.QUEUE_SYNC: translate("Actions", "%Ln run(s) queued for the NAS", "", number),
        RunAction.COPY: copied,
        RunAction.RESUME_COPY: copied,
        RunAction.VERIFY: translate("Actions", "%Ln run(s) verified on the NAS", "", number),
        RunAction.SHOW_DIFFERENCES: translate("Actions", "%Ln run(s) compared", "", number),
        RunAction.CLEAR: translate("Actions", "%Ln run(s) cleared", "", number),
        RunAction.FINISH_NAS_RECORD: translate("Actions", "%Ln run(s) up to date on the NAS", "", number),
    }[action]
