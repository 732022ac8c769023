from __future__ import annotations

import os
import re
import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exlab_gui.ingest import UnsafePathError, default_host
from exlab_gui.staging import append_file, append_log, locate_run, read_logs
from exlab_gui.staging.run_log import format_line, log_name

HEAD = "[host:{host}] [equip:CONFOCAL_01] [proj:PROJ-0042] [kind:experimental] [run:Run_1]"


@pytest.fixture
def own_log(run):
    """The file that this run's lines from the host ``labpc-04`` go to."""
    return Path(run, ".exlab-wizard", "wizard.labpc-04.log")


def _line(time, message, host="labpc-04", level="INFO "):
    return f"{time} [{level}] {HEAD.format(host=host)} {message}\n"


def test_a_line_has_exactly_the_form_of_the_format(run, own_log):
    when = datetime(2026, 4, 17, 16, 32, 11, 999_999, tzinfo=timezone(timedelta(hours=2)))
    line = format_line(
        locate_run(run), "INFO", "ingest.json transition: complete -> sync_queued", host="labpc-04", when=when
    )
    assert line == (
        "2026-04-17T14:32:11Z [INFO ] [host:labpc-04] [equip:CONFOCAL_01] [proj:PROJ-0042] "
        "[kind:experimental] [run:Run_1] ingest.json transition: complete -> sync_queued\n"
    )
    append_log(run, "info", "hello", host="labpc-04")
    written = own_log.read_text(encoding="utf-8")
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ " + re.escape(f"[INFO ] {HEAD} hello\n".format(host="labpc-04")),
        written,
    )


def test_what_was_written_is_read_back(run):
    append_log(run, "ERROR", "größer & <b>", host="labpc-04")
    append_log(run, "WARN", "second")
    # Within one second the order of two machines' lines is not known.
    first, second = sorted(read_logs(run), key=lambda line: line.message != "größer & <b>")
    assert (first.level, first.host, first.message) == ("ERROR", "labpc-04", "größer & <b>")
    assert (second.level, second.host, second.message) == ("WARN", default_host(), "second")
    assert first.source == os.path.join(run, ".exlab-wizard", "wizard.labpc-04.log")
    assert first.raw == f"{first.time} [ERROR] {HEAD.format(host='labpc-04')} größer & <b>"


def test_the_logs_of_run_project_and_instrument_are_merged_by_time(tree, run):
    project = tree.folder("CONFOCAL_01", "PROJ-0042")
    equipment = tree.folder("CONFOCAL_01")
    places = [
        (os.path.join(run, ".exlab-wizard", "wizard.a.log"), "2026-04-17T14:00:05Z"),
        (os.path.join(run, ".exlab-wizard", "wizard.b.log"), "2026-04-17T14:00:01Z"),
        (os.path.join(project, "wizard.a.log"), "2026-04-17T14:00:03+00:00"),
        (os.path.join(project, ".exlab-wizard", "wizard.c.log"), "2026-04-17T14:00:00Z"),
        (os.path.join(equipment, "wizard.a.log"), "2026-04-17T16:00:02+02:00"),
        (os.path.join(equipment, ".exlab-wizard", "wizard.a.log"), "2026-04-17T14:00:04Z"),
    ]
    foreign = [
        os.path.join(run, "wizard.data.log"),
        os.path.join(run, ".exlab-wizard", "other.log"),
        os.path.join(run, ".exlab-wizard", "wizard.a.log.bak"),
        os.path.join(tree.root, "wizard.a.log"),
    ]
    for path in foreign:
        Path(path).write_text(_line("2026-04-17T14:00:00Z", "foreign"), encoding="utf-8")
    for path, time in places:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        Path(path).write_text(_line(time, "m"), encoding="utf-8")
    order = [3, 1, 4, 2, 5, 0]
    assert [(line.source, line.time) for line in read_logs(run)] == [places[i] for i in order]


def test_the_older_layout_has_its_logs_too(tree):
    run = tree.folder("CONFOCAL_01", "PROJ-0042", "Run_1")
    path = os.path.join(tree.root, "CONFOCAL_01", "PROJ-0042", "wizard.a.log")
    Path(path).write_text(_line("2026-04-17T14:00:00Z", "project"), encoding="utf-8")
    assert [line.source for line in read_logs(run)] == [path]


