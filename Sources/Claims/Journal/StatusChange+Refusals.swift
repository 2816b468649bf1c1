import PBRFiles
import PBRFindings
import PBRQuantities
import PBRRegister

extension StatusChange {
  static func name(_ account: ClaimAccount) -> String {
    "\(account.claim.result) of \(account.claim.place) in \(account.claim.claim)"
  }

  /// The reason as one line without what separates references; nil when nothing is said.
  var plainReason: String? { StatusChange.plain(reason) }

  static func plain(_ text: String?) -> String? {
    let line = (text ?? "").map { character -> Character in
      let isControl = character.unicodeScalars.allSatisfy { $0.value < 0x20 || $0.value == 0x7F }
      return character == "|" || character.isNewline || isControl ? "/" : character
    }
    let text = String(line).split(separator: " ").joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  /// Whether a reason that must be given is missing, or one names a person.
  func reasonProblem(_ open: [ClaimAccount]) -> Finding? {
    if status == .reversed, StatusChange.plain(person) == nil {
      return .error(
        "person-missing", "it must be said who takes a row back",
        remedy: "Give initials or a post: --by FO2.")
    }
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
      case .reversed:
        return .error(
          "reason-missing", "taking a row back needs a reason",
          remedy: "Say why: --reason \"typed in the wrong row\".")
      case .paid:
        guard let rejected = open.first(where: { $0.status == .rejected }) else { return nil }
        return .error(
          "reason-missing",
          "\(StatusChange.name(rejected)) was rejected; that it is paid all the same needs a reason",
          effect: "\(NumberText.pounds(rejected.claimed)) of it would stand again.",
          remedy: "Say why: --reason \"the appeal was won\". If rejected was a slip, take it back "
            + "first: pbr claims status REGISTER \(claim) reversed --row "
            + "\(rejected.lastStep?.chain.prefix(12) ?? "") --on DATE --by WHO --reason TEXT")
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
  func orderProblem(
    _ meant: [ClaimAccount], _ open: [ClaimAccount], _ journal: Journal
  ) -> Finding? {
    if place == nil, result == nil, !open.isEmpty { return nil }
    let able = Set(open.map(\.claim.key))
    guard let account = meant.first(where: { !able.contains($0.claim.key) }) else { return nil }
    let name = StatusChange.name(account)
    if status == .paid, account.paid == account.claimed, account.status != .withdrawn {
      return .error(
        "status-order",
        "\(name) is paid in full: \(NumberText.pounds(account.paid)); nothing is left to be paid",
        remedy: "If the claim itself is to be higher: pbr claims amend. " + slip(account))
    }
    if status == .paid, account.status == .rejected {
      return .error(
        "status-order", "\(name) is rejected, and is not paid in passing with the whole claim",
        remedy: "If it is paid all the same, name it with --place and --result and say why. "
          + slip(account))
    }
    let possible = account.next.map(\.rawValue).joined(separator: ", ")
    return .error(
      "status-order",
      "\(name) is \(account.status.rawValue); \(status.rawValue) cannot follow",
      remedy: (possible.isEmpty
        ? "Nothing follows \(account.status.rawValue). " : "Possible: \(possible). ")
        + slip(account))
  }

  /// How the last row is taken back.
  private func slip(_ account: ClaimAccount) -> String {
    guard let last = account.lastStep else {
      return "It can be withdrawn with pbr claims amend."
    }
    return "If \(last.row.status.rawValue) was a slip, take it back: pbr claims status REGISTER "
      + "\(claim) reversed --row \(last.chain.prefix(12)) --on DATE --by WHO --reason TEXT"
  }

  func dateProblem(_ open: [ClaimAccount], _ journal: Journal) -> Finding? {
    guard let row = open.map({ journal.lastRow(of: $0) }).first(where: { on < $0.on }) else {
      return nil
    }
    return .error(
      "status-date",
      "\(on.prose) is before \(row.on.prose), when "
        + (row.status == .reversed
          ? "a row of the claim was taken back" : "the claim became \(row.status.rawValue)"),
      remedy: "Give the day on which it happened.")
  }

  /// The same part paid or clawed back on the same day stands in the journal as the last row: most
  /// likely the command is given a second time, after a kill or a slip. With a reason of its own it is
  /// meant.
  func repetition(of account: ClaimAccount, _ journal: Journal) -> Finding? {
    let last = journal.lastRow(of: account)
    guard let amount, last.status == status, last.on == on, last.claim.amount == amount,
      plainReason == nil || plainReason == last.claim.reason
    else { return nil }
    return .error(
      "status-repeated",
      "\(NumberText.pounds(amount)) of \(StatusChange.name(account)) is recorded as "
        + "\(status.rawValue) on \(on.prose) already",
      effect: "Nothing was written.",
      remedy: "If as much was \(status.rawValue) twice that day, say so with "
        + (plainReason == nil ? "--reason." : "another --reason."))
  }

  /// An amount is one result's: several were meant.
  func severalResults(_ open: [ClaimAccount]) -> Finding {
    let names = open.prefix(8).map { "\($0.claim.result) of \($0.claim.place)" }
    return .error(
      "which-result", "an amount is that of one result, but \(open.count) are meant",
      remedy: "Name it with --place and --result: \(names.joined(separator: ", "))"
        + (open.count > 8 ? " …" : "."))
  }
}
