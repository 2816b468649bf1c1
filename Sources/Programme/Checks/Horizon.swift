import PBRFiles
import PBRFindings
import PBRQuantities

/// Everything a plan counts lies within fifty years of its first family: a longer span is a
/// mistyped year, and every month between would be worked out.
enum Horizon {
  static let longestYears = 50

  static func findings(
    _ cohorts: [Cohort], _ scheme: Scheme, _ costs: [CostLine], _ grants: [GrantLine],
    _ fields: FieldReader
  ) -> [Finding] {
    guard let first = cohorts.flatMap(\.attachments).map(\.month).min() else { return [] }
    let rules = fields.object["scheme"]?.place
    var findings: [Finding] = []
    func check(_ month: Month?, _ what: String, _ place: SourcePlace?) {
      guard let month, abs(month - first) > longestYears * 12 else { return }
      findings.append(
        .error(
          "too-long", at: place,
          "\(what) \(month.prose), more than \(longestYears) years from the first family in "
            + first.prose, remedy: "Check the year."))
    }
    for cohort in cohorts {
      check(cohort.attachments.last?.month, "families are attached in", cohort.place)
    }
    check(scheme.attachmentEnds.month, "the scheme attaches until", rules)
    check(scheme.windows.first?.closes.month, "the scheme's first claim window closes in", rules)
    check(scheme.windows.last?.closes.month, "the scheme's last claim window closes in", rules)
    for year in scheme.attachment.paid.keys.sorted() {
      check(scheme.attachment.paid[year]?.month, "the scheme pays fees in", rules)
    }
    let lines =
      costs.map { ($0.id, $0.incidence, $0.place) }
      + grants.map { ($0.id, $0.incidence, $0.place) }
    for (id, incidence, place) in lines {
      guard let (from, to) = incidence.span else { continue }
      check(from, "\(id) falls due from", place)
      if to != from { check(to, "\(id) falls due until", place) }
    }
    return findings
  }
}
