package import PBRQuantities

/// Something that must happen by a day, and the money that hangs on it.
package struct Deadline: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Places to fill by 31 March, for the next year's fees.
    case gate
    /// The last month in which a family can be attached and a result still be claimed.
    case lastAttachment = "last-attachment"
    case attachmentEnds = "attachment-ends"
    /// The last day to verify evidence for a claim window, before internal audit.
    case verify
    case windowCloses = "window-closes"
    /// The last day of the last window.
    case finalDate = "final-date"
    /// The day on which tests of families can first be met.
    case firstMet = "first-met"
    /// The last day on which evidence is fresh enough for a claim.
    case stale
    /// Results that can be claimed now and not after the day.
    case lastClaim = "last-claim"

    /// As a heading, and as a category of a calendar.
    package var words: String {
      switch self {
      case .gate: "Fee gate"
      case .lastAttachment: "Last attachment"
      case .attachmentEnds: "End of attachment"
      case .verify: "Evidence verified"
      case .windowCloses: "Claim window closes"
      case .finalDate: "Final date"
      case .firstMet: "Can first be met"
      case .stale: "Evidence goes stale"
      case .lastClaim: "Last claim"
      }
    }
  }

  package let kind: Kind
  /// Tells it from others of its kind, and stays when the day or the money changes:
  /// `2013-14:0.75`, `W2013-07`, `employment:usual`.
  package let id: String
  package let on: CivilDate
  /// What must happen, in a sentence without a full stop.
  package let what: String
  /// Who must act; nil where the plan does not say.
  package var owner: String?
  /// Pounds that hang on it; nil where none do by themselves.
  package let amount: Double?

  package init(
    _ kind: Kind, id: String, on day: CivilDate, _ what: String, owner: String? = nil,
    amount: Double? = nil
  ) {
    self.kind = kind
    self.id = id
    on = day
    self.what = what
    self.owner = owner
    self.amount = amount
  }
}

extension [Deadline] {
  /// By day, then in the order of the kinds and of their ids.
  package var inOrder: [Deadline] {
    let order = Dictionary(
      uniqueKeysWithValues: Deadline.Kind.allCases.enumerated().map { ($1, $0) })
    return sorted { one, other in
      (one.on, order[one.kind] ?? 0, one.id) < (other.on, order[other.kind] ?? 0, other.id)
    }
  }
}
