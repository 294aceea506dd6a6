/// An annual plan, a key-project list, a task breakdown or work points (计划).
package struct Plan: Hashable, Sendable {
  package var id: String
  package var title: String
  package var year: Int
  package var kind: PlanKind
  package var authority: String
  /// Another office's document, shown with its source, without state, progress or duty (转载).
  package var isReproduced: Bool
  package var document: PlanDocument?
  package var source: String?
  package var declared: Int?
  package var groups: [PlanGroup]
  package var flags: [PlanFlag]
  package var notes: [String]
  package var items: [PlanItem]
  package var origin: Origin

  package init(
    id: String, title: String, year: Int, kind: PlanKind, authority: String, isReproduced: Bool,
    document: PlanDocument?,
    source: String?, declared: Int?, groups: [PlanGroup], flags: [PlanFlag], notes: [String], items: [PlanItem],
    origin: Origin
  ) {
    self.id = id
    self.title = title
    self.year = year
    self.kind = kind
    self.authority = authority
    self.isReproduced = isReproduced
    self.document = document
    self.source = source
    self.declared = declared
    self.groups = groups
    self.flags = flags
    self.notes = notes
    self.items = items
    self.origin = origin
  }
}

/// The document that a plan stands in (文件信息).
package struct PlanDocument: Hashable, Sendable {
  package var name: String?
  package var number: String?
  package var issuer: String?
  package var issued: Day?
  package var published: Day?
  package var index: String?
  package var status: String?

  package init(
    name: String?, number: String?, issuer: String?, issued: Day?, published: Day?, index: String?, status: String?
  ) {
    self.name = name
    self.number = number
    self.issuer = issuer
    self.issued = issued
    self.published = published
    self.index = index
    self.status = status
  }
}

/// A group of items with the count that the document declares (分组).
package struct PlanGroup: Hashable, Sendable {
  package var name: String
  package var declared: Int?

  package init(name: String, declared: Int?) {
    self.name = name
    self.declared = declared
  }
}

/// Something contradictory, unclear or irregular in a document (存疑).
package struct PlanFlag: Hashable, Sendable {
  package var id: String
  package var text: String

  package init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

/// An item's address: a plan and an item of it.
package struct PlanReference: Hashable, Sendable {
  package var plan: String
  package var item: String

  package init(plan: String, item: String) {
    self.plan = plan
    self.item = item
  }
}

/// An item of a plan, or a step, requirement, measure or clause of one (条目).
package struct PlanItem: Hashable, Sendable {
  package var id: String?
  package var number: String?
  package var title: String?
  package var text: String?
  package var section: String?
  package var group: String?
  package var groupBasis: GroupBasis?
  package var type: ItemType?
  package var kind: StepKind?
  package var units: [PlanUnit] = []
  package var schedule: [TimeEntry] = []
  package var due: [TimeEntry] = []
  package var nodes: [Quarter] = []
  package var steps: [PlanItem] = []
  package var targets: [Target] = []
  package var population: Population?
  package var objects: [String] = []
  package var related: [PlanReference] = []
  package var visibility: Visibility?
  package var printed: [PrintedCell] = []
  package var progress: [Progress] = []
  package var conflicts: [Conflict] = []
  package var flags: [String] = []
  package var notes: [String] = []
  /// The line on which it stands in the author's file.
  package var line: Int

  package init(line: Int) { self.line = line }
}

/// A cell kept as it stands in the document: `/`, empty and missing are three states (原文单元格).
package struct PrintedCell: Hashable, Sendable {
  package var column: String
  package var text: String

  package init(column: String, text: String) {
    self.column = column
    self.text = text
  }
}

/// A unit with its role in an item (责任单位).
package struct PlanUnit: Hashable, Sendable {
  package var unit: String
  package var role: UnitRole

  package init(unit: String, role: UnitRole) {
    self.unit = unit
    self.role = role
  }
}

/// A value to reach (指标、目标).
package struct Target: Hashable, Sendable {
  package var what: String
  package var objectClass: ObjectClass?
  package var base: Int?
  package var comparator: Comparator
  package var value: Amount?
  package var unit: String?
  package var per: Recurrence?
  package var period: Period?
  package var isEach: Bool
  package var objects: [String]
  package var hedge: String?
  package var scope: String?
  package var note: String?

  package init(
    what: String, objectClass: ObjectClass?, base: Int?, comparator: Comparator, value: Amount?, unit: String?,
    per: Recurrence?, period: Period?, isEach: Bool, objects: [String], hedge: String?, scope: String?, note: String?
  ) {
    self.what = what
    self.objectClass = objectClass
    self.base = base
    self.comparator = comparator
    self.value = value
    self.unit = unit
    self.per = per
    self.period = period
    self.isEach = isEach
    self.objects = objects
    self.hedge = hedge
    self.scope = scope
    self.note = note
  }
}

/// What a sample is taken from, with parts that add up (抽查基数).
package struct Population: Hashable, Sendable {
  package var what: String
  package var count: Int
  package var parts: [PopulationPart]

  package init(what: String, count: Int, parts: [PopulationPart]) {
    self.what = what
    self.count = count
    self.parts = parts
  }
}

/// One part of a population.
package struct PopulationPart: Hashable, Sendable {
  package var name: String
  package var count: Int

  package init(name: String, count: Int) {
    self.name = name
    self.count = count
  }
}

/// What has been done (进展).
package struct Progress: Hashable, Sendable {
  package var date: Day
  package var text: String
  package var evidence: [String]
  package var isDone: Bool
  /// What a target has come to by the day (完成值), as the office counted it.
  package var value: Amount?
  /// Which target of the item that is, from 1; none: its only one.
  package var target: Int?

  package init(date: Day, text: String, evidence: [String], isDone: Bool) {
    self.date = date
    self.text = text
    self.evidence = evidence
    self.isDone = isDone
  }
}

/// Where two tables differ (矛盾).
package struct Conflict: Hashable, Sendable {
  package var with: PlanReference
  package var field: String
  package var ours: String?
  package var theirs: String?
  package var flag: String?

  package init(with: PlanReference, field: String, ours: String?, theirs: String?, flag: String?) {
    self.with = with
    self.field = field
    self.ours = ours
    self.theirs = theirs
    self.flag = flag
  }
}
