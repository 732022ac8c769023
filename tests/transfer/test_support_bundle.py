"""A bundle for support: what goes in, how much of it, and whose names do not."""

from __future__ import annotations

import errno
import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from exlab_gui.ingest import Cancelled, atomic_file, never
from exlab_gui.transfer import support_bundle
from exlab_gui.transfer.support_bundle import (
    BundleItem,
    ItemKind,
    Veil,
    make_item,
    pack,
    read_log_items,
    read_record_items,
    write_bundle,
)

ANNA = Veil(("/home/anna",), "anna")
BOB = Veil((r"C:\Users\Bob Ängström",), "bob")
OPEN = Veil((), "")


def item(name="about.txt", data=b"plain", kind=ItemKind.FACTS):
    return make_item(kind, name, data, ANNA)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/home/anna/data/x.tif", "~/data/x.tif"),
        ("'/home/anna'", "'~'"),
        ("file:///home/anna/x", "file://~/x"),
        ("in /HOME/Anna: no space", "in ~: no space"),
        ("/home/annabelle/x", "/home/<user>/x"),
        ("/home/bob/x /home/carla", "/home/<user>/x /home/<user>"),
        ("/Users/dora/x", "/Users/<user>/x"),
        ("/media/anna/usb stick/x", "/media/<user>/usb stick/x"),
        ("/mnt/home/anna/x", "/mnt/home/<user>/x"),
        ("C:\\\\Users\\\\Bob B\\\\x", "C:\\\\Users\\\\<user>\\\\x"),
        ("/staging/CONFOCAL_01/anna's run", "/staging/CONFOCAL_01/<user>'s run"),
        ("/staging/annals/x", "/staging/annals/x"),
        ("anna sat at the microscope", "anna sat at the microscope"),
    ],
)
def test_what_is_hidden(text, expected):
    assert ANNA(text.encode()).decode() == expected


@pytest.mark.parametrize(
    "text",
    [
        r"C:\Users\Bob Ängström\x",
        r"c:\users\bob ängström\x".replace("ä", "Ä"),
        "C:/Users/Bob Ängström/x",
        r"'C:\\Users\\Bob Ängström\\x'",
        r'"C:\\Users\\Bob \u00c4ngstr\u00f6m\\x"',
    ],
)
def test_what_is_hidden_on_windows(text):
    hidden = BOB(text.encode()).decode()
    assert "Bob" not in hidden
    assert "bob" not in hidden
    assert "ngstr" not in hidden
    assert "~" in hidden
    assert hidden.strip("'\"").endswith("x")


@pytest.mark.parametrize("home", ["/", "", "C:"])
def test_that_a_home_that_is_no_folder_hides_no_paths(home):
    assert Veil((home,), "")(b"/staging/x") == b"/staging/x"


def test_that_bytes_that_are_no_text_stay():
    assert ANNA(b"\xff\xfe/home/anna/\xff") == b"\xff\xfe~/\xff"


def test_the_veil_of_this_user(home):
    hidden = Veil.of_this_user()(f"{home}/x".encode())
    assert hidden == b"~/x"


def test_the_logs_that_go_in(tmp_path):
    log = tmp_path / "exlab-gui.log"
    log.write_bytes(b"now in /home/anna/x")
    (tmp_path / "exlab-gui.log.1").write_bytes(b"before")
    (tmp_path / "exlab-gui.log.2").symlink_to("/etc/passwd")
    (tmp_path / "exlab-gui.log.3").mkdir()
    (tmp_path / "other.log").write_bytes(b"of another program")
    items = read_log_items(str(log), ANNA, never)
    assert [each.name for each in items] == [f"logs/exlab-gui.log{end}" for end in ("", ".1", ".2", ".3")]
    assert items[0].content(hides_names=True) == b"now in ~/x"
    assert items[0].content(hides_names=False) == b"now in /home/anna/x"
    assert items[2].data.startswith(b"(cannot be read")
    assert b"/bin/" not in items[2].data
    assert items[3].data == b"(not a regular file)"


