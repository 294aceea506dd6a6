"""The public list of duties of the sample, computed again from the files of Content/ and the site's list of cases.

    duties.py SITE
"""

import csv
import datetime
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONTENT = ROOT / "Content"
ONE_DAY = datetime.timedelta(1)


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def value(text, key):
    found = re.search(rf"^{key}: *(\S+)", text, re.M)
    return found[1] if found else None


class Calendar:
    """The notices of registry/holidays.yml."""

    def __init__(self):
        text = (CONTENT / "registry/holidays.yml").read_text(encoding="utf-8")
        self.off, self.work = set(), set()
        for part in re.split(r'^"\d{4}":', text, flags=re.M)[1:]:
            off, work = part.split("work:")
            self.off |= set(re.findall(r"\d{4}-\d{2}-\d{2}", off))
            self.work |= set(re.findall(r"\d{4}-\d{2}-\d{2}", work))

    def is_working(self, date):
        return str(date) in self.work or (date.weekday() < 5 and str(date) not in self.off)

    def after(self, date, count):
        while count:
            date += ONE_DAY
            count -= self.is_working(date)
        return date


def exposures(today):
    """For each week since January 5th: its Sunday, and the first day on which its notice was out: with a case that names it,
    or with words of the office alone, not before the day that the office gave for the notice."""
    named, opens = {}, {}
    for path in (CONTENT / "exposures").glob("*.md"):
        monday = datetime.date.fromisocalendar(int(path.stem[:4]), int(path.stem[6:]), 1)
        head, body = path.read_text(encoding="utf-8").removeprefix("---\n").split("\n---", 1)
        given = day(value(head, "published") or value(head, "公示日期"))
        opens[monday] = max(given, monday) if given else monday
        if given and given <= today and body.strip("-\n "):
            named[monday] = given
    for path in (CONTENT / "cases").glob("*/*.md"):
        text = path.read_text(encoding="utf-8").split("\n---", 1)[0]
        published = day(value(text, "published"))
        is_inside = re.search(r"^(visibility: (internal|内部)|mispublished: true|not_published:)", text, re.M)
        weeks = re.search(r"^expose: \[(.*)\]", text, re.M)
        if weeks is None or published is None or is_inside:
            continue
        for week in weeks[1].split(", "):
            monday = datetime.date.fromisocalendar(int(week[:4]), int(week[6:]), 1)
            out = max(published, opens.get(monday, monday))
            if out <= today:
                named[monday] = min(out, named.get(monday, out))
    monday, lines = datetime.date(2026, 1, 5), []
    while monday <= today:
        lines.append((monday + 6 * ONE_DAY, named.get(monday)))
        monday += 7 * ONE_DAY
    return lines


def penalties(site, calendar):
    shown = [row for row in rows(site / "cases/cases.csv") if row["类型"] == "行政处罚" and row["决定日期"]]
    return [(calendar.after(day(row["决定日期"]), 7), day(row["公示日期"])) for row in shown]


def results(calendar, today):
    lines = []
    for path in (CONTENT / "inspections").glob("*/*.yml"):
        text = path.read_text(encoding="utf-8")
        published, finished = day(value(text, "published")), day(value(text, "finished"))
        window = re.search(r"window: \{from: \S+, to: (\S+?)\}", text)
        if published is None or published > today or (window and day(window[1]) >= today):
            continue
        own = [day(row["公示日期"]) for row in rows(path.with_suffix(".csv")) if row.get("公示日期")]
        last = max([published] + own)
        limit = calendar.after(finished, 20)
        lines.append((max(limit, day(window[1]) + ONE_DAY) if window else limit, last if last <= today else None))
    return lines


def positive_list(today):
    days = sorted(day(cell) for row in rows(CONTENT / "registry/positive-list.csv") for cell in (row["列入"], row["移出"]) if cell)
    known = [date for date in days if date <= today]
    return [(datetime.date(year, 3, 31), next((date for date in known if date.year == year), None))
            for year in range(known[0].year, today.year + 1)]


def briefings(today):
    """For each quarter of the year that has begun: the 15th of the month after it, and the day on which its briefing was issued."""
    lines = []
    for quarter in range(1, 5):
        if datetime.date(today.year, quarter * 3 - 2, 1) > today:
            continue
        path = CONTENT / f"briefings/{today.year}-q{quarter}.md"
        issued = day(value(path.read_text(encoding="utf-8"), "issued")) if path.exists() else None
        lines.append((datetime.date(today.year + quarter // 4, quarter * 3 % 12 + 1, 15), issued if issued and issued <= today else None))
    return lines


def main(site):
    today = day(value((CONTENT / "site.yml").read_text(encoding="utf-8"), "as_of"))
    calendar = Calendar()
    expected = {"weekly-exposure": exposures(today), "penalty": penalties(site, calendar), "results": results(calendar, today),
                "positive-list": positive_list(today),
                "quarterly-briefing": briefings(today)}
    found = {}
    for row in rows(site / "duties/duties.csv"):
        found.setdefault(row["编号"], []).append((day(row["期限"]), day(row["公开或完成日期"])))
    failed = False
    for duty in sorted(set(expected) | set(found)):
        ours, theirs = (sorted(map(str, lines.get(duty, []))) for lines in (expected, found))
        if ours != theirs:
            failed = True
            print(f"duties.py: {duty}: expected {set(ours) - set(theirs)}, found {set(theirs) - set(ours)}")
    print(f"duties.py: {sum(map(len, expected.values()))} limits and days of {len(expected)} duties")
    return failed


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip())
    sys.exit(main(pathlib.Path(sys.argv[1])))
