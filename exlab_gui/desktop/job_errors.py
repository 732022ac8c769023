"""How a job ends that did its work, but not with what the operator wanted: told like a failure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exlab_gui.ingest import IngestError

if TYPE_CHECKING:
    from exlab_gui.desktop.step_work import StepResult
    from exlab_gui.transfer import Verification


class CopyDiffersError(IngestError):
    """Both sides were compared and do not match; nothing was recorded.

    Attributes:
        run_dir: the run.
        verification: what does not match.
    """

    def __init__(self, run_dir: str, verification: Verification) -> None:
        super().__init__(run_dir, verification)
        self.run_dir = run_dir
        self.verification = verification

    def __repr__(self) -> str:
        # For the log: it may hold thousands of names.
        return f"CopyDiffersError({str(self)!r})"

    def __str__(self) -> str:
        counts = {kind.value: number for kind, number in self.verification.counts.items() if number}
        return f"{self.run_dir}: the copy differs: {counts}"


class StepsFailedError(IngestError):
    """A step could not be done for at least one run; perhaps it was for others.

    Attributes:
        result: what became of all of them.
    """

    def __init__(self, result: StepResult) -> None:
        super().__init__(result)
        self.result = result

    def __repr__(self) -> str:
        return f"StepsFailedError({str(self)!r})"

    def __str__(self) -> str:
        return "\n".join(f"{failure.run.path}: {failure.error}" for failure in self.result.failed)
