"""Records that were damaged, or made to do harm: each is read, or refused with a documented error."""

from __future__ import annotations

import json

import pytest

from exlab_gui.ingest import (
    MAX_RECORD_BYTES,
    Damage,
    DamagedRecordError,
    IllegalTransitionError,
    IngestState,
    SchemaMajorMismatchError,
)

S = IngestState
BASE = {
    "schema_version": "1.1",
    "project_name": "Cortex Q3 Pilot",
    "equipment_id": "CONFOCAL_01",
    "run_kind": "experimental",
    "run_path": "CONFOCAL_01/PROJ-0042/Runs/Run_2026-04-17T14-32",
    "transport": "smb_mount",
    "current_state": "staging",
    "history": [{"state": "staging", "at": "2026-04-17T14:35:00Z", "host": "labpc-04", "files_received": 1}],
}
DEEP = 10_000
MINIMAL = '{"schema_version":"1.1","current_state":"staging"'
READS, DAMAGED, MAJOR = "reads", "damaged", "major"


def text(**changes):
    return json.dumps({**BASE, **changes}, ensure_ascii=False, separators=(",", ":")).encode()


def entry(**changes):
    return text(history=[{**BASE["history"][0], **changes}])


def raw(tail):
    return (MINIMAL + tail).encode("utf-8", "surrogatepass")


def truncations():
    whole = text()
    step = max(1, len(whole) // 70)
    for length in [*range(0, len(whole), step), len(whole) - 1]:
        yield f"cut at {length}", whole[:length], DAMAGED


def wrong_types():
    wrong = {"null": None, "true": True, "int": 7, "float": 1.5, "text": "surprise", "list": [], "object": {}}
    texts = ("project_name", "equipment_id", "run_kind", "run_path", "transport")
    for field in BASE:
        for name, value in wrong.items():
            fine = (field in texts and name == "text") or (field == "history" and name == "list")
            yield f"{field} is {name}", text(**{field: value}), READS if fine else DAMAGED
    for field in ("state", "at", "host", "files_received", "bytes_received", "nas_path", "checksum_file"):
        for name, value in wrong.items():
            fine = (
                (field in ("host", "nas_path", "checksum_file") and name == "text")
                or (field in ("files_received", "bytes_received") and name == "int")
                or (field not in ("state", "at", "host") and name == "null")
            )
            yield f"entry's {field} is {name}", entry(**{field: value}), READS if fine else DAMAGED
    for name, value in wrong.items():
        yield f"entry is {name}", text(history=[value]), DAMAGED
        yield f"document is {name}", json.dumps(value).encode(), DAMAGED


def encodings():
    for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "cp037"):
        data = text().decode().encode(name)
        yield name, data, DAMAGED if data != text() else READS
    yield "byte order mark", b"\xef\xbb\xbf" + text(), DAMAGED
    for name in ("latin-1", "cp1252", "mac-roman"):
        yield f"umlaut in {name}", text(project_name="Grüße").decode().encode(name), DAMAGED
    yield "shift-jis", text(project_name="日本").decode().encode("shift-jis"), DAMAGED
    yield "latin-1 where nobody looks", raw(',"note":"') + b"\xfc" + b'"}', DAMAGED
    yield (
        "latin-1 in an entry's unknown key",
        raw(',"history":[{"state":"staging","') + b"\xfc" + b'":1}]}',
        DAMAGED,
    )
    yield "surrogate in UTF-8", raw(',"note":"\ud800"}'), DAMAGED
    yield "overlong UTF-8", raw(',"note":"') + b"\xc0\xaf" + b'"}', DAMAGED
    yield "half of a character", raw(',"note":"') + b"\xe2\x82" + b'"}', DAMAGED
    for name, garbage in (("zeros", bytes(4096)), ("ones", b"\xff" * 4096), ("noise", bytes(range(256)) * 8)):
        yield name, garbage, DAMAGED
    yield "zeros after the text", text() + bytes(512), DAMAGED
    yield "zeros in place of the end", text()[:200] + bytes(len(text()) - 200), DAMAGED
    for name, blank in (("spaces", b"   "), ("line break", b"\r\n"), ("one byte", b"{")):
        yield name, blank, DAMAGED


def sizes():
    yield "10 MB of name", text(project_name="x" * 10_000_000), DAMAGED
    yield "10 MB of spaces", text() + b" " * 10_000_000, DAMAGED
    yield "10 MB of zeros", bytes(10_000_000), DAMAGED
    yield "one byte too many", text() + b" " * (MAX_RECORD_BYTES + 1 - len(text())), DAMAGED
    yield "just not too large", text() + b" " * (MAX_RECORD_BYTES - len(text())), READS
    yield "a million of keys", raw("".join(f',"{n}":{n}' for n in range(400_000)) + "}"), READS
    yield "50,000 entries", text(history=BASE["history"] * 50_000), READS


