/// Outcomes that nobody pays for and that every register may hold, whatever its scheme asks: the
/// nine of Halton's paper of 3 September 2012. They never touch a claim.
package enum LocalOutcome: String, Sendable, CaseIterable {
  case policeCallOuts = "police-call-outs"
  case missedHealthAppointments = "missed-health-appointments"
  case domesticAbuse = "domestic-abuse-a-and-e"
  case alcohol = "alcohol-a-and-e"
  case neet
  case evictions
  case childProtectionStarted = "child-protection-started"
  case stableFinances = "stable-finances"
  case childInNeedClosed = "child-in-need-closed"

  /// What its items say.
  package enum Form: Sendable {
    /// Counts of which fewer are wanted.
    case fall
    /// Whether something is so on the days of an item: 1 or 0.
    case state
    /// That something happened (1), or that it did not all through a time (0).
    case event
  }

  package var form: Form {
    switch self {
    case .policeCallOuts, .missedHealthAppointments, .domesticAbuse, .alcohol: .fall
    case .neet: .state
    case .evictions, .childProtectionStarted, .stableFinances, .childInNeedClosed: .event
    }
  }

  /// Whose items they are, as `evidence.csv` names them.
  package var subject: String {
    switch self {
    case .alcohol: "adult-1"
    case .neet, .childProtectionStarted, .childInNeedClosed: "child-1"
    default: "household"
    }
  }

  /// Who usually keeps them.
  package var owner: String {
    switch self {
    case .policeCallOuts: "Police"
    case .missedHealthAppointments, .domesticAbuse, .alcohol: "Health"
    case .neet: "Youth service"
    case .evictions, .stableFinances: "Housing"
    case .childProtectionStarted, .childInNeedClosed: "Children's social care"
    }
  }
}
