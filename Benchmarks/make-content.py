#!/usr/bin/env python3
"""Makes the content of the benchmark: an invented city with thousands of published cases.

    make-content.py DIR [--cases N] [--enterprises N]

writes DIR/Content/{site.yml, registry/*, cases/<year>/<id>.md}. The same arguments give the same bytes, on every
machine: all chance comes from `random.Random(seed).random()`, whose sequence Python guarantees.

Every case is published before 2026-11-15 and in the tier with the longest display, so that each has a page on that day.
"""

import argparse
import datetime
import pathlib
import random

FIRST_DECISION = datetime.date(2024, 1, 2)
LAST_DECISION = datetime.date(2026, 10, 30)

REGIONS = [
    ("sl-east", "东城区", "sl-east-branch", "东城分局"),
    ("sl-west", "西城区", "sl-west-branch", "西城分局"),
    ("sl-river", "临江区", "sl-river-branch", "临江分局"),
    ("sl-park", "示例经济开发区", "sl-park-branch", "经开区分局"),
]

# id, title, in force, repealed
LAWS = [
    ("environmental-protection", "中华人民共和国环境保护法", "2015-01-01", "2026-08-15"),
    ("eia", "中华人民共和国环境影响评价法", "2018-12-29", "2026-08-15"),
    ("water-pollution-prevention", "中华人民共和国水污染防治法", "2018-01-01", "2026-08-15"),
    ("air-pollution-prevention", "中华人民共和国大气污染防治法", "2018-10-26", "2026-08-15"),
    ("solid-waste", "中华人民共和国固体废物污染环境防治法", "2020-09-01", "2026-08-15"),
    ("noise", "中华人民共和国噪声污染防治法", "2022-06-05", "2026-08-15"),
    ("marine", "中华人民共和国海洋环境保护法", "2024-01-01", "2026-08-15"),
    ("radioactive", "中华人民共和国放射性污染防治法", "2003-10-01", "2026-08-15"),
    ("environmental-code", "中华人民共和国生态环境法典", "2026-08-15", None),
    ("permit-regulation", "排污许可管理条例", "2021-03-01", None),
]

# field: Chinese name, violation, law, what was measured (name, unit, limit)
FIELDS = {
    "water": ("水", "超标排放水污染物", "water-pollution-prevention",
              [("化学需氧量", "mg/L", 80), ("氨氮", "mg/L", 15), ("总磷", "mg/L", 1), ("总氮", "mg/L", 20), ("悬浮物", "mg/L", 50)]),
    "air": ("大气", "超标排放大气污染物", "air-pollution-prevention",
            [("颗粒物", "mg/m³", 20), ("二氧化硫", "mg/m³", 50), ("氮氧化物", "mg/m³", 150), ("非甲烷总烃", "mg/m³", 60), ("苯系物", "mg/m³", 20)]),
    "solid-waste": ("固体废物", "擅自倾倒工业固体废物", "solid-waste",
                    [("炉渣", "吨", 10), ("污泥", "吨", 5), ("粉煤灰", "吨", 8), ("废石膏", "吨", 6), ("边角料", "吨", 3)]),
    "noise": ("噪声", "超标排放工业噪声", "noise",
              [("东厂界昼间", "dB(A)", 65), ("南厂界昼间", "dB(A)", 65), ("西厂界夜间", "dB(A)", 55), ("北厂界夜间", "dB(A)", 55), ("敏感点夜间", "dB(A)", 50)]),
    "radiation": ("辐射", "未按规定管理放射源", "radioactive",
                  [("监督区剂量率", "μSv/h", 3), ("控制区剂量率", "μSv/h", 15), ("贮源库外表面", "μSv/h", 10), ("铅门外", "μSv/h", 3), ("操作位", "μSv/h", 5)]),
    "monitoring": ("监测", "未按规定开展自行监测", "permit-regulation",
                   [("废水总排口", "次", 12), ("废气一号排气筒", "次", 4), ("废气二号排气筒", "次", 4), ("厂界噪声", "次", 4), ("地下水", "次", 2)]),
    "eia": ("环评", "未批先建", "eia",
            [("生产线", "条", 1), ("反应釜", "台", 2), ("锅炉", "台", 1), ("喷涂房", "间", 1), ("储罐", "座", 4)]),
    "permit": ("排污许可", "未按排污许可证排放污染物", "permit-regulation",
               [("化学需氧量", "吨", 12), ("氨氮", "吨", 2), ("二氧化硫", "吨", 6), ("氮氧化物", "吨", 9), ("颗粒物", "吨", 4)]),
    "hazardous-waste": ("危险废物", "未按规定贮存危险废物", "solid-waste",
                        [("废矿物油", "吨", 1), ("废有机溶剂", "吨", 1), ("含铬污泥", "吨", 2), ("废活性炭", "吨", 2), ("废包装桶", "吨", 1)]),
    "marine": ("海洋", "违规向海域排放污染物", "marine",
               [("无机氮", "mg/L", 1), ("活性磷酸盐", "mg/L", 1), ("石油类", "mg/L", 3), ("悬浮物", "mg/L", 50), ("化学需氧量", "mg/L", 60)]),
    "other": ("其他", "不正常运行污染防治设施", "environmental-protection",
              [("处理水量", "吨", 200), ("药剂用量", "千克", 40), ("耗电量", "千瓦时", 300), ("风机运行", "小时", 24), ("污泥产生", "吨", 2)]),
}

