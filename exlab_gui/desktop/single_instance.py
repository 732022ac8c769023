"""One window per user: a second start hands its wish to the first and ends."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import sys
import time

import msgspec
from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

_ANSWER_MS = 3_000
_LARGEST_WISH = 64 * 1024


class Wish(msgspec.Struct, frozen=True):
    """What a second start wants the first one to do, besides coming to the front.

    Attributes:
        folder: the staging folder to open, absolute; empty for none.
    """

    folder: str = ""


class SingleInstance(QObject):
    """Finds out whether this is the first start, and listens to later ones. GUI thread only.

    The lock file decides, for it cannot be held twice and is released by the system when its holder dies; the
    local socket only carries the message.

    Args:
        folder: where the lock file lies; one per user.
        name: starts of another name (the demo's) do not count.

    Signals:
        wished: a later start sent this :class:`Wish`.
    """

    wished = Signal(object)

    def __init__(self, folder: str, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        os.makedirs(folder, exist_ok=True)
        lock_path = os.path.join(folder, f"{name}.lock")
        self._lock = QLockFile(lock_path)
        self._lock.setStaleLockTime(0)
        digest = hashlib.sha256(os.path.abspath(lock_path).encode(errors="surrogateescape")).hexdigest()[:16]
        self._address = f"{name}-{digest}"
        self._server: QLocalServer | None = None

    def acquire(self) -> bool:
        """Become the first instance; False where there is one."""
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(self._address)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._receive)
        if not server.listen(self._address):
            log.info("Later starts cannot reach this window: %s", server.errorString())
        self._server = server
        return True

    def send(self, wish: Wish) -> bool:
        """Hand a wish to the first instance; False where it does not answer. Blocks for at most 3 seconds."""
        _let_others_come_to_front()
        deadline = time.monotonic() + _ANSWER_MS / 1000
        socket = QLocalSocket()
        while time.monotonic() < deadline:
            socket.connectToServer(self._address)
            if socket.waitForConnected(200):
                # Not msgspec's JSON: it refuses the name of a folder that is no valid text.
                socket.write(json.dumps(msgspec.to_builtins(wish)).encode() + b"\n")
                # The first instance closes the connection once it has read the line.
                return socket.waitForBytesWritten(_ANSWER_MS) and (
                    socket.state() is QLocalSocket.LocalSocketState.UnconnectedState
                    or socket.waitForDisconnected(_ANSWER_MS)
                )
            # It may have its lock but not its server yet.
            time.sleep(0.05)
        return False

    def stop_listening(self) -> None:
        """The window closes: from now on a later start has to wait for :meth:`release`."""
        if self._server is not None:
            self._server.close()

    def release(self) -> None:
        """Let the next start be the first."""
        self.stop_listening()
        self._lock.unlock()

    def _receive(self) -> None:
        if self._server is None:
            return
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._read_from(socket)

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._read_from(socket)

    def _read_from(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LARGEST_WISH:
                socket.abort()
            return
        line = bytes(socket.readLine(_LARGEST_WISH).data())
        socket.disconnectFromServer()
        try:
            wish = msgspec.convert(json.loads(line), Wish)
        except (ValueError, RecursionError) as error:
            log.info("A message that is no wish was ignored: %s", error)
            return
        self.wished.emit(wish)


def _let_others_come_to_front() -> None:
    """Windows lets a window come to the front only for the program that has the user's last click."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
