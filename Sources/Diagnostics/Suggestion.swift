/// Finds the word that was probably meant.
public enum Suggestion {
  /// The candidate nearest to `word` when it is near enough to be a slip: at most a third of the
  /// letters differ, or one in a word of two.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let limit = word.count == 2 ? 1 : word.count / 3
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where abs(candidate.count - word.count) <= limit {
      let distance = distance(Array(word.lowercased()), Array(candidate.lowercased()))
      if distance <= limit, best.map({ (distance, candidate) < ($0.distance, $0.candidate) }) ?? true {
        best = (distance, candidate)
      }
    }
    return best?.candidate
  }

  /// Levenshtein's distance, with a swap of neighbours as one step.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var older: [Int] = []
    var previous = Array(0...right.count)
    for (row, leftCharacter) in left.enumerated() {
      var current = [row + 1]
      for (column, rightCharacter) in right.enumerated() {
        var best = min(
          previous[column] + (leftCharacter == rightCharacter ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, leftCharacter == right[column - 1], left[row - 1] == rightCharacter {
          best = min(best, older[column - 1] + 1)
        }
        current.append(best)
      }
      older = previous
      previous = current
    }
    return previous[right.count]
  }
}
