"""What the overview page shows, counted: from odd data, too, and in the list's own numbers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exlab_gui.desktop.attention import TOO_LONG, Attention, AttentionKind
from exlab_gui.desktop.disk_card import DiskUsage
from exlab_gui.desktop.overview_forecast import Outlook, forecast
from exlab_gui.desktop.overview_numbers import DAYS, Amount, count_overview
from exlab_gui.desktop.overview_spans import ENOUGH
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import make_row
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.ingest import LIFECYCLE, Cancelled, IngestState
from exlab_gui.staging import Problem, ProblemKind
from exlab_gui.staging.summary import TIMES

NOON = datetime(2026, 4, 17, 12, tzinfo=UTC)
NOW = NOON.timestamp()
MINUTE, HOUR, DAY = 60, 3_600, 86_400
COPY_DIFFERS = Attention(AttentionKind.COPY_DIFFERS)
DAMAGED = Problem(ProblemKind.RECORD_DAMAGED, "")


@pytest.fixture
def row(make_summary):
    """Makes a row of a run that reached its states so many seconds ago."""

    def make(*ages, attention=None, **fields):
        times = [int(NOW - age) for age in ages] + [0] * (len(LIFECYCLE) - len(ages))
        state = LIFECYCLE[len(ages) - 1] if ages else None
        values = {
            "state": state,
            "times": TIMES.pack(*times) if ages else b"",
            "last_activity": float(NOW - ages[-1]) if ages else None,
        }
        return make_row(make_summary(**{**values, **fields}), attention)

    return make


def count(rows, **options):
    return count_overview(rows, NOW, **{"zone": UTC, **options})


def spans_at(overview, state):
    return next(each for each in overview.spans if each.state is state)


class TestCounts:
    def test_no_runs_are_no_numbers(self):
        overview = count([])
        assert overview.total == 0
        assert overview.instruments == ()
        assert overview.waiting == overview.verified == overview.came == overview.went == Amount()
        assert [day.arrived for day in overview.days] == [Amount()] * DAYS
        assert all(each.median is None and each.worst == () for each in overview.spans)

    def test_the_counts_are_those_of_the_list(self, row):
        rows = [
            row(),
            row(9),
            row(9, 8, equipment="SEQ_02"),
            row(9, 8, attention=TOO_LONG),
            row(problem=DAMAGED, equipment="SEQ_02"),
            row(9, 8, 7, 6, 5),
        ]
        overview = count(rows)
        for instrument in (None, "CONFOCAL_01", "SEQ_02"):
            for status in RunStatus:
                shown, _ = RunFilter(status=status, scope=Scope(instrument)).apply(rows)
                counts = next((each for each in overview.instruments if each.name == instrument), None)
                by_status = overview.by_status if counts is None else counts.by_status
                assert by_status.get(status, 0) == len(shown)
        assert overview.stuck == len(RunFilter(only_stuck=True).apply(rows)[0]) == 1

    def test_the_instrument_with_most_runs_comes_first(self, row):
        names = ["B", "C", "C", "A"]
        overview = count([row(9, equipment=name) for name in names])
        assert [(each.name, each.total) for each in overview.instruments] == [("C", 2), ("A", 1), ("B", 1)]

    def test_runs_wait_for_the_nas_whatever_else_is_the_matter_with_them(self, row):
        overview = count(
            [
                row(9, 8, bytes=10),
                row(9, 8, 7, bytes=200),
                row(9, 8, 7, bytes=4_000, attention=TOO_LONG),
                row(9, 8, 7, 6, bytes=50_000),
                row(9),
            ]
        )
        assert overview.waiting == Amount(3, 4_210)

    def test_only_verified_runs_with_nothing_against_them_are_safe_to_clear(self, row):
        overview = count(
            [
                row(9, 8, 7, 6, bytes=10),
                row(9, 8, 7, 6, bytes=200, attention=TOO_LONG),
                row(9, 8, 7, 6, bytes=4_000, attention=COPY_DIFFERS),
                row(9, 8, 7, 6, 5, bytes=50_000),
            ]
        )
        assert overview.verified == Amount(2, 210)
        assert overview.verified_stuck == 1

    @pytest.mark.parametrize("size", [None, -5, 10**18 + 1, 10**400])
    def test_a_size_that_cannot_be_is_none(self, row, size):
        overview = count([row(9, 8, bytes=size), row(9, 8, bytes=7)])
        assert overview.waiting == overview.came == Amount(2, 7)

    def test_it_can_be_stopped(self, row):
        with pytest.raises(Cancelled):
            count([row(9)], cancelled=lambda: True)


class TestDays:
    def test_a_run_arrives_when_it_is_complete_and_goes_when_it_is_cleared(self, row):
        overview = count([row(5 * DAY, 4 * DAY, 3 * DAY, 2 * DAY, DAY, bytes=70)])
        told = {day.date: (day.arrived, day.cleared) for day in overview.days}
        days = {day: amounts for day, amounts in told.items() if amounts != (Amount(), Amount())}
        assert days == {
            date(2026, 4, 13): (Amount(1, 70), Amount()),
            date(2026, 4, 16): (Amount(), Amount(1, 70)),
        }

    def test_the_last_day_is_today_and_the_first_one_four_weeks_back(self):
        days = [day.date for day in count([]).days]
        assert days[-1] == date(2026, 4, 17)
        assert days == [days[0] + timedelta(days=place) for place in range(28)]

    def test_days_are_those_of_the_zone(self, row):
        late = NOW - datetime(2026, 4, 16, 23, 30, tzinfo=UTC).timestamp()
        rows = [row(late + 60, late)]
        assert count(rows).days[-2].arrived.runs == 1
        assert count(rows, zone=ZoneInfo("Europe/Berlin")).days[-1].arrived.runs == 1

    @pytest.mark.parametrize(("hour", "day"), [(0, 28), (23, 28), (24, 29), (46.9, 29), (47, 30)])
    def test_a_day_of_23_hours_has_23(self, row, hour, day):
        """In Berlin the clocks went forward on 29 March 2026."""
        zone = ZoneInfo("Europe/Berlin")
        moment = datetime(2026, 3, 28, tzinfo=zone).timestamp() + hour * HOUR
        (found,) = [
            each.date
            for each in count([row(NOW - moment + 1, NOW - moment)], zone=zone).days
            if each.arrived.runs
        ]
        assert found == date(2026, 3, day)

    def test_what_is_older_than_four_weeks_is_on_no_day(self, row):
        overview = count([row(29 * DAY, 28 * DAY), row(99 * DAY, 98 * DAY, 97 * DAY, 96 * DAY, 95 * DAY)])
        assert not any(day.arrived.runs or day.cleared.runs or day.listed for day in overview.days)

    def test_the_pace_is_that_of_seven_times_24_hours(self, row):
        overview = count(
            [
                row(8 * DAY, 7 * DAY - 1, bytes=10),
                row(8 * DAY, 7 * DAY, bytes=200),
                row(30 * DAY, 29 * DAY, 28 * DAY, 27 * DAY, 3, bytes=4_000),
            ]
        )
        assert overview.came == Amount(1, 10)
        assert overview.went == Amount(1, 4_000)

    @pytest.mark.usefixtures("english_in_berlin")
    def test_listed_is_what_the_list_shows_for_the_day(self, row):
        rows = [
            row(9, 8, 7, 6, 5),
            row(9, 8, 7, 6, 5, attention=COPY_DIFFERS),
            row(DAY + 9, DAY + 8, DAY + 7, DAY + 6, DAY),
            row(9, 8),
        ]
        overview = count(rows, zone=None)
        for day in overview.days:
            iso = day.date.isoformat()
            shown, _ = RunFilter(status=RunStatus.CLEARED, since=iso, until=iso).apply(rows)
            assert day.listed == len(shown)
        assert [(day.cleared.runs, day.listed) for day in overview.days[-2:]] == [(1, 1), (2, 1)]


class TestOddTimes:
    def test_a_time_in_the_future_counts_nowhere(self, row):
        overview = count([row(HOUR, -HOUR, bytes=10), row(-HOUR)])
        assert overview.odd == 2
        assert overview.came == Amount()
        assert overview.days[-1].arrived == Amount()
        assert [each.stays + each.there for each in overview.spans] == [0, 0, 0, 0]

    def test_another_clock_may_be_a_little_ahead(self, row):
        overview = count([row(HOUR, -100, bytes=10)])
        assert overview.odd == 0
        assert overview.came == Amount(1, 10)
        assert spans_at(overview, IngestState.COMPLETE).there == 1
        assert spans_at(overview, IngestState.COMPLETE).longest == 0

    def test_a_step_before_the_one_before_it_counts_as_no_stay(self, row):
        overview = count([row(HOUR, 2 * HOUR)])
        assert overview.odd == 1
        assert spans_at(overview, IngestState.STAGING).stays == 0
        assert spans_at(overview, IngestState.COMPLETE).there == 1

    def test_a_step_that_is_not_recorded_is_no_contradiction(self, row):
        times = TIMES.pack(0, int(NOW - 60), 0, int(NOW - 30), 0)
        overview = count([row(9, 8, 7, 6, times=times)])
        assert overview.odd == 0
        assert [each.stays for each in overview.spans] == [0, 0, 0, 0]
        assert spans_at(overview, IngestState.SYNC_VERIFIED).there == 1

    @given(
        st.lists(
            st.tuples(
                st.lists(st.integers(0, 2**32 - 1), min_size=5, max_size=5),
                st.one_of(st.none(), st.integers()),
                st.one_of(st.none(), st.sampled_from(LIFECYCLE)),
                st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False)),
            ),
            max_size=20,
        )
    )
    def test_whatever_the_records_say_the_sums_agree(self, make_summary, records):
        rows = [
            make_row(make_summary(times=TIMES.pack(*times), bytes=size, state=state, last_activity=activity))
            for times, size, state, activity in records
        ]
        overview = count(rows)
        assert overview.total == sum(each.total for each in overview.instruments) == len(rows)
        assert 0 <= overview.odd <= len(rows)
        assert forecast(DiskUsage(10**12, 10**11), overview).clearable >= 0
        for each in overview.spans:
            known = [
                seconds for seconds in (each.low, each.median, each.high, each.longest) if seconds is not None
            ]
            assert known == sorted(known)
            assert not known or known[0] >= 0


class TestSpans:
    def test_a_stay_lasts_from_its_step_to_the_next_one(self, row):
        spans = spans_at(count([row(10 * HOUR, 7 * HOUR)]), IngestState.STAGING)
        assert (spans.stays, spans.low, spans.median, spans.high) == (1, 3 * HOUR, 3 * HOUR, 3 * HOUR)
        assert (spans.there, spans.limit, spans.unusual, spans.worst) == (0, None, 0, ())

    def test_the_middle_half(self, row):
        rows = [row(stay * HOUR, 0) for stay in (1, 2, 3, 4, 100)]
        spans = spans_at(count(rows), IngestState.STAGING)
        assert (spans.low, spans.median, spans.high, spans.longest) == (
            2 * HOUR,
            3 * HOUR,
            4 * HOUR,
            100 * HOUR,
        )

    def test_a_stay_is_unusual_beyond_four_times_the_usual(self, row):
        rows = [row(10 * HOUR, 0) for _ in range(ENOUGH)]
        rows += [row(40 * HOUR, 0, name="Run_in_time"), row(40 * HOUR + 1, 0, name="Run_late")]
        spans = spans_at(count(rows), IngestState.STAGING)
        assert (spans.limit, spans.unusual) == (40 * HOUR, 1)
        assert [(stay.name, stay.seconds, stay.is_there) for stay in spans.worst] == [
            ("Run_late", 40 * HOUR + 1, False)
        ]

    def test_where_seconds_are_usual_minutes_are_nothing_to_look_at(self, row):
        rows = [row(MINUTE, MINUTE - 2, MINUTE - 4) for _ in range(ENOUGH)]
        rows.append(row(3 * HOUR, 2 * HOUR, HOUR))
        assert [each.unusual for each in count(rows).spans] == [0, 0, 0, 0]

    def test_too_few_stays_make_nothing_usual(self, row):
        rows = [row(MINUTE, 0) for _ in range(ENOUGH - 1)] + [row(90 * DAY)]
        spans = spans_at(count(rows), IngestState.STAGING)
        assert (spans.limit, spans.worst) == (None, ())

    def test_who_can_still_be_helped_comes_first_then_the_longest_first(self, row):
        rows = [row(10 * HOUR, 0) for _ in range(20)]
        rows += [row(age * DAY, 0, name=f"Run_done_{age}") for age in (50, 90, 70)]
        rows += [row(age * DAY, name=f"Run_there_{age}") for age in (5, 9)]
        spans = spans_at(count(rows), IngestState.STAGING)
        assert [stay.name for stay in spans.worst] == ["Run_there_9", "Run_there_5", "Run_done_90"]
        assert (spans.unusual, spans.there, spans.longest) == (5, 2, 90 * DAY)

    def test_a_run_with_a_problem_is_not_counted_as_being_there(self, row):
        problem = Problem(ProblemKind.STATE_DISAGREES, "")
        spans = spans_at(count([row(DAY, problem=problem)]), IngestState.STAGING)
        assert spans.there == 0

    def test_a_cleared_run_stays_nowhere(self, row):
        assert [each.there for each in count([row(5, 4, 3, 2, 1)]).spans] == [0, 0, 0, 0]

    def test_many_stays_are_ordered_like_few(self, row):
        """More than are sorted at once."""
        stays = [(number * 7_919) % 20_001 for number in range(20_001)]
        rows = [row(stay, 0) for stay in stays]
        spans = spans_at(count(rows), IngestState.STAGING)
        assert (spans.low, spans.median, spans.high, spans.longest) == (5_000, 10_000, 15_000, 20_000)


class TestForecast:
    @pytest.fixture
    def found(self, row):
        """The forecast for a disk of 1,000 bytes."""

        def make(*rows, free=700, total=1_000):
            usage = None if total is None else DiskUsage(total, free)
            return forecast(usage, count(rows))

        return make

    def test_free_space_lasts_as_long_as_this_week_s_pace_says(self, found, row):
        filling = found(row(9, 8, bytes=150), row(30 * DAY, 29 * DAY, 28 * DAY, 27 * DAY, 5, bytes=50))
        assert filling.outlook is Outlook.FILLING
        assert filling.days == pytest.approx(49)
        assert filling.growth == 100

    def test_what_shrinks_is_never_full(self, found, row):
        shrinking = found(row(30 * DAY, 29 * DAY, 28 * DAY, 27 * DAY, 5, bytes=50))
        assert (shrinking.outlook, shrinking.days, shrinking.growth) == (Outlook.SHRINKING, None, -50)

    def test_nothing_came(self, found, row):
        assert found(row(30 * DAY, 29 * DAY, bytes=50)).outlook is Outlook.IDLE

    def test_as_much_went_as_came(self, found, row):
        assert found(row(5, 4, 3, 2, 1, bytes=50)).outlook is Outlook.STEADY

    def test_a_full_disk(self, found, row):
        full = found(row(9, 8, bytes=50), free=0)
        assert (full.outlook, full.days) == (Outlook.FULL, None)

    @pytest.mark.parametrize("total", [None, 0, -1])
    def test_an_unknown_disk(self, found, total):
        assert found(total=total).outlook is Outlook.UNKNOWN

    def test_no_more_can_be_freed_than_is_used(self, found, row):
        assert found(row(9, 8, 7, 6, bytes=10**15)).clearable == 300

    @pytest.mark.parametrize(("told", "shown"), [(5_000, 1_000), (-5, 0)])
    def test_a_file_system_may_say_nonsense(self, found, told, shown):
        assert found(free=told).free == shown
