"""Six lines that keep their places, and say how they stand in words and by a sign."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from exlab_gui.desktop.condition_list import ConditionList
from exlab_gui.desktop.transfer_wording import CheckStatus, check_status_name
from exlab_gui.transfer import Condition, ConditionKind, ConditionReason

pytestmark = pytest.mark.usefixtures("themes")

HOSTILE = "raw/<b>\n&amp;\u202e.tif"


@pytest.fixture
def conditions(qtbot):
    widget = ConditionList()
    qtbot.addWidget(widget)
    widget.resize(640, widget.sizeHint().height())
    widget.show()
    return widget


def missing(path="raw/a.tif", count=1):
    return Condition(
        ConditionKind.COPY, holds=False, reason=ConditionReason.COPY_MISSING, path=path, count=count
    )


def places(conditions):
    labels = [label for row in conditions.rows.values() for label in row.findChildren(QLabel)]
    return [(label.mapTo(conditions, label.rect().topLeft()).y(), label.height()) for label in labels]


def test_all_six_are_there_and_being_checked_at_first(conditions):
    assert list(conditions.rows) == list(ConditionKind)
    assert {row.status for row in conditions.rows.values()} == {CheckStatus.CHECKING}
    assert {row.status_label.text() for row in conditions.rows.values()} == {"Being checked"}


def test_nothing_moves_whatever_comes_out(qtbot, conditions, make_summary, make_plan):
    qtbot.waitExposed(conditions)
    before, size = places(conditions), conditions.sizeHint()
    plan = make_plan(make_summary(), missing("r\u00e4w/\u6587\u4ef6/" + "x" * 300, 142_000))
    for show in (
        lambda: conditions.show_conditions(plan.conditions),
        conditions.show_not_checked,
        conditions.show_checking,
    ):
        show()
        conditions.layout().activate()
        assert places(conditions) == before
        assert conditions.sizeHint() == size


def test_one_that_fails_names_the_file_and_says_what_to_do(conditions):
    conditions.show_conditions([missing(HOSTILE, 12)])
    row = conditions.rows[ConditionKind.COPY]
    assert row.status is CheckStatus.FAILS
    assert row.detail == "Not on the NAS: raw/<b>␊&amp;␦.tif and 11 more"
    assert "raw/&lt;b&gt;␊&amp;amp;␦.tif" in row.toolTip()
    assert "Have the file copied to the NAS" in row.toolTip()
    assert row.accessibleName() == (
        "Condition 4 of 6: The NAS copy is whole: Fails. Not on the NAS: raw/<b>␊&amp;␦.tif and 11 more. "
        "Have the file copied to the NAS, then verify the NAS copy again."
    )


def test_one_that_holds_says_how(conditions, make_summary, make_plan):
    conditions.show_conditions([missing()])
    conditions.show_conditions(make_plan(make_summary()).conditions)
    row = conditions.rows[ConditionKind.COPY]
    assert row.detail == "142 files read from the NAS just now, all identical"
    assert "raw" not in row.toolTip()


def test_a_check_that_begins_anew_forgets_what_was_found(conditions):
    conditions.show_conditions([missing()])
    conditions.show_checking()
    row = conditions.rows[ConditionKind.COPY]
    assert (row.detail, row.status) == ("", CheckStatus.CHECKING)
    assert "raw" not in row.accessibleName() + row.toolTip()


def test_every_status_has_its_own_sign_also_without_colour(qtbot, conditions):
    qtbot.waitExposed(conditions)
    row = conditions.rows[ConditionKind.COPY]
    pictures = []
    for status in CheckStatus:
        row.show_status(status)
        assert row.status_label.text() == check_status_name(status)
        row.sign.setStyleSheet("color: black")
        pictures.append(row.sign.grab().toImage())
        row.sign.setStyleSheet("")
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])


def test_every_line_can_be_reached_by_the_keyboard(qtbot, conditions):
    conditions.activateWindow()
    first = conditions.rows[ConditionKind.RECORD]
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    for kind in list(ConditionKind)[1:]:
        conditions.focusNextChild()
        assert conditions.rows[kind].hasFocus()
