"""What the app needs of the Qt binding; pyproject.toml must let no release in that fails here."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Signal


class Emitter(QObject):
    happened = Signal(object)

    def receive(self, _payload):
        pass


class EmptyModel(QAbstractTableModel):
    def rowCount(self, _parent=QModelIndex()):  # noqa: B008, N802  (as Qt calls it)
        return 1

    columnCount = rowCount  # noqa: N815

    def data(self, _index, _role=0):
        return None


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True and None cannot be lost from Python 3.12 on")
class TestReferencesToSingletons:
    """PySide6 6.12.0 gave back references that it never had taken, until the interpreter ended itself."""

    def test_emitting_loses_none(self, qapp):
        emitter = Emitter()
        emitter.happened.connect(emitter.receive)
        before = sys.getrefcount(True), sys.getrefcount(None)
        for _ in range(50):
            emitter.happened.emit(None)
        assert sys.getrefcount(True) > before[0] - 25
        assert sys.getrefcount(None) > before[1] - 25

    def test_reading_an_empty_cell_loses_none(self, qapp):
        model = EmptyModel()
        before = sys.getrefcount(None)
        for _ in range(50):
            model.index(0, 0).data()
        assert sys.getrefcount(None) > before - 25
