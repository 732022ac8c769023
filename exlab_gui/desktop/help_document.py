"""Turns a page of the help into a document in the app's colours and sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from exlab_gui.desktop.help_pages import matches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextBlock

    from exlab_gui.desktop.help_pages import Page
    from exlab_gui.desktop.theme import Theme

_HEADING_SIZES = {1: 1.7, 2: 1.22, 3: 1.05}
_HEADING_SPACES = {1: (0.0, 0.7), 2: (1.5, 0.4), 3: (1.0, 0.3)}
"""Above and below, in lines."""

_LINE_HEIGHT = 132.0
_SIGN_EMS = 4.7
"""Of a column of the signs of states, with the room around them."""
_PICTURE = "\ufffc"
"""What Qt has in a text where a picture is."""

_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


def fill(document: QTextDocument, page: Page, font: QFont, theme: Theme) -> None:
    """Put a page into a document instead of what was there."""
    document.setDefaultFont(font)
    document.setMarkdown(page.markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    em = QFontMetrics(font).height()
    document.setDocumentMargin(em * 1.4)
    document.setIndentWidth(em * 1.6)
    headings = iter(page.sections)
    for block in _blocks(document):
        level = block.blockFormat().headingLevel()
        if level:
            _dress_heading(block, level, next(headings).anchor, font, em)
        else:
            _dress_paragraph(block, theme, em)
        _dress_words(block, theme, font)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, theme, em)


def find_all(document: QTextDocument, words: Sequence[str]) -> list[QTextCursor]:
    """Every place in a document where one of the words stands, as a selection."""
    found = []
    for block in _blocks(document):
        for start, end in matches(block.text(), words):
            cursor = QTextCursor(block)
            # Qt counts in UTF-16.
            before, upto = (len(block.text()[:place].encode("utf-16-le")) // 2 for place in (start, end))
            cursor.setPosition(block.position() + before)
            cursor.setPosition(block.position() + upto, QTextCursor.MoveMode.KeepAnchor)
            found.append(cursor)
    return found


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _dress_heading(block: QTextBlock, level: int, anchor: str, font: QFont, em: int) -> None:
    above, below = _HEADING_SPACES[level]
    shape = QTextBlockFormat()
    shape.setTopMargin(em * above)
    shape.setBottomMargin(em * below)
    look = block.begin().fragment().charFormat()
    # What Qt makes of Markdown is sized in steps of HTML, which do not follow the font.
    look.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
    look.setFontPointSize(font.pointSizeF() * _HEADING_SIZES[level])
    look.setFontWeight(QFont.Weight.Bold)
    if anchor:
        look.setAnchor(True)
        look.setAnchorNames([anchor])
    cursor = _whole(block)
    cursor.mergeBlockFormat(shape)
    cursor.setCharFormat(look)


def _dress_paragraph(block: QTextBlock, theme: Theme, em: int) -> None:
    shape = QTextBlockFormat()
    if block.text() != _PICTURE:
        shape.setLineHeight(_LINE_HEIGHT, _PROPORTIONAL)
    cursor = QTextCursor(block)
    in_table = cursor.currentTable() is not None
    shape.setTopMargin(0)
    shape.setBottomMargin(0 if in_table else em * (0.35 if block.textList() is not None else 0.7))
    if block.blockFormat().intProperty(QTextFormat.Property.BlockQuoteLevel):
        shape.setBackground(QBrush(QColor(theme.info_surface)))
        shape.setLeftMargin(em * 0.2)
        shape.setRightMargin(em * 0.2)
    cursor.mergeBlockFormat(shape)


def _dress_words(block: QTextBlock, theme: Theme, font: QFont) -> None:
    """Links and what stands between backticks: names of files, folders and keys."""
    spans = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        spans.append((fragment.position(), fragment.length(), fragment.charFormat()))
        iterator += 1
    cursor = QTextCursor(block)
    for start, length, before in spans:
        look = QTextCharFormat()
        if before.isAnchor() and before.anchorHref():
            look.setForeground(QBrush(QColor(theme.accent)))
            look.setFontUnderline(True)
        if before.fontFixedPitch():
            look.setFontFamilies(font.families() or [font.family()])
            look.setFontFixedPitch(False)
            look.setBackground(QBrush(QColor(theme.hover)))
        if look.propertyCount():
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)


def _begins_with_pictures(table: QTextTable) -> bool:
    # Qt looks into a cell that is not there without asking.
    cell = table.cellAt(table.rows() - 1, 0)
    if not cell.isValid():
        return False
    cursor = cell.firstCursorPosition()
    return cursor.block().text() == _PICTURE


def _dress_table(table: QTextTable, theme: Theme, em: int) -> None:
    shape = table.format()
    shape.setBorder(1)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QBrush(QColor(theme.border)))
    shape.setBorderCollapse(True)
    shape.setCellPadding(em * 0.4)
    shape.setCellSpacing(0)
    shape.setAlignment(Qt.AlignmentFlag.AlignLeft)
    shape.setTopMargin(em * 0.6)
    shape.setBottomMargin(em * 0.9)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    if _begins_with_pictures(table):
        # A picture is not reckoned with where words need the room.
        narrow = QTextLength(QTextLength.Type.FixedLength, round(em * _SIGN_EMS))
        rest = QTextLength(QTextLength.Type.VariableLength, 0)
        shape.setColumnWidthConstraints([narrow, *[rest] * (table.columns() - 1)])
    table.setFormat(shape)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        look = cell.format()
        look.setBackground(QBrush(QColor(theme.window)))
        cell.setFormat(look)


def _whole(block: QTextBlock) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return cursor
