"""The record of the sample, read by another program: its lines beside the finished site, and digests computed again.

    record.py SITE
"""

import csv
import hashlib
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONTENT = ROOT / "Content"
findings = []


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def expect(condition, message):
    if not condition:
        findings.append(message)


def value(text, *keys):
    found = re.search(rf"^(?:{'|'.join(keys)}): *(.*?) *$", text, re.M)
    return found[1].strip('"') if found else ""


def digest(kind, record, fact, *values):
    """As docs/record.md says: the record first, then the fact and its values."""
    whole = f"gongshi 1 {kind}/{record}\n{fact}" + "".join("\x1f" + (value or "") for value in values) + "\x1e"
    return hashlib.sha256(whole.encode()).hexdigest()[:8]


def main(site):
    site = pathlib.Path(site)
    lines = [line for path in sorted((CONTENT / "record").glob("*.csv")) for line in rows(path)]
    days = [line["日期"] for line in lines]
    expect(days == sorted(days), "days run backwards")
    owners = {}
    newest = {}
    for line in lines:
        record = (line["类别"], line["编号"])
        if line["索引号"]:
            expect(re.fullmatch(rf"11000000000000000U/{line['日期'][:4]}-\d{{5}}", line["索引号"]) or record in newest,
                   f"{record}: index number {line['索引号']}")
            expect(owners.setdefault(line["索引号"], record) == record, f"{line['索引号']}: two records")
        newest[record] = line
        page = site / line["地址"] / "index.html"
        expect(page.is_file(), f"{line['地址']}: nothing stands there")
        if page.is_file() and line["索引号"] and 'name="robots"' not in page.read_text(encoding="utf-8"):
            expect(f"<dt>索引号</dt><dd>{line['索引号']}</dd>" in page.read_text(encoding="utf-8"), f"{line['地址']}: no index number")

    for year in range(1, 6):
        numbers = sorted(index for index in owners if f"/202{year}-" in index)
        expect([int(index[-5:]) for index in numbers] == list(range(1, len(numbers) + 1)), f"202{year}: numbers with gaps")

    compared = 0
    for path in sorted((CONTENT / "cases").glob("*/*.md")):
        text = path.read_text(encoding="utf-8-sig")
        line = newest.get(("案件", path.stem))
        if not line or not line["要素"] or not (site / line["地址"] / "index.html").is_file():
            continue
        if 'name="robots"' in (site / line["地址"] / "index.html").read_text(encoding="utf-8"):
            continue
        body = text.split("\n---\n", 1)[1].rstrip()
        if "==" in body or "==" in value(text, "title", "标题"):
            continue
        for fact, found in [("title", value(text, "title", "标题")), ("published", value(text, "published", "公示日期")), ("body", body)]:
            expect(f" {fact}:{digest('case', path.stem, fact, found)}" in line["要素"], f"{path.stem}: another digest of {fact}")
            compared += 1
    expect(compared > 90, f"only {compared} digests compared")

    changes = rows(site / "changes/changes.csv")
    reasons = [line["说明"] for line in lines if line["说明"] and line["类别"] != "撤下"]
    expect(sorted(change["理由"] for change in changes if change["方式"] == "更正" and change["理由"]) == sorted(reasons),
           "other corrections than the record has")
    for finding in findings:
        print(f"record.py: {finding}", file=sys.stderr)
    print(f"record: {len(lines)} lines, {len(owners)} index numbers, {compared} digests, {len(changes)} changes: "
          + ("agree" if not findings else "DISAGREE"))
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main(sys.argv[1])
