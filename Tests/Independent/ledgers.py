"""The ledgers and indicators on the site, computed again from the files of Content/ alone.

    ledgers.py SITE
"""

import csv
import datetime
import html
import pathlib
import re
import sys
from fractions import Fraction

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONTENT = ROOT / "Content"
FIXED = {"编号", "名称", "区域", "责任单位", "完成时限", "销号日期", "备注"}
differences = []


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def value(text, key):
    """One scalar of a YAML file in the plain writing of the sample."""
    found = re.search(rf"(?:^|[{{,]\s*){key}: *(\"[^\"]*\"|[^,}}\n]+)", text, re.M)
    return found[1].strip().strip('"') if found else None


def last_day(period):
    """The last day of a period in any of its forms."""
    end = period.split("..")[-1]
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", end):
        end = f"{match[1]}-{int(match[2]) * 3:02}"
    elif re.fullmatch(r"\d{4}", end):
        end += "-12"
    if re.fullmatch(r"\d{4}-\d{2}", end):
        year, month = map(int, end.split("-"))
        return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)
    return day(end)


def share(part, whole):
    """To one decimal, rounded down."""
    if not whole:
        return "—"
    tenths = part * 1000 // whole
    return f"{tenths // 10}%" if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10}%"


def number(text):
    return Fraction(re.match(r"-?[0-9.]+", text)[0])


def holds(op, reached, target):
    if op == "range":
        low, high = target.split("-")
        return number(low) <= reached <= number(high)
    wanted = number(target)
    return {"=": reached == wanted, ">=": reached >= wanted, "<=": reached <= wanted, ">": reached > wanted, "~>": reached > wanted}[op]


def table(page, caption):
    """The cells of a table of a page, row by row, without markup."""
    found = re.search(rf"<caption>{caption}</caption>(.*?)</table>", page, re.S)
    lines = re.findall(r"<tr>(.*?)</tr>", found[1], re.S) if found else []
    cells = [re.findall(r"<td[^>]*>(.*?)</td>", line, re.S) for line in lines]
    return [[html.unescape(re.sub(r"<br>.*|<[^>]+>", "", cell)) for cell in line] for line in cells if line]


def compare(place, found, expected):
    if found != expected:
        differences.append(f"{place}: {found} on the site, {expected} from the files")
    return 1


class Ledger:
    def __init__(self, path, today):
        self.text = path.read_text(encoding="utf-8")
        self.id, self.today = path.stem, today
        self.stages = re.search(r"^stages: \[(.*?)\]", self.text, re.M)[1].split(", ")
        self.due = day(value(self.text, "due"))
        self.all = rows(path.with_suffix(".csv"))
        self.known = [self.as_of(row) for row in self.all]

    def as_of(self, row):
        return {key: "" if key not in FIXED - {"销号日期"} and cell and day(cell) > self.today else cell for key, cell in row.items()}

    def state(self, row):
        if row["销号日期"]:
            return "已销号"
        reached = [stage for stage in self.stages if row[stage]]
        return "尚无进展" if not reached else "待销号" if len(reached) == len(self.stages) else reached[-1]

    def counts(self, chosen):
        """Total, untouched, underway, ready, cleared, share."""
        states = [self.state(row) for row in chosen]
        fixed = [states.count(name) for name in ("尚无进展", "待销号", "已销号")]
        underway = len(states) - sum(fixed)
        return [str(n) for n in (len(states), fixed[0], underway, fixed[1], fixed[2])] + [share(fixed[2], len(states))]

    def stage_rows(self):
        open_rows = [row for row in self.known if not row["销号日期"]]
        last = [next((stage for stage in reversed(self.stages) if row[stage]), None) for row in open_rows]
        cleared = len(self.known) - len(open_rows)
        middle = [[stage, str(sum(bool(row[stage]) for row in self.known)), str(last.count(stage))] for stage in self.stages]
        return [["尚无进展", "", str(last.count(None))], *middle, ["销号", str(cleared), str(cleared)]]

    def target_rows(self):
        """Scope, value reached, state of each target."""
        for line in re.findall(r"^  - (\{what: .*\})$", self.text, re.M):
            wanted, stage, period = value(line, "value"), value(line, "stage"), value(line, "in")
            limit = last_day(period) if period else self.due
            until = min(self.today, limit) if limit else self.today
            column = stage or "销号日期"
            part = sum(bool(row[column]) and day(row[column]) <= until for row in self.all)
            whole = len(self.all)
            is_share = wanted.endswith("%")
            reached = Fraction(part * 100, whole) if is_share else Fraction(part)
            op = value(line, "op")
            met = holds(">=" if op == "=" else op, reached, wanted)
            state = "已达到" if met else "期满未达到" if limit and limit < self.today else "尚未达到"
            yield [value(line, "scope") or "", f"{part}/{whole}", share(part, whole) if is_share else f"{part}{value(line, 'unit') or ''}", state]


