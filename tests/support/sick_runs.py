"""A run with which all is well, and every way in which a copy of it can fall sick."""

from __future__ import annotations

import json
import os
import shutil
import socket
from datetime import UTC, datetime
from pathlib import Path

from exlab_gui.ingest import never
from exlab_gui.staging.layout import WIZARD_DIR
from exlab_gui.transfer.doctor import check_run
from exlab_gui.transfer.doctor_findings import FindingKind as Kind
from exlab_gui.transfer.hashing import hash_file
from exlab_gui.transfer.placement import place_records
from exlab_gui.transfer.proof import ProofKind, ProofWriter, ProvenFile
from transfer_runs import StagedRun, files_of, ignore

NOW = datetime(2026, 5, 2, 12, tzinfo=UTC)
ARRIVED = datetime(2026, 4, 17, 14, 40, tzinfo=UTC).timestamp()
LATER = datetime(2026, 4, 20, 9, tzinfo=UTC).timestamp()
LONG_AGO = datetime(2026, 4, 18, tzinfo=UTC).timestamp()
RANDOM = "0123456789abcdef"


class GoodRun(StagedRun):
    """A verified run in a staging folder, with its copy, proof and records on a NAS; nothing is wrong.

    Attributes:
        root: the staging folder.
        run: the run's folder.
        copy: its folder on the NAS.
    """

    DATA = (
        ("image_001.tif", b"II*\0" * 50),
        ("raw/channel 0.bin", b"\1" * 3000),
        ("raw/deep/.hidden", b"hidden"),
    )

    def __init__(self, folder, make_run, name="Run_2026-04-17T14-32", state="sync_verified"):
        self.root = folder / "staging"
        received = (len(self.DATA), sum(len(content) for _, content in self.DATA))
        self.copy = folder / "nas" / "CONFOCAL_01" / "PROJ-0042" / "Runs" / name
        self.run = Path(
            make_run(
                self.root,
                name=name,
                state=state,
                data=self.DATA,
                received=received,
                nas_path=str(self.copy),
            )
        )
        for path, _ in self.DATA:
            self.age(self.run / path, ARRIVED)
        if state in {"sync_verified", "cleared"}:
            self.prove()
        if state == "cleared":
            for path, _ in self.DATA:
                (self.run / path).unlink()

    def prove(self):
        shutil.copytree(self.run, self.copy)
        shutil.rmtree(self.copy / WIZARD_DIR)
        with ProofWriter(str(self.run)) as writer:
            for found in files_of(self.run):
                digest = hash_file(str(self.run / found.path), ignore).digest
                writer.add(ProvenFile(found.path, digest, found.size, found.mtime_ns))
            writer.commit(ProofKind.READ_BACK, str(self.copy), "labpc-04")
        place_records(str(self.run), str(self.copy))

    @property
    def record(self):
        """The record's path."""
        return self.wizard("ingest.json")

    @staticmethod
    def age(path, seconds):
        os.utime(path, (seconds, seconds))

    def rewrite(self, change, record=None):
        """Change the record's content; ``change`` gets it as a dict."""
        path = record or self.record
        content = json.loads(path.read_bytes())
        change(content)
        path.write_text(json.dumps(content, separators=(",", ":"), ensure_ascii=False), encoding="utf-8")

    def leave(self, name, data=b"half"):
        """Leave an old file in the run's ``.exlab-wizard``."""
        path = self.wizard(name)
        path.write_bytes(data)
        self.age(path, LONG_AGO)
        return path

    def check(self, **options):
        asked = {"destination": str(self.copy), "now": NOW}
        return check_run(str(self.run), ignore, never, **{**asked, **options})

    def kinds(self, **options):
        return {finding.kind for finding in self.check(**options)}

    def finding(self, kind, **options):
        return next(each for each in self.check(**options) if each.kind is kind)


def _set(**values):
    return lambda run: run.rewrite(lambda content: content.update(values))


def _set_entry(place, **values):
    return lambda run: run.rewrite(lambda content: content["history"][place].update(values))


def _drop_step(run):
    run.rewrite(lambda content: content["history"].pop(1))


def _link_wizard(run):
    elsewhere = run.run.parent.parent / "elsewhere"
    run.wizard().rename(elsewhere)
    (run.run / WIZARD_DIR).symlink_to(elsewhere, target_is_directory=True)


def _link_run(run):
    elsewhere = run.root / "elsewhere"
    run.run.rename(elsewhere)
    run.run.symlink_to(elsewhere, target_is_directory=True)


def _link_record(run):
    elsewhere = run.root / "elsewhere.json"
    run.record.rename(elsewhere)
    run.record.symlink_to(elsewhere)


