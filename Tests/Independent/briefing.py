"""Every number of the tables of one briefing of the sample, computed again from the files of Content/ alone.

    briefing.py SITE
"""

import csv
import datetime
import decimal
import html
import importlib
import math
import pathlib
import re
import sys

import yaml

import duties

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONTENT = ROOT / "Content"
BRIEFING = "2026-q3"
FIVE = ["按日连续处罚", "查封扣押", "限产停产", "移送行政拘留", "移送涉嫌污染犯罪"]
KINDS = {"按日连续处罚": {"daily-fine"}, "查封扣押": {"seize"}, "限产停产": {"restrict-production", "stop-production"},
         "移送行政拘留": {"transfer-detention"}, "移送涉嫌污染犯罪": {"transfer-crime"}}
FIELDS = {"water": "水污染", "air": "大气污染", "solid-waste": "固体废物", "noise": "噪声", "radiation": "辐射", "monitoring": "自动监测",
          "eia": "环境影响评价", "permit": "排污许可", "hazardous-waste": "危险废物", "marine": "海洋", "other": "其他"}
WORDS = {"行政处罚": "penalty", "不予处罚": "lenient", "罚款": "fine", "批评教育": "education", "责令改正": "order-correct", "类型": "kind"}
PROBLEMS = {"发现问题待后续处理", "存在问题", "发现问题", "发现问题已责令改正", "found", "corrected"}
OUTCOMES = {"未发现问题": {"未发现问题", "正常", "合格", "none"}, "发现问题待后续处理": {"发现问题待后续处理", "存在问题", "发现问题", "found"},
            "发现问题已责令改正": {"发现问题已责令改正", "corrected"}}


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def load(path):
    """A YAML file, or the front matter of a Markdown file; all scalars stay text."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        text = text.removeprefix("---\n").split("\n---", 1)[0]
    return yaml.load(text, Loader=yaml.BaseLoader)


def named(entries):
    """Ids by every name of authorities or districts."""
    names = {}
    for entry in entries:
        for name in [entry["id"], entry["name"], entry.get("short"), *entry.get("aliases", [])]:
            names.setdefault(name, entry["id"])
    return names


class Files:
    """What the files say, as of the day on which the briefing was issued."""

    def __init__(self, until=None):
        self.issued = until or day(load(CONTENT / f"briefings/{BRIEFING}.md")["issued"])
        year, quarter = int(BRIEFING[:4]), int(BRIEFING[-1])
        self.year, self.months = year, [quarter * 3 - 2, quarter * 3 - 1, quarter * 3]
        self.first = datetime.date(year, self.months[0], 1)
        self.last = datetime.date(year + quarter // 4, quarter * 3 % 12 + 1, 1) - datetime.timedelta(1)
        self.authorities = load(CONTENT / "registry/authorities.yml")
        self.by_id = {entry["id"]: entry for entry in self.authorities}
        self.units = [entry["id"] for entry in self.authorities if entry.get("ranked") == "true"]
        self.unit_names = named(self.authorities)
        self.districts = load(CONTENT / "registry/regions.yml")
        self.laws = load(CONTENT / "registry/laws.yml")
        self.cases = [case for case in map(self.case, sorted((CONTENT / "cases").glob("*/*.md"))) if case]

    def short(self, unit):
        entry = self.by_id[unit]
        return entry.get("short") or entry["name"]

    def ranked(self, authority):
        """The unit of a section: itself or the nearest above it that is ranked."""
        while authority and authority not in self.units:
            authority = self.by_id[authority].get("parent")
        return authority

    def case(self, path):
        item = {WORDS.get(key, key): value for key, value in load(path).items()}
        item["kind"] = WORDS.get(item["kind"], item["kind"])
        gone = any(day(event["date"]) <= self.issued and (event["status"] == "withdrawn" or event["status"] == "changed" and "replaced_by" in event)
                   for event in item.get("history", []))
        if item.get("visibility") == "internal" or "not_published" in item or item.get("mispublished") == "true" or gone:
            return None
        decision = item.get("decision", {})
        decided = day(decision.get("date"))
        decided = decided if decided and decided <= self.issued else None
        measures = [(WORDS.get(measure["type"], measure["type"]), measure) for measure in item.get("measures", [])]
        events = {}
        for name, kinds in KINDS.items():
            days = [day(measure.get("from")) or decided for kind, measure in measures if kind in kinds]
            if any(days):
                events[name] = min(filter(None, days))
        fines = sum(decimal.Decimal(measure["amount"]) for kind, measure in measures if kind in {"fine", "daily-fine"} and "amount" in measure)
        laws = item.get("laws", [])
        law = next((entry for entry in laws if entry.get("role") in {"penalty", "处罚依据"}), laws[0] if laws else {})
        authority = item.get("authority") or decision.get("authority")
        field = item.get("field")
        return {"kind": item["kind"], "decided": decided, "events": events, "fines": fines, "law": law.get("law"),
                "unit": self.ranked(self.unit_names.get(authority)), "field": FIELDS.get(field, field),
                "region": named(self.districts).get(item.get("region"))}

    # -- Cases

    def figure(self, name, months, year, unit=Ellipsis):
        """What cases come to in some months; of years that have rows in statistics/ from there."""
        path = CONTENT / f"statistics/{year}.csv"
        if path.exists():
            total = decimal.Decimal(0)
            wanted = ["合计"] if name == "合计" else [name]
            table = rows(path)
            for month in months:
                found = [row for row in table if row["期间"] == f"{year}-{month:02d}" and row["单位"] == "示例市生态环境局" and row["指标"] in wanted]
                if not found and name == "合计":
                    found = [row for row in table if row["期间"] == f"{year}-{month:02d}" and row["单位"] == "示例市生态环境局" and row["指标"] in FIVE]
                total += sum(decimal.Decimal(row["数值"]) for row in found)
            return total
        if name == "合计":
            return sum(self.figure(part, months, year, unit) for part in FIVE)
        total = decimal.Decimal(0)
        for case in self.cases:
            if unit is not Ellipsis and case["unit"] != unit:
                continue
            when = case["events"].get(name) if name in FIVE else case["decided"]
            if not when or when > self.issued or when.year != year or when.month not in months:
                continue
            if name in FIVE:
                total += 1
            elif name == "处罚" and case["kind"] == "penalty" or name == "不予处罚" and case["kind"] == "lenient":
                total += 1
            elif name == "罚款" and case["kind"] == "penalty":
                total += case["fines"]
        return total

    def compared(self):
        to_date = list(range(1, self.months[-1] + 1))
        table = []
        for name in FIVE + ["合计"]:
            line = [name]
            for months in (self.months, to_date):
                now, before = self.figure(name, months, self.year), self.figure(name, months, self.year - 1)
                line += [number(now), number(before), change(before, now)]
            table.append(line)
        return table

    def by_month(self):
        months = range(1, self.months[-1] + 1)
        lines = [[f"{self.year}年{month}月"] + [number(self.figure(name, [month], self.year)) for name in FIVE + ["合计"]] for month in months]
        return lines + [["合计"] + [number(self.figure(name, list(months), self.year)) for name in FIVE + ["合计"]]]

    def by_unit(self, names):
        lines = [[self.short(unit)] + [number(self.figure(name, self.months, self.year, unit)) for name in names] for unit in self.units]
        rest = [self.figure(name, self.months, self.year, None) for name in names]
        if any(rest):
            lines.append(["其他"] + [number(value) for value in rest])
        return lines + [["合计"] + [number(self.figure(name, self.months, self.year)) for name in names]]

    def grouped(self, key, names, is_open):
        decided = [case for case in self.cases if case["kind"] == "penalty" and case["decided"] and self.first <= case["decided"] <= self.last]
        lines = []
        for group, name in names + [(None, "未载明")]:
            part = [case for case in decided if case[key] == group]
            if part or not is_open and group is not None:
                lines.append([name, str(len(part)), share(len(part), len(decided)), number(sum(case["fines"] for case in part))])
        return lines + [["合计", str(len(decided)), share(len(decided), len(decided)), number(sum(case["fines"] for case in decided))]]

    # -- Inspections

    def tasks(self):
        for path in sorted((CONTENT / "inspections").glob("*/*.yml")):
            task = load(path)
            if task.get("quarter") != f"{self.year}-Q{self.months[-1] // 3}":
                continue
            table = path.with_suffix(".csv")
            window = task.get("window", {}).get("to")
            is_open = window is None or day(window) < self.issued
            found = [row for row in (rows(table) if table.exists() else []) if is_open and (not row["检查日期"] or day(row["检查日期"]) <= self.issued)]
            published = day(task.get("published"))
            drawn = day(task.get("draw", {}).get("date"))
            yield {"rows": found, "drawn": int(task.get("drawn", 0)) if drawn is None or drawn <= self.issued else 0,
                   "authority": task["authority"], "published": published if published and published <= self.issued and is_open else None}

    def is_public(self, task, row):
        own = day(row.get("公示日期")) or task["published"]
        return task["published"] is not None and own is not None and own <= self.issued

    def progress(self):
        tasks = list(self.tasks())
        objects = lambda test: sum(len({row["统一社会信用代码"] or row["抽查对象"] for row in task["rows"] if test(task, row)}) for task in tasks)
        drawn, finished, public = sum(task["drawn"] for task in tasks), objects(lambda *_: True), objects(self.is_public)
        found = [row for task in tasks for row in task["rows"] if row["检查结果"] in PROBLEMS]
        line = [str(len(tasks)), str(drawn), str(finished), share(finished, drawn), str(public), share(public, finished), str(len(found)),
                str(sum(self.is_closed(row) for row in found))]
        return [[f"{self.year}年第{'一二三四'[self.months[-1] // 3 - 1]}季度"] + line, ["合计"] + line]

    def is_closed(self, row):
        return bool(row["完结日期"]) and day(row["完结日期"]) <= self.issued

    def visits(self):
        classes = {entry["统一社会信用代码"]: entry["监管类别"] for entry in rows(CONTENT / "registry/enterprises.csv")}
        visits = {}
        for task in self.tasks():
            for row in task["rows"]:
                unit = self.unit_names[row["检查机关"] or task["authority"]]
                visit = visits.setdefault((row["统一社会信用代码"] or row["抽查对象"], row["检查日期"], unit), {"class": "", "public": True, "problems": 0})
                visit["class"] = visit["class"] or row["监管类别"] or classes.get(row["统一社会信用代码"], "")
                visit["public"] &= self.is_public(task, row)
                visit["problems"] += row["检查结果"] in PROBLEMS
        def line(name, part):
            kinds = [sum(visit["class"].startswith(kind) for visit in part) for kind in ("重点", "一般", "低频")]
            return [name] + [str(value) for value in [len(part), *kinds, sum(v["public"] for v in part), sum(v["problems"] for v in part)]]
        with_visits = {unit for _, _, unit in visits}
        shown = [unit for unit in self.by_id if unit in self.units or unit in with_visits]
        return [line(self.short(unit), [v for key, v in visits.items() if key[2] == unit]) for unit in shown] + [line("合计", list(visits.values()))]

    def results(self):
        found = [row["检查结果"] for task in self.tasks() for row in task["rows"]]
        counts = [(name, sum(word in words for word in found)) for name, words in OUTCOMES.items()]
        return [[name, str(count), share(count, len(found))] for name, count in counts] + [["合计", str(len(found)), share(len(found), len(found))]]

    def problems(self):
        found = [(self.unit_names[row["检查机关"] or task["authority"]], row) for task in self.tasks() for row in task["rows"] if row["检查结果"] in PROBLEMS]
        line = lambda name, part: [name, str(len(part)), str(sum(map(self.is_closed, part))), str(sum(not self.is_closed(row) for row in part))]
        shown = [unit for unit in self.by_id if unit in self.units or any(unit == where for where, _ in found)]
        return [line(self.short(unit), [row for where, row in found if where == unit]) for unit in shown] + [line("合计", [row for _, row in found])]

    def coverage(self):
        """Yearly shares of the office's own plan, to the end of the quarter."""
        until = min(self.last, self.issued)
        library = [e for e in rows(CONTENT / "registry/enterprises.csv")
                   if (not e["纳入日期"] or day(e["纳入日期"]) <= until) and (not e["移出日期"] or until < day(e["移出日期"]))]
        checked = set()
        for path in (CONTENT / "inspections").glob("*/*.yml"):
            task, table = load(path), path.with_suffix(".csv")
            published, window = day(task.get("published")), task.get("window", {}).get("to")
            if published is None or published > until or window and day(window) >= until:
                continue
            for row in rows(table):
                when, own = day(row["检查日期"]), day(row.get("公示日期")) or published
                if when and when.year == self.year and when <= until and own <= until:
                    checked.add(row["统一社会信用代码"])
        lines = {}
        for kind, percent in (("重点", 100), ("一般", 10)):
            members = {entry["统一社会信用代码"] for entry in library if entry["监管类别"] == kind}
            required = math.ceil(len(members) * percent / 100)
            lines[kind] = [str(len(members)), str(math.ceil(required * (self.months[-1] // 3) / 4)), str(len(members & checked)),
                           share(len(members & checked), len(members))]
        return lines

    # -- The rest

    def submissions(self):
        rule = load(CONTENT / "site.yml")["scoring"]
        levels = [("国家", "state"), ("省", "province"), ("市", "city"), ("局", "bureau")]
        until = min(self.last, self.issued)
        known = [row for row in rows(CONTENT / f"submissions/{self.year}.csv") if day(row["日期"]) <= until]
        def line(name, part):
            points = lambda row: sum(int(rule["single" if row["类型"] == "独立" else "digest"].get(key, 0)) for level, key in levels
                                     if level in row["采用层级"].split("；"))
            now = [row for row in part if day(row["日期"]) >= self.first]
            adopted = [sum(level in row["采用层级"].split("；") and row["类型"] == form for row in now) for level, _ in levels for form in ("综合", "独立")]
            handed_in, got = len(now) * int(rule["handed_in"]), sum(map(points, now))
            year = len(part) * int(rule["handed_in"]) + sum(map(points, part))
            return [name] + [str(v) for v in [len(now), len(part), *adopted, sum(bool(row["采用层级"]) for row in now), handed_in, got, handed_in + got, year]]
        return [line(self.short(unit), [row for row in known if self.unit_names[row["单位"]] == unit]) for unit in self.units] + [line("合计", known)]

    def ledgers(self):
        until, lines = min(self.last, self.issued), []
        for path in sorted((CONTENT / "rectifications").glob("*.yml"), key=lambda path: path.stem):
            ledger = load(path)
            if ledger.get("visibility") == "internal" or ledger.get("published") and day(ledger["published"]) > until:
                continue
            items = rows(path.with_suffix(".csv"))
            cleared = sum(bool(row["销号日期"]) and day(row["销号日期"]) <= until for row in items)
            lines.append([ledger["title"], str(len(items)), str(cleared), str(len(items) - cleared), share(cleared, len(items))])
        return lines


def duty_days(files):
    """Limit and day of every public duty by period whose limit lies in the quarter, as the script of duties computes them."""
    lines = duties.exposures(files.issued) + duties.briefings(files.issued) + duties.positive_list(files.issued)
    return sorted([str(limit), str(done) if done else "—"] for limit, done in lines if files.first <= limit <= files.last)


def plan_days():
    """The days on which something ends in the office's own plans, by the title of the item, as the script of plans computes them."""
    plans = importlib.import_module("plans-ics")
    titles = {}
    for path in (CONTENT / "plans").glob("*.yml"):
        plan = load(path)
        for item in plan["items"] if plan.get("reproduced") != "true" else []:
            titles[f"{plan['id']}/{item['id']}"] = item.get("title") or item.get("text")
    found, _ = plans.expected()
    return {(titles[item], str(end)) for item, _, end in found}


def number(value):
    value = decimal.Decimal(value)
    return f"{value:,.0f}" if value == value.to_integral() else f"{value:,.2f}"


def share(part, whole):
    return "—" if not whole else f"{(decimal.Decimal(part) * 100 / whole).quantize(decimal.Decimal('0.01'), decimal.ROUND_HALF_UP)}%"


def change(before, now):
    if not before:
        return "—"
    value = ((decimal.Decimal(now) - before) * 100 / before).quantize(decimal.Decimal("0.01"), decimal.ROUND_HALF_UP)
    return f"{'−' if value < 0 else '+' if value > 0 else ''}{abs(value)}%"


def tables(page):
    """Captions with the rows of cells below them, without markup."""
    found = {}
    for caption, body in re.findall(r"<caption>(.*?)</caption>.*?<tbody>(.*?)</tbody>", page, re.S):
        lines = [[html.unescape(re.sub(r"<[^>]+>", "", cell)) for cell in re.findall(r"<td[^>]*>(.*?)</td>", line, re.S)]
                 for line in re.findall(r"<tr>(.*?)</tr>", body, re.S)]
        found[html.unescape(caption)] = lines
    return found


def main(site):
    files = Files()
    page = (pathlib.Path(site) / f"briefings/{BRIEFING[:4]}/{BRIEFING[5:]}/index.html").read_text(encoding="utf-8")
    found = tables(page)
    period = f"{files.year}年第{'一二三四'[files.months[-1] // 3 - 1]}季度"
    districts = [(entry["id"], entry["name"]) for entry in files.districts]
    laws = [(law["id"], law.get("short") or law["title"]) for law in files.laws]
    expected = {
        f"{period}五类案件": files.compared(), "今年以来五类案件": files.by_month(),
        f"{period}行政处罚（按单位）": files.by_unit(["处罚", "罚款", "不予处罚"]), f"{period}五类案件（按单位）": files.by_unit(FIVE + ["合计"]),
        f"{period}行政处罚（按领域）": files.grouped("field", [(name, name) for name in FIELDS.values()], True),
        f"{period}行政处罚（按法律法规）": files.grouped("law", laws, True),
        f"{period}双随机抽查进度": files.progress(), f"{period}双随机抽查（按单位）": files.visits(), f"{period}双随机抽查检查结果": files.results(),
        f"{period}抽查发现问题整改情况": files.problems(), f"{period}信息报送和采用情况": files.submissions(),
        f"{period}行政处罚（按区域）": files.grouped("region", districts, False),
        f"整改台账（截至{files.last.year}年{files.last.month}月{files.last.day}日）": files.ledgers(),
    }
    differences, figures = [], 0
    for caption, lines in expected.items():
        figures += sum(len(line) - 1 for line in lines)
        if found.get(caption) != lines:
            differences.append(f"{caption}:\n  {found.get(caption)} on the page,\n  {lines} from the files")
    ratios = found.pop(f"截至{files.last.year}年{files.last.month}月{files.last.day}日抽查比例进度", [])
    for kind, line in files.coverage().items():
        figures += len(line)
        shown = next((cells for cells in ratios if cells[1] == kind), [])
        if shown[3:] != line:
            differences.append(f"{kind}: {shown} on the page, {line} from the files")
    days = sorted(cells[2:] for cells in found.pop(f"{period}履责情况", []))
    if days != duty_days(files):
        differences.append(f"duties: {days} on the page, {duty_days(files)} from the files")
    nodes, known = found.pop(f"{period}计划节点", []), plan_days()
    differences += [f"plan: {cells} is not in the plans" for cells in nodes if (cells[0], cells[2]) not in known]
    if not nodes or not all(str(files.first) <= cells[2] <= str(files.last) for cells in nodes):
        differences.append("plan: days outside of the quarter, or none")
    figures += 2 * len(days) + len(nodes)
    rest = set(found) - set(expected)
    differences += [f"{caption} was not computed again" for caption in sorted(rest)]
    print(f"briefing: {figures} figures and days of {len(expected) + 3} tables compared, {len(differences)} differences")
    print(*differences, sep="\n", end="\n" if differences else "")
    return len(differences) > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
