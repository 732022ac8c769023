"""A share that does not answer any more holds up neither the window nor its closing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("process_hanging_share.py")
LIMIT = 60
RUNS = 60


@pytest.fixture
def use_hanging(home, tmp_path, make_run):
    """Starts the real app on a lab that stops to answer, uses it, and tells how that ended."""
    staging = tmp_path / "staging"
    for number in range(RUNS):
        make_run(staging, "SEQ_03" if number < 10 else "CONFOCAL_01")

    def use(when):
        process = subprocess.Popen(
            [sys.executable, SCRIPT, staging, when],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": os.getcwd()},
        )
        try:
            out, err = process.communicate(timeout=LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            pytest.fail(f"it hangs after it said {out!r} and {err!r}")
        return process.returncode, err, json.loads(out)

    return use


def test_scrolling_filtering_and_closing_while_nothing_answers(use_hanging):
    status, err, seen = use_hanging("later")
    assert (status, err) == (0, "")
    assert seen == {"runs": RUNS, "scrolled": True, "found": 10, "of the other": 50}


def test_closing_before_anything_has_answered(use_hanging):
    assert use_hanging("first") == (0, "", {})
