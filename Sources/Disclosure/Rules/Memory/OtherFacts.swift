import Register

/// The facts of draw tasks that must not change without a reason; what becomes of a problem is followed up, not corrected.
enum TaskFacts {
  static func sheet(_ task: InspectionTask) -> FactSheet {
    var sheet = FactSheet(.task, task.id)
    sheet.add(.title, [task.name])
    sheet.add(.authority, [task.authority] + task.partners)
    sheet.add(.subjects, [task.checkKind.rawValue] + task.items)
    sheet.add(
      .draw,
      [
        task.quarter?.description, task.level?.rawValue, task.scope?.rawValue, task.pool?.description,
        task.drawn?.description, task.draw?.date?.description, task.draw?.method, task.draw?.platform,
        task.draw?.reference,
      ])
    sheet.add(.window, [task.windowFrom?.description, task.windowTo?.description])
    if let approval = task.approval {
      sheet.add(.approval, [approval.by, approval.number, approval.date?.description])
    }
    // An announced task is remembered before its results are out.
    sheet.add(.published, since: task.published, [task.published?.description])
    if let finished = task.finished { sheet.add(.finished, since: finished, [finished.description]) }
    for (day, rows) in Dictionary(grouping: task.results, by: { $0.published ?? task.published })
      .sorted(by: { ($0.key?.number ?? .min) < ($1.key?.number ?? .min) })
    {
      guard let day else { continue }
      sheet.add(.results, on: day, since: day, rows.flatMap(words))
    }
    return sheet
  }

  private static func words(_ row: InspectionResult) -> [String?] {
    [
      row.number, row.name, row.code?.text, row.region, row.objectClass?.rawValue, row.date?.description,
      row.authority, row.item, row.outcome.rawValue, row.problem,
    ]
  }
}

/// The facts of a plan: the document and its items; progress has its own days.
enum PlanFacts {
  static func sheet(_ plan: Plan) -> FactSheet {
    var sheet = FactSheet(.plan, plan.id)
    sheet.add(.title, [plan.title, plan.year.description, plan.kind.rawValue])
    sheet.add(.authority, [plan.authority])
    if let document = plan.document {
      sheet.add(
        .document,
        [
          document.name, document.number, document.issuer, document.issued?.description,
          document.published?.description, document.index,
        ])
    }
    sheet.add(.source, [plan.source])
    sheet.add(.items, plan.items.filter { PlanDisclosure.isShown($0, in: plan) }.flatMap { words($0, in: plan) })
    return sheet
  }

  private static func words(_ item: PlanItem, in plan: Plan) -> [String?] {
    var words = [
      item.id, item.number, item.title, item.text, item.section, item.group, item.type?.rawValue, item.kind?.rawValue,
    ]
    words += item.units.flatMap { [$0.unit, $0.role.rawValue] }
    words += ["schedule"] + item.schedule.flatMap(time) + ["due"] + item.due.flatMap(time)
    words += ["nodes"] + item.nodes.map(\.description) + ["objects"] + item.objects
    words += item.targets.flatMap(FactWords.target)
    if let population = item.population {
      words += [population.what, population.count.description] + population.parts.flatMap { [$0.name, "\($0.count)"] }
    }
    return words + ["steps"]
      + item.steps.filter { PlanDisclosure.isShown($0, in: plan) }.flatMap { self.words($0, in: plan) } + ["end"]
  }

  private static func time(_ entry: TimeEntry) -> [String?] {
    var words = form(entry.form)
    words += [entry.activity?.rawValue, entry.to, entry.unit, entry.scope, entry.text, entry.precision?.rawValue]
    if entry.thenContinuous { words.append("then continuous") }
    return words + entry.alternative.flatMap(time)
  }

  private static func form(_ form: TimeEntry.Form) -> [String?] {
    switch form {
    case .by(let day): ["by", day.description]
    case .window(let period): ["window", period.first.description, period.last.description]
    case .quarters(let quarters): ["quarters"] + quarters.map(\.description)
    case .every(let cadence):
      [
        "every", cadence.every.rawValue, cadence.rule?.description, cadence.minimum?.description,
        cadence.offset?.description,
      ]
    case .continuous(let since): ["continuous", since?.description]
    case .after(let event, let within): ["after", event, within?.description]
    case .open(let word): ["open", word.rawValue]
    case .none(let cell): ["none", cell]
    case .blank: ["blank"]
    }
  }
}

/// The facts of an exposure notice: the office's words. Which cases it names, each case's own file says, and that may end on any day.
enum ExposureFacts {
  static func sheet(_ week: Week, _ words: Exposure?) -> FactSheet {
    var sheet = FactSheet(.exposure, week.slug)
    guard let words else { return sheet }
    sheet.add(.title, [words.title.map(PublicWords.of)])
    sheet.add(.published, [words.published?.description])
    sheet.add(.body, [words.summary.map(PublicWords.of), PublicWords.of(PublicWords.trimmed(words.body))])
    // A picture goes with its case.
    let own = words.images.filter { $0.caseID == nil }
    sheet.add(.attachments, own.flatMap { [$0.file, PublicWords.of($0.alt)] })
    return sheet
  }
}

/// The facts of a briefing: what the office wrote, blocks by their fences. Figures follow the records, which are remembered themselves.
enum BriefingFacts {
  static func sheet(_ briefing: Briefing) -> FactSheet {
    var sheet = FactSheet(.briefing, briefing.id)
    sheet.add(.title, [PublicWords.of(briefing.title)])
    sheet.add(.published, [briefing.issued?.description])
    sheet.add(.document, [briefing.issue?.description, briefing.totalIssue?.description])
    sheet.add(.body, [PublicWords.of(PublicWords.trimmed(briefing.body))])
    return sheet
  }
}

/// The facts of ledgers and indicators; stages reached and values have their own days.
enum LedgerFacts {
  static func sheet(_ ledger: Ledger) -> FactSheet {
    var sheet = FactSheet(.ledger, ledger.id)
    sheet.add(.title, [ledger.title])
    sheet.add(.source, [ledger.source])
    sheet.add(.terms, [ledger.due?.description] + ledger.stages)
    sheet.add(.targets, ledger.targets.flatMap { FactWords.target($0.target) })
    sheet.add(.items, ledger.items.flatMap { [$0.number, $0.name, $0.region, $0.unit, $0.due?.description] })
    return sheet
  }

  static func sheet(_ set: IndicatorSet) -> FactSheet {
    var sheet = FactSheet(.indicators, set.id)
    sheet.add(.title, [set.title, set.year.description])
    sheet.add(.source, [set.source])
    sheet.add(
      .targets,
      set.items.flatMap {
        [$0.id, $0.name, $0.unit, $0.comparator.rawValue, $0.target?.description, $0.hedge, $0.scope]
      })
    return sheet
  }
}

enum FactWords {
  static func target(_ target: Target) -> [String?] {
    [
      "target", target.what, target.objectClass?.rawValue, target.base?.description, target.comparator.rawValue,
      target.value?.description, target.unit, target.per?.rawValue, target.period?.first.description,
      target.period?.last.description, target.isEach ? "each" : nil, target.hedge, target.scope, target.note,
    ] + target.objects
  }
}
