"""The systemd units by systemd's own judgement, the crontab line by running it as cron would."""

import re
import subprocess

import pytest

from conftest import ROOT

SERVICE, TIMER = ROOT / "deploy/dateline@.service", ROOT / "deploy/dateline@.timer"


@pytest.fixture(scope="module")
def units(tmp_path_factory):
    """The units as `systemctl enable dateline@digest.timer` would have them, with a program that this machine has."""
    folder = tmp_path_factory.mktemp("units")
    for unit in (SERVICE, TIMER):
        text = unit.read_text("utf-8").replace("/usr/local/bin/dateline ", "/bin/true ")
        (folder / unit.name.replace("@", "@digest")).write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize("unit", ["dateline@digest.service", "dateline@digest.timer"])
def test_systemd_has_nothing_to_say(units, unit):
    verified = subprocess.run(["systemd-analyze", "verify", "--man=no", units / unit], capture_output=True, text=True, check=False)
    assert (verified.returncode, verified.stdout + verified.stderr) == (0, "")


def test_an_unknown_setting_would_be_heard_of(units, tmp_path):
    broken = tmp_path / "dateline@digest.service"
    broken.write_text((units / "dateline@digest.service").read_text("utf-8").replace("ProtectSystem=", "ProtectSystems="), "utf-8")
    verified = subprocess.run(["systemd-analyze", "verify", "--man=no", broken], capture_output=True, text=True, check=False)
    assert "ProtectSystems" in verified.stderr


def test_the_service_is_hardened(units):
    judged = subprocess.run(
        ["systemd-analyze", "security", "--offline=yes", "--threshold=20", units / "dateline@digest.service"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert judged.returncode == 0, judged.stdout + judged.stderr


def test_the_timer_names_nights():
    calendar = re.search(r"^OnCalendar=(.+)$", TIMER.read_text("utf-8"), re.M).group(1)
    told = subprocess.run(["systemd-analyze", "calendar", "--iterations=2", calendar], capture_output=True, text=True, check=True)
    assert len(re.findall(r"02:00:00", told.stdout)) >= 2


def test_service_and_timer_are_about_one_site():
    service = SERVICE.read_text("utf-8")
    sites = set(re.findall(r"/srv/dateline/%i", service))
    assert sites and "ReadWritePaths=/srv/dateline/%i" in service and "--site /srv/dateline/%i\n" in service
    assert "SuccessExitStatus=1\n" in service


@pytest.mark.parametrize("code,mail", [(0, ""), (1, ""), (2, "exit 2\nsaid\n"), (3, "exit 3\nsaid\n"), (4, "exit 4\nsaid\n")])
def test_cron_mails_only_when_nothing_new_was_published(tmp_path, code, mail):
    lines = [line for line in (ROOT / "deploy/crontab").read_text("utf-8").splitlines() if line and not line.startswith("#")]
    *settings, entry = lines
    assert all(re.fullmatch(r"[A-Z]+=\S+", setting) for setting in settings)
    fields = re.fullmatch(r"(\d+) (\d+) \* \* \*  (.+)", entry)
    assert fields and int(fields[1]) < 60 and int(fields[2]) < 24
    # A bare % would be a line break to cron.
    assert "%" not in fields[3]
    fake = tmp_path / "dateline"
    fake.write_text(f'#!/bin/sh\n[ "$1" = nightly ] && [ "$2" = --site ] && echo said >&2\nexit {code}\n')
    fake.chmod(0o755)
    run = subprocess.run(["/bin/sh", "-c", fields[3]], env={"PATH": f"{tmp_path}:/usr/bin:/bin"}, capture_output=True, text=True, check=False)
    assert run.stdout + run.stderr == mail
