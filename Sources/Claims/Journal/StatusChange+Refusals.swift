import PBRFindings
import PBRQuantities
import PBRRegister

extension StatusChange {
  /// The reason as one line without what separates references; nil when nothing is said.
  var plainReason: String? {
    let line = (reason ?? "").map { character -> Character in
      let isControl = character.unicodeScalars.allSatisfy { $0.value < 0x20 || $0.value == 0x7F }
      return character == "|" || character.isNewline || isControl ? "/" : character
    }
    let text = String(line).split(separator: " ").joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  /// Whether a reason that must be given is missing, or one names a person.
  var reasonProblem: Finding? {
    guard let reason = plainReason else {
      switch status {
      case .withdrawn:
        return .error(
          "reason-missing", "a withdrawal needs a reason",
          remedy: "Say why: --reason \"one child was permanently excluded\".")
      case .amended:
        return .error(
          "reason-missing", "an amendment needs a reason",
          remedy: "Say why: --reason \"paid at the rate of another year\".")
      default: return nil
      }
    }
    if reason.contains("\u{FFFD}") {
      return .error(
        "lost-letters", "the reason has a letter that was lost in another encoding",
        remedy: "Type it again.")
    }
    let bytes = Array(reason.utf8)
    guard
      let kind = PersonalText.kind(in: reason) ?? PersonalData.cell(bytes.span, 0..<bytes.count)
    else { return nil }
    return .error(
      "personal-data", "the reason holds what looks like \(kind) (not repeated here)",
      effect: "A row of the journal cannot be taken out again.",
      remedy: "Name families by their key, and people by their post.")
  }

  /// Whether the new status cannot follow. Of a whole claim, results that are settled already
  /// stay as they are.
  func orderProblem(_ meant: [JournalRow], _ open: [JournalRow]) -> Finding? {
    if place == nil, result == nil, !open.isEmpty { return nil }
    guard let row = meant.first(where: { !$0.status.next.contains(status) }) else { return nil }
    return .error(
      "status-order",
      "\(row.claim.result) of \(row.claim.place) in \(claim) is \(row.status.rawValue); "
        + "\(status.rawValue) cannot follow",
      remedy: row.status.next.isEmpty
        ? "Nothing follows \(row.status.rawValue)."
        : "Possible: \(row.status.next.map(\.rawValue).joined(separator: ", ")).")
  }

  func dateProblem(_ open: [JournalRow]) -> Finding? {
    guard let row = open.first(where: { on < $0.on }) else { return nil }
    return .error(
      "status-date",
      "\(on.prose) is before \(row.on.prose), when the claim became \(row.status.rawValue)",
      remedy: "Give the day on which it happened.")
  }

  /// An amount is one result's: several were meant.
  func severalResults(_ open: [JournalRow]) -> Finding {
    let names = open.prefix(8).map { "\($0.claim.result) of \($0.claim.place)" }
    return .error(
      "which-result", "an amount is that of one result, but \(open.count) are meant",
      remedy: "Name it with --place and --result: \(names.joined(separator: ", "))"
        + (open.count > 8 ? " …" : "."))
  }
}
