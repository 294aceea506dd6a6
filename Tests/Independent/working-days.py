"""The working days of the sample's holidays.yml, and the table that the tests use, against the package chinesecalendar."""

import csv
import datetime
import pathlib
import re
import sys

import chinese_calendar

ROOT = pathlib.Path(__file__).resolve().parents[2]
YEARS = range(2018, 2027)


def notices(text):
    """Year -> (days off, days worked in lieu). `off` would be a boolean for a YAML 1.1 reader, so it is read as text."""
    found = {}
    for year, part in re.findall(r'^"(\d{4})":\n(.*?)(?=^"|\Z)', text, re.M | re.S):
        off, work = part.split("work:")
        days = [set(map(datetime.date.fromisoformat, re.findall(r"\d{4}-\d\d-\d\d", half))) for half in (off, work)]
        found[int(year)] = tuple(days)
    return found


def main():
    given = notices((ROOT / "Content/registry/holidays.yml").read_text(encoding="utf-8"))
    off = set().union(*(days for days, _ in given.values()))
    work = set().union(*(days for _, days in given.values()))
    with open(ROOT / "Tests/SampleTests/Facts/working-days.csv", encoding="utf-8", newline="") as file:
        facts = {int(row["year"]): row["days"] for row in csv.DictReader(file)}
    problems = []
    compared = 0
    for year in YEARS:
        if year not in given:
            problems.append(f"holidays.yml has no {year}")
        day = datetime.date(year, 1, 1)
        while day.year == year:
            expected = chinese_calendar.is_workday(day)
            if (day in work or (day.weekday() < 5 and day not in off)) != expected:
                problems.append(f"holidays.yml: {day} is {'a working day' if expected else 'a day off'}")
            if facts[year][day.timetuple().tm_yday - 1] != str(int(expected)):
                problems.append(f"working-days.csv: {day} is {'a working day' if expected else 'a day off'}")
            compared += 1
            day += datetime.timedelta(days=1)
    print(f"working days: {compared} days compared, {len(problems)} differences")
    for problem in problems:
        print(problem)
    return len(problems) > 0


if __name__ == "__main__":
    sys.exit(main())
