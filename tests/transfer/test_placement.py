from __future__ import annotations

import json
import os
import re
import sys

import pytest

from exlab_gui.ingest import IngestState, IngestWriter, UnsafePathError
from exlab_gui.transfer import placement
from exlab_gui.transfer.destination import DestinationError
from exlab_gui.transfer.new_file import ReadBackError
from exlab_gui.transfer.placement import (
    finish_placement,
    mark_pending,
    place_pending,
    place_records,
    read_pending,
    unmark_pending,
)
from exlab_gui.transfer.run_lock import RunBusyError, Work, run_lock
from exlab_gui.transfer.storage import Side, StorageError, StorageReason

OLD = re.compile(r"\.\d{8}T\d{6}Z(-\d+)?\.old")
PLACED = {"ingest.json", "checksums.sha256", "creation.json", "wizard.labpc-04.log", "wizard.pc 2.log"}


@pytest.fixture
def placing(verified):
    """A verified run with everything that is placed, and with what is not."""
    for name in PLACED - {"ingest.json", "checksums.sha256"}:
        verified.wizard(name).write_text(f"content of {name}\n")
    for name in ("ingest.json.lock", "ingest.json.x.tmp", "transfer.journal", "notes.txt", "wizard.txt"):
        verified.wizard(name).touch()
    return verified


def on_nas(verified):
    return {path.name: path.read_bytes() for path in (verified.copy / ".exlab-wizard").iterdir()}


def place(verified):
    place_records(str(verified.run), str(verified.copy))


def old_names(verified, name):
    found = on_nas(verified)
    return [other for other in found if other.startswith(name) and OLD.fullmatch(other[len(name) :])]


class TestPlacing:
    def test_records_and_logs_are_placed_and_nothing_else(self, placing):
        place(placing)
        assert on_nas(placing) == {name: placing.wizard(name).read_bytes() for name in PLACED}

    def test_the_record_comes_last(self, placing):
        order = placement._names(str(placing.run))
        assert (set(order), order[-1]) == (PLACED, "ingest.json")

    def test_again_it_touches_nothing(self, placing):
        place(placing)
        before = {path: path.stat().st_ino for path in (placing.copy / ".exlab-wizard").iterdir()}
        place(placing)
        assert {path: path.stat().st_ino for path in (placing.copy / ".exlab-wizard").iterdir()} == before

    def test_an_older_record_and_a_shorter_log_are_replaced(self, placing):
        place(placing)
        record = placing.wizard("ingest.json")
        IngestWriter().append_state_transition(record, IngestState.CLEARED)
        with placing.wizard("wizard.labpc-04.log").open("a") as file:
            file.write("one more line\n")
        place(placing)
        assert on_nas(placing) == {name: placing.wizard(name).read_bytes() for name in PLACED}

    @pytest.mark.parametrize("name", sorted(PLACED))
    def test_anything_else_is_kept_beside(self, placing, name):
        target = placing.copy / ".exlab-wizard" / name
        for number in range(3):
            target.write_bytes(b"of somebody else %d" % number)
            place(placing)
            assert target.read_bytes() == placing.wizard(name).read_bytes()
        kept = sorted(on_nas(placing)[other] for other in old_names(placing, name))
        assert kept == [b"of somebody else %d" % number for number in range(3)]

    def test_a_longer_history_on_the_nas_is_kept_beside(self, placing):
        place(placing)
        target = placing.copy / ".exlab-wizard" / "ingest.json"
        IngestWriter().append_state_transition(target, IngestState.CLEARED)
        longer = target.read_bytes()
        place(placing)
        assert [on_nas(placing)[name] for name in old_names(placing, "ingest.json")] == [longer]

    @pytest.mark.parametrize("place", ["record", "entry"])
    def test_what_only_another_program_understands_is_kept_beside(self, placing, place):
        place_records(str(placing.run), str(placing.copy))
        path = placing.copy / ".exlab-wizard" / "ingest.json"
        older = json.loads(path.read_bytes())
        older["history"].pop()
        older["current_state"] = older["history"][-1]["state"]
        (older if place == "record" else older["history"][0])["of another program"] = 1
        path.write_text(json.dumps(older))
        place_records(str(placing.run), str(placing.copy))
        kept = [name for name in on_nas(placing) if name.startswith("ingest.json.")]
        assert len(kept) == 1
        assert json.loads((path.parent / kept[0]).read_bytes()) == older

    def test_a_record_of_another_run_is_kept_beside(self, placing):
        target = placing.copy / ".exlab-wizard" / "ingest.json"
        values = json.loads(placing.wizard("ingest.json").read_bytes())
        values |= {"run_path": "X/Y/Runs/Run_9", "current_state": "staging", "history": values["history"][:1]}
        target.write_text(json.dumps(values))
        place(placing)
        assert len(old_names(placing, "ingest.json")) == 1

    def test_a_folder_in_its_place_is_kept_beside(self, placing):
        target = placing.copy / ".exlab-wizard" / "creation.json"
        target.mkdir()
        place(placing)
        assert target.read_bytes() == placing.wizard("creation.json").read_bytes()
        beside = [path for path in target.parent.iterdir() if path.is_dir()]
        assert len(beside) == 1

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
    def test_links_here_are_not_followed(self, placing, tmp_path):
        secret = tmp_path / "secret"
        secret.write_bytes(b"secret")
        for name in ("creation.json", "wizard.labpc-04.log"):
            placing.wizard(name).unlink()
            placing.wizard(name).symlink_to(secret)
        place(placing)
        assert b"secret" not in on_nas(placing).values()

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
    def test_a_link_there_is_refused(self, placing, tmp_path):
        (tmp_path / "elsewhere").mkdir()
        (placing.copy / ".exlab-wizard").rmdir()
        (placing.copy / ".exlab-wizard").symlink_to(tmp_path / "elsewhere")
        with pytest.raises(UnsafePathError):
            place(placing)
        assert os.listdir(tmp_path / "elsewhere") == []

    def test_the_records_folder_is_made_but_not_the_copy(self, placing):
        (placing.copy / ".exlab-wizard").rmdir()
        place(placing)
        assert set(on_nas(placing)) == PLACED
        with pytest.raises(StorageError) as caught:
            place_records(str(placing.run), f"{placing.copy}-gone")
        assert (caught.value.side, caught.value.reason) == (Side.NAS, StorageReason.GONE)

    def test_never_into_the_run_itself(self, placing):
        with pytest.raises(DestinationError):
            place_records(str(placing.run), str(placing.run))

    def test_what_comes_back_different_is_not_placed(self, placing, monkeypatch):
        monkeypatch.setattr(placement, "_hash", lambda _: "0" * 64)
        with pytest.raises(ReadBackError):
            place(placing)
        assert on_nas(placing) == {}

    def test_leftovers_of_a_killed_process_go(self, placing):
        (placing.copy / ".exlab-wizard" / "copy-0123456789abcdef.tmp").touch()
        place(placing)
        assert set(on_nas(placing)) == PLACED

    def test_a_record_that_is_replaced_meanwhile_is_placed_whole(self, placing, monkeypatch):
        before = placing.wizard("ingest.json").read_bytes()
        real = placement._Placed.write

        def write(self):
            if self._name == "ingest.json":
                IngestWriter().append_state_transition(placing.wizard("ingest.json"), IngestState.CLEARED)
            real(self)

        monkeypatch.setattr(placement._Placed, "write", write)
        place(placing)
        assert on_nas(placing)["ingest.json"] == before


