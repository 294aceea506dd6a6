import Diagnostics
import Register

/// What a reader needs while it goes through one file: where it is, what names mean, and what it found wrong.
final class Reading {
  let file: String
  let context: Context
  /// The authority within whose own units a unit's name is looked up first.
  var scope: String?
  /// The folder in which attachments stand, where the file's name does not tell it.
  var attachmentFolder: String?
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var pending: [PendingReference] = []

  /// What all files of a kind are read with: an object, because a copy of `Names` for each file counts references on all processors.
  final class Context: Sendable {
    let names: Names
    let scope: String?

    init(names: Names, scope: String?) {
      self.names = names
      self.scope = scope
    }
  }

  init(file: String, context: Context) {
    self.file = file
    self.context = context
    scope = context.scope
  }

  convenience init(file: String, names: Names, scope: String? = nil) {
    self.init(file: file, context: Context(names: names, scope: scope))
  }

  func place(_ node: Node) -> Place { Place(file, line: node.line, column: node.column) }

  func place(_ pair: Node.Pair) -> Place { Place(file, line: pair.line, column: pair.column) }

  func report(_ problem: Problem, at node: Node, notes: [Diagnostic.Note] = []) {
    diagnostics.append(.error(problem, at: place(node), notes: notes))
  }

  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func report(_ list: [Diagnostic]) { diagnostics += list }

  func add(_ references: [PendingReference]) { pending += references }

  /// Remembers a reference that can only be checked when everything has been read.
  func refer(to target: PendingReference.Target, at node: Node) {
    pending.append(PendingReference(target: target, place: place(node)))
  }
}

/// A reference to something that is read later.
struct PendingReference: Sendable {
  enum Target: Sendable {
    case plan(PlanReference)
    case task(String)
    case `case`(String)
    case page(String)
    /// By its path below `Content/`.
    case file(String)
    case result(task: String, number: String)
  }

  let target: Target
  let place: Place
}