SOURCES = ["complaint", "online-monitoring", "media", "assigned", "drone"]
SOURCE_WORDS = {
    "complaint": "接群众反映", "online-monitoring": "根据自动监控数据", "media": "根据媒体报道的线索",
    "assigned": "按上级交办要求", "drone": "经无人机巡查发现线索",
}
INDUSTRIES = ["化工", "纺织印染", "造纸", "电镀", "水泥", "钢铁", "制药", "食品加工", "机械制造", "污水处理"]
KINDS = {
    "化工": "化工", "纺织印染": "印染", "造纸": "纸业", "电镀": "表面处理", "水泥": "水泥", "钢铁": "钢铁",
    "制药": "制药", "食品加工": "食品", "机械制造": "机械", "污水处理": "水务",
}
FIRST_WORDS = "清源长青云溪明湖金石银河白鹭青松红枫紫荆东岭南山西泉北辰春风夏木秋实冬阳"
SECOND_WORDS = "安宁和顺兴盛永昌泰来恒通广源德润嘉禾瑞丰宏业"

# What the pages say. {o} is what was measured, {p} a place in the works, {n} and {m} are numbers, {m} the smaller.
FACTS = [
    "执法人员先查看{p}，再沿工艺流程逐段核对，未见{o}的台账连续记录。",
    "现场有{n}台设备在运行，其中{m}台的配套设施没有同步开启。",
    "{p}的标识牌缺失，地面有{n}处积液，去向不明。",
    "值班记录显示，设施停运{n}小时，期间生产没有停。",
    "执法人员当场拍照、录像，并对{p}取样{n}份，由该单位当场确认。",
    "该单位说明，{o}异常是更换部件所致，但没有事先报告。",
    "调取的用电记录与运行台账相差{n}小时，{p}的记录有{m}处补写。",
    "经核对，{o}的手工记录与自动监控数据有{n}次不一致。",
    "{p}与雨水管之间设有阀门，检查时阀门未关严，流量约每小时{n}升。",
    "该单位提供了近{m}个月的购销单据，其中{n}张与台账不符。",
    "周边{n}户居民反映，夜间有异味，多在{m}时以后。",
    "执法人员调阅环评批复和验收意见，{p}的实际位置与批复不一致。",
    "现场使用的药剂剩余{n}千克，与台账所记相差{m}千克。",
    "复核时，{o}的两次结果分别高出限值百分之{n}和百分之{m}。",
    "该单位环保岗位有{n}人，其中{m}人在检查当日在岗。",
]
PLACES = ["废水总排口", "一号排气筒", "污泥间", "危险废物贮存间", "在线监测站房", "原料库", "雨水排口", "锅炉房", "调节池", "加药间"]
HANDLING = [
    "该局当日责令其改正，并于{n}个工作日后复查。",
    "立案后，执法人员询问了{m}名有关人员，调取书证{n}份。",
    "该局告知了拟作决定的事实、理由和依据，以及陈述、申辩和听证的权利。",
    "该单位在期限内提出陈述，称已投入{n}万元整改；该局复核后部分采纳。",
    "该单位未申请听证，承认违法事实，并提交了整改方案。",
    "集体讨论认为，该行为持续{n}天，情节较重，不属于依法可以从轻的情形。",
    "裁量时考虑了超标倍数、持续时间、所在区域和近{m}年的违法次数。",
    "决定书送达后，该单位在期限内缴清了罚款。",
]
ADVICE = [
    "设施检修要提前报告，检修期间不得带病生产。",
    "台账要当天记、如实记，补记要写明原因。",
    "自动监控数据异常，应当在{n}小时内查明并报告。",
    "第三方运维不替代排污单位自己的责任。",
    "雨水排口平时应当保持干燥，阀门由专人管理。",
    "变更工艺、地点或者规模，应当先办手续再动工。",
    "危险废物要分类存放，贮存不超过{n}个月。",
    "每{m}个月至少组织一次全员培训和演练。",
]
CHECKS = [
    "核对排污许可证副本与现场的一致性",
    "查看{p}及其标识、围堰和防渗",
    "调取近{n}个月的运行台账和用电记录",
    "对{o}取样并送检，样品{m}份",
    "询问现场负责人和操作人员",
    "比对自动监控数据与手工监测结果",
    "查看应急预案、物资和演练记录",
]

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


