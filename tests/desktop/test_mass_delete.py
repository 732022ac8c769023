"""Fifty thousand runs go at once: the list, its counts and what is selected stay in step."""

from __future__ import annotations

import msgspec
import pytest

from exlab_gui.desktop.run_columns import Column
from exlab_gui.desktop.run_filter import RunFilter
from exlab_gui.desktop.run_status import RunStatus
from exlab_gui.desktop.run_table import RunTable
from exlab_gui.desktop.run_table_model import RunTableModel
from exlab_gui.ingest import LIFECYCLE

RUNS = 60_000
STAYING = 6


@pytest.fixture
def runs(make_summary):
    pattern = make_summary()
    return [
        msgspec.structs.replace(
            pattern,
            path=f"/staging/CONFOCAL_{number % 20:02}/PROJ-0042/Runs/Run_{number:05}",
            equipment=f"CONFOCAL_{number % 20:02}",
            name=f"Run_{number:05}",
            state=LIFECYCLE[number % 5],
            last_activity=1_776_436_320.0 + 7919 * number % RUNS,
        )
        for number in range(RUNS)
    ]


@pytest.fixture
def model(qapp):
    """Without Qt's tester, which would look at every cell of the long list again and again."""
    return RunTableModel()


def listed(model):
    return [model.run_at(row).path for row in range(model.rowCount())]


@pytest.mark.parametrize("is_filtered", [False, True])
def test_fifty_thousand_runs_go_at_once(qtbot, themes, model, runs, is_filtered):
    model.begin_pass()
    model.add_runs(runs)
    model.end_pass()
    table = RunTable(model, themes)
    qtbot.addWidget(table)
    table.resize(1000, 600)
    table.show()
    qtbot.waitExposed(table)
    if is_filtered:
        model.set_filter(RunFilter(status=RunStatus.COMPLETE))
    staying = [run for number, run in enumerate(runs) if number % STAYING == 0]
    chosen = next(run for run in staying if not is_filtered or run.state is LIFECYCLE[1])
    assert table.select_run(chosen.path)

    model.begin_pass()
    model.remove_runs([run.path for number, run in enumerate(runs) if number % STAYING])
    model.end_pass()

    expected = {run.path for run in staying if not is_filtered or run.state is LIFECYCLE[1]}
    qtbot.waitUntil(lambda: model.rowCount() == len(expected) and not model.is_sorting)
    assert model.total == len(staying) == RUNS // STAYING
    paths = listed(model)
    assert set(paths) == expected
    assert [model.position(path) for path in paths] == list(range(len(paths)))
    moments = [model.run(path).last_activity for path in paths]
    assert moments == sorted(moments, reverse=True)
    assert sum(model.counts.by_status.values()) == len(staying)
    assert [run.path for run in table.selected_runs()] == [chosen.path]
    assert model.index(0, Column.RUN).data()