def depths():
    for name, (left, right) in {"lists": ("[", "]"), "objects": ('{"a":', "}")}.items():
        for depth in (DEEP, 900, 990, 1000, 1010, 500_000):
            nest = left * depth + "1" + right * depth
            expected = DAMAGED if depth >= DEEP else None
            yield f"{depth} {name} in an unknown key", raw(f',"x":{nest}}}'), expected
            yield (
                f"{depth} {name} in an entry",
                raw(f',"history":[{{"state":"staging","x":{nest}}}]}}'),
                expected,
            )
        deep = left * DEEP + "1" + right * DEEP
        for field in ("project_name", "history"):
            yield f"{DEEP} {name} as {field}", raw(f',"{field}":{deep}}}'), DAMAGED
        yield (
            f"{DEEP} {name} as state",
            f'{{"schema_version":"1.1","current_state":{deep}}}'.encode(),
            DAMAGED,
        )
        yield f"{DEEP} {name} as version", f'{{"schema_version":{deep}}}'.encode(), DAMAGED
        yield f"{DEEP} {name} alone", deep.encode(), DAMAGED
        yield f"{DEEP} {name} never closed", raw(f',"x":{left * DEEP}'), DAMAGED


def characters():
    harmful = {
        "NUL": "a\0b",
        "bidi": "\u202egnp.exe\u202c \u2066\u200f",
        "zero width": "a\u200bb\ufeffc",
        "HTML": "<img src=x onerror=alert(1)><b>&amp;</b>",
        "line breaks": "a\r\nb\u2028c\x85d",
        "escape codes": "\x1b[31mred\x07\x7f",
        "combining": "Z" + "\u0351" * 300,
        "no character": "\uffff\ufdd0",
        "up and out": "../../../../etc/passwd",
        "backslashes up": "..\\..\\windows\\system32",
        "absolute": "/etc/passwd",
        "drive": "C:\\Windows",
        "share": "//evil/share",
        "long": "x" * 100_000,
        "format": "%s%n{0}{self}",
        "device": "CON",
        "empty": "",
    }
    for name, value in harmful.items():
        for field in ("project_name", "equipment_id", "run_path", "run_kind", "transport"):
            yield f"{name} in {field}", text(**{field: value}), READS
        for field in ("host", "nas_path", "checksum_file"):
            yield f"{name} in entry's {field}", entry(**{field: value}), READS
        yield f"{name} as unknown key", text(**{value or "\t": value}), READS
        if name != "empty":
            yield f"{name} as state", text(current_state=value), DAMAGED
            yield f"{name} as time", entry(at=value), DAMAGED
            yield f"{name} as version", text(schema_version=value), DAMAGED
    for code in (0, 1, 9, 10, 31):
        yield f"control character {code} unescaped", raw(f',"note":"a{chr(code)}b"}}'), DAMAGED


def syntax():
    for value in (
        "NaN",
        "Infinity",
        "-Infinity",
        "01",
        "+1",
        ".5",
        "1.",
        "0x1",
        "1_0",
        "True",
        "nul",
        "'a'",
        "undefined",
    ):
        yield f"{value} as a value", raw(f',"x":{value}}}'), DAMAGED
        yield (
            f"{value} as a count",
            raw(f',"history":[{{"state":"staging","files_received":{value}}}]}}'),
            DAMAGED,
        )
    for tail in (
        ",}",
        ',"a"}',
        ',"a":}',
        ",1:2}",
        "}}",
        "}{}",
        "} x",
        "}\n{}",
        ',"x":[1,]}',
        "//c\n}",
        "/*c*/}",
        ',"x":"\\q"}',
    ):
        yield f"tail {tail!r}", raw(tail), DAMAGED
    for value in ("-1", "-0.5", "1e400", "1.5", "9" * 30, "9" * 5000, "1e3"):
        yield (
            f"count {value[:12]}",
            raw(f',"history":[{{"state":"staging","bytes_received":{value}}}]}}'),
            DAMAGED,
        )
    for value in ("9" * 5000, "-" + "9" * 5000, "1e400", "-0", "0.1e-999", "1E+99999"):
        yield f"unknown number {value[:12]}", raw(f',"x":{value}}}'), READS
    yield "escaped half of a surrogate pair", raw(',"x":"\\ud800"}'), DAMAGED
    yield "escaped surrogate pair", raw(',"x":"\\ud83d\\ude00"}'), READS
    yield "escaped NUL", raw(',"x":"\\u0000","\\u0000":0}'), READS


