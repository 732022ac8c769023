"""The words about findings in a run's record and in the folders that it lies in."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from exlab_gui.desktop import formats, wording
from exlab_gui.desktop.plain_text import visible
from exlab_gui.desktop.translation import translate
from exlab_gui.ingest import Damage
from exlab_gui.transfer.doctor_findings import FindingKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from exlab_gui.ingest import IngestState
    from exlab_gui.transfer.doctor_findings import Finding

Kind = FindingKind
Words: TypeAlias = tuple[str, str]


def state_name(state: IngestState | None) -> str:
    """A state as the rest of the app calls it."""
    return wording.state_name(state) if state is not None else formats.NOTHING


def _run_missing(_finding: Finding) -> Words:
    return (
        translate("Doctor", "The run's folder is not there any more."),
        translate("Doctor", "Refresh the list. If nobody has moved it, check that the disk is connected."),
    )


def _run_is_link(_finding: Finding) -> Words:
    return (
        translate("Doctor", "The run's folder is a link to another place."),
        translate(
            "Doctor",
            "Links are never followed, so that nothing is copied or deleted somewhere else. Move the real "
            "folder here, or ask your IT.",
        ),
    )


def _folder_unreadable(finding: Finding) -> Words:
    return (
        translate("Doctor", "A folder of this run cannot be looked into: {path}").format(
            path=visible(finding.path)
        ),
        translate("Doctor", "Copy the details and ask your IT for permission to read it, then check again."),
    )


def _files_changing(_finding: Finding) -> Words:
    return (
        translate("Doctor", "Files of this run came or went while they were looked at."),
        translate("Doctor", "Most likely the instrument still writes. Check again when it has finished."),
    )


def _not_checked(_finding: Finding) -> Words:
    return (
        translate("Doctor", "This run could not be checked to its end."),
        translate("Doctor", "Copy the details and send them to your IT; the other runs were checked."),
    )


def _damaged(finding: Finding) -> Words:
    what = {
        Damage.EMPTY: translate("Doctor", "The run's record is empty."),
        Damage.NOT_JSON: translate(
            "Doctor", "The run's record is damaged: part of its text is missing or wrong."
        ),
        Damage.WRONG_CONTENT: translate("Doctor", "The run's record says something that no record can say."),
        Damage.TOO_LARGE: translate("Doctor", "The run's record is larger than any real record (8 MB)."),
        Damage.TOO_DEEP: translate(
            "Doctor", "The run's record is damaged: it is nested too deeply to be read."
        ),
        Damage.NOT_A_FILE: translate(
            "Doctor", "Something that is no file lies where the run's record should be."
        ),
    }[finding.damage or Damage.WRONG_CONTENT]
    if finding.state is not None:
        reached = translate("Doctor", "It is known to have reached \u201c{state}\u201d.")
        what = f"{what} {reached.format(state=state_name(finding.state))}"
    if finding.repairs:
        return what, translate(
            "Doctor", "The run's data is not affected. Choose a repair; the old file is kept."
        )
    return (
        what,
        translate(
            "Doctor",
            "The run's data is not affected. No copy of the record is good enough to take its place: ask "
            "whoever looks after the staging folder, and leave the file as it is until then.",
        ),
    )


def _lost(finding: Finding) -> Words:
    what = translate("Doctor", "The run has no record any more, though it had one.")
    if finding.repairs:
        return what, translate("Doctor", "A good copy was found: repair it to go on where the run stood.")
    return (
        what,
        translate(
            "Doctor",
            "No good copy was found. Ask whoever looks after the staging folder for a backup; or start "
            "tracking the run again, and do its steps again.",
        ),
    )


def _other_major(finding: Finding) -> Words:
    return (
        translate(
            "Doctor", "The run's record was made by another version of the software (format {found})."
        ).format(found=visible(finding.found)),
        translate("Doctor", "Nothing is wrong with it. Update ExLab Runs on this computer."),
    )


def _record_is_link(_finding: Finding) -> Words:
    return (
        translate("Doctor", "The run's record is a link to another place."),
        translate(
            "Doctor",
            "It is not followed, because writing it could change something else. Put the file itself in its "
            "place, or ask whoever looks after the staging folder.",
        ),
    )


def _wizard_is_link(_finding: Finding) -> Words:
    return (
        translate("Doctor", "The folder of the run's records is a link to another place."),
        translate(
            "Doctor",
            "It is not followed, because writing there could change something else. Put the folder itself "
            "in its place, or ask whoever looks after the staging folder.",
        ),
    )


def _wizard_not_a_folder(_finding: Finding) -> Words:
    return (
        translate("Doctor", "A file lies where the folder of the run's records should be (.exlab-wizard)."),
        translate("Doctor", "Move that file away, then check again."),
    )


def _unreadable(_finding: Finding) -> Words:
    return (
        translate("Doctor", "The run's record cannot be read."),
        translate(
            "Doctor",
            "Close programs that may hold it open. If you are not allowed to read it, ask your IT for "
            "permission; the details name the file.",
        ),
    )


def _not_writable(_finding: Finding) -> Words:
    return (
        translate("Doctor", "You may look at this run, but not record a step of it."),
        translate("Doctor", "Ask your IT for permission to write in the folder that the details name."),
    )


def _state_disagrees(finding: Finding) -> Words:
    what = translate("Doctor", "The run's state and the last line of its history disagree.")
    if finding.repairs:
        return what, translate(
            "Doctor", "Repair it: you see before what will be changed, and the old file is kept."
        )
    return what, _advice_history()


def _history_skips(finding: Finding) -> Words:
    what = translate("Doctor", "The run's history leaves out a step, or tells one twice.")
    if finding.repairs:
        return what, translate(
            "Doctor", "A copy of the record without this gap was found, and can take its place."
        )
    return what, _advice_history()


def _advice_history() -> str:
    return translate(
        "Doctor",
        "What is missing cannot be known from here, and nothing is made up. Copy the details and ask "
        "whoever looks after the staging folder; the run's data is not affected.",
    )


def _repeated(finding: Finding) -> Words:
    names = ", ".join(map(visible, finding.names))
    what = translate("Doctor", "Something stands in the run's record more than once: {names}").format(
        names=names
    )
    if finding.repairs:
        return what, translate(
            "Doctor", "All of it says the same, so that it can be repaired without a loss."
        )
    return (
        what,
        translate(
            "Doctor",
            "The values differ, and nobody but a person can tell which is right. Until then no step can be "
            "recorded. Ask whoever looks after the staging folder.",
        ),
    )


def _time_backwards(finding: Finding) -> Words:
    return (
        translate("Doctor", "The times in the run's history go backwards."),
        translate(
            "Doctor",
            "A clock was wrong, or was set, between \u201c{before}\u201d and \u201c{after}\u201d. The steps "
            "count in their order, so nothing has to be done. If it happens again, let your IT set the "
            "clocks of these computers by the network.",
        ).format(before=visible(finding.expected), after=visible(finding.found)),
    )


def _time_in_future(finding: Finding) -> Words:
    return (
        translate("Doctor", "A step of this run is dated in the future: {found}").format(
            found=visible(finding.found)
        ),
        translate(
            "Doctor",
            "The clock of that computer, or of this one, is wrong. Let your IT set it by the network; the "
            "record is left as it is.",
        ),
    )


def _unsafe_path(_finding: Finding) -> Words:
    return (
        translate("Doctor", "The run's record names a folder that lies outside the staging folder."),
        translate(
            "Doctor",
            "It is never used: a run is where its folder is. Ask who wrote it; the details show what it "
            "says.",
        ),
    )


def _path_differs(finding: Finding) -> Words:
    return (
        translate("Doctor", "The run's record says that it lies somewhere else: {expected}").format(
            expected=visible(finding.expected)
        ),
        translate(
            "Doctor",
            "The folder was moved or renamed, or is a copy of another run. Move it back; or, if it is meant "
            "to be here, tell whoever looks after the staging folder.",
        ),
    )


def _equipment_differs(finding: Finding) -> Words:
    return (
        translate(
            "Doctor", "The run lies under {found}, but its record says that it is of {expected}."
        ).format(found=visible(finding.found), expected=visible(finding.expected)),
        translate("Doctor", "Find out which of the two made it, and move the folder there."),
    )


def _kind_differs(finding: Finding) -> Words:
    return (
        translate(
            "Doctor", "By its folder this is a run of another kind than its record says ({expected})."
        ).format(expected=visible(finding.expected)),
        translate(
            "Doctor",
            "Find out whether it was a test. Its folder says it by its name: TestRun_ for a test, Run_ for "
            "all others.",
        ),
    )


def _creation(_finding: Finding) -> Words:
    return (
        translate("Doctor", "What the instrument wrote about this run (creation.json) cannot be understood."),
        translate(
            "Doctor",
            "The run can go on without it, with what its folder's name says. Copy the details and tell "
            "whoever looks after the instrument.",
        ),
    )


def _leftovers(finding: Finding) -> Words:
    return (
        translate(
            "Doctor",
            "Beside the run's record: %Ln unfinished file(s) of a program that was ended.",
            "",
            finding.count,
        ),
        translate(
            "Doctor", "They do no harm. They can be deleted; no data is in them that is not elsewhere."
        ),
    )


def _copy_leftovers(finding: Finding) -> Words:
    return (
        translate("Doctor", "Beside the run's record: %Ln unfinished file(s) of a copy.", "", finding.count),
        translate(
            "Doctor",
            "A copy to this folder is under way, perhaps from another computer, or was broken off. Leave "
            "them: the next copy removes what it does not need.",
        ),
    )


RECORD_WORDS: Mapping[FindingKind, Callable[[Finding], Words]] = {
    Kind.RUN_MISSING: _run_missing,
    Kind.RUN_IS_LINK: _run_is_link,
    Kind.FOLDER_UNREADABLE: _folder_unreadable,
    Kind.FILES_CHANGING: _files_changing,
    Kind.NOT_CHECKED: _not_checked,
    Kind.RECORD_DAMAGED: _damaged,
    Kind.RECORD_LOST: _lost,
    Kind.OTHER_MAJOR: _other_major,
    Kind.RECORD_IS_LINK: _record_is_link,
    Kind.WIZARD_IS_LINK: _wizard_is_link,
    Kind.WIZARD_NOT_A_FOLDER: _wizard_not_a_folder,
    Kind.RECORD_UNREADABLE: _unreadable,
    Kind.NOT_WRITABLE: _not_writable,
    Kind.STATE_DISAGREES: _state_disagrees,
    Kind.HISTORY_SKIPS: _history_skips,
    Kind.REPEATED_KEYS: _repeated,
    Kind.TIME_BACKWARDS: _time_backwards,
    Kind.TIME_IN_FUTURE: _time_in_future,
    Kind.UNSAFE_RUN_PATH: _unsafe_path,
    Kind.PATH_DIFFERS: _path_differs,
    Kind.EQUIPMENT_DIFFERS: _equipment_differs,
    Kind.KIND_DIFFERS: _kind_differs,
    Kind.CREATION_DAMAGED: _creation,
    Kind.LEFTOVERS: _leftovers,
    Kind.COPY_LEFTOVERS: _copy_leftovers,
}
"""What was found and what to do about it, for every kind of its room."""