def test_a_line_that_is_not_in_the_format_stays_behind_the_one_before_it(run, own_log):
    other = own_log.with_name("wizard.z.log")
    traceback = "Traceback:\n  File x\r\n\n2026-99-99T00:00:00Z [INFO ] bad time\n"
    own_log.write_bytes(
        b"before all times\n"
        + _line("2026-04-17T14:00:01Z", "one").encode()
        + traceback.encode()
        + _line("2026-04-17T14:00:09Z", "nine").encode()
    )
    other.write_text(_line("2026-04-17T14:00:05Z", "five"), encoding="utf-8")
    lines = read_logs(run)
    assert [line.message for line in lines] == [
        "before all times",
        "one",
        "Traceback:",
        "  File x",
        "2026-99-99T00:00:00Z [INFO ] bad time",
        "five",
        "nine",
    ]
    assert [bool(line.time) for line in lines] == [False, True, False, False, False, True, True]
    assert all(line.raw == line.message for line in lines if not line.time)


def test_lines_without_tags_and_with_odd_tags_keep_their_message(run, own_log):
    own_log.write_text(
        "2026-04-17T14:00:01Z [INFO ] no tags at all\n"
        "2026-04-17T14:00:02Z [INFO ] [host:pc [old]] [x:y] rest\n"
        "2026-04-17T14:00:03Z [INFO ] [host:never closed\n",
        encoding="utf-8",
    )
    assert [(line.host, line.message) for line in read_logs(run)] == [
        ("", "no tags at all"),
        ("pc [old]", "[x:y] rest"),
        ("", "[host:never closed"),
    ]


def test_bytes_that_are_not_utf8_are_replaced(run, own_log):
    own_log.write_bytes(_line("2026-04-17T14:00:01Z", "caf").encode().rstrip(b"\n") + b"\xe9 \xff\n")
    (line,) = read_logs(run)
    assert line.message == "caf\N{REPLACEMENT CHARACTER} \N{REPLACEMENT CHARACTER}"


def test_of_a_long_file_only_whole_lines_at_its_end_are_read(run, own_log):
    lines = [_line(f"2026-04-17T14:00:{number:02}Z", f"n{number}") for number in range(60)]
    own_log.write_text("".join(lines), encoding="utf-8")
    size = sum(map(len, lines[-3:]))
    for extra, expected in ((0, 3), (1, 3), (len(lines[0]) - 1, 3), (len(lines[-4]), 4), (-1, 2)):
        found = read_logs(run, max_bytes_per_file=size + extra)
        assert [line.message for line in found] == [f"n{number}" for number in range(60 - expected, 60)]


def test_only_the_newest_lines_are_returned(run, own_log):
    own_log.write_text(
        "".join(_line(f"2026-04-17T14:00:{n:02}Z", f"n{n}") for n in range(9)), encoding="utf-8"
    )
    assert [line.message for line in read_logs(run, max_lines=2)] == ["n7", "n8"]
    assert read_logs(run, max_lines=0) == ()


def test_a_run_without_logs_or_without_a_folder_has_no_lines(tree):
    assert read_logs(tree.folder("CONFOCAL_01", "PROJ-0042", "Runs", "Run_1")) == ()
    assert read_logs(os.path.join(tree.root, "gone", "P", "Runs", "Run_1")) == ()


def test_a_log_that_cannot_be_read_hides_no_other(run, own_log, refuse):
    own_log.write_text(_line("2026-04-17T14:00:01Z", "secret"), encoding="utf-8")
    own_log.with_name("wizard.b.log").write_text(_line("2026-04-17T14:00:01Z", "seen"), encoding="utf-8")
    own_log.with_name("wizard.folder.log").mkdir()
    refuse("open", own_log)
    assert [line.message for line in read_logs(run)] == ["seen"]
    refuse("listdir", own_log.parent)
    assert read_logs(run) == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and named pipes")
