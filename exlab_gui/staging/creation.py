"""What the instrument PC says about a run, read with patience (format.md, "creation.json")."""

from __future__ import annotations

import os
from typing import Any

import msgspec

from exlab_gui.ingest import DamagedRecordError, UnsafePathError
from exlab_gui.ingest.os_facts import is_link, native_path
from exlab_gui.ingest.record_file import read_bytes
from exlab_gui.staging.layout import CREATION_NAME, WIZARD_DIR, RunKind, creation_path, wizard_dir

MAX_VARIABLES = 500
MAX_TEXT = 1000
_CUT = "\N{HORIZONTAL ELLIPSIS}"
_BOM = b"\xef\xbb\xbf"


class Creation(msgspec.Struct, frozen=True, kw_only=True):
    """The useful keys of ``creation.json``; each is None where it is absent or of a wrong type.

    All of it is text that anybody may have written: check a name with ``safe_relative_path`` before use.

    Attributes:
        run_kind: experimental or test.
        project_id: the LIMS project's short id.
        project_name: the LIMS project's name when the run was created.
        created_by: who created the run.
        created_at: when, as it stands in the file.
        template_name: the template that the run was created from.
        variables: the template's variables, values as short text.
        nas_path: where the run shall lie on the NAS.
        completeness_signal: ``sentinel_file`` or ``manifest``.
        sentinel_filename: the file that says that the run has finished.
        manifest_filename: the file that lists what belongs to the run.
        problem: technical English when the file is there but could not be understood, else None.
    """

    run_kind: RunKind | None = None
    project_id: str | None = None
    project_name: str | None = None
    created_by: str | None = None
    created_at: str | None = None
    template_name: str | None = None
    variables: dict[str, str] = {}
    nas_path: str | None = None
    completeness_signal: str | None = None
    sentinel_filename: str | None = None
    manifest_filename: str | None = None
    problem: str | None = None


def read_creation(run_dir: str) -> Creation | None:
    """Read a run's ``creation.json``; None if it has none. Never raises for what is in it; thread-safe.

    A link, something that is not a file, a file over 8 MiB or one that cannot be read or understood gives a
    :class:`Creation` that has only its ``problem``.
    """
    path = creation_path(run_dir)
    try:
        if is_link(os.lstat(native_path(wizard_dir(run_dir)))):
            return Creation(problem=f"{WIZARD_DIR} is a link")
        data = read_bytes(path)
    except FileNotFoundError:
        return None
    except UnsafePathError:
        return Creation(problem=f"{CREATION_NAME} is a link")
    except DamagedRecordError as error:
        return Creation(problem=error.reason)
    except OSError as error:
        return Creation(problem=str(error))
    return _understand(data)


def _understand(data: bytes) -> Creation:
    try:
        # Programs on Windows like to begin a UTF-8 file with a byte order mark.
        content = msgspec.json.decode(data.removeprefix(_BOM))
    except RecursionError:
        return Creation(problem="nested too deeply")
    except (msgspec.DecodeError, ValueError) as error:
        return Creation(problem=str(error))
    if not isinstance(content, dict):
        return Creation(problem=f"expected an object, got {type(content).__name__}")
    kind = _text(content, "run_kind")
    return Creation(
        run_kind=RunKind(kind) if kind in set(RunKind) else None,
        project_id=_text(content, "lims_project", "short_id"),
        project_name=_text(content, "lims_project", "name_at_creation"),
        created_by=_text(content, "created_by"),
        created_at=_text(content, "created_at"),
        template_name=_text(content, "template", "name"),
        variables=_variables(content.get("variables")),
        nas_path=_text(content, "paths", "nas"),
        completeness_signal=_text(content, "orchestrator", "completeness_signal"),
        sentinel_filename=_text(content, "orchestrator", "sentinel_filename"),
        manifest_filename=_text(content, "orchestrator", "manifest_filename"),
    )


def _text(content: dict[str, Any], *keys: str) -> str | None:
    value: object = content
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, str) and value else None


def _variables(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {_short(name): _render(value[name]) for name in list(value)[:MAX_VARIABLES]}


def _render(value: object) -> str:
    if isinstance(value, str):
        return _short(value)
    try:
        return _short(msgspec.json.encode(value).decode())
    except (RecursionError, ValueError):
        return "?"


def _short(text: str) -> str:
    return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1] + _CUT