def _wizard_as_file(run):
    shutil.rmtree(run.wizard())
    (run.run / WIZARD_DIR).write_text("no folder")


def _repeat_key(run):
    text = run.record.read_bytes()
    run.record.write_bytes(text[:-1] + b',"transport":"smb_mount"}')


def _add_late_file(run):
    path = run.run / "late.tif"
    path.write_bytes(b"late")
    run.age(path, LATER)


def _touch_late(run):
    _without_proof(run)  # with it the run is known to have been verified like this, or not
    run.age(run.run / "image_001.tif", LATER)


def _touch_future(run):
    run.age(run.run / "image_001.tif", NOW.timestamp() + 86_400)


def _make_socket(run):
    # The path of a socket may be no longer than about 100 bytes.
    before = os.getcwd()
    os.chdir(run.run)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("a.socket")
    finally:
        os.chdir(before)


def _append_to_list(run):
    path = run.wizard("checksums.sha256")
    path.write_bytes(path.read_bytes() + b"0" * 64 + b"  one more\n")


def _without_proof(run):
    run.wizard("proof.json").unlink()
    run.wizard("proof.files").unlink()


def _damage_list(run):
    _without_proof(run)
    run.wizard("checksums.sha256").write_bytes(b"no line of a list\n")


def _empty_list(run):
    _without_proof(run)
    run.wizard("checksums.sha256").write_bytes(b"")


def _lose_list(run):
    _without_proof(run)
    run.wizard("checksums.sha256").unlink()
    shutil.rmtree(run.copy)


def _list_as_folder(run):
    run.wizard("checksums.sha256").unlink()
    run.wizard("checksums.sha256").mkdir()


def _lose_record(run):
    run.record.unlink()


def _grow_file(run):
    run.grow(run.run / "image_001.tif")
    run.age(run.run / "image_001.tif", ARRIVED)


SICKNESSES = {
    Kind.RUN_MISSING: lambda run: shutil.rmtree(run.run),
    Kind.RUN_IS_LINK: _link_run,
    Kind.RECORD_DAMAGED: lambda run: run.record.write_bytes(run.record.read_bytes()[:-40]),
    Kind.RECORD_LOST: _lose_record,
    Kind.OTHER_MAJOR: _set(schema_version="2.0"),
    Kind.RECORD_IS_LINK: _link_record,
    Kind.WIZARD_IS_LINK: _link_wizard,
    Kind.WIZARD_NOT_A_FOLDER: _wizard_as_file,
    Kind.STATE_DISAGREES: _set(current_state="sync_queued"),
    Kind.HISTORY_SKIPS: _drop_step,
    Kind.REPEATED_KEYS: _repeat_key,
    Kind.TIME_BACKWARDS: _set_entry(2, at="2026-04-17T15:00:00Z"),
    Kind.TIME_IN_FUTURE: _set_entry(3, at="2026-12-01T00:00:00Z"),
    Kind.UNSAFE_RUN_PATH: _set(run_path="../../etc"),
    Kind.PATH_DIFFERS: _set(run_path="CONFOCAL_01/PROJ-0042/Runs/Run_of_another"),
    Kind.EQUIPMENT_DIFFERS: _set(equipment_id="CONFOCAL_02"),
    Kind.KIND_DIFFERS: _set(run_kind="test"),
    Kind.CREATION_DAMAGED: lambda run: run.wizard("creation.json").write_bytes(b"{"),
    Kind.LEFTOVERS: lambda run: run.leave(f"ingest.json.{RANDOM}.tmp"),
    Kind.COPY_LEFTOVERS: lambda run: run.leave(f"copy-{RANDOM}.tmp"),
    Kind.COUNT_DIFFERS: _set_entry(1, files_received=4),
    Kind.FILES_AFTER_COMPLETE: _touch_late,
    Kind.FILES_IN_FUTURE: _touch_future,
    Kind.LINKS: lambda run: (run.run / "a link").symlink_to("raw", target_is_directory=True),
    Kind.SPECIAL_FILES: _make_socket,
    Kind.NAMES: lambda run: (run.run / "what?.txt").touch(),
    Kind.LIST_MISSING: _lose_list,
    Kind.LIST_DAMAGED: _damage_list,
    Kind.LIST_CHANGED: _append_to_list,
    Kind.LIST_EMPTY: _empty_list,
    Kind.PROOF_DAMAGED: lambda run: run.wizard("proof.files").write_bytes(b""),
    Kind.LISTED_MISSING: lambda run: (run.run / "raw/deep/.hidden").unlink(),
    Kind.NOT_LISTED: _add_late_file,
    Kind.CHANGED_SINCE_VERIFIED: _grow_file,
}
"""How to make each finding on a :class:`GoodRun` without another user or device."""
