"""Real processes that want the same record at the same moment, and a reader that takes no lock."""

from __future__ import annotations

import json
import os
import subprocess
import threading
import time
from collections import Counter

import pytest

from exlab_gui.ingest import LIFECYCLE, IngestState, IngestWriter

S = IngestState
CONTENDERS = 8


class Reader:
    """Reads the record again and again until told to stop, and keeps what it saw."""

    def __init__(self, path):
        self.path = path
        self.seen = Counter()
        self.order = []
        self.wrong = []
        self.first = threading.Event()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def _run(self):
        writer = IngestWriter()
        while not self._stop.is_set():
            try:
                record = writer.read_ingest(self.path)
                if record.inconsistency is not None:
                    self.wrong.append(record)
                if record.current_state not in self.seen:
                    self.order.append(record.current_state)
                self.seen[record.current_state] += 1
            except Exception as error:  # noqa: BLE001  (any error at all is the finding)
                self.wrong.append(error)
            self.first.set()

    def __enter__(self):
        self._thread.start()
        self.first.wait()
        return self

    def __exit__(self, *_):
        self._stop.set()
        self._thread.join()


@pytest.fixture
def contest(script):
    """Starts the contenders, lets them all go at once, returns what each says and when they were let go."""
    started = []

    def run(path, *states):
        # One pipe is everybody's standard input: closing it is a barrier that opens for all in one moment.
        inside, outside = os.pipe()
        command, environment = script("contend", path, *states)
        options = {"env": environment, "stdin": inside, "stdout": subprocess.PIPE, "text": True}
        started.extend(subprocess.Popen(command, **options) for _ in range(CONTENDERS))
        os.close(inside)
        for process in started:
            assert process.stdout.readline() == "ready\n"
        with Reader(path) as reader:
            released = time.monotonic()
            os.close(outside)
            said = [json.loads(process.communicate()[0]) for process in started]
        assert [process.returncode for process in started] == [0] * CONTENDERS
        return [one["outcomes"] for one in said], max(one["ended"] for one in said) - released, reader

    yield run
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.mark.parametrize("current", LIFECYCLE[:-1])
def test_one_of_eight_processes_wins_and_the_reader_never_sees_anything_half(
    recorded, contest, litter, note, current
):
    path = recorded(current)
    outcomes, settled, reader = contest(path, current.successor)
    note("contenders", CONTENDERS)
    note("settled_ms", round(settled * 1000, 2))
    note("reads_meanwhile", sum(reader.seen.values()))

    assert Counter(one[0][0] for one in outcomes) == {"won": 1, "IllegalTransitionError": CONTENDERS - 1}
    # Every loser was told the state that the winner had written.
    assert {one[0][1] for one in outcomes} == {current.successor}
    record = IngestWriter().read_ingest(path)
    assert (record.current_state, len(record.history)) == (current.successor, current.position + 2)
    assert record.inconsistency is None
    assert reader.wrong == []
    assert reader.order in ([current], [current, current.successor])
    assert litter(path) == []


def test_eight_processes_that_all_want_the_whole_way_make_it_once(recorded, contest, litter, note):
    path = recorded(S.STAGING)
    # Each asks for everything several times, so that the steps of one meet the steps of the others.
    outcomes, settled, reader = contest(path, *list(LIFECYCLE[1:]) * 5)
    note("settled_ms", round(settled * 1000, 2))
    note("reads_meanwhile", sum(reader.seen.values()))

    won = [state for one in outcomes for word, state in one if word == "won"]
    assert sorted(won) == sorted(LIFECYCLE[1:])
    record = IngestWriter().read_ingest(path)
    assert [entry.state for entry in record.history] == list(LIFECYCLE)
    assert reader.wrong == []
    assert reader.order == sorted(reader.order, key=lambda state: state.position)
    assert litter(path) == []
