"""The statistics of the office by month, unit and year, computed again from the files of Content/ alone.

    statistics-table.py SITE
"""

import decimal
import pathlib
import sys

import briefing
from briefing import CONTENT, FIVE, day, load, rows

NAMES = {"处罚案件数": "处罚", "罚款金额": "罚款", "不予处罚案件数": "不予处罚"}


def main(site):
    today = day(load(CONTENT / "site.yml")["as_of"])
    files = briefing.Files(until=today)
    office = load(CONTENT / "site.yml")["agency"]
    published = {}
    for row in rows(pathlib.Path(site) / f"statistics/{today.year}/figures.csv"):
        published[row["期间"], row["单位"], row["指标"]] = decimal.Decimal(row["数值"])
    measures = [(name, name) for name in FIVE + ["合计"]] + list(NAMES.items())
    expected = {}
    for month in range(1, today.month + 1):
        for title, name in measures:
            expected[f"{today.year}-{month:02d}", office, title] = files.figure(name, [month], today.year)
    months = list(range(1, today.month + 1))
    whole = f"{today.year}-01..{today.year}-{today.month:02d}"
    for unit in files.units:
        for name in FIVE + ["合计"]:
            expected[whole, files.short(unit), name] = files.figure(name, months, today.year, unit)
    differences = [f"{key}: {published.get(key)} on the site, {value} from the files" for key, value in expected.items() if published.get(key) != value]
    print(f"statistics: {len(expected)} figures compared, {len(differences)} differences")
    print(*differences, sep="\n", end="\n" if differences else "")
    return len(differences) > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
