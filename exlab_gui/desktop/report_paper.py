"""A run report on pages: as a PDF, or on a printer. Any thread; one part is laid out at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from exlab_gui import APP_NAME, __version__
from exlab_gui.desktop.report_markup import QT_STYLE, rich_text
from exlab_gui.desktop.translation import translate
from exlab_gui.ingest import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QPagedPaintDevice

    from exlab_gui.desktop.report_html import ReportDocument

_MARGIN_MM = 14.0
_DPI = 1200
"""Of a PDF; only how finely places are rounded."""
_FOOTER_LINES = 2.2
_INK = 3.0
"""Room around the text of a page, in 1/96 inch."""


def make_pdf(
    document: ReportDocument,
    progress: Callable[[float], object] = lambda _fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes:
    """A report as a PDF on A4 with numbered pages.

    Args:
        document: the report.
        progress: told how much is done, 0 to 1.
        cancelled: asked before each page.

    Raises:
        Cancelled: ``cancelled()`` became true.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(document.title)
    writer.setCreator(f"{APP_NAME} {__version__}")
    writer.setResolution(_DPI)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    page = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(
        QPageLayout(page, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    print_document(document, writer, progress, cancelled)
    buffer.close()
    return bytes(buffer.data().data())


def print_document(
    document: ReportDocument,
    device: QPagedPaintDevice,
    progress: Callable[[float], object] = lambda _fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Paint a report on the pages of a device; returns how many. Arguments and errors as :func:`make_pdf`.

    Every page says which of how many it is, so that a lost one is missed.
    """
    with QPainter(device) as painter:
        sheet = _Sheet(device, painter)
        parts = list(_parts(document))
        counts = []
        for done, part in enumerate(parts):
            _ask(cancelled)
            counts.append(sheet.lay_out(part).pageCount())
            progress(done / len(parts) / 2)
        page, pages = 0, sum(counts)
        for part in parts:
            laid_out = sheet.lay_out(part)
            for number in range(laid_out.pageCount()):
                _ask(cancelled)
                if page:
                    device.newPage()
                page += 1
                sheet.paint(laid_out, number, _footer(document.title, page, pages))
                progress(0.5 + page / pages / 2)
    return page


def _parts(document: ReportDocument) -> Iterator[str]:
    """What begins on a page of its own: the summary, and every run."""
    first, *others = (*document.summary, *document.runs)
    yield document.intro + first
    yield from others


def _ask(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled


def _footer(title: str, page: int, pages: int) -> str:
    of = translate("Run report", "Page {page} of {pages}").format(page=page, pages=pages)
    return f"{title}   \u00b7   {of}"


class _Sheet:
    """The room for text on the pages of a device."""

    def __init__(self, device: QPagedPaintDevice, painter: QPainter) -> None:
        self._device = device
        self._painter = painter
        self._font = QFont()
        self._font.setPointSizeF(9.5)
        self._small = QFont(self._font)
        self._small.setPointSizeF(7.5)
        painter.setFont(self._small)
        footer = painter.fontMetrics().height() * _FOOTER_LINES
        self._room = QSizeF(device.width(), device.height() - footer)

    def lay_out(self, html: str) -> QTextDocument:
        document = QTextDocument()
        document.setDefaultFont(self._font)
        document.setDefaultStyleSheet(QT_STYLE)
        document.documentLayout().setPaintDevice(self._device)
        # The dots of a capital umlaut stand out of the first line, and belong to its page.
        document.setDocumentMargin(_INK)
        wrapped = QTextOption()
        # A checksum or a path has no place where a word ends.
        wrapped.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(wrapped)
        document.setHtml(rich_text(html))
        document.setPageSize(self._room)
        self._keep_headings(document)
        return document

    def _keep_headings(self, document: QTextDocument) -> None:
        """Begin a new page before a heading whose text would begin on the next one; Qt does not by itself."""
        layout, height = document.documentLayout(), self._room.height()
        block = document.begin()
        while block.isValid():
            following = block.next()
            if block.blockFormat().headingLevel() and following.isValid():
                first = following.layout().lineAt(0)
                end = layout.blockBoundingRect(following).top() + (first.height() if first.isValid() else 0.0)
                if layout.blockBoundingRect(block).top() // height < end // height:
                    shape = QTextBlockFormat()
                    shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                    QTextCursor(block).mergeBlockFormat(shape)
            block = following

    def paint(self, document: QTextDocument, page: int, footer: str) -> None:
        painter, room = self._painter, self._room
        view = QRectF(0, page * room.height(), room.width(), room.height())
        painter.save()
        painter.translate(0, -view.top())
        document.drawContents(painter, view)
        painter.restore()
        painter.setFont(self._small)
        painter.setPen(Qt.GlobalColor.darkGray)
        bottom = QRectF(0, room.height(), room.width(), self._device.height() - room.height())
        painter.drawText(bottom, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, footer)