def test_links_and_pipes_are_neither_read_nor_written(run, own_log, tmp_path):
    target = tmp_path / "elsewhere.log"
    target.write_text(_line("2026-04-17T14:00:01Z", "elsewhere"), encoding="utf-8")
    own_log.symlink_to(target)
    os.mkfifo(own_log.with_name("wizard.pipe.log"))
    assert read_logs(run) == ()
    with pytest.raises(UnsafePathError):
        append_log(run, "INFO", "x", host="labpc-04")
    with pytest.raises(OSError, match=r"No such device|not a regular file"):
        append_log(run, "INFO", "x", host="pipe")
    assert target.read_text(encoding="utf-8").endswith("elsewhere\n")


@pytest.mark.skipif(os.name == "nt", reason="needs the right to make links")
def test_a_records_folder_that_is_a_link_is_neither_read_nor_written(tree, tmp_path):
    run = tree.folder("CONFOCAL_01", "PROJ-0042", "Runs", "Run_1")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "wizard.a.log").write_text("x\n", encoding="utf-8")
    os.symlink(outside, os.path.join(run, ".exlab-wizard"))
    assert read_logs(run) == ()
    with pytest.raises(UnsafePathError):
        append_log(run, "INFO", "x", host="b")
    assert [entry.name for entry in outside.iterdir()] == ["wizard.a.log"]


def test_the_records_folder_is_made_but_a_vanished_run_is_not(tree):
    run = tree.folder("CONFOCAL_01", "PROJ-0042", "Runs", "Run_1")
    append_log(run, "INFO", "first", host="a")
    assert [line.message for line in read_logs(run)] == ["first"]
    os.rename(run, run + " moved")
    with pytest.raises(FileNotFoundError):
        append_log(run, "INFO", "second", host="a")
    assert not os.path.exists(run)


def test_a_line_that_was_not_written_whole_is_an_error(run, monkeypatch):
    monkeypatch.setattr(append_file.os, "write", lambda _, data: len(data) - 1)
    with pytest.raises(OSError, match="not written whole"):
        append_log(run, "INFO", "x", host="a")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(message=st.text(), host=st.text())
def test_any_message_and_any_host_stay_one_line_in_one_folder(run, message, host):
    folder = Path(run, ".exlab-wizard")
    for old in folder.iterdir():
        old.unlink()
    append_log(run, "INFO", message, host=host)
    (log,) = folder.iterdir()
    assert log.name.startswith("wizard.")
    assert log.name.endswith(".log")
    data = log.read_bytes()
    assert data.endswith(b"\n")
    assert len(data.decode("utf-8").splitlines()) == 1
    assert len(read_logs(run)) == 1


@pytest.mark.parametrize("message", ["a\nb", "a\r\nb", "a\0b", "a\x1b[2Jb", "a\u2028b", "a\x85b"])
def test_control_characters_are_made_visible(run, message):
    append_log(run, "INFO", message, host="a")
    (line,) = read_logs(run)
    assert line.message.isprintable()
    assert line.message.startswith("a\\")
    assert line.message.endswith("b")


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("labpc-04", "wizard.labpc-04.log"),
        ("../../etc/x", "wizard..._.._etc_x.log"),
        ("a:b\\c", "wizard.a_b_c.log"),
        ("", "wizard.unknown.log"),
        ("h" * 300, "wizard." + "h" * 64 + ".log"),
        ("müller", "wizard.müller.log"),
    ],
)
def test_the_name_of_a_log_stays_one_part_of_a_path(host, name):
    assert log_name(host) == name


def test_processes_that_write_at_once_never_mix_their_lines(run, script):
    writers, lines = 6, 150
    started = []
    for number in range(writers):
        command, environment = script("append_log", run, str(number), str(lines))
        started.append(
            subprocess.Popen(
                command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
        )
    assert [process.stdout.readline() for process in started] == ["ready\n"] * writers
    for process in started:
        process.stdin.close()
    for process in started:
        assert process.wait() == 0
        process.stdout.close()
    text = Path(run, ".exlab-wizard", "wizard.shared.log").read_text(encoding="utf-8")
    pattern = re.compile(
        r"\S+Z \[INFO \] " + re.escape(HEAD.format(host="shared")) + r" writer (\d) line (\d+) (\d+)"
    )
    seen = {str(number): [] for number in range(writers)}
    for line in text.splitlines():
        writer, number, tail = pattern.fullmatch(line).groups()
        assert tail == writer * (1 + int(number) * 37 % 900)
        seen[writer].append(int(number))
    assert seen == {str(number): list(range(lines)) for number in range(writers)}
