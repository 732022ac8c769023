"""What holds in the end: the defaults, below what IT preset, below what the user changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from exlab_gui.desktop.settings import KEYS, PartialSettings, Settings, folder_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from exlab_gui.desktop.presets import Presets


def effective(own: PartialSettings, presets: Presets) -> Settings:
    """The settings that hold: a locked one is IT's, any other is the user's own, else IT's, else the default.

    The tables of NAS folders and of hours are put together in this way entry by entry.
    """
    default = Settings()
    values: dict[str, Any] = {}
    for key in KEYS:
        layers = [getattr(default, key), getattr(presets.values, key)]
        if key not in presets.locked:
            layers.append(getattr(own, key))
        said = [layer for layer in layers if layer is not None]
        values[key] = _put_together(key, said) if key in _NAMES else said[-1]
    return Settings(**values)


def changed(own: PartialSettings, presets: Presets, before: Settings, after: Settings) -> PartialSettings:
    """The user's own settings after a change; whatever is not said any more follows IT and the default again.

    Args:
        own: the user's own so far.
        presets: what IT settled.
        before: what was shown.
        after: what it was changed to. What is the same in both, and what is locked, stays as in ``own``.
    """
    base = effective(PartialSettings(), presets)
    values: dict[str, Any] = {}
    for key in KEYS:
        old, new, preset = (getattr(each, key) for each in (before, after, base))
        if key in presets.locked or old == new:
            continue
        if key in _NAMES:
            values[key] = _changed_table(key, getattr(own, key) or {}, old, new, preset)
        else:
            values[key] = None if new == preset else new
    return msgspec.structs.replace(own, **values)


def with_nas_folder(own: PartialSettings, presets: Presets, folder: str, nas: str) -> PartialSettings:
    """The user's own settings with another NAS folder for a staging folder; no change where it is locked."""
    before = effective(own, presets)
    folders = {staging: old for staging, old in before.nas_folders.items() if not _is_same(staging, folder)}
    after = msgspec.structs.replace(before, nas_folders={**folders, folder: nas})
    return changed(own, presets, before, after)


def _is_same(one: str, other: str) -> bool:
    return folder_key(one) == folder_key(other)


_NAMES: Mapping[str, Callable[[str], str]] = {"nas_folders": folder_key, "attention_hours": str}
"""The settings that are tables, each with what makes two names of its entries the same."""


def _put_together(key: str, layers: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    entries: dict[str, tuple[str, Any]] = {}
    for layer in layers:
        for name, value in layer.items():
            entries[_NAMES[key](name)] = (name, value)
    return dict(entries.values())


def _changed_table(
    key: str,
    own: Mapping[str, Any],
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    preset: Mapping[str, Any],
) -> dict[str, Any] | None:
    same = _NAMES[key]
    before, base = ({same(name): value for name, value in each.items()} for each in (old, preset))
    names = {same(name): name for name in (*old, *new)}
    result = {same(name): (name, value) for name, value in own.items()}
    after = {same(name): value for name, value in new.items()}
    for entry, name in names.items():
        value = after.get(entry, "")
        if value == before.get(entry, ""):
            continue
        if value == base.get(entry, ""):
            result.pop(entry, None)
        else:
            result[entry] = (name, value)
    return dict(result.values()) or None
