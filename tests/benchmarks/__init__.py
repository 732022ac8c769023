"""Numbers that show how fast the app is, each against a floor measured in the same run.

``python -m tests.benchmarks NAME [NAME ...]`` runs some, without a name it runs all. To add one, put a module
beside this file and decorate its function with :func:`benchmark`; it returns the lines to print.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable

Benchmark = Callable[[], Iterable[str]]
BENCHMARKS: dict[str, Benchmark] = {}


def benchmark(name: str) -> Callable[[Benchmark], Benchmark]:
    """Register a benchmark under the name that the command line knows it by."""

    def register(function: Benchmark) -> Benchmark:
        BENCHMARKS[name] = function
        return function

    return register


def load() -> dict[str, Benchmark]:
    """Import every module of this folder and return what they have registered."""
    for module in pkgutil.iter_modules(__path__):
        if module.name != "__main__":
            importlib.import_module(f"{__name__}.{module.name}")
    return dict(sorted(BENCHMARKS.items()))
