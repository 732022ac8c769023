"""What the app remembers: read back as it was, and never lost to a damaged file or a failed write."""

from __future__ import annotations

import errno
import json
import os

import msgspec
import pytest

from exlab_gui.desktop.preferences import Preferences, WindowState, load_preferences, save_preferences
from exlab_gui.desktop.run_filter import RunFilter, Scope
from exlab_gui.desktop.run_row import RunStatus
from exlab_gui.desktop.settings import ClearCheck, PartialSettings
from exlab_gui.desktop.theme import Appearance
from exlab_gui.ingest import IngestState

FULL = Preferences(
    staging_folder="/staging/Größe & <b>",
    settings=PartialSettings(
        staging_folders=("/staging", "/other"),
        nas_folders={"/staging": "//nas/lab", "/other": ""},
        copies_to_nas=False,
        recheck=ClearCheck.SIZE_AND_TIME,
        quiet_minutes=0,
        sentinel_name="done",
        manifest_name="files.json",
        attention_hours={IngestState.STAGING: 48},
    ),
    appearance=Appearance.DARK,
    window=WindowState(
        geometry="AdnQywAD",
        splitter="AAAA/w==",
        header="10:AAAA",
        sort_keys=((3, False), (5, True)),
        sort_column=3,
        sort_descending=False,
        filter=RunFilter(RunStatus.SYNC_QUEUED, Scope("CONFOCAL_01", "P1"), ("mouse",)),
        search="Mouse",
        selected="/staging/CONFOCAL_01/P1/Runs/Run_1",
        tab=2,
    ),
)


@pytest.fixture
def path(tmp_path):
    """Where the file belongs; its folder is not made yet, as on a first start."""
    return tmp_path / "config" / "exlab-gui" / "preferences.json"


def test_everything_is_read_back_as_it_was(path):
    save_preferences(str(path), FULL)
    assert load_preferences(str(path)) == FULL
    assert load_preferences(str(path)).window.filter.status is RunStatus.SYNC_QUEUED


def test_a_first_start_has_none(path):
    assert load_preferences(str(path)) == Preferences()
    assert not path.parent.exists()


def test_saving_again_replaces_the_file_whole(path):
    save_preferences(str(path), FULL)
    save_preferences(str(path), Preferences())
    assert load_preferences(str(path)) == Preferences()
    assert os.listdir(path.parent) == [path.name]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"\xff\xfe",
        b'{"appearance":"pink"}',
        b'{"window":{"tab":"two"}}',
        b'{"window":{"filter":{"status":"no such status"}}}',
        b'{"nas_folders":{"/a":1}}',
        b'{"window":' + b"[" * 100_000,
        msgspec.json.encode(FULL)[:-40],
    ],
    ids=lambda data: data[:24],
)
def test_a_damaged_file_is_as_a_first_start(path, data, caplog):
    caplog.set_level("INFO")
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    assert load_preferences(str(path)) == Preferences()
    assert str(path) in caplog.text
    save_preferences(str(path), FULL)
    assert load_preferences(str(path)) == FULL


def test_keys_of_a_later_version_do_no_harm(path):
    path.parent.mkdir(parents=True)
    path.write_bytes(b'{"staging_folder":"/s","new":{"a":1},"window":{"tab":1,"zoom":2}}')
    assert load_preferences(str(path)) == Preferences(staging_folder="/s", window=WindowState(tab=1))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("appearance", "pink"),
        ("window", {"tab": "two"}),
        ("window", {"sort_keys": [[1, True, "natural"]]}),
        ("window", 3),
        ("settings", {"recheck": "twice"}),
        ("settings", {"quiet_minutes": -1}),
        ("settings", []),
        ("staging_folder", 4),
    ],
)
def test_a_value_of_a_later_version_costs_no_other(path, key, value):
    save_preferences(str(path), FULL)
    content = json.loads(path.read_bytes())
    if isinstance(value, dict):
        content[key] |= value
    else:
        content[key] = value
    path.write_text(json.dumps(content), encoding="utf-8")
    loaded, default = load_preferences(str(path)), Preferences()
    for name in Preferences.__struct_fields__:
        if name != key:
            assert getattr(loaded, name) == getattr(FULL, name)
    whole, empty = getattr(FULL, key), getattr(default, key)
    for name in value if isinstance(value, dict) else ():
        whole = msgspec.structs.replace(whole, **{name: getattr(empty, name)})
    assert getattr(loaded, key) == (whole if isinstance(value, dict) else empty)


