import PBRQuantities
import PBRRegister

/// What a test looked at and what it lacked, in sentences.
struct EvidenceRemarks {
  let evidence: FamilyEvidence
  let register: Register
  let asOf: CivilDate

  /// One sentence or two on each thing that a reader could not see in the row of the test.
  func of(_ trace: TestTrace) -> [String] {
    var remarks: [String] = []
    if let baseline = trace.baseline, trace.lacking.map({ !$0.isBaseline }) ?? true {
      remarks.append(
        "Compared with \(days(baseline.from, baseline.to)), "
          + (baseline.wholeMonths
            ? "the whole months before the month of attachment."
            : "the months to the day before attachment."))
    }
    if let lacking = trace.lacking { remarks += sentences(lacking) }
    for at in trace.waiting { remarks.append(name(at) + " " + wait(at) + ".") }
    if let end = trace.grownOld {
      remarks.append(
        "The evidence to \(CivilDate(end).prose) shows it; it is too old for a claim on "
          + "\(asOf.prose).")
    }
    return remarks
  }

  private func sentences(_ lacking: TestTrace.Lacking) -> [String] {
    let about = lacking.subject == .household ? "" : " of \(lacking.subject.text)"
    let period =
      (lacking.isBaseline ? "The baseline" : "The period") + about + " of "
      + days(lacking.from, lacking.to)
    var remarks: [String] = []
    if !lacking.gaps.isEmpty {
      remarks.append(
        "\(period) has no item for "
          + EvidenceRemarks.list(lacking.gaps.map { days($0.from, $0.to) }) + ".")
    }
    for at in lacking.across {
      let item = evidence.items[at]
      let edge =
        lacking.isBaseline && item.to > lacking.to
        ? "the day of attachment"
        : "its " + (item.from < lacking.from ? "beginning" : "end")
      remarks.append("\(name(at)) lies across \(edge).")
    }
    if lacking.gaps.isEmpty {
      for at in lacking.unusable { remarks.append("\(name(at)) \(wait(at)).") }
    }
    return remarks
  }

  /// `EV-1-8 of 1 to 30 June 2012`
  private func name(_ at: Int) -> String {
    let item = evidence.items[at]
    let reference = register.reference(of: item).trimmed
    let period =
      item.to == EvidenceItem.open
      ? "from \(CivilDate(item.from).prose) on" : "of \(days(item.from, item.to))"
    return (reference.isEmpty ? "The item on line \(item.line)" : reference) + " " + period
  }

  private func wait(_ at: Int) -> String {
    evidence.items[at].isUnknown ? "has no value yet" : "waits for verification"
  }

  /// `9 to 31 December 2011`, `9 December 2011 to 8 June 2012`
  private func days(_ from: Int32, _ to: Int32) -> String {
    let (first, last) = (CivilDate(from), CivilDate(to))
    if from == to { return last.prose }
    return first.month == last.month
      ? "\(first.components.day) to \(last.prose)" : "\(first.prose) to \(last.prose)"
  }

  /// `a`, `a and b`, `a, b and c`
  private static func list(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
