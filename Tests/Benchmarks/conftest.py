"""A made newsroom of each sort, and the French one as both sides build it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATELINE = Path(os.environ.get("DATELINE", ROOT / ".build/release/dateline"))
VENV = ROOT / ".build/benchmark-venv"
sys.path.insert(0, str(ROOT / "Benchmarks"))

COUNT = 300


def made(folder: Path, *options: str, seed: int = 1, hash_seed: str = "0") -> Path:
    """The corpus in a folder, made by a Python that orders its sets in its own way."""
    command = [ROOT / "Benchmarks/corpus", *options, str(COUNT), folder, str(seed)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": hash_seed})
    return folder


@pytest.fixture(scope="session")
def contest(tmp_path_factory):
    from sites import Contest

    return Contest(tmp_path_factory.mktemp("contest"), COUNT, DATELINE, VENV)


@pytest.fixture(scope="session")
def listings(contest):
    return contest.listings()
