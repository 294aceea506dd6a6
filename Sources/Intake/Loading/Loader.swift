import Diagnostics
import Platform
import Register

/// Goes through the files in the order in which they refer to each other.
struct Loader {
  let root: String
  let tree: ContentTree
  let jobs: Int

  var site: Site?
  var names = Names()
  var register = Register(site: Site(name: "", agency: "", baseURL: "/"))
  var diagnostics: [Diagnostic]
  var pending: [PendingReference] = []
  /// Where each thing with an id was declared.
  var declared = Declarations()
  var ownAuthority: String?

  init(root: String, tree: ContentTree, jobs: Int) {
    self.root = root
    self.tree = tree
    self.jobs = jobs
    diagnostics = tree.diagnostics
  }

  /// What one file gave.
  struct Outcome<Value: Sendable>: Sendable {
    var value: Value?
    var diagnostics: [Diagnostic]
    var pending: [PendingReference]

    init(_ value: Value?, _ diagnostics: [Diagnostic], _ pending: [PendingReference]) {
      self.value = value
      self.diagnostics = diagnostics
      self.pending = pending
    }

    init(_ failure: DiagnosticError) {
      diagnostics = [failure.diagnostic]
      pending = []
    }
  }

  /// Reads one file with `body`.
  static func read<Value: Sendable>(
    _ file: String, root: String, context: Reading.Context, _ body: (SourceText, Reading) -> Value?
  ) -> Outcome<Value> {
    switch SourceText.load(file, in: root) {
    case .failure(let failure): return Outcome(failure)
    case .success(let source):
      let reading = Reading(file: file, context: context)
      let value = body(source, reading)
      return Outcome(value, reading.diagnostics, reading.pending)
    }
  }

  /// What files are read with that are read now.
  var context: Reading.Context { Reading.Context(names: names, scope: ownAuthority) }

  mutating func read<Value: Sendable>(_ file: String, _ body: (SourceText, Reading) -> Value?) -> Value? {
    take(Loader.read(file, root: root, context: context, body))
  }

  mutating func take<Value: Sendable>(_ outcome: Outcome<Value>) -> Value? {
    diagnostics += outcome.diagnostics
    pending += outcome.pending
    return outcome.value
  }

  /// Reads many files at once, in their order.
  mutating func readAll<Value: Sendable>(
    _ files: [String], _ body: @escaping @Sendable (Int, SourceText, Reading) -> Value?
  ) async -> [Value] {
    let (root, context) = (root, context)
    // What a run of files gives is put together where it is read, so that no single processor goes through all of them.
    let runs = await Parallel.mapRuns(count: files.count, jobs: jobs) { run in
      var values: [Value] = []
      values.reserveCapacity(run.count)
      var diagnostics: [Diagnostic] = []
      var pending: [PendingReference] = []
      for index in run {
        switch SourceText.load(files[index], in: root) {
        case .failure(let failure): diagnostics.append(failure.diagnostic)
        case .success(let source):
          let reading = Reading(file: files[index], context: context)
          if let value = body(index, source, reading) { values.append(value) }
          diagnostics += reading.diagnostics
          pending += reading.pending
        }
      }
      return Outcome(values, diagnostics, pending)
    }
    var values: [Value] = []
    values.reserveCapacity(files.count)
    for run in runs { values += take(run) ?? [] }
    return values
  }

  mutating func loadSite() {
    site = read("Content/site.yml") { ContentReader.record($0, SiteContract.schema, $1, SiteContract.read) }
    if let site { register.site = site }
    register.staticFiles = tree.statics.map { String($0.dropFirst("Content/static/".count)) }
  }

  mutating func finish() -> Intake.Result {
    if names.hasUnread {
      // What the registry says is not known, so neither is what of the rest is missing, or may be shown.
      diagnostics.removeAll { !$0.place.file.hasPrefix("Content/registry/") && $0.problem.dependsOnRegistries }
      return Intake.Result(register: nil, diagnostics: diagnostics)
    }
    var checks = CrossChecks(
      register: register, broken: Set(diagnostics.lazy.filter { $0.severity == .error }.map(\.place.file)))
    checks.run(pending)
    diagnostics += checks.diagnostics
    register.keepInUnsigned()
    return Intake.Result(register: site == nil ? nil : register, diagnostics: diagnostics)
  }
}

extension Problem {
  /// Whether it may vanish when a registry can be read again.
  fileprivate var dependsOnRegistries: Bool {
    switch self {
    case .unknownReference, .missingFor: true
    default: false
    }
  }
}

/// Where each thing with an id was declared, to name both places when one is given twice.
struct Declarations: Sendable {
  private(set) var places: [String: Place] = [:]

  /// Remembers `id`; an error when it is there already.
  mutating func declare(_ id: String, kind: Term, at place: Place) -> Diagnostic? {
    let key = "\(kind.english) \(id)"
    if let first = places[key] {
      return .error(.duplicateID(id, kind: kind), at: place, notes: [.firstGiven(at: first)])
    }
    places[key] = place
    return nil
  }
}