class TestPending:
    def test_marking_and_unmarking(self, verified):
        run = str(verified.run)
        assert read_pending(run) is None
        for destination in ("/nas/a", "/nas/ü\udcff\n", "/nas/a"):
            mark_pending(run, destination)
            assert read_pending(run) == destination
        unmark_pending(run)
        unmark_pending(run)
        assert read_pending(run) is None
        assert not [name for name in os.listdir(verified.wizard("")) if "pending" in name]

    @pytest.mark.parametrize(
        "content",
        [
            *(b"", b"{", b"[]", b'{"version":2,"destination":"/x"}', b'{"version":1}', b"\xff", b"[" * 999),
            *(
                b'{"version":1,"destination":"%s"}' % path
                for path in (b"", b"x/y", b"/x\\u0000", b"/\\ud800")
            ),
        ],
    )
    def test_a_damaged_mark_is_none(self, verified, content):
        verified.wizard("placement.pending").write_bytes(content)
        assert read_pending(str(verified.run)) is None
        assert finish_placement(str(verified.run)) is False

    def test_finishing_what_was_interrupted(self, placing):
        mark_pending(str(placing.run), str(placing.copy))
        assert finish_placement(str(placing.run)) is True
        assert set(on_nas(placing)) == PLACED
        assert read_pending(str(placing.run)) is None
        assert not placing.wizard("transfer.journal").exists()
        assert finish_placement(str(placing.run)) is False

    def test_what_cannot_be_finished_stays_marked(self, placing):
        away = placing.copy.with_name("away")
        placing.copy.rename(away)
        mark_pending(str(placing.run), str(placing.copy))
        with pytest.raises(StorageError):
            finish_placement(str(placing.run))
        assert read_pending(str(placing.run)) == str(placing.copy)

    def test_a_mark_without_its_state_is_not_true(self, queued):
        queued.send()
        mark_pending(str(queued.run), str(queued.copy))
        assert finish_placement(str(queued.run)) is False
        assert read_pending(str(queued.run)) is None
        assert os.listdir(queued.copy / ".exlab-wizard") == []

    def test_a_mark_cannot_lead_the_records_elsewhere(self, placing, tmp_path):
        elsewhere = tmp_path / "elsewhere"
        elsewhere.mkdir()
        mark_pending(str(placing.run), str(elsewhere))
        assert finish_placement(str(placing.run)) is False
        assert list(elsewhere.iterdir()) == []

    def test_only_one_at_a_time(self, placing):
        mark_pending(str(placing.run), str(placing.copy))
        with run_lock(str(placing.run), Work.CLEAR):
            with pytest.raises(RunBusyError):
                finish_placement(str(placing.run))
            assert place_pending(str(placing.run)) is True
