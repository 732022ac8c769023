"""Files with blanks: the version, the day and whatever else a build knows."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path

from workshop.console import Stop
from workshop.frozen import source_version

BLANK = re.compile(r"@([A-Z_]+)@")


def release_date() -> str:
    """Return the day of the build as 2026-04-17, or of SOURCE_DATE_EPOCH, by which builds can be repeated."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(seconds), UTC) if seconds else datetime.now(UTC)
    return moment.strftime("%Y-%m-%d")


def filled(template: Path, **values: str) -> str:
    """Return the text of `template` with each ``@NAME@`` replaced by its value in `values`.

    VERSION and DATE are always known.

    Raises:
        Stop: The file has a blank that nothing is known for.
    """
    known = {"VERSION": source_version(), "DATE": release_date()} | values

    def value(blank: re.Match[str]) -> str:
        if blank[1] not in known:
            raise Stop(f"{template.name} asks for {blank[0]}, which the build does not know.")
        return known[blank[1]]

    return BLANK.sub(value, template.read_text("utf-8"))
