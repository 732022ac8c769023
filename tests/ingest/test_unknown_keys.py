"""Whatever another version has put into a record survives this one's writes (format.md, Reading 3)."""

from __future__ import annotations

import itertools
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exlab_gui.ingest import LIFECYCLE, IngestWriter

KNOWN = (
    "schema_version",
    "project_name",
    "equipment_id",
    "run_kind",
    "run_path",
    "transport",
    "current_state",
    "history",
)
KNOWN_IN_ENTRIES = ("state", "at", "host", "files_received", "bytes_received", "nas_path", "checksum_file")
DEFAULTS = {
    "project_name": '""',
    "equipment_id": '""',
    "run_kind": '"experimental"',
    "run_path": '""',
    "transport": '"smb_mount"',
}
SHORT_ESCAPES = {
    "/": "\\/",
    "\n": "\\n",
    "\t": "\\t",
    '"': '\\"',
    "\\": "\\\\",
    "\b": "\\b",
    "\f": "\\f",
    "\r": "\\r",
}
NUMBERS = [
    "0",
    "-0",
    "1.50",
    "1e5",
    "1E+400",
    "-1.0e-7",
    "0.10",
    "123456789012345678901234567890",
    "-" + "9" * 40,
]

spaces = st.text(" \t\r\n", max_size=3)
characters = st.text(st.characters(codec="utf-8"), max_size=12)


@st.composite
def strings(draw, texts=characters):
    """A JSON string in one of the many ways in which it can be written."""
    written = []
    for character in draw(texts):
        units = character.encode("utf-16-be")
        escaped = "".join(f"\\u{units[i]:02x}{units[i + 1]:02X}" for i in range(0, len(units), 2))
        ways = [SHORT_ESCAPES.get(character, escaped), escaped]
        if character >= " " and character not in '"\\':
            ways.append(character)
        written.append(draw(st.sampled_from(ways)))
    return '"' + "".join(written) + '"'


@st.composite
def members(draw, values, reserved):
    """Pairs of an unknown name and the text of a value."""
    names = characters.filter(lambda name: name not in reserved)
    return draw(st.lists(st.tuples(names, values), max_size=4, unique_by=lambda pair: pair[0]))


@st.composite
def arrays(draw, values):
    inside = ",".join(draw(spaces) + one + draw(spaces) for one in draw(st.lists(values, max_size=3)))
    return f"[{inside or draw(spaces)}]"


@st.composite
def objects(draw, pairs):
    """The text of an object with the given pairs, with odd white space and odd escapes in its names."""
    parts = []
    for name, value in pairs:
        written = draw(strings(st.just(name)))
        parts.append(draw(spaces) + written + draw(spaces) + ":" + draw(spaces) + value + draw(spaces))
    return "{" + (",".join(parts) or draw(spaces)) + "}"


leaves = (
    st.sampled_from([*NUMBERS, "true", "false", "null"])
    | st.integers().map(str)
    | st.floats(allow_nan=False, allow_infinity=False).map(repr)
    | strings()
)
values = st.recursive(leaves, lambda inner: arrays(inner) | members(inner, ()).flatmap(objects), max_leaves=8)


@st.composite
def entries(draw):
    state = draw(st.sampled_from(LIFECYCLE))
    pairs = [("state", draw(strings(st.just(str(state)))))]
    if draw(st.booleans()):
        pairs.append(
            ("at", draw(st.sampled_from(['"2026-04-17T14:35:00Z"', '"2026-04-17T14:35:00\\u002b00:00"'])))
        )
    if draw(st.booleans()):
        pairs.append(("host", draw(strings())))
    if draw(st.booleans()):
        pairs.append(("files_received", draw(st.integers(0, 2**63 - 1).map(str))))
    pairs += draw(members(values, KNOWN_IN_ENTRIES))
    return draw(objects(draw(st.permutations(pairs))))


