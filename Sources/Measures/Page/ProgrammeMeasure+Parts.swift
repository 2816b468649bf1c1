extension ProgrammeMeasure {
  /// What counts and of how many, in words; nil of a number that is divided by nothing.
  var parts: (counted: String, of: String)? {
    switch id {
    case "families-per-worker":
      ("Families attached and not left", "Keyworkers at the availability planned")
    case "exits-not-planned": ("Families that left without a planned end", "Families that left")
    case "places-refilled":
      (
        "Places then held by a later family",
        "Places empty for long enough, with no main result claimed"
      )
    case "attached-in-time":
      ("Families attached in time", "Families attached with a day on which they were identified")
    case "evidence-missing":
      (
        "Families with a main result that only lacks evidence",
        "Open funded families without a main result claimed"
      )
    case "evidence-in-time":
      ("Items of evidence verified in time", "Items of evidence that could have been")
    case "results-rate": ("Families that reach a main result, estimated", "Families")
    case "results-too-late":
      ("Pounds of results too late for every window", "Pounds of results too late or paid")
    default: outcomeParts
    }
  }

  private var outcomeParts: (counted: String, of: String)? {
    let known = "known of all that time"
    return switch id {
    case "police-call-outs", "missed-health-appointments", "domestic-abuse-a-and-e",
      "alcohol-a-and-e":
      ("Families with fewer than before attachment", "Families that had any before attachment")
    case "neet":
      (
        "Young people not in education, employment or training",
        "Young people known on the day and when attached"
      )
    case "evictions": ("Households evicted", "Households \(known)")
    case "child-protection-started":
      ("Children with a protection plan begun", "Children \(known)")
    case "stable-finances":
      ("Households that opened an account or joined a credit union", "Households \(known)")
    case "child-in-need-closed":
      ("Children whose case as a child in need was closed", "Children \(known)")
    default: nil
    }
  }
}
