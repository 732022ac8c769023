"""One window per user, with real second processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from exlab_gui.desktop.single_instance import SingleInstance, Wish

SCRIPT = Path(__file__).with_name("process_instance.py")
LIMIT = 30


@pytest.fixture
def folder(tmp_path):
    return str(tmp_path / "config")


@pytest.fixture
def make_instance(qapp, folder):
    made = []

    def make(name="exlab-gui"):
        made.append(SingleInstance(folder, name))
        return made[-1]

    yield make
    for instance in made:
        instance.release()


@pytest.fixture
def first(make_instance):
    """The first start, with the wishes that it was sent in ``first.wishes``."""
    instance = make_instance()
    assert instance.acquire()
    instance.wishes = []
    instance.wished.connect(instance.wishes.append)
    return instance


@pytest.fixture
def start(folder):
    """Starts another process on the same folder."""
    started = []

    def run(act, wish="", name="exlab-gui"):
        process = subprocess.Popen(
            [sys.executable, str(SCRIPT), act, folder, name, wish],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        started.append(process)
        return process

    yield run
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def send(qtbot, first):
    """Sends raw bytes to the first start and waits until it has hung up."""

    def do(data):
        socket = QLocalSocket()
        socket.connectToServer(first._server.fullServerName())
        assert socket.waitForConnected(LIMIT * 1000)
        socket.write(data)
        qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)

    return do


def test_a_second_start_hands_over_its_wish(qtbot, first, start, tmp_path):
    wish = str(tmp_path / "Größe & <b>")
    process = start("send", wish)
    with qtbot.waitSignal(first.wished, timeout=LIMIT * 1000) as sent:
        pass
    assert sent.args == [Wish(folder=wish)]
    assert process.communicate(timeout=LIMIT)[0].strip() == b"True"


@pytest.mark.skipif(os.name != "posix", reason="names that are no text exist where names are bytes")
def test_a_wish_for_a_folder_whose_name_is_no_text(qtbot, first, start):
    start("send", os.fsdecode(b"/staging/\xff"))
    qtbot.waitUntil(lambda: bool(first.wishes), timeout=LIMIT * 1000)
    assert first.wishes == [Wish(folder=os.fsdecode(b"/staging/\xff"))]


def test_there_is_one_first_per_name(first, make_instance):
    assert not make_instance().acquire()
    assert make_instance("exlab-gui-demo").acquire()


def test_one_that_runs_for_days_is_still_the_first(first, make_instance, folder):
    lock = Path(folder, "exlab-gui.lock")
    os.utime(lock, (0, 0))
    assert not make_instance().acquire()


def test_the_next_start_is_first_when_this_one_has_ended(first, make_instance):
    first.release()
    assert make_instance().acquire()


def test_a_first_that_was_killed_is_not_missed(start, make_instance):
    holder = start("hold")
    assert holder.stdout.readline().strip() == b"True"
    assert not make_instance().acquire()
    holder.kill()
    holder.wait(LIMIT)
    successor = make_instance()
    assert successor.acquire()


def test_the_successor_of_one_that_was_killed_hears_wishes(qtbot, start, make_instance):
    holder = start("hold")
    assert holder.stdout.readline().strip() == b"True"
    holder.kill()
    holder.wait(LIMIT)
    successor = make_instance()
    assert successor.acquire()
    start("send", "/staging")
    with qtbot.waitSignal(successor.wished, timeout=LIMIT * 1000) as sent:
        pass
    assert sent.args == [Wish(folder="/staging")]


@pytest.mark.parametrize(
    "data",
    [
        b"\n",
        b"hello\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b'{"folder": 7}\n',
        b"[]\n",
        b"\xff\xfe\n",
        b"[" * 60_000 + b"\n",
        b"x" * 200_000,
    ],
    ids=lambda data: data[:12],
)
def test_what_is_no_wish_is_ignored(first, send, data):
    send(data)
    assert first.wishes == []
    send(b'{"folder": "/staging"}\n')
    assert first.wishes == [Wish(folder="/staging")]


def test_one_that_hangs_up_at_once_does_no_harm(qtbot, first, send):
    socket = QLocalSocket()
    socket.connectToServer(first._server.fullServerName())
    assert socket.waitForConnected(LIMIT * 1000)
    socket.write(b'{"fol')
    socket.abort()
    send(b"{}\n")
    assert first.wishes == [Wish()]


def test_a_wish_in_pieces_is_put_together(qtbot, first):
    socket = QLocalSocket()
    socket.connectToServer(first._server.fullServerName())
    assert socket.waitForConnected(LIMIT * 1000)
    for piece in (b'{"folder"', b': "/sta', b'ging"}\n'):
        socket.write(piece)
        assert socket.flush()
        qtbot.waitUntil(lambda: socket.bytesToWrite() == 0)
    qtbot.waitUntil(lambda: first.wishes == [Wish(folder="/staging")])


def test_nobody_there_to_answer(make_instance, monkeypatch):
    monkeypatch.setattr("exlab_gui.desktop.single_instance._ANSWER_MS", 120)
    assert not make_instance().send(Wish())
