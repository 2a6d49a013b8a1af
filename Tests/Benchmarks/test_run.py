"""The benchmark runs through and says what it is said to say; what it counts is counted rightly."""

import re
import subprocess
import sys

import pytest
from conftest import DATELINE, ROOT
from stopwatch import Spent, median, ratio, timed

BUSY = "import time\nwhile time.process_time() < 0.2: pass"


def test_the_benchmark_prints_every_row():
    command = [ROOT / "Benchmarks/run", "--pairs", "1", "--dateline", DATELINE, "20"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    labels = ["Dateline", "Hugo", "Hugo, tuned", "limit", "Hugo : Dateline", "Hugo, tuned : Dateline", "Dateline : limit"]
    labels += ["clean, all that Dateline makes", "clean", "nothing changed", "one sentence of one brief changed"]
    labels += ["extract -", "annotate -", "brief, first run", "brief, nothing new", "trafilatura, 20 pages"]
    for label in labels:
        assert re.search(rf"^{re.escape(label)} +[\d.]+", run.stdout, re.M), f"{label}\n{run.stdout}"
    # Nothing is written where nothing changed, and something is where a sentence did.
    assert re.search("^nothing changed .* 0 written$", run.stdout, re.M)
    assert re.search("^one sentence .* [1-9][0-9]* written$", run.stdout, re.M)


def test_a_program_that_is_not_there_is_named():
    run = subprocess.run([ROOT / "Benchmarks/run", "--dateline", "no/such", "20"], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr == "no/such: error: no such program; run `make build` first\n"


def test_the_work_of_children_is_counted():
    script = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {BUSY!r}])"
    assert timed([sys.executable, "-c", script]).cpu >= 0.2


def test_the_largest_process_s_memory_is_counted():
    script = "import subprocess, sys\nsubprocess.run([sys.executable, '-c', 'bytearray(200 << 20)'])"
    assert 200 << 20 <= timed([sys.executable, "-c", script]).memory < 300 << 20


def test_a_command_that_fails_ends_the_benchmark(capfdbinary):
    with pytest.raises(SystemExit, match="exit 3"):
        timed([sys.executable, "-c", "import sys; print('what went wrong', file=sys.stderr); sys.exit(3)"])
    assert b"what went wrong" in capfdbinary.readouterr().err


def test_ratios_are_of_pairs_and_medians_of_each_figure():
    ours, theirs = [Spent(1, 4, 10), Spent(2, 2, 10), Spent(4, 1, 10)], [Spent(2, 4, 50), Spent(2, 4, 60), Spent(2, 4, 70)]
    assert median(ours) == Spent(2, 2, 10)
    assert ratio(ours, theirs) == [1, 2, 6]