def check_ledgers(site, today):
    count, overview = 0, table((site / "rectifications/index.html").read_text(encoding="utf-8"), "整改台账")
    ledgers = [Ledger(path, today) for path in sorted((CONTENT / "rectifications").glob("*.yml"), key=lambda path: path.stem)]
    ledgers = [ledger for ledger in ledgers if value(ledger.text, "visibility") != "internal"]
    count += compare("rectifications/", [line[1:7] for line in overview], [ledger.counts(ledger.known) for ledger in ledgers])
    for ledger in ledgers:
        place = f"rectifications/{ledger.id}/"
        page = (site / place / "index.html").read_text(encoding="utf-8")
        figures = re.findall(r"<dt>(.*?)</dt><dd>(.*?)项</dd>", re.search(r'<dl class="figures">(.*?)</dl>', page, re.S)[1])
        rate = figures[-1][0].partition("销号率")[2]
        count += compare(f"{place} figures", [figure for _, figure in figures] + [rate], ledger.counts(ledger.known))
        count += compare(f"{place} stages", table(page, "各阶段情况"), ledger.stage_rows())
        count += compare(f"{place} targets", [[line[1], line[4], line[5], line[6]] for line in table(page, "目标")], list(ledger.target_rows()))
        places = []
        for row in ledger.known:
            if row["区域"] not in places:
                places.append(row["区域"])
        districts = {name: ledger.counts([row for row in ledger.known if row["区域"] == name]) for name in places}
        count += compare(f"{place} districts", {line[0]: line[1:] for line in table(page, "分区域情况")}, districts)
        pages = [page] + [path.read_text(encoding="utf-8") for path in sorted(site.glob(f"{place}page/*/index.html"))]
        shown = [line for text in pages for line in table(text, "条目")]
        expected = [[row["编号"], row["名称"], row["区域"], row["责任单位"], ledger.state(row), *[row[stage] for stage in ledger.stages], row["销号日期"]]
                    for row in ledger.known]
        count += compare(f"{place} items", shown, expected)
        download = [[row["编号"], *[row[stage] for stage in ledger.stages], row["销号日期"], row["当前阶段"]] for row in rows(site / place / "ledger.csv")]
        count += compare(f"{place}ledger.csv", download, [[line[0], *line[5:], line[4]] for line in expected])
        late = [row["编号"] for row in ledger.known if not row["销号日期"] and (day(row.get("完成时限", "")) or ledger.due) < today]
        if late and any("逾期" in text for text in pages):
            differences.append(f"{place} says which items are late")
    return len(ledgers), count


def check_indicators(site, today):
    count, sets = 0, sorted((CONTENT / "indicators").glob("*.yml"))
    for path in sets:
        page = (site / f"indicators/{path.stem}/index.html").read_text(encoding="utf-8")
        expected = []
        for part in re.split(r"^  - (?=id: )", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
            values = [(last_day(period), figure) for period, figure in re.findall(r"\{period: (\S+), value: (\S+?)\}", part)]
            known = [figure for end, figure in values if end < today]
            head = re.sub(r"^ +(?:- \{|values:).*$", "", part, flags=re.M)
            keys = {key: value(re.sub(r"^ +", "", head, flags=re.M), key) for key in ("name", "op", "target", "unit")}
            unit = keys["unit"] or ""
            if keys["op"] == "none":
                state = "未设目标值"
            elif not known:
                state = "暂无数值"
            elif holds(keys["op"], number(known[-1]), keys["target"]):
                state = "达到目标值"
            elif keys["op"] == "=":
                state = "高于目标值" if number(known[-1]) > number(keys["target"]) else "低于目标值"
            else:
                state = "未达到目标值"
            latest = known[-1] + ("" if known[-1].endswith("%") else unit) if known else "—"
            expected.append([keys["name"], latest, state])
        found = [[line[0], line[3], line[5]] for line in table(page, "目标和达到情况")]
        count += compare(f"indicators/{path.stem}/", found, expected)
    return len(sets), count


def main(site):
    site = pathlib.Path(site)
    today = day(value((CONTENT / "site.yml").read_text(encoding="utf-8"), "as_of"))
    ledgers, parts = check_ledgers(site, today)
    sets, more = check_indicators(site, today)
    for difference in differences:
        print(difference)
    print(f"ledgers: {ledgers} ledgers, {sets} sets of indicators; {parts + more} tables compared, {len(differences)} differences")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main(sys.argv[1])