class Chance:
    """A repeatable source of choices."""

    def __init__(self, seed):
        self.random = random.Random(seed).random

    def number(self, low, high):
        return low + int(self.random() * (high - low + 1))

    def pick(self, items):
        return items[int(self.random() * len(items))]

    def some(self, items, count):
        left = list(items)
        return [left.pop(int(self.random() * len(left))) for _ in range(min(count, len(left)))]


def credit_code(prefix, serial):
    """A valid 统一社会信用代码 of area 000000: organisation part with its mod-11 digit, whole with its mod-31 digit."""
    digits = []
    for _ in range(6):
        serial, rest = divmod(serial, 31)
        digits.append(ALPHABET[rest])
    organisation = "MA" + "".join(reversed(digits))
    total = sum(int(c, 36) * w for c, w in zip(organisation, (3, 7, 9, 10, 5, 8, 4, 2)))
    organisation += "0123456789X0"[(11 - total % 11) % 11]
    body = prefix + "000000" + organisation
    total = sum(ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(body))
    return body + ALPHABET[(31 - total % 31) % 31]


def scattered(serial):
    """Spreads serial numbers over the six free places of a code, without two the same."""
    return (serial * 7919 + 104729) % 31**6


def workday(day):
    while day.weekday() > 4:
        day += datetime.timedelta(days=1)
    return day


