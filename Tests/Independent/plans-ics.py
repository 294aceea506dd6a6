"""The calendar to subscribe to, read by another program and computed again from the plans of Content/ alone.

    plans-ics.py SITE
"""

import calendar
import collections
import datetime
import pathlib
import re
import sys

import icalendar
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
DAY = datetime.timedelta(days=1)
MONTHS = {"month": 1, "quarter": 3, "halfyear": 6, "year": 12}


def last(year, month):
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def month_of(year, number):
    """The year and month that are `number` months after January of `year`, which is 0."""
    return year + number // 12, number % 12 + 1


def start_of(text):
    return datetime.date.fromisoformat(text if len(text) == 10 else text + "-01")


def end_of(text):
    return datetime.date.fromisoformat(text) if len(text) == 10 else last(int(text[:4]), int(text[5:]))


def limit(rule, year, first, length):
    """The day on which a period is due that begins `first` months after January of `year` and takes `length` months."""
    final = month_of(year, first + length - 1)
    if found := re.fullmatch(r"day (\d+)(?: of the last month)?", rule):
        return last(*final).replace(day=min(int(found[1]), last(*final).day))
    if found := re.fullmatch(r"day (\d+) of the next month", rule):
        following = last(*month_of(year, first + length))
        return following.replace(day=min(int(found[1]), following.day))
    if found := re.fullmatch(r"(\d+) days before the end", rule):
        return last(*final) - int(found[1]) * DAY
    return datetime.date.fromisoformat(f"{final[0]}-{rule}")


def events(entry, year, is_due):
    """First and last day of each event of a `schedule` or `due` entry."""
    windows, days = [], []
    if "every" in entry:
        length = MONTHS.get(entry["every"])
        for number in range(12 // length if length else 0):
            first = (number + int(entry.get("offset", 0))) * length
            if "by" in entry:
                days.append(limit(entry["by"], year, first, length))
            else:
                windows.append((datetime.date(*month_of(year, first), 1), last(*month_of(year, first + length - 1))))
    elif "by" in entry:
        days.append(datetime.date.fromisoformat(entry["by"]))
    elif "from" in entry:
        windows.append((start_of(entry["from"]), end_of(entry["to"])))
    for quarter in map(int, entry.get("quarters", [])):
        windows.append((datetime.date(year, 3 * quarter - 2, 1), last(year, 3 * quarter)))
    if is_due:
        days, windows = days + [end for _, end in windows], []
    other = entry.get("or", [])
    for reading in other if isinstance(other, list) else [other]:
        yield from events(reading, year, is_due)
    yield from [(day, day) for day in days] + windows


def parts(item):
    if item.get("visibility") != "internal":
        yield item
        for step in item.get("steps", []):
            yield from parts(step)


def expected():
    found, years = collections.Counter(), {}
    for path in sorted((ROOT / "Content/plans").glob("*.yml")):
        # All scalars stay text, as in the contract.
        plan = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        if plan.get("reproduced") == "true":
            continue
        years[plan["id"]] = int(plan["year"])
        for item in plan["items"]:
            for part in parts(item):
                for key in ("schedule", "due"):
                    for entry in part.get(key, []):
                        for first, end in events(entry, int(plan["year"]), key == "due"):
                            found[f"{plan['id']}/{item['id']}", first, end] += 1
    return found, years


def main(site):
    data = (pathlib.Path(site) / "plans/calendar/plans.ics").read_bytes()
    problems = []
    lines = data.split(b"\r\n")
    if lines[-1] != b"" or any(b"\n" in line or b"\r" in line for line in lines):
        problems.append("a line does not end with CRLF")
    problems += [f"line {number} has {len(line)} octets" for number, line in enumerate(lines, 1) if len(line) > 75]
    for number, line in enumerate(lines, 1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            problems.append(f"line {number} is cut inside a character")
    book = icalendar.Calendar.from_ical(data)
    problems += [f"{event.get('UID')}: {event.errors}" for event in book.walk() if event.errors]
    wanted, years = expected()
    found, uids, months = collections.Counter(), collections.Counter(), collections.Counter()
    for event in book.walk("VEVENT"):
        uid = str(event["UID"])
        uids[uid] += 1
        first, end = event.decoded("DTSTART"), event.decoded("DTEND") - DAY
        place = re.search(r"/plans/([^/]+)/([^/]+)/$", str(event["URL"]))
        if type(first) is not datetime.date or type(end) is not datetime.date or end < first or place is None:
            problems.append(f"{uid}: {first} to {end} at {event['URL']}")
            continue
        if not all(years[place[1]] <= day.year <= years[place[1]] + 1 for day in (first, end)):
            problems.append(f"{uid}: {first} to {end} is not in the plan's year or the next")
        if any(name not in event for name in ("DTSTAMP", "SUMMARY", "DESCRIPTION", "CATEGORIES")):
            problems.append(f"{uid} is not complete")
        found[f"{place[1]}/{place[2]}", first, end] += 1
        months[f"{end:%Y-%m}"] += 1
    problems += [f"{uid} twice" for uid, count in uids.items() if count > 1]
    problems += [f"not in the calendar: {item} {first} to {end}" for (item, first, end) in (wanted - found)]
    problems += [f"not in the plans: {item} {first} to {end}" for (item, first, end) in (found - wanted)]
    wanted_months = collections.Counter()
    for (_, _, end), count in wanted.items():
        wanted_months[f"{end:%Y-%m}"] += count
    if months != wanted_months:
        problems.append(f"by month: {dict(months)}, not {dict(wanted_months)}")
    print(f"plans.ics: {sum(found.values())} events in {len(months)} months compared, {len(problems)} differences")
    for problem in problems:
        print(problem)
    return len(problems) > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
