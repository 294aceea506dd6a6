"""The forms and ratios of random inspections on the site, computed again from the files of Content/ alone.

    inspections.py SITE
"""

import csv
import datetime
import html
import math
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONTENT = ROOT / "Content"
PROBLEMS = {"发现问题待后续处理", "存在问题", "发现问题", "发现问题已责令改正", "found", "corrected"}


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def value(text, key):
    """One scalar of a YAML file in the plain writing of the sample."""
    found = re.search(rf"(?:^ *|[{{,]\s*){key}: *([^,}}\n]+)", text, re.M)
    return found[1].strip().strip('"') if found else None


def authorities():
    text = (CONTENT / "registry/authorities.yml").read_text(encoding="utf-8")
    units = []
    for part in re.split(r"^- ", text, flags=re.M)[1:]:
        aliases = re.search(r"aliases: \[(.*?)\]", part)
        names = [value(part, "id"), value(part, "name"), value(part, "short")] + (aliases[1].split(", ") if aliases else [])
        units.append({"id": value(part, "id"), "short": value(part, "short") or value(part, "name"), "region": value(part, "region"),
                      "ranked": "ranked: true" in part, "names": set(filter(None, names))})
    return units


def regions():
    text = (CONTENT / "registry/regions.yml").read_text(encoding="utf-8")
    return {value(part, "name"): value(part, "id") for part in re.split(r"^- ", text, flags=re.M)[1:]}


def tasks(today):
    for path in sorted((CONTENT / "inspections").glob("*/*.yml")):
        text = path.read_text(encoding="utf-8")
        window = re.search(r"window: \{from: (\S+), to: (\S+?)\}", text)
        table = path.with_suffix(".csv")
        shown = window is None or day(window[2]) < today
        published = day(value(text, "published"))
        found = [row for row in (rows(table) if table.exists() else []) if shown and (not row["检查日期"] or day(row["检查日期"]) <= today)]
        yield {"quarter": value(text, "quarter"), "authority": value(text, "authority"), "drawn": int(value(text, "drawn") or 0), "rows": found,
               "published": published if published and published <= today and shown else None}


def is_public(task, row, today):
    own = day(row.get("公示日期")) or task["published"]
    return task["published"] is not None and own is not None and own <= today


def counts(items):
    """Total, general, key, low, special of (class, special) pairs."""
    return [len(items)] + [sum(kind == name for kind, _ in items) for name in ("一般", "重点", "低频")] + [sum(mark for _, mark in items)]


def form(chosen, units, listed, officers, today):
    by_name = {name: unit["id"] for unit in units for name in unit["names"]}
    registered = {entry["统一社会信用代码"]: entry for entry in rows(CONTENT / "registry/enterprises.csv")}
    region_ids = regions()
    visits = {}
    for task in chosen:
        for row in task["rows"]:
            unit = by_name[row["检查机关"] or task["authority"]]
            code = row["统一社会信用代码"]
            entry = registered.get(code, {})
            visit = visits.setdefault((code or row["抽查对象"], row["检查日期"], unit), {"class": None, "special": False, "public": True, "problems": 0})
            visit["class"] = visit["class"] or row["监管类别"] or entry.get("监管类别")
            visit["special"] |= row["特殊监管"] == "是" or entry.get("特殊监管") == "是"
            visit["public"] &= is_public(task, row, today)
            visit["problems"] += row["检查结果"] in PROBLEMS
    lines = []
    for unit in units + [None]:
        own = [visit for key, visit in visits.items() if unit is None or key[2] == unit["id"]]
        if unit is not None and not unit["ranked"] and not own:
            continue
        sources = listed if unit is None else [e for e in listed if region_ids.get(e["区域"], e["区域"]) == unit["region"]]
        base = counts([(e["监管类别"], e["特殊监管"] == "是") for e in sources]) if unit is None or unit["region"] else [""] * 5
        staff = len(officers) if unit is None else sum(by_name.get(o["单位"]) == unit["id"] for o in officers)
        lines.append([unit["short"] if unit else "合计", *base, staff, *counts([(v["class"], v["special"]) for v in own]),
                      sum(v["public"] for v in own), sum(v["problems"] for v in own)])
    return [[str(cell) for cell in line] for line in lines]


def published_form(path):
    header = ["单位", "污染源家数", "污染源一般", "污染源重点", "污染源低频", "污染源特殊", "执法人员数", "监管家次", "监管一般", "监管重点", "监管低频",
              "监管特殊", "公开数", "发现并查处问题数"]
    return [[row[name] for name in header] for row in rows(path)]