def test_that_of_a_long_log_the_end_goes_in(tmp_path, monkeypatch):
    monkeypatch.setattr(support_bundle, "MAX_LOG_BYTES", 10)
    (tmp_path / "app.log").write_bytes(b"first line\nlast line\n")
    found = read_log_items(str(tmp_path / "app.log"), OPEN, never)[0]
    assert (found.data, found.is_cut) == (b"last line\n", True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_that_logs_whose_plain_names_are_equal_all_go_in(tmp_path):
    names = ["app.log", "app.log (1)", "app.log.", "app.log[1]"]
    for name in names:
        (tmp_path / name).write_text(name)
    items = read_log_items(str(tmp_path / "app.log"), OPEN, never)
    assert sorted(each.data.decode() for each in items) == names
    assert len(zipfile.ZipFile(io.BytesIO(pack(items, hides_names=True))).namelist()) == len(names)


def test_that_there_may_be_no_log_at_all(tmp_path):
    assert read_log_items(str(tmp_path / "nowhere" / "app.log"), OPEN, never) == []
    assert read_log_items("", OPEN, never) == []


def test_the_records_that_go_in(tmp_path, make_run, monkeypatch):
    monkeypatch.setattr(support_bundle, "MAX_RECORD_BYTES", 20)
    monkeypatch.setattr(support_bundle, "MOST_RECORDS", 3)
    runs = [
        make_run(tmp_path, name="Run_half", record=b'{"half'),
        make_run(tmp_path, name="Run_long", record=b"x" * 30),
        make_run(tmp_path, name="Run_none", state=None),
        make_run(tmp_path, name="Run_more", record=b""),
    ]
    items = read_record_items(runs, OPEN, never)
    assert [each.name for each in items] == [
        f"records/{name}.json" for name in ("01-Run_half", "02-Run_long", "03-Run_none")
    ]
    assert [each.is_cut for each in items] == [False, True, False]
    assert items[0].data == b'{"half'
    assert items[2].data.startswith(b"(cannot be read")


@pytest.mark.skipif(sys.platform == "win32", reason="odd names and links are made")
def test_that_links_are_not_followed(tmp_path, make_run):
    run = Path(make_run(tmp_path, name="Run_1", record=b"secret"))
    (run / ".exlab-wizard").rename(tmp_path / "elsewhere")
    (run / ".exlab-wizard").symlink_to(tmp_path / "elsewhere")
    assert b"secret" not in read_record_items([str(run)], OPEN, never)[0].data


@pytest.mark.skipif(sys.platform == "win32", reason="odd names are made")
@pytest.mark.parametrize(
    "name", ["Run_\n..\\..\\x", "Run_\u202egpj", "Run_" + "x" * 200, "Run_\udcff", "Run_.."]
)
def test_that_names_in_the_zip_are_plain(tmp_path, make_run, name):
    run = make_run(tmp_path, name=name, state=None)
    name = read_record_items([run], OPEN, never)[0].name
    assert name.isascii()
    assert len(name) < 90
    folder, base = name.split("/")
    assert folder == "records"
    assert set(base) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")


def test_that_it_can_be_cancelled(tmp_path, make_run):
    (tmp_path / "app.log").touch()
    with pytest.raises(Cancelled):
        read_record_items([make_run(tmp_path)], OPEN, lambda: True)
    with pytest.raises(Cancelled):
        read_log_items(str(tmp_path / "app.log"), OPEN, lambda: True)


def test_that_a_bundle_reads_back(tmp_path):
    path = tmp_path / "bundle.zip"
    items = [item("logs/b.log", b"/home/anna"), item("about.txt", b"\0\xff" * 1000)]
    size = write_bundle(str(path), items, hides_names=True)
    assert path.stat().st_size == size
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["about.txt", "logs/b.log"]
        assert archive.read("about.txt") == b"\0\xff" * 1000
        assert archive.read("logs/b.log") == b"~"


def test_that_the_same_things_make_the_same_bundle():
    items = [item("b.txt"), item("a.txt")]
    assert pack(items, hides_names=True) == pack(items[::-1], hides_names=True)


def test_that_two_things_may_not_have_one_name():
    with pytest.raises(ValueError, match="one name"):
        pack([item(), item()], hides_names=True)


def test_that_a_bundle_replaces_a_file_whole(tmp_path):
    path = tmp_path / "bundle.zip"
    path.write_bytes(b"old")
    write_bundle(str(path), [item()], hides_names=False)
    assert zipfile.is_zipfile(path)
    assert os.listdir(tmp_path) == ["bundle.zip"]


@pytest.mark.parametrize("is_there", [True, False])
def test_a_full_disk(tmp_path, monkeypatch, is_there):
    def full(*_arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "bundle.zip"
    if is_there:
        path.write_bytes(b"old")
    monkeypatch.setattr(atomic_file, "_write_all", full)
    with pytest.raises(OSError, match="No space"):
        write_bundle(str(path), [item()], hides_names=False)
    assert [entry.read_bytes() for entry in tmp_path.iterdir()] == ([b"old"] if is_there else [])


def test_that_a_bundle_is_compressed():
    data = pack([BundleItem(ItemKind.LOG, "a.log", b"x" * 1_000_000, b"")], hides_names=False)
    assert len(data) < 5_000
    assert zipfile.ZipFile(io.BytesIO(data)).read("a.log") == b"x" * 1_000_000
