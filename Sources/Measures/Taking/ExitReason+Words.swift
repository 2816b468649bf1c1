import PBRRegister

extension Family.ExitReason? {
  /// As a line of a table.
  package var words: String {
    switch self {
    case .completed: "Completed"
    case .escalated: "Passed to more intensive help"
    case .disengaged: "No longer took part"
    case .movedAway: "Moved away"
    case .referredOn: "Referred on"
    case .other: "For another reason"
    case nil: "Reason not recorded"
    }
  }
}