def coverage(site, year, all_tasks, listed, today):
    """Every yearly percentage on the year's page: listed, required, required by now, checked."""
    page = html.unescape((site / f"inspections/{year}/index.html").read_text(encoding="utf-8"))
    table = re.search(r"<caption>抽查比例进度</caption>(.*?)</table>", page, re.S)[1]
    checked = {row["统一社会信用代码"] for task in all_tasks for row in task["rows"]
               if is_public(task, row, today) and row["检查日期"] and day(row["检查日期"]).year == year}
    compared, differences = 0, []
    for line in re.findall(r"<tr>(.*?)</tr>", table, re.S):
        cells = [re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", line, re.S)]
        share = re.fullmatch(r"(\d+)%/年", cells[1]) if cells else None
        if not share:
            continue
        kind = next(kind for kind in ("重点", "一般", "低频") if kind in cells[0])
        members = {entry["统一社会信用代码"] for entry in listed if entry["监管类别"] == kind}
        required = math.ceil(len(members) * int(share[1]) / 100)
        ended = (today.month - 1) // 3
        expected = [len(members), required, math.ceil(required * ended / 4), len(members & checked)]
        if [int(cell) for cell in cells[2:6]] != expected:
            differences.append(f"{cells[0]}: {cells[2:6]} on the page, {expected} from the files")
        compared += 1
    return compared, differences


def inspecting_units(site, year, all_tasks, listed, units, today):
    """The tables of ratios by inspecting unit: objects checked, of them in the own district, objects there."""
    page = html.unescape((site / f"inspections/{year}/index.html").read_text(encoding="utf-8"))
    by_name = {name: unit["id"] for unit in units for name in unit["names"]}
    region_ids = regions()
    checked = {}
    for task in all_tasks:
        for row in task["rows"]:
            if is_public(task, row, today) and row["检查日期"] and day(row["检查日期"]).year == year:
                checked.setdefault(by_name[row["检查机关"] or task["authority"]], set()).add(row["统一社会信用代码"])
    compared, differences = 0, []
    for title, table in re.findall(r"<h2[^>]*>([^<]*)：分期、分区域和分检查单位</h2>.*?<caption>分检查单位</caption>(.*?)</table>", page, re.S):
        kind = next((kind for kind in ("重点", "一般", "低频") if title.startswith(kind)), None)
        if kind is None:
            continue
        members = {e["统一社会信用代码"]: region_ids.get(e["区域"], e["区域"]) for e in listed if e["监管类别"] == kind}
        expected = []
        for unit in units:
            own = checked.get(unit["id"], set()) & set(members)
            if unit["ranked"] or own:
                district = {code for code, region in members.items() if region == unit["region"]}
                expected.append([unit["short"], str(len(own))] + ([str(len(own & district)), str(len(district))] if unit["region"] else ["—", "—"]))
        found = [[re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", line, re.S)][:4]
                 for line in re.findall(r"<tr><td.*?</tr>", table, re.S)]
        if found != expected:
            differences.append(f"{title}: {found} on the page, {expected} from the files")
        compared += len(expected)
    return compared, differences


def main(site):
    site = pathlib.Path(site)
    today = day(value((CONTENT / "site.yml").read_text(encoding="utf-8"), "as_of"))
    units = authorities()
    library = rows(CONTENT / "registry/enterprises.csv")
    officers = rows(CONTENT / "registry/officers.csv")
    all_tasks = list(tasks(today))
    differences, figures = [], 0
    for path in sorted(site.glob("inspections/*/q*/form.csv")):
        year, number = int(path.parts[-3]), int(path.parts[-2][1:])
        last = datetime.date(year + number // 4, number * 3 % 12 + 1, 1) - datetime.timedelta(days=1)
        until = min(today, last)
        listed = [e for e in library if (not e["纳入日期"] or day(e["纳入日期"]) <= until) and (not e["移出日期"] or until < day(e["移出日期"]))]
        chosen = [task for task in all_tasks if task["quarter"] == f"{year}-Q{number}"]
        expected, found = form(chosen, units, listed, officers, today), published_form(path)
        figures += sum(len(line) - 1 for line in expected)
        if expected != found:
            differences += [f"{path}: {a} on the site, {b} from the files" for a, b in zip(found, expected) if a != b]
            if len(expected) != len(found):
                differences.append(f"{path}: {len(found)} rows, {len(expected)} expected")
    listed = [e for e in library if (not e["纳入日期"] or day(e["纳入日期"]) <= today) and (not e["移出日期"] or today < day(e["移出日期"]))]
    compared, more = coverage(site, today.year, all_tasks, listed, today)
    differences += more
    inspectors, more = inspecting_units(site, today.year, all_tasks, listed, units, today)
    differences += more
    if not figures or not compared or not inspectors:
        differences.append("nothing to compare")
    print(f"inspections: {figures} figures of forms and {compared} ratios, {inspectors} units compared, {len(differences)} differences")
    print(*differences, sep="\n", end="\n" if differences else "")
    return len(differences) > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
