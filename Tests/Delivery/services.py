"""A real sshd and a real S3 API, each on a loopback port of its own, gone with the process."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port: int, process: subprocess.Popen) -> None:
    for _ in range(300):
        assert process.poll() is None, "the service ended"
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the service does not answer")


class Sshd:
    """sshd with a host key and one user's key of its own; `ssh` is the command that reaches it."""

    PROGRAM = "/usr/sbin/sshd"

    def __init__(self, folder: Path):
        self.folder, self.port = folder, free_port()
        for name in ("host", "user", "stranger"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
        (folder / "authorized").write_bytes((folder / "user.pub").read_bytes())
        (folder / "sshd_config").write_text(
            f"Port {self.port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/authorized\n"
            f"PidFile {folder}/pid\nUsePAM no\nStrictModes no\nPasswordAuthentication no\n"
            "KbdInteractiveAuthentication no\nMaxStartups 100\n"
            # The login shell's own start-up files are not under test, and may be slow.
            f"SetEnv HOME={folder}\n"
        )
        host = " ".join((folder / "host.pub").read_text().split()[:2])
        (folder / "known").write_text(f"[127.0.0.1]:{self.port} {host}\n")
        self.ssh = self.client("user", "known")
        if os.getuid() == 0:
            Path("/run/sshd").mkdir(exist_ok=True)
        self.log = open(folder / "log", "wb")
        self.process = subprocess.Popen([self.PROGRAM, "-D", "-e", "-f", folder / "sshd_config"], stderr=self.log)
        wait_for(self.port, self.process)

    def client(self, key: str, known: str) -> str:
        """An ssh command with a configuration file of its own, as a user's ~/.ssh/config would be."""
        file = self.folder / f"client-{key}-{known}"
        file.write_text(
            f"Host *\n  IdentityFile {self.folder}/{key}\n  IdentitiesOnly yes\n  IdentityAgent none\n"
            f"  UserKnownHostsFile {self.folder}/{known}\n  GlobalKnownHostsFile /dev/null\n"
        )
        return f"ssh -F {file}"

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()


class S3:
    """moto's server, and the lines it logs for each request."""

    # Not a word of these may ever be printed.
    KEY, SECRET = "AKIAEXAMPLEKEYID0001", "wJalr-Secret-K7MDENG-bPxRfiCYEXAMPLE"

    def __init__(self, folder: Path):
        self.port = free_port()
        self.path = folder / "moto.log"
        self.process = subprocess.Popen(
            [sys.executable, "-c", f"from moto.server import main; main(['-H', '127.0.0.1', '-p', '{self.port}'])"],
            stdout=subprocess.DEVNULL, stderr=open(self.path, "wb"),
        )
        wait_for(self.port, self.process)
        self.environment = {
            "RCLONE_CONFIG_STORE_TYPE": "s3",
            "RCLONE_CONFIG_STORE_PROVIDER": "Other",
            "RCLONE_CONFIG_STORE_ENDPOINT": f"http://127.0.0.1:{self.port}",
            "RCLONE_CONFIG_STORE_ACCESS_KEY_ID": self.KEY,
            "RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY": self.SECRET,
        }

    def client(self):
        import boto3

        return boto3.client(
            "s3", endpoint_url=f"http://127.0.0.1:{self.port}", aws_access_key_id=self.KEY,
            aws_secret_access_key=self.SECRET, region_name="us-east-1",
        )

    def changes(self) -> int:
        """How many requests so far were to change something."""
        lines = self.path.read_text(errors="replace").splitlines()
        return sum(any(f'"{verb} /' in line for verb in ("PUT", "POST", "DELETE")) for line in lines)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()