@st.composite
def records(draw, versions):
    """A record's pairs by name, the history's entries apart, and its text."""
    current = draw(st.sampled_from(LIFECYCLE[:-1]))
    pairs = {
        "schema_version": draw(strings(st.just(draw(versions)))),
        "current_state": draw(strings(st.just(str(current)))),
    }
    for name in DEFAULTS:
        if draw(st.booleans()):
            pairs[name] = draw(strings())
    history = draw(st.none() | st.lists(entries(), max_size=4))
    if history is not None:
        inside = ",".join(draw(spaces) + entry + draw(spaces) for entry in history)
        pairs["history"] = f"[{inside or draw(spaces)}]"
    unknown = draw(members(values, KNOWN))
    order = draw(st.permutations([*pairs.items(), *unknown]))
    text = draw(spaces) + draw(objects(order)) + draw(spaces)
    return current, dict(order), history or [], text.encode()


@pytest.fixture(scope="module")
def folder():
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def successor_text(pairs, history, version, entry):
    """What the format says the file must be, put together without the code under test."""
    pairs = dict(pairs)
    if version is not None:
        pairs = {**DEFAULTS, **pairs, "schema_version": json.dumps(version)}
    pairs["current_state"] = json.dumps(str(entry.state))
    added = f'{{"state":"{entry.state}","at":"{entry.at}","host":"labpc-04"}}'
    pairs["history"] = f"[{','.join([*history, added])}]"
    known = [name for name in KNOWN if name in pairs]
    unknown = [name for name in pairs if name not in KNOWN]
    written = (json.dumps(name, ensure_ascii=False) + ":" + pairs[name] for name in (*known, *unknown))
    return ("{" + ",".join(written) + "}").encode()


def advance(folder, current, text):
    path = folder / "ingest.json"
    path.write_bytes(text)
    record = IngestWriter().append_state_transition(path, current.successor, host="labpc-04")
    assert [one.name for one in folder.iterdir() if one.name.endswith(".tmp")] == []
    return record, path.read_bytes()


varied = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@varied
@given(record=records(st.sampled_from(["1.1", "1.2", "1.7", "1.10", "1.999999"])))
def test_all_that_is_unknown_comes_out_byte_for_byte(folder, record):
    current, pairs, history, text = record
    result, after = advance(folder, current, text)
    assert after == successor_text(pairs, history, None, result.history[-1])
    before = json.loads(text)
    changed = {"current_state": str(current.successor), "history": json.loads(after)["history"]}
    assert json.loads(after) == {**before, **changed}
    assert json.loads(after)["history"][:-1] == before.get("history", [])


@settings(varied, max_examples=60)
@given(record=records(st.just("1.0")))
def test_an_older_minor_is_raised_and_completed(folder, record):
    current, pairs, history, text = record
    result, after = advance(folder, current, text)
    assert result.schema_version == "1.1"
    assert after == successor_text(pairs, history, "1.1", result.history[-1])


@settings(varied, max_examples=25)
@given(record=records(st.just("1.7")))
def test_the_whole_way_keeps_every_entry_as_it_was_written(folder, record):
    current, pairs, history, text = record
    for state, following in itertools.pairwise(LIFECYCLE[LIFECYCLE.index(current) :]):
        _, after = advance(folder, state, text)
        kept = ",".join(history)
        assert f'"history":[{kept}'.encode() in after
        added = json.loads(after)["history"][-1]
        history = [*history, json.dumps(added, separators=(",", ":"))]
        assert added["state"] == following
        text = after
    assert json.loads(text)["schema_version"] == "1.7"
    for name, value in pairs.items():
        if name not in KNOWN:
            assert f"{json.dumps(name, ensure_ascii=False)}:{value}".encode() in text


def test_an_example_by_hand(folder):
    text = (
        b'\r\n{ "zzz" : {"b":1.50,  "a":1e5},"history": [ {"host":"old", "x":[ 1 ,2],"state":"staging"} ],\n'
        b'"caf\\u00e9":"\\u00e9\\/","current_state":"st\\u0061ging",'
        b'"schema_version":"1.7","run_kind" : "test" }\n'
    )
    result, after = advance(folder, LIFECYCLE[0], text)
    assert (
        after
        == (
            '{"schema_version":"1.7","run_kind":"test","current_state":"complete","history":'
            '[{"host":"old", "x":[ 1 ,2],"state":"staging"},'
            f'{{"state":"complete","at":"{result.history[-1].at}","host":"labpc-04"}}],'
            '"zzz":{"b":1.50,  "a":1e5},"café":"\\u00e9\\/"}'
        ).encode()
    )
