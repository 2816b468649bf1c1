extension ProgrammeMeasure {
  /// What it is called and counts where it stands as the claims position has it; nil where that is
  /// the same. The position's results that are not claimed hold those whose evidence has grown old.
  var inPosition: (title: String, definition: String)? {
    guard id.hasPrefix("results-ready") else { return nil }
    return (
      "Results achieved and not claimed",
      (unit == .pounds ? "Pounds of results" : "Results")
        + " achieved and not claimed by the day, also those whose evidence has grown old since."
    )
  }

  /// What is counted, and of what.
  package var definition: String {
    switch id {
    case "families-attached":
      "Families attached by the day, those in place of another left out; the plan's by then."
    case "places-filled":
      "Funded places whose first family was attached by the day; the plan's by then."
    case "families-per-worker":
      "Families attached and not left, for each keyworker at the availability planned; the caseload "
        + "planned."
    case "exits-not-planned":
      "Families that left because they no longer took part, moved away or for another reason, of "
        + "all that left."
    case "places-refilled":
      "Places held by a later family, of those empty for at least the months that a replacement "
        + "takes and without a main result claimed; the share planned."
    case "attached-in-time":
      "Families attached within \(within ?? MeasureLimits.attachedWithinDays) days of the day on "
        + "which they were identified, of those with such a day."
    case "evidence-missing":
      "Open funded families with a main result that only lacks evidence and none to claim or "
        + "claimed, of those without a main result claimed."
    case "evidence-in-time":
      "Items of evidence verified within \(MeasureLimits.evidenceWithinDays) days of their end, of "
        + "those that ended after attachment and as many days ago."
    case "results-claimed":
      "Results in claims that stand; those planned in windows that closed before the day."
    case "results-claimed-amount":
      "Pounds of results in claims that stand; those planned in windows that closed before the day."
    case "results-paid":
      "Results that the payer has paid; those planned in windows that closed before the day."
    case "results-paid-amount":
      "Pounds that the payer has paid for results; those planned in windows that closed before the day."
    case "results-ready": "Results that could be claimed on the day."
    case "results-ready-amount": "Pounds of results that could be claimed on the day."
    case "results-rate":
      "The share of families that reach a main result, estimated with the time each has had; the "
        + "plan's."
    case "results-too-late":
      "Pounds of results that come too late for every window, of these and those paid, in the "
        + "forecast of the whole plan."
    case "funding-earned":
      "Attachment fees of places filled and results claimed; the plan's by then."
    case "money-received": "Cash received by the day; the plan's by then."
    case "police-call-outs", "missed-health-appointments", "domestic-abuse-a-and-e",
      "alcohol-a-and-e":
      "Families with fewer in the latest \(MeasureLimits.outcomeMonths) months than in those before "
        + "attachment, of those that had any before."
    case "neet":
      "Young people not in education, employment or training on the day, of those known on the day "
        + "and when attached."
    case "evictions": "Households evicted since attachment, of those known of all that time."
    case "child-protection-started":
      "Children with a protection plan begun since attachment, of those known of all that time."
    case "stable-finances":
      "Households that opened an account or joined a credit union since attachment, of those known "
        + "of all that time."
    case "child-in-need-closed":
      "Children whose case as a child in need was closed since attachment, of those known of all "
        + "that time."
    default: ""
    }
  }
}
