import PBRFiles
import PBRFindings
import PBRMonitoring
package import PBRProgramme
import PBRQuantities
package import PBRReporting

/// Up to where a status is good and up to where it is fair: figures of the council's own, or the
/// built-in ones (`Defaults/status-limits.json`), which no source sets and which say so.
package struct StatusLimits: Sendable {
  /// The limits of one status, as shares from 0 to 1; beyond the second it is poor.
  package struct Limit: Sendable {
    package let good: Double
    package let fair: Double
    package let source: String?
    package let status: Provenance.Status?
    /// Whether the plan sets it.
    package let isOwn: Bool

    /// By the rule that judges measures: a shortfall is an advantage below nought.
    package func status(of value: Double) -> Rating {
      Rating(rawValue: rule.status(ofShortfall: value).rawValue) ?? .poor
    }

    /// A share in words, with as many decimals as it takes not to be read as another status.
    /// - Parameter places: the fewest decimals of a per cent.
    package func text(_ share: Double, places: Int) -> String {
      let least = (places...6).first { places in
        let shown = Double(NumberText.fixed(share * 100, places: places)) ?? share * 100
        return status(of: shown / 100) == status(of: share)
      }
      return NumberText.percent(share, places: least ?? places)
    }

    private var rule: StatusRule {
      func exact(_ share: Double) -> Fraction {
        Fraction(decimal: NumberText.fixed(share, places: 12)) ?? .zero
      }
      return StatusRule(id: "status-limits", good: exact(good), fair: exact(fair))
    }
  }

  /// How much of the profile the forecast may fall short of.
  package let profileShort: Limit
  /// How far what has happened may fall short of what was planned by then.
  package let planShort: Limit
  /// How much of what results would pay may come too late.
  package let resultsLate: Limit
  /// How far the peak of the caseload may lie above capacity, as a share of it.
  package let overCapacity: Limit

  package static let builtIn = StatusLimits(
    profileShort: shipped("profileShort"), planShort: shipped("planShort"),
    resultsLate: shipped("resultsLate"),
    overCapacity: shipped("overCapacity"))

  /// The limits of a plan: those under `statusLimits`, the others as built in.
  package static func read(_ fields: FieldReader) -> StatusLimits {
    guard let reader = fields.object("statusLimits") else { return builtIn }
    let limits = StatusLimits(
      profileShort: limit("profileShort", reader, isOwn: true) ?? builtIn.profileShort,
      planShort: limit("planShort", reader, isOwn: true) ?? builtIn.planShort,
      resultsLate: limit("resultsLate", reader, isOwn: true) ?? builtIn.resultsLate,
      overCapacity: limit("overCapacity", reader, isOwn: true) ?? builtIn.overCapacity)
    reader.finish()
    return limits
  }

  /// The built-in table as a file.
  static var text: SourceText {
    SourceText(
      name: "status-limits.json (built in)", bytes: PackageResources.status_limits_json)
  }

  /// A limit of the built-in table. A table without it would grade everything as poor, which a
  /// test excludes.
  private static func shipped(_ key: String) -> Limit {
    let log = FindingLog()
    let table = JSONParser.parse(text, into: log).flatMap {
      FieldReader($0, path: ["statusLimits"], in: ReadingContext(log: log))
    }
    return table.flatMap { limit(key, $0, isOwn: false) }
      ?? Limit(good: 0, fair: 0, source: nil, status: nil, isOwn: false)
  }

  private static func limit(_ key: String, _ fields: FieldReader, isOwn: Bool) -> Limit? {
    guard let reader = fields.object(key) else { return nil }
    func share(_ name: String) -> Figure<Double>? {
      _ = reader.required(name, expected: "\"\(name)\": 0.1")
      return reader.figure(name, unit: .share, recorded: false) {
        Conversion.number($0, in: 0...1, means: "a limit as a share")
      }
    }
    let (good, fair) = (share("good"), share("fair"))
    let provenance = reader.provenance()
    reader.finish()
    guard let good, let fair else { return nil }
    guard good.value <= fair.value else {
      reader.report(
        .error(
          "limit-order", at: fair.place,
          "\(FieldPath.text(fair.path)) is \(NumberText.shortest(fair.value)), below good "
            + "\(NumberText.shortest(good.value))",
          remedy: "A status is good up to the first and fair up to the second: give them in "
            + "that order."))
      return nil
    }
    return Limit(
      good: good.value, fair: fair.value,
      source: provenance.knownSource, status: provenance.status, isOwn: isOwn)
  }
}
