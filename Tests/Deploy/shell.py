"""A shell at a terminal of its own, and what it makes of a line when TAB is pressed."""

import os
import pty
import re
import select
import signal
import time
from pathlib import Path

# Where the shells look for what was installed below FOLDER, as Debian sets them up.
COMMANDS = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--private", "-i"],
}
PREPARATIONS = {
    "bash": "PS1=; bind 'set enable-bracketed-paste off'; source /usr/share/bash-completion/bash_completion",
    "zsh": "PS1= RPS1= PROMPT_SP=; unsetopt PROMPT_SP PROMPT_CR AUTO_REMOVE_SLASH; fpath=({share}/zsh/site-functions $fpath); "
    "autoload -Uz compinit; compinit -u -D; bindkey -e",
    "fish": "function fish_prompt; end; set -g fish_autosuggestion_enabled 0; set -g fish_greeting",
}


class Shell:
    """An interactive shell in `folder`, with `prefix`/bin on its PATH and `prefix`/share among its data folders."""

    def __init__(self, name: str, prefix: Path, folder: Path, home: Path):
        share = prefix / "share"
        self.name = name
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            os.execvpe(
                COMMANDS[name][0], COMMANDS[name],
                {"PATH": f"{prefix}/bin:{os.environ['PATH']}", "HOME": str(home), "TERM": "dumb", "LANG": "C.UTF-8",
                 "XDG_DATA_DIRS": f"{share}:/usr/share", "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)},
            )  # fmt: skip
        self.seen = ""
        self.send(PREPARATIONS[name].replace("{share}", str(share)) + "\r")
        self.send("echo rea''dy\r")
        self.wait("ready\r\n", 30)

    def send(self, keys: str):
        os.write(self.terminal, keys.encode())

    def wait(self, pattern: str, seconds: float):
        """Reads until the pattern has been seen, and answers with the match; what was read before it is forgotten."""
        deadline = time.monotonic() + seconds
        while not (found := re.search(pattern, self.seen)):
            if not select.select([self.terminal], [], [], max(0, deadline - time.monotonic()))[0]:
                raise AssertionError(f"{self.name}: no {pattern!r} in {self.seen!r}")
            self.seen += os.read(self.terminal, 65536).decode("utf-8", "replace")
        self.seen = self.seen[found.end() :]
        return found

    def completed(self, line: str, patience: float) -> list[str]:
        """The words of the line after TAB and that many seconds of silence: it is given to printf instead of being run."""
        self.seen = ""
        self.send(line + "\t")
        self.settle(patience)
        # To the beginning of the line, as Emacs does it in all three.
        self.send("\x01printf '<%s>' W: \x05 :E\r")
        printed = self.wait(r"<W:>((?:<[^<>\r\n]*>)*)<:E>", 10)
        return re.findall(r"<([^<>]*)>", printed.group(1))

    def settle(self, patience: float):
        """Reads on until the shell has been silent for a while: it has done what the keys asked for."""
        while select.select([self.terminal], [], [], patience)[0]:
            self.seen += os.read(self.terminal, 65536).decode("utf-8", "replace")

    def end(self):
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        os.close(self.terminal)
