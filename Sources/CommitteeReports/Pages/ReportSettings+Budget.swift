import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

extension ReportSettings {
  /// The council's budget of a year in pounds, by line; costs positive and income negative, as
  /// in the council's table. A single amount stands under `net`.
  struct Budget: Sendable {
    let year: FinancialYear
    /// The budget of the whole year.
    let annual: [String: Double]
    /// The part of it that falls before the position date, where the council profiles it.
    let toDate: [String: Double]
    /// What the ledger shows at the position date.
    let actual: [String: Double]
    /// What the budget holder expects of the whole year, in place of what is worked out.
    let outturn: [String: Double]

    /// Lines that every plan has; its costs and grants come as well.
    static let commonLines = [LineName.attachmentFee.text, "results", "net"]

    /// The lines that a plan's budget can name.
    static func lines(of scenario: Scenario) -> [String] {
      commonLines + scenario.costs.filter(scenario.bears).map { LineName.cost($0.id).text }
        + scenario.grants.filter(scenario.receives).map { LineName.grant($0.id).text }
    }

    /// The same of a plan as it is written, which may have errors: every cost and every grant.
    static func lines(of document: JSONValue) -> [String] {
      func ids(_ key: String) -> [String] {
        (document.object?[key]?.array ?? []).compactMap { $0.object?["id"]?.string }
      }
      return commonLines + ids("costs").map { LineName.cost($0).text }
        + ids("grants").map { LineName.grant($0).text }
    }

    /// Every year of `budget`, in order; findings say what is wrong.
    static func readAll(in fields: FieldReader, lines: [String]) -> [Budget] {
      guard let reader = fields.object("budget") else { return [] }
      return reader.object.members.compactMap { member -> Budget? in
        _ = reader.field(member.key)
        guard let year = FinancialYear(member.key) else {
          reader.report(
            .error(
              "bad-year", at: member.keyPlace,
              "\(Quoted.value(member.key)) is not a financial year such as 2012-13"))
          return nil
        }
        guard let inner = reader.object(member.key) else { return nil }
        let budget = Budget(
          year: year, annual: amounts("annual", inner, lines),
          toDate: amounts("toDate", inner, lines), actual: amounts("actual", inner, lines),
          outturn: amounts("outturn", inner, lines))
        inner.finish()
        return budget
      }.sorted { $0.year < $1.year }
    }

    /// Amounts by line, or one amount for the net of all lines.
    private static func amounts(
      _ key: String, _ reader: FieldReader, _ lines: [String]
    ) -> [String: Double] {
      guard let value = reader.field(key) else { return [:] }
      func pounds(_ value: JSONValue, _ name: String) -> Double? {
        reader.figure(value, path: reader.path + [key, name], unit: .gbp, recorded: false) {
          Conversion.number($0, in: -1e12...1e12, means: "an amount in pounds")
        }?.value
      }
      guard let object = value.object, object["value"] == nil else {
        return pounds(value, "net").map { ["net": $0] } ?? [:]
      }
      var amounts: [String: Double] = [:]
      for member in object.members {
        guard lines.contains(member.key) else {
          let nearest = Nearest.match(member.key, among: lines)
          reader.report(
            .error(
              "budget-line", at: member.keyPlace,
              "\(FieldPath.text(reader.path + [key])): the plan has no line "
                + Quoted.value(member.key),
              remedy: nearest.map { "Did you mean \"\($0)\"?" }
                ?? "One of: \(lines.prefix(40).joined(separator: ", "))."))
          continue
        }
        amounts[member.key] = pounds(member.value, member.key)
      }
      return amounts
    }
  }
}
