import PBRFiles
import PBRFindings
import PBRQuantities

extension SheetCells {
  /// A number exactly as it was written; nil when the cell is empty, or wrong and reported.
  /// - Parameter percent: whether a per cent sign may stand behind it.
  func number(_ heading: String, percent: Bool = false) -> WrittenNumber? {
    guard field(heading) != nil else { return nil }
    let text = text(heading)
    if text.isEmpty { return nil }
    if let number = WrittenNumber(text) { return number }
    if percent, text.hasSuffix("%"),
      let number = WrittenNumber(text.dropLast().filter { $0 != " " })
    {
      return number
    }
    log.add(notNumber(heading, text))
    return nil
  }

  private func notNumber(_ heading: String, _ text: String) -> Finding {
    let bare = text.filter { $0 != "£" && $0 != "," && $0 != " " && $0 != "%" }
    let remedy: String
    if WrittenNumber(bare) != nil {
      remedy = "Write \(bare), without pound sign, commas, spaces or words."
    } else if SheetCells.absences.contains(text.lowercased()) {
      remedy =
        heading == "stated_change"
        ? "Leave the cell empty."
        : "Leave the cell empty and write a flag: not-available, awaiting, not-applicable, none."
    } else if bare.utf8.filter({ $0 >= 48 && $0 <= 57 }).count > 18 {
      remedy = "Numbers of more than 18 digits are not read: check it."
    } else {
      remedy = "Write a plain number, such as 61.2."
    }
    return .error(
      "wrong-number", at: place(heading), "\(heading) \(Quoted.value(text)) is not a number",
      remedy: remedy)
  }

  /// What officers type where there is no figure.
  private static let absences: Set<String> = [
    "n/a", "na", "tbc", "tba", "-", "–", "nil", "none", "not available", "awaited", "awaiting",
    "unknown", "*", "x", "?", "..", ":",
  ]
}
