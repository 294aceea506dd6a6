/// What is wrong, where, and what else to look at: facts only, the words are in `Words.swift`.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// Nothing is published until it is mended.
    case error
    /// Published all the same; the office should look at it.
    case warning
  }

  /// A second place that explains the first.
  public struct Note: Hashable, Sendable {
    /// What the second place shows.
    public enum Kind: Hashable, Sendable {
      /// The same thing was given there before.
      case firstGivenHere
      /// The name or value that is meant is declared there.
      case declaredHere
      /// What is not closed was opened there.
      case openedHere
      /// One of several candidates.
      case candidate(String)
    }

    /// What the place shows.
    public var kind: Kind
    /// Where it is.
    public var place: Place
  }

  /// Where it stands.
  public var place: Place
  /// How bad it is.
  public var severity: Severity
  /// What is wrong, with its facts.
  public var problem: Problem
  /// Further places.
  public var notes: [Note]

  /// An error at `place`.
  public static func error(_ problem: Problem, at place: Place, notes: [Note] = []) -> Diagnostic {
    Diagnostic(place: place, severity: .error, problem: problem, notes: notes)
  }

  /// A warning at `place`.
  public static func warning(_ problem: Problem, at place: Place, notes: [Note] = []) -> Diagnostic {
    Diagnostic(place: place, severity: .warning, problem: problem, notes: notes)
  }
}

extension Diagnostic.Note {
  /// "First given here."
  public static func firstGiven(at place: Place) -> Self { Self(kind: .firstGivenHere, place: place) }

  /// "Declared here."
  public static func declared(at place: Place) -> Self { Self(kind: .declaredHere, place: place) }

  /// "Opened here."
  public static func opened(at place: Place) -> Self { Self(kind: .openedHere, place: place) }

  /// One of several that a name could mean.
  public static func candidate(_ name: String, at place: Place) -> Self { Self(kind: .candidate(name), place: place) }
}

extension [Diagnostic] {
  /// Whether anything stops the publication.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// The same, none of which stops anything.
  public var asWarnings: [Diagnostic] {
    map { diagnostic in
      var warning = diagnostic
      warning.severity = .warning
      return warning
    }
  }

  /// By place, then by code; the same problem at the same place once.
  public func sortedForReport() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
      .sorted { ($0.place, $0.problem.code) < ($1.place, $1.problem.code) }
  }
}
