"""A workflow run on this machine: its own `run` steps in the shell, its `uses` steps stood in for by folders."""

import os
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

import yaml


class Expression:
    """`${{ … }}` over the contexts of a job: enough of the language for our own file, and an error for the rest."""

    def __init__(self, contexts: dict):
        self.contexts = contexts

    def text(self, words: str) -> str:
        def value(found):
            answer = self.value(found[1])
            return "" if answer is None else str(answer).lower() if isinstance(answer, bool) else str(answer)

        return re.sub(r"\$\{\{(.+?)\}\}", value, words)

    def value(self, words: str):
        tokens = re.findall(r"'[^']*'|\w+\(\)|[\w-]+(?:\.[\w-]+)*|&&|\|\||==|!=|\S", words)
        told = []
        for token in tokens:
            if token in ("&&", "||"):
                told.append({"&&": "and", "||": "or"}[token])
            elif token in ("==", "!=") or token.startswith("'"):
                told.append(token)
            elif token in ("always()", "success()"):
                told.append(repr(token == "always()" or not self.contexts["failed"]))
            elif re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", token):
                told.append(repr(self.look_up(token.split("."))))
            else:
                raise ValueError(f"{token} in {words}")
        return eval(" ".join(told), {"__builtins__": {}})

    def look_up(self, path: list[str]):
        place = self.contexts
        for name in path:
            place = place.get(name) if isinstance(place, dict) else None
        return place


class Run:
    """One run of the workflow. `origin` is the site's repository, `caches` is kept from run to run."""

    def __init__(self, file: Path, folder: Path, origin: Path, source: Path, caches: Path, *, number: int, inputs=None, path: str):
        self.workflow = yaml.safe_load(file.read_text("utf-8"))
        self.folder, self.origin, self.source, self.caches, self.path = folder, origin, source, caches, path
        self.artifacts = folder / "artifacts"
        self.artifacts.mkdir(parents=True)
        self.summary = folder / "summary.md"
        self.summary.touch()
        self.sha = subprocess.run(["git", "-C", origin, "rev-parse", "main"], capture_output=True, text=True, check=True).stdout.strip()
        self.github = {"run_id": number, "run_attempt": 1, "ref_name": "main", "sha": self.sha}
        self.inputs = inputs or {}
        self.log, self.ran, self.before_push = "", [], None

    def job(self, name: str) -> bool:
        """Runs the steps as the runner would; whether all went well."""
        work, temporary = self.folder / name, self.folder / f"{name}-temp"
        work.mkdir()
        temporary.mkdir()
        steps: dict = {}
        self.after = []
        contexts = {
            "env": self.workflow.get("env", {}), "github": self.github, "inputs": self.inputs, "steps": steps, "failed": False,
            "runner": {"os": "Linux", "arch": "X64", "temp": str(temporary)},
        }  # fmt: skip
        for step in self.workflow["jobs"][name]["steps"]:
            expression = Expression(contexts)
            wanted = expression.value(step["if"]) if "if" in step else True
            if not wanted or (contexts["failed"] and "always()" not in step.get("if", "")):
                steps[step.get("id", "-")] = {"outcome": "skipped", "outputs": {}}
                continue
            self.ran.append(step.get("name") or step.get("uses"))
            arguments = {key: expression.text(str(value)) for key, value in step.get("with", {}).items()}
            outputs, fine = {}, True
            if "uses" in step:
                stand_in = step["uses"].split("@")[0].removeprefix("actions/").replace("/", "_").replace("-", "_")
                outputs = getattr(self, stand_in)(work, **{k.replace("-", "_"): v for k, v in arguments.items()}) or {}
            else:
                outputs, fine = self.shell(expression.text(step["run"]), work, temporary, step.get("env", {}), expression)
            steps[step.get("id", "-")] = {"outcome": "success" if fine else "failure", "outputs": outputs}
            contexts["failed"] = contexts["failed"] or not fine
        if not contexts["failed"]:
            for step in self.after:
                step()
        return not contexts["failed"]

    def shell(self, script: str, work: Path, temporary: Path, environment: dict, expression: Expression):
        outputs = temporary / "outputs"
        outputs.touch()
        told = {name: expression.text(str(value)) for name, value in environment.items()}
        run = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script], cwd=work, capture_output=True, text=True, check=False,
            env={"PATH": self.path, "HOME": str(temporary), "CI": "true", "RUNNER_TEMP": str(temporary), "GITHUB_REF_NAME": "main",
                 "GITHUB_STEP_SUMMARY": str(self.summary), "GITHUB_OUTPUT": str(outputs), "GIT_SSH_COMMAND": "false", **told},
        )  # fmt: skip
        self.log += run.stdout + run.stderr
        found = dict(line.split("=", 1) for line in outputs.read_text().splitlines() if "=" in line)
        return found, run.returncode == 0

    # What stands in for each action: the plainest thing that does the same with folders.

    def checkout(self, work, repository=None, ref=None, path=".", **_):
        origin = self.source if repository else self.origin
        place = work / path
        subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", origin, place], check=True)
        if not repository:
            subprocess.run(["git", "-C", place, "reset", "--quiet", "--hard", self.sha], check=True)
        if self.before_push and not repository:
            self.before_push()
        commit = subprocess.run(["git", "-C", place, "rev-parse", "HEAD"], capture_output=True, text=True, check=True)
        return {"commit": commit.stdout.strip()}

    def cache(self, work, path, key):
        """Restores; what was not there is saved when the job has gone well."""
        if self._restored(work, path, key):
            return {"cache-hit": "true"}
        self.after.append(lambda: self.cache_save(work, path, key))
        return {"cache-hit": "false"}

    def cache_restore(self, work, path, key, restore_keys=""):
        names = [key] + [c.name for prefix in restore_keys.split() for c in self._newest(prefix)]
        any(self._restored(work, path, name) for name in names)

    def cache_save(self, work, path, key):
        assert not (self.caches / key).exists(), "a cache's key is written once"
        for part in path.split():
            if (work / part).exists():
                shutil.copytree(work / part, self.caches / key / part, symlinks=True)

    def _newest(self, prefix):
        return sorted((c for c in self.caches.iterdir() if c.name.startswith(prefix)), key=lambda c: c.stat().st_mtime_ns, reverse=True)

    def _restored(self, work, path, key):
        if not (self.caches / key).is_dir():
            return False
        for part in path.split():
            if (self.caches / key / part).exists():
                shutil.copytree(self.caches / key / part, work / part, symlinks=True, dirs_exist_ok=True)
        return True

    def upload_artifact(self, work, name, path, if_no_files_found="warn", **_):
        if (work / path).is_dir():
            shutil.copytree(work / path, self.artifacts / name)
        elif (work / path).is_file():
            (self.artifacts / name).mkdir()
            shutil.copy(work / path, self.artifacts / name)
        else:
            assert if_no_files_found != "error"

    def download_artifact(self, work, name, path="."):
        shutil.copytree(self.artifacts / name, Path(path) if os.path.isabs(path) else work / path, dirs_exist_ok=True)

    def upload_pages_artifact(self, work, path):
        """As the action does it: links are followed, hidden files stay behind."""
        with tarfile.open(self.artifacts / "github-pages.tar", "w", dereference=True) as archive:
            archive.add(work / path, arcname=".", filter=lambda entry: None if "/." in entry.name else entry)

    def deploy_pages(self, work):
        assert (self.artifacts / "github-pages.tar").is_file()
        return {"page_url": "https://owner.example/"}
