"""The program under test, and the sample newsroom built once."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATELINE = Path(os.environ.get("DATELINE", ROOT / ".build/release/dateline"))


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory) -> Path:
    """A site's folder: the sample newsroom, built."""
    site = tmp_path_factory.mktemp("newsroom")
    for part in ("content", "Templates"):
        shutil.copytree(ROOT / part, site / part)
    built = subprocess.run([DATELINE, "build", "--site", site], capture_output=True, text=True, check=False)
    assert built.returncode in (0, 1), built.stderr
    return site


@pytest.fixture(scope="session")
def public(newsroom) -> Path:
    return newsroom / "public"
