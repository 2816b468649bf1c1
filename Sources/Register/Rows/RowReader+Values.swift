import PBRFindings
import PBRQuantities

extension RowReader {
  /// A word out of a few; nil when the cell is empty, or wrong and reported.
  mutating func choice(_ column: Int, among words: [String], required: Bool) -> String? {
    if field(column) == nil {
      if required { requireFilled(column) }
      return nil
    }
    let text = text(column)
    if text.isEmpty {
      if required { requireFilled(column) }
      return nil
    }
    if words.contains(text) { return text }
    if isOnlyCounted("unknown-word", column) { return nil }
    report(
      "unknown-word", column, "\(sheet.names[column]) cannot be \(Quoted.value(text))",
      remedy: Nearest.match(text, among: words).map { "Did you mean \($0)?" }
        ?? "One of: \(words.joined(separator: ", ")).")
    return nil
  }

  /// Pounds and pence, a pound sign and commas between thousands being taken off.
  mutating func money(_ column: Int) -> Money? {
    let text = text(column)
    guard !text.isEmpty else {
      requireFilled(column)
      return nil
    }
    var bare = text.hasPrefix("£") ? String(text.dropFirst()) : text
    let groups = bare.prefix { $0 != "." }.split(
      separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1, groups.dropFirst().allSatisfy({ $0.count == 3 }) {
      bare.removeAll { $0 == "," }
    }
    if let money = Money(bare), money >= .zero, money.pence <= 100_000_000_000 { return money }
    report(
      "wrong-amount", column, "\(sheet.names[column]) \(Quoted.value(text)) is not an amount",
      remedy: "Write pounds and pence: 700.00.")
    return nil
  }
}
