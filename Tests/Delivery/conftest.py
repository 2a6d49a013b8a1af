"""A newsroom, the services, and a target of each kind."""

import subprocess
from pathlib import Path

import pytest

from newsroom import PLAIN, PROGRAM, Newsroom
from services import S3, Sshd
from ways import NAMES, way_to


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory):
    room = Newsroom.open(tmp_path_factory.mktemp("newsroom") / "site")
    (room.folder / "content/site.yaml").write_text('title: "x"\n')
    subprocess.run([PROGRAM, "brief", "--site", room.folder], capture_output=True, env=PLAIN)
    return room


@pytest.fixture
def room(newsroom, tmp_path):
    return newsroom.copied(tmp_path / "site")


@pytest.fixture(scope="session")
def sshd(tmp_path_factory):
    if not Path(Sshd.PROGRAM).exists():
        pytest.skip("there is no sshd: apt-get install openssh-server")
    server = Sshd(tmp_path_factory.mktemp("sshd"))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def s3(tmp_path_factory):
    server = S3(tmp_path_factory.mktemp("s3"))
    yield server
    server.stop()


@pytest.fixture
def reach(request, room, tmp_path):
    """Makes a target of a kind; a service starts when the first test needs it."""
    return lambda name, options="": way_to(
        name, room, tmp_path, lambda: request.getfixturevalue("sshd"), lambda: request.getfixturevalue("s3"), options
    )


@pytest.fixture(params=NAMES)
def way(request, reach):
    return reach(request.param)


@pytest.fixture(params=[name for name in NAMES if not name.endswith("-ssh")])
def near(request, reach):
    """A target of each kind, where the way there makes no difference: ssh takes its time."""
    return reach(request.param)
