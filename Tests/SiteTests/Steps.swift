import Foundation

/// How far the properties go: farther with optimisation, as `make test` runs them.
enum Steps {
  #if DEBUG
    static let isOptimised = false
  #else
    static let isOptimised = true
  #endif

  /// A number from the environment, or what is usual for the kind of build.
  static func number(_ name: String, optimised: Int, plain: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? (isOptimised ? optimised : plain)
  }
}
