"""The command line of the benchmarks: ``python -m tests.benchmarks [NAME ...]``."""

from __future__ import annotations

import argparse
import sys

from tests.benchmarks import load


def main() -> int:
    """Run the benchmarks named on the command line, or all of them."""
    known = load()
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Measure the app.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of: {', '.join(known)}")
    names = parser.parse_args().names or list(known)
    if unknown := [name for name in names if name not in known]:
        parser.error(f"unknown: {', '.join(unknown)} (known: {', '.join(known)})")
    for name in names:
        sys.stdout.write(f"{name}\n")
        for line in known[name]():
            sys.stdout.write(f"  {line}\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
