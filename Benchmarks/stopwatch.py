"""What a command takes, and how rows of it are printed."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Spent:
    """Seconds by the clock, seconds of all cores with those of child processes, and the largest resident set of any one process in bytes."""

    wall: float
    cpu: float
    memory: int


def timed(command, stdin=None, stdout=subprocess.DEVNULL, environment=None):
    """Runs a command and says what it took; any exit code but 0 ends the benchmark with what it complained of."""
    if sys.stderr.isatty():
        print(f"\033[K{' '.join(map(str, command))[:100]}\r", end="", file=sys.stderr, flush=True)
    start = time.monotonic()
    process = subprocess.Popen(
        [str(word) for word in command], stdin=stdin, stdout=stdout, stderr=subprocess.PIPE, env={**os.environ, **(environment or {})}
    )
    complaints = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if sys.stderr.isatty():
        print("\033[K", end="", file=sys.stderr, flush=True)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.stderr.buffer.write(complaints[-2000:])
        sys.exit(f"{command[0]}: exit {process.returncode}")
    return Spent(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def median(runs):
    """The median of each figure by itself."""
    return Spent(*(statistics.median(getattr(run, figure) for run in runs) for figure in ("wall", "cpu", "memory")))


def ratio(ours, theirs):
    """How many times as much they took, run by run, as the median of each figure."""
    pairs = list(zip(ours, theirs, strict=True))
    return [statistics.median(getattr(b, figure) / max(getattr(a, figure), 1e-3) for a, b in pairs) for figure in ("wall", "cpu", "memory")]


def heading(text):
    print(f"\n{text}\n{'':<34}{'wall':>10}{'CPU':>10}{'memory':>11}{'wall each':>13}{'CPU each':>12}", flush=True)


def row(label, spent, count, more=""):
    """Prints what was spent, and wall and CPU for each of `count` briefs or articles."""
    each = "".join(f"{seconds / count * 1e6:>{width},.0f} µs" for seconds, width in ((spent.wall, 10), (spent.cpu, 9)))
    print(f"{label:<34}{spent.wall:>8.2f} s{spent.cpu:>8.2f} s{spent.memory / 1e6:>8,.0f} MB{each}{more}", flush=True)


def times(label, ours, theirs):
    """Prints how many times as much they took."""
    wall, cpu, memory = ratio(ours, theirs)
    print(f"{label:<34}{wall:>9.2f}×{cpu:>9.2f}×{memory:>10.2f}×", flush=True)
