#!/usr/bin/env python3
"""Gives Hugo the same case files: the same words and front matter, with the few keys that Hugo itself needs.

    to-hugo.py CONTENT HUGO     reads CONTENT/cases/<year>/<id>.md, writes HUGO/content/cases/<year>/<id>.md

Added: `date` (from `published`). Renamed: `kind` to `case_kind`, because `kind` is Hugo's own word. Each folder gets the
`_index.md` by which Hugo knows it as a section.
"""

import pathlib
import sys


def converted(text):
    head, body = text.removeprefix("---\n").split("\n---\n", 1)
    lines = []
    for line in head.split("\n"):
        if line.startswith("kind: "):
            line = "case_" + line
        if line.startswith("published: "):
            lines.append("date: " + line.removeprefix("published: "))
        lines.append(line)
    return "---\n" + "\n".join(lines) + "\n---\n" + body


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    source, target = pathlib.Path(sys.argv[1]) / "cases", pathlib.Path(sys.argv[2]) / "content"
    cases = target / "cases"
    cases.mkdir(parents=True)
    (target / "_index.md").write_text("---\ntitle: 首页\n---\n", encoding="utf-8")
    (cases / "_index.md").write_text("---\ntitle: 行政处罚\n---\n", encoding="utf-8")
    for year in sorted(source.iterdir()):
        folder = cases / year.name
        folder.mkdir()
        (folder / "_index.md").write_text(f"---\ntitle: {year.name}年行政处罚\noutputs: [html]\n---\n", encoding="utf-8")
        for path in sorted(year.glob("*.md")):
            (folder / path.name).write_text(converted(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
