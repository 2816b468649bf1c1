import PBRQuantities

extension ClaimAccount {
  /// What may follow where the result stands.
  package var next: [ClaimStatus] {
    let isPaid = paid > .zero
    switch status {
    case .submitted: return [.paid, .rejected, .amended, .withdrawn]
    case .amended:
      return [.paid, .rejected, .amended, .withdrawn] + (isPaid ? [.clawedBack] : [])
    case .paid: return (left > .zero ? [.paid] : []) + [.amended, .withdrawn, .clawedBack]
    case .clawedBack:
      return (left > .zero ? [.paid] : []) + [.amended] + (isPaid ? [.clawedBack] : [])
    // The payer may think better of it; see Documentation/journal.md.
    case .rejected: return [.paid]
    case .withdrawn, .reversed: return []
    }
  }

  /// The last row that stands, which can be taken back; nil when only the claim itself does.
  package var lastStep: (row: JournalRow, chain: String)? {
    steps.last.map { ($0.row, $0.chain) }
  }

  /// Why a row cannot follow, and the column that is to blame; nil when it can.
  package func problem(with row: JournalRow) -> (column: Int, message: String)? {
    if row.status == .reversed { return reversal(row) }
    guard next.contains(row.status) else {
      return (12, "\(row.status.rawValue) cannot follow \(status.rawValue)")
    }
    guard row.claim.family == claim.family else { return differs }
    let amount = row.claim.amount
    switch row.status {
    case .paid where amount != claimed && amount > left:
      return (10, "\(NumberText.pounds(amount)) is more than \(leftWords)")
    case .clawedBack where amount != claimed && amount > paid:
      return (
        10, "\(NumberText.pounds(amount)) is more than the \(NumberText.pounds(paid)) paid"
      )
    case .paid where amount == .zero && claimed != .zero,
      .clawedBack where amount == .zero && claimed != .zero:
      return (12, "the row moves no money")
    case .rejected where amount != claimed, .withdrawn where amount != claimed: return differs
    default: return nil
    }
  }

  /// `the £300 left of £700`
  package var leftWords: String {
    paid == .zero
      ? "the \(NumberText.pounds(claimed)) claimed"
      : "the \(NumberText.pounds(left)) left of \(NumberText.pounds(claimed))"
  }

  private var differs: (column: Int, message: String) {
    (10, "the row differs from the claim it follows")
  }

  private func reversal(_ row: JournalRow) -> (column: Int, message: String)? {
    guard let named = row.claim.takesBack else {
      return (11, "the row takes a row back and does not name it")
    }
    guard let step = steps.last, step.chain == named else {
      return (
        11,
        steps.contains { $0.chain == named }
          ? "the row that is taken back has rows after it that rest on it"
          : "no row of the result that stands has the chain value that is taken back"
      )
    }
    guard row.claim.family == claim.family, row.claim.amount == step.row.claim.amount else {
      return (10, "the row differs from the one it takes back")
    }
    return nil
  }
}