def repetitions():
    yield (
        "state twice, last staging",
        b'{"schema_version":"1.1","current_state":"cleared",' + text()[1:],
        READS,
    )
    yield "state twice, last cleared", raw(',"current_state":"cleared"}'), READS
    yield "state twice, first not one", b'{"current_state":"gone",' + text()[1:], DAMAGED
    yield "version twice, last other major", raw(',"schema_version":"2.0"}'), MAJOR
    yield "version twice, first other major", b'{"schema_version":"2.0",' + text()[1:], READS
    yield "history twice", b'{"history":[],' + text()[1:], READS
    yield "history twice, first damaged", b'{"history":[7],' + text()[1:], DAMAGED
    yield "unknown key twice", raw(',"x":1,"x":2}'), READS
    yield "key in another spelling", raw(',"Current_State":"cleared"," current_state":1}'), READS
    yield "escaped key", b'{"schema_version":"1.1","current\\u005fstate":"staging"}', READS


def versions():
    for version in ("2.0", "0.1", "99999.0", "2.0", "10.1"):
        yield f"major {version}", text(schema_version=version), MAJOR
        yield (
            f"major {version}, all else strange",
            json.dumps({"schema_version": version, "history": 1}).encode(),
            MAJOR,
        )
    for version in (
        "1",
        "1.",
        "1.1.1",
        "one",
        "-1.1",
        "1." + "9" * 5000,
        "9" * 5000 + ".0",
        "\N{ARABIC-INDIC DIGIT ONE}.1",
    ):
        yield f"version {version[:10]}", text(schema_version=version), DAMAGED
    for field in ("schema_version", "current_state"):
        yield f"no {field}", json.dumps({k: v for k, v in BASE.items() if k != field}).encode(), DAMAGED


GENERATORS = (truncations, wrong_types, encodings, sizes, depths, characters, syntax, repetitions, versions)
HOSTILE = {
    f"{make.__name__}: {name}": (data, expected) for make in GENERATORS for name, data, expected in make()
}
DOCUMENTED = (DamagedRecordError, SchemaMajorMismatchError, IllegalTransitionError)


def test_there_are_many():
    assert len(HOSTILE) >= 400


def outcome(action):
    """What an action returns, and which documented error it raised instead; any other error goes on."""
    try:
        return action(), None
    except DOCUMENTED as error:
        return None, error


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_record(writer, record_path, footprint, name):
    data, expected = HOSTILE[name]
    record_path.write_bytes(data)
    before = footprint(record_path)

    record, refused = outcome(lambda: writer.read_ingest(record_path))

    kinds = {READS: type(None), DAMAGED: DamagedRecordError, MAJOR: SchemaMajorMismatchError}
    assert expected is None or type(refused) is kinds[expected]
    if type(refused) is DamagedRecordError:
        assert refused.path == str(record_path)
        assert 0 < len(refused.reason) < 500
    assert footprint(record_path) == before

    returned, error = outcome(
        lambda: writer.append_state_transition(record_path, S.COMPLETE, host="labpc-04")
    )

    if error is not None:
        assert footprint(record_path) == before
        if refused is not None:
            assert (type(error), error.args) == (type(refused), refused.args)
        elif name.startswith("repetitions") and type(error) is DamagedRecordError:
            assert "more than once" in error.reason
        elif type(error) is DamagedRecordError:
            assert (error.damage, len(data) + 200 > MAX_RECORD_BYTES) == (Damage.TOO_LARGE, True)
        else:
            assert record.current_state is not S.STAGING
        return
    assert refused is None
    assert list(footprint(record_path)) == ["ingest.json"]
    assert writer.read_ingest(record_path) == returned
    assert returned.history[:-1] == record.history
    assert (returned.project_name, returned.run_path) == (record.project_name, record.run_path)
    assert json.loads(record_path.read_bytes(), parse_int=str, parse_float=str)["current_state"] == "complete"


@pytest.mark.parametrize(
    ("data", "damage"),
    [
        (b"", Damage.EMPTY),
        (b" \r\n", Damage.EMPTY),
        (b"{", Damage.NOT_JSON),
        (b"\xff\xfe{", Damage.NOT_JSON),
        (text(current_state=1), Damage.WRONG_CONTENT),
        (text(schema_version="x"), Damage.WRONG_CONTENT),
        (bytes(MAX_RECORD_BYTES + 1), Damage.TOO_LARGE),
        (raw(',"x":' + "[" * DEEP + "]" * DEEP + "}"), Damage.TOO_DEEP),
    ],
    ids=[str(number) for number in range(8)],
)
def test_the_kind_of_damage_is_told(writer, record_path, data, damage):
    record_path.write_bytes(data)
    with pytest.raises(DamagedRecordError) as caught:
        writer.read_ingest(record_path)
    assert caught.value.damage is damage
