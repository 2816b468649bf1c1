/// Which of the known words a mistyped one was probably meant to be.
package enum Nearest {
  /// The known word with the fewest edits (insert, drop, replace, swap neighbours), if it is
  /// near enough to suggest: at most a third of the letters, at least one.
  package static func match(_ word: String, among known: some Sequence<String>) -> String? {
    guard word.utf8.count <= 100 else { return nil }
    let typed = Array(word.lowercased())
    var best: (word: String, edits: Int)?
    for candidate in known {
      let letters = Array(candidate.lowercased())
      let limit = max(1, max(typed.count, letters.count) / 3)
      let edits = distance(typed, letters)
      if edits <= limit, edits < best?.edits ?? .max { best = (candidate, edits) }
    }
    return best?.word
  }

  /// Edits between two words, neighbours swapped counting as one.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let same = left[row - 1] == right[column - 1]
        current[column] = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          current[column] = min(current[column], beforeLast[column - 2] + 1)
        }
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