def enterprises(count):
    firms = []
    for i in range(count):
        chance = Chance(f"enterprise {i}")
        industry = INDUSTRIES[i % len(INDUSTRIES)]
        number, first = divmod(i // len(INDUSTRIES), len(FIRST_WORDS) // 2)
        number, second = divmod(number, len(SECOND_WORDS) // 2)
        name = "示例" + FIRST_WORDS[first * 2:first * 2 + 2] + SECOND_WORDS[second * 2:second * 2 + 2]
        if number:
            name += chinese(number)
        firms.append({
            "code": credit_code("91", scattered(i)),
            "name": name + KINDS[industry] + "有限公司",
            "industry": industry,
            "region": REGIONS[i % len(REGIONS)],
            "class": ["重点", "一般", "一般", "低频"][chance.number(0, 3)],
            "representative": "赵钱孙李周吴郑王冯陈"[i % 10] + "示例",
        })
    return firms


def chinese(number):
    return "".join("〇一二三四五六七八九"[int(d)] for d in str(number))


def law_for(law, ended):
    """The law itself where it was in force when the violation ended, otherwise the general one of that day."""
    for name, _, begins, ends in LAWS:
        if name == law and begins <= ended.isoformat() and (ends is None or ended.isoformat() < ends):
            return law
    return "environmental-code" if ended.isoformat() >= "2026-08-15" else "environmental-protection"


def fill(chance, sentence, measured):
    return sentence.format(
        o=chance.pick(measured)[0], p=chance.pick(PLACES), n=chance.number(12, 48), m=chance.number(2, 12))


def body(chance, case):
    """About 4 KB of Markdown: headings, paragraphs, both kinds of list and a table."""
    measured = case["measured"]

    def say(pool, count):
        return [fill(chance, s, measured) for s in chance.some(pool, count)]

    inspected = case["inspected"]
    day = f"{inspected.year}年{inspected.month}月{inspected.day}日"
    facts = say(FACTS, 12)
    lines = [
        "## 案情简介", "",
        f"{day}，{case['authority_name']}{SOURCE_WORDS[case['source']]}，对{{{{当事人}}}}进行检查。" + "".join(facts[:4]), "",
        f"经查，该单位存在**{case['violation']}**的行为。" + "".join(facts[4:8]), "",
        "### 检查过程", "",
    ]
    lines += [f"{i}. {text}；" for i, text in enumerate(say(CHECKS, 5), 1)]
    lines += ["", "".join(facts[8:]), "", "## 监测和核查结果", "",
              "| 序号 | 项目 | 单位 | 限值 | 第一次 | 第二次 | 结论 |", "|---:|---|---|---:|---:|---:|---|"]
    for i, (name, unit, limit) in enumerate(measured, 1):
        first = limit * chance.number(60, 240) / 100
        second = limit * chance.number(60, 240) / 100
        verdict = "**不符合**" if max(first, second) > limit else "符合"
        lines.append(f"| {i} | {name} | {unit} | {limit} | {first:.2f} | {second:.2f} | {verdict} |")
    lines += ["", "## 查处情况", "", "".join(say(HANDLING, 6)), "",
              f"该局于{case['date'].year}年{case['date'].month}月{case['date'].day}日作出决定：", "",
              f"- 责令改正违法行为，期限{chance.number(15, 30)}日；",
              f"- 罚款{case['amount']}元；",
              f"- 于改正后{chance.number(3, 10)}日内报送书面材料。", "",
              "> 改正情况由作出决定的机关复查，结果另行公示。", "",
              "## 启示意义", ""]
    lines += [f"- {text}" for text in say(ADVICE, 5)]
    lines += ["", "".join(say(ADVICE, 3) + say(FACTS, 2)), ""]
    return "\n".join(lines)


def write_cases(folder, count, firms):
    span = (LAST_DECISION - FIRST_DECISION).days
    names = list(FIELDS)
    numbers = {}
    for i in range(count):
        chance = Chance(f"case {i}")
        date = workday(FIRST_DECISION + datetime.timedelta(days=span * i // count))
        served = workday(date + datetime.timedelta(days=1))
        published = workday(date + datetime.timedelta(days=5))
        inspected = date - datetime.timedelta(days=chance.number(35, 60))
        begun = inspected - datetime.timedelta(days=chance.number(1, 20))
        filed = inspected + datetime.timedelta(days=3)
        year = date.year
        number = numbers[year] = numbers.get(year, 0) + 1
        firm = firms[chance.number(0, len(firms) - 1)]
        field = names[i % len(names)]
        _, violation, law, measured = FIELDS[field]
        law = law_for(law, inspected)
        region, _, branch, branch_name = firm["region"]
        case = {
            "date": date, "inspected": inspected, "violation": violation, "measured": measured,
            "authority_name": branch_name, "source": chance.pick(SOURCES), "amount": chance.number(200, 900) * 1000,
        }
        article = chinese_article(chance.number(20, 90))
        ident = f"{year}-{number:04d}"
        head = f"""---
id: {ident}
title: {firm['name']}{violation}案
kind: penalty
party: {{name: {firm['name']}, type: enterprise, code: {firm['code']}, representative: {firm['representative']}}}
region: {region}
authority: {branch}
industry: {firm['industry']}
field: {field}
source: {case['source']}
occurred: {{from: {begun}, to: {inspected}}}
inspected: {inspected}
filed: {filed}
decision: {{number: 示例环罚〔{year}〕{number}号, date: {date}, served: {served}, summary_procedure: false, authority: bureau}}
violations: [{violation}]
laws:
  - {{law: {law}, articles: [第{chinese_article(chance.number(10, 19))}条], role: violated}}
  - {{law: {law}, articles: [第{article}条第一项], role: penalty}}
measures:
  - {{type: fine, amount: {case['amount']}.00}}
  - {{type: order-correct, due: {date + datetime.timedelta(days=30)}, document: 示例环责改〔{year}〕{number}号}}
tier: serious
published: {published}
---
"""
        year_folder = folder / str(year)
        if number == 1:
            year_folder.mkdir(parents=True)
        (year_folder / f"{ident}.md").write_text(head + body(chance, case), encoding="utf-8")


def chinese_article(number):
    tens, ones = divmod(number, 10)
    digits = "零一二三四五六七八九"
    return ("" if tens == 1 else digits[tens]) + "十" + (digits[ones] if ones else "")


SITE = """name: 示例市生态环境行政执法公示
agency: 示例市生态环境局
base_url: https://gongshi.example/zfgs/
site_code: "0000000000"
index_prefix: 11000000000000000U
icp: 示例ICP备00000000号
police: 示例公网安备00000000000000号
contact: {phone: "0000-0000000", address: 示例市示例路1号, email: gongshi@office.example}
report_error: https://www.example/jiucuo
sample: true
as_of: 2026-11-15
traditional: false
disclosure:
  enterprise_name: show
  person_name: surname
  representative: show
  on_expiry: remove
  tier_rules:
    - from: 2026-04-01
      tiers: {minor: {publish: false, max: 3 months}, general: {min: 3 months, max: 1 year}, serious: {min: 1 year, max: 3 years}}
    - from: 2023-05-01
      tiers: {minor: {max: 3 months}, general: {min: 3 months, max: 3 years}, serious: {min: 1 year, max: 3 years}}
  deadlines: {penalty: 7 working days, inspection: 20 working days, withdrawal: 3 working days}
"""


def write_registry(folder, firms):
    folder.mkdir(parents=True)

    authorities = [
        f"- {{id: bureau, name: 示例市生态环境局, short: 市生态环境局, aliases: [市局], level: city, code: {credit_code('11', 1)}, "
        "review_by: [示例市人民政府, 示例省生态环境厅], court: 示例市中级人民法院（示例）}",
        "- {id: team, name: 示例市生态环境保护综合行政执法支队, short: 执法支队, aliases: [支队], parent: bureau, level: section, ranked: true}",
    ]
    for serial, (region, name, branch, branch_name) in enumerate(REGIONS, 2):
        authorities.append(
            f"- {{id: {branch}, name: 示例市生态环境局{branch_name}, short: {branch_name}, parent: bureau, level: district, region: {region}, "
            f"code: {credit_code('11', serial)}, ranked: true, review_by: [{name}人民政府], court: {name}人民法院（示例）}}")
    write(folder / "authorities.yml", authorities)

    write(folder / "regions.yml", [f"- {{id: {region}, name: {name}}}" for region, name, _, _ in REGIONS])

    laws = []
    for ident, title, begins, ends in LAWS:
        short = title.removeprefix("中华人民共和国")
        laws.append(f"- id: {ident}\n  title: {title}\n" + (f"  short: {short}\n" if short != title else "") + f"  in_force: {begins}"
                    + (f"\n  repealed: {ends}\n  replaced_by: environmental-code" if ends else ""))
    write(folder / "laws.yml", laws)

    items = []
    for ident, name, basis in [
        ("construction", "建设项目环境保护", "environmental-code"), ("enterprise", "企业事业单位环境管理", "environmental-code"),
        ("permit", "排污许可执行", "permit-regulation"), ("online-monitoring", "自动监控", "permit-regulation"),
    ]:
        items.append(f"- id: {ident}\n  name: {name}\n  object: 排放污染物的企业事业单位\n  basis:\n    - {{law: {basis}, articles: [第二十五条]}}\n"
                     "  method: 现场检查、查阅资料\n  general: true\n  check_kind: routine\n  frequency_cap: 2\n  standard: 按许可和标准执行")
    write(folder / "items.yml", items)

    write(folder / "holidays.yml", [
        '"2024": {off: [2024-01-01, 2024-05-01, 2024-10-01, 2024-10-02, 2024-10-03], work: []}',
        '"2025": {off: [2025-01-01, 2025-05-01, 2025-10-01, 2025-10-02, 2025-10-03], work: []}',
        '"2026": {off: [2026-01-01, 2026-05-01, 2026-10-01, 2026-10-02, 2026-10-03], work: []}',
    ])

    rows = ["统一社会信用代码,名称,区域,行业,监管类别,特殊监管,纳入日期,移出日期"]
    rows += [f"{f['code']},{f['name']},{f['region'][1]},{f['industry']},{f['class']},否,2023-01-05," for f in firms]
    write(folder / "enterprises.csv", rows)


def write(path, lines):
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="where Content/ is made; it must not exist there yet")
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--enterprises", type=int, help="how many objects the registry lists (default: one for 20 cases)")
    options = parser.parse_args()
    if options.cases < 1:
        parser.error("--cases must be at least 1")
    content = options.folder / "Content"
    if content.exists():
        parser.error(f"{content} is there already")

    firms = enterprises(options.enterprises or max(1, options.cases // 20))
    content.mkdir(parents=True)
    (content / "site.yml").write_text(SITE, encoding="utf-8")
    write_registry(content / "registry", firms)
    write_cases(content / "cases", options.cases, firms)


if __name__ == "__main__":
    main()
