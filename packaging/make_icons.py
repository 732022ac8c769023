"""Makes the app's icon in each system's own format from ``resources/icons/exlab-runs.svg``.

Run it after a change of the drawing: ``python packaging/make_icons.py``. The results are in the repository,
because PyInstaller reads them before anything of Qt is at hand. The PNG files of Linux desktops are made for
each package: ``python packaging/make_icons.py --hicolor FOLDER NAME SIDE...``.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
ICO_SIDES = (16, 24, 32, 48, 64, 128, 256)
ICNS_KINDS = {
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}
"""Apple's names of the PNG entries, with their sides in pixels; ic11 to ic14 are for dense displays."""


def main(arguments: list[str]) -> int:
    """Write ``exlab-runs.ico`` and ``.icns``, or what ``--hicolor`` asks for; returns the exit status."""
    app = QGuiApplication([])
    drawing = QSvgRenderer(str(ICONS / "exlab-runs.svg"))
    if arguments[:1] == ["--hicolor"]:
        folder, name, *sides = arguments[1:]
        for side in map(int, sides):
            place = Path(folder) / f"{side}x{side}" / "apps"
            place.mkdir(parents=True)
            (place / f"{name}.png").write_bytes(png(drawing, side))
        del app
        return 0
    pictures = {side: png(drawing, side) for side in {*ICO_SIDES, *ICNS_KINDS.values()}}
    (ICONS / "exlab-runs.ico").write_bytes(ico([(side, pictures[side]) for side in ICO_SIDES]))
    apple = [(kind, pictures[side]) for kind, side in ICNS_KINDS.items()]
    (ICONS / "exlab-runs.icns").write_bytes(icns(apple))
    del app
    return 0


def png(drawing: QSvgRenderer, side: int) -> bytes:
    """The drawing as a PNG of ``side`` x ``side`` pixels, transparent around it."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        drawing.render(painter)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(data.data())


def ico(pictures: list[tuple[int, bytes]]) -> bytes:
    """A Windows icon: a header, a directory of 16 bytes for each picture, then the pictures."""
    directory, body = b"", b""
    start = 6 + 16 * len(pictures)
    for side, data in pictures:
        small = side % 256  # 0 stands for 256
        directory += struct.pack("<BBBBHHII", small, small, 0, 0, 1, 32, len(data), start + len(body))
        body += data
    return struct.pack("<HHH", 0, 1, len(pictures)) + directory + body


def icns(pictures: list[tuple[bytes, bytes]]) -> bytes:
    """A macOS icon: each picture behind its kind and length, all behind the file's own."""
    body = b"".join(kind + struct.pack(">I", 8 + len(data)) + data for kind, data in pictures)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