OLD = {
    "staging_folder": "/staging",
    "nas_folders": {"/staging": "//nas/lab", "/other": "/mnt/nas"},
    "appearance": "dark",
    "window": {"tab": 2},
}


class TestTheFileBeforeThereWereSettings:
    def load(self, path, content):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), encoding="utf-8")
        return load_preferences(str(path))

    def test_its_folders_are_kept(self, path):
        loaded = self.load(path, OLD)
        assert loaded == Preferences(
            staging_folder="/staging",
            settings=PartialSettings(nas_folders={"/staging": "//nas/lab", "/other": "/mnt/nas"}),
            appearance=Appearance.DARK,
            window=WindowState(tab=2),
        )
        save_preferences(str(path), loaded)
        assert load_preferences(str(path)) == loaded

    def test_what_was_set_since_counts_more(self, path):
        content = {**OLD, "settings": {"nas_folders": {"/other": ""}, "quiet_minutes": 5}}
        assert self.load(path, content).settings == PartialSettings(
            nas_folders={"/staging": "//nas/lab", "/other": ""}, quiet_minutes=5
        )

    def test_a_text_that_is_no_folder_costs_no_other(self, path):
        content = {
            **OLD,
            "nas_folders": {"/staging": "//nas/lab", "/other": "nas", "x": "/nas", "/y": 1},
        }
        assert self.load(path, content).settings == PartialSettings(nas_folders={"/staging": "//nas/lab"})


def test_the_one_column_that_earlier_versions_sorted_by_is_read(path):
    path.parent.mkdir(parents=True)
    path.write_bytes(b'{"window":{"header":"AAAA","sort_column":4,"sort_descending":false}}')
    window = load_preferences(str(path)).window
    assert window == WindowState(header="AAAA", sort_column=4, sort_descending=False)
    assert window.sort_keys == ()


def test_a_huge_file_is_not_read_whole(path, caplog):
    caplog.set_level("INFO")
    path.parent.mkdir(parents=True)
    path.write_bytes(b'{"staging_folder":"' + b"x" * 2_000_000 + b'"}')
    assert load_preferences(str(path)) == Preferences()
    assert "start afresh" in caplog.text


def test_a_folder_in_its_place_is_as_a_first_start(path, caplog):
    caplog.set_level("INFO")
    path.mkdir(parents=True)
    assert load_preferences(str(path)) == Preferences()
    assert "start afresh" in caplog.text


@pytest.mark.parametrize("call", ["replace", "fsync"])
def test_a_write_that_fails_leaves_the_old_file_and_no_litter(path, monkeypatch, call):
    save_preferences(str(path), FULL)

    def full(*_arguments, **_options):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError, match="No space left"):
        save_preferences(str(path), Preferences())
    monkeypatch.undo()
    assert load_preferences(str(path)) == FULL
    assert os.listdir(path.parent) == [path.name]


@pytest.mark.skipif(os.name != "posix", reason="names that are no text exist where names are bytes")
def test_names_that_are_no_text_are_remembered_too(path):
    odd = os.fsdecode(b"/staging/\xff")
    window = msgspec.structs.replace(
        FULL.window, selected=f"{odd}/Run_1", filter=RunFilter(scope=Scope(odd, "P1"))
    )
    own = PartialSettings(staging_folders=(odd,), nas_folders={odd: "/nas"})
    remembered = Preferences(staging_folder=odd, settings=own, window=window)
    save_preferences(str(path), remembered)
    assert load_preferences(str(path)) == remembered
