/// Words of definitions, for comparing them.
enum Words {
  /// Lower case, of letters and digits, in their order.
  static func all(_ text: some StringProtocol) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The words that say what is counted (monitoring.md 6): at least two letters long, without a
  /// genitive s, and without a final s if longer than three; words that every definition has are left
  /// out.
  static func telling(_ text: some StringProtocol) -> Set<String> {
    let bare = text.lowercased()
      .split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
      .flatMap { word -> [Substring] in
        let plain = word.hasSuffix("'s") || word.hasSuffix("’s") ? word.dropLast(2) : word
        return plain.split { $0 == "'" || $0 == "’" }
      }
    return Set(
      bare.map { $0.count > 3 && $0.hasSuffix("s") ? String($0.dropLast()) : String($0) }
        .filter { $0.count >= 2 && !common.contains($0) })
  }

  private static let common = Set(
    """
    the of a an and or in on by who which their have has had been was were are is to for as with total \
    number no nos percentage at that this all from it its be than rate per percent during period
    """.split(separator: " ").map(String.init))
}
