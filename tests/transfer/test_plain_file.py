from __future__ import annotations

import os

import pytest

from exlab_gui.transfer.plain_file import open_plain


def test_a_plain_file_is_opened(tmp_path, put):
    with open_plain(str(put(tmp_path, "file", b"abc"))) as file:
        assert file.read() == b"abc"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_nothing_else_is(tmp_path, put):
    os.mkfifo(tmp_path / "pipe")
    assert open_plain(str(tmp_path / "pipe")) is None
    assert open_plain(str(tmp_path)) is None
    (tmp_path / "link").symlink_to(put(tmp_path, "file"))
    with pytest.raises(OSError, match="link"):
        open_plain(str(tmp_path / "link"))
    with pytest.raises(FileNotFoundError):
        open_plain(str(tmp_path / "gone"))
