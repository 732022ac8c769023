"""Pictures of an Xvfb screen: its frame buffer file (X11's XWD format) as PNG, without any X11 program."""

import struct
import zlib
from typing import NamedTuple

_HEADER = struct.Struct(">25I")
_DEPTH = 32


class Picture(NamedTuple):
    """The pixels of a screen: `width` * `height` of 3 bytes, red, green and blue."""

    width: int
    height: int
    rgb: bytes


def parse(data: bytes) -> Picture:
    """Return the picture in an XWD file `data` of 32 bits for a pixel, lowest byte first, as Xvfb writes it.

    Raises:
        ValueError: It is of another kind.
    """
    header = _HEADER.unpack_from(data)
    size, version, _, _, width, height, _, order, _, _, _, bits, stride = header[:13]
    colours = header[19]
    zpixmap_version, lowest_first = 7, 0
    if (version, order, bits) != (zpixmap_version, lowest_first, _DEPTH):
        raise ValueError(f"not a picture of Xvfb with 24 bits: version {version}, order {order}, {bits} bits")
    start = size + 12 * colours
    rows = []
    for row in range(height):
        line = data[start + row * stride : start + row * stride + 4 * width]
        rgb = bytearray(3 * width)
        rgb[0::3], rgb[1::3], rgb[2::3] = line[2::4], line[1::4], line[0::4]
        rows.append(bytes(rgb))
    return Picture(width, height, b"".join(rows))


def colours(data: bytes) -> int:
    """Return how many colours there are in an XWD file."""
    rgb = parse(data).rgb
    return len({rgb[at : at + 3] for at in range(0, len(rgb), 3)})


def png(data: bytes) -> bytes:
    """Return an XWD file as PNG."""
    picture = parse(data)
    stride = 3 * picture.width
    lines = b"".join(b"\0" + picture.rgb[at : at + stride] for at in range(0, len(picture.rgb), stride))
    header = struct.pack(">IIBBBBB", picture.width, picture.height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
