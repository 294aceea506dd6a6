"""The archive of the sample and what visitors download of it, validated by another program (RFC 8493).

    archive.py SITE
"""

import logging
import pathlib
import shutil
import sys
import tempfile
import zipfile

import bagit

logging.disable()
ROOT = pathlib.Path(__file__).resolve().parents[2]


def is_valid(path):
    try:
        bagit.Bag(str(path)).validate()
    except bagit.BagError:
        return False
    return True


def main(site):
    problems = []
    bags = sorted(path for path in (ROOT / "Content/archive").iterdir() if path.is_dir())
    problems += [f"{bag.name} does not validate" for bag in bags if not is_valid(bag)]
    downloads = sorted(pathlib.Path(site).glob("briefings/*/*/*.zip"))
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for archive in downloads:
            with zipfile.ZipFile(archive) as package:
                package.extractall(folder / "public")
            if not is_valid(folder / "public" / archive.stem):
                problems.append(f"{archive.name} does not validate")
        # It must be able to fail: with a byte changed, a file gone, a file more.
        for number, harm in enumerate([lambda bag: (bag / "data/values.json").write_bytes((bag / "data/values.json").read_bytes()[:-1] + b" "),
                                       lambda bag: (bag / "data/content.html").unlink(), lambda bag: (bag / "data/more.txt").write_text("x")]):
            copy = folder / f"harmed-{number}"
            shutil.copytree(bags[0], copy)
            harm(copy)
            if is_valid(copy):
                problems.append(f"harm {number} was not found")
    if {bag.name for bag in bags} != {archive.stem for archive in downloads} or not bags:
        problems.append(f"{len(bags)} bags, {len(downloads)} downloads")
    print(f"archive: {len(bags)} bags and {len(downloads)} downloads validated by bagit, {len(problems)} differences")
    print(*problems, sep="\n", end="\n" if problems else "")
    return len(problems) > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
