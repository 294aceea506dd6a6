/// Names of parts within a package.
enum PartPath {
  /// The part that `target` names in the relationships of `base`; `nil` when it leads out of the package.
  static func resolve(_ target: String, from base: String) -> String? {
    var steps = target.hasPrefix("/") ? [] : base.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..":
        guard !steps.isEmpty else { return nil }
        steps.removeLast()
      default: steps.append(String(step))
      }
    }
    return steps.isEmpty ? nil : steps.joined(separator: "/")
  }

  /// The part with the relationships of `part`; of the package itself for an empty name.
  static func relationships(of part: String) -> String {
    var steps = part.split(separator: "/").map(String.init)
    let name = steps.popLast() ?? ""
    return (steps + ["_rels", name + ".rels"]).joined(separator: "/")
  }
}
