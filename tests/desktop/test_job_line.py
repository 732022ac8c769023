"""What is told of a job: as wide as its widest words, and nothing in it moves."""

from __future__ import annotations

import pytest

from exlab_gui.desktop.job_line import FactsLabel
from exlab_gui.desktop.job_wording import Fact

pytestmark = pytest.mark.usefixtures("themes", "english_in_berlin")


class TestFactsLabel:
    FACTS = (Fact("1.0 of 9.0 GB", 4, "9.0 of 9.0 GB"), Fact("", 2, "888 MB/s"), Fact("2 min left", 5))

    def test_it_is_as_wide_as_its_widest_words(self, qtbot):
        label = FactsLabel()
        qtbot.addWidget(label)
        label.show_facts(self.FACTS, alarming=False)
        wide = label.width_within(10_000)
        label.show_facts(
            (Fact("9.0 of 9.0 GB", 4), Fact("888 MB/s", 2), Fact("2 min left", 5)), alarming=False
        )
        assert label.width_within(10_000) == wide
        assert label.width_within(30) == 30
        assert label.text() == "9.0 of 9.0 GB \u00b7 888 MB/s \u00b7 2 min left"

    def test_what_stands_right_of_a_number_stays_where_it_is(self, qtbot):
        label = FactsLabel()
        qtbot.addWidget(label)
        label.resize(label.width_within(10_000), 30)
        pictures = []
        for done in ("3 of 100 files", "77 of 100 files"):
            label.show_facts((Fact("x", 1), Fact(done, 2, "100 of 100 files")), alarming=False)
            label.resize(label.width_within(10_000), 30)
            pictures.append(label.grab().toImage())
        assert pictures[0].size() == pictures[1].size()
        tail = pictures[0].width() - round(
            label.fontMetrics().horizontalAdvance("of 100 files") * label.devicePixelRatio()
        )
        ends = [picture.copy(tail, 0, picture.width() - tail, picture.height()) for picture in pictures]
        assert ends[0] == ends[1]
        assert pictures[0] != pictures[1]


def test_what_is_known_comes_before_a_place_kept_for_what_is_not(qtbot):
    label = FactsLabel()
    qtbot.addWidget(label)
    label.show_facts((Fact("1.0 of 9.0 GB", 4), Fact("", 5, "12 min left")), alarming=False)
    assert [fact.text for fact in label._fitting(label.least_width())] == ["1.0 of 9.0 GB"]
