import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

extension YearTarget {
  /// The targets of a measure by year, in the order of the years.
  static func readAll(in fields: FieldReader, period: PeriodKind) -> [YearTarget] {
    guard let reader = fields.object("targets") else { return [] }
    var targets: [YearTarget] = []
    for member in reader.object.members {
      guard reader.field(member.key) != nil, !Provenance.keys.contains(member.key) else { continue }
      guard let year = year(member, period, reader), let entry = reader.object(member.key) else {
        continue
      }
      targets.append(read(entry, year: year, period: period))
    }
    reader.finish()
    return targets.sorted { $0.year < $1.year }
  }

  private static func year(
    _ member: JSONMember, _ period: PeriodKind, _ reader: FieldReader
  ) -> PeriodYear? {
    if let year = PeriodYear(member.key, period.years) { return year }
    let path = FieldPath.text(reader.path + [member.key])
    let example = period.years == .calendar ? "2010" : "2010-11"
    let meant = meant(member.key, period.years)
    reader.report(
      .error(
        "wrong-value", at: member.keyPlace,
        "\(path) is \(Quoted.value(member.key)), which is not \(words(period.years))",
        remedy: "Write \"\(meant?.dataText ?? example)\"."))
    return nil
  }

  private static func words(_ years: PeriodYear.Kind) -> String {
    switch years {
    case .financial: "a financial year"
    case .academic: "an academic year"
    case .calendar: "a calendar year"
    }
  }

  /// The year that `2010/11`, `2010-2011` or, of calendar years, `2010-11` begins with.
  private static func meant(_ text: String, _ years: PeriodYear.Kind) -> PeriodYear? {
    Int(text.prefix(4)).flatMap {
      (1900...2200).contains($0) ? PeriodYear(years, startYear: $0) : nil
    }
  }

  private static func read(
    _ entry: FieldReader, year: PeriodYear, period: PeriodKind
  ) -> YearTarget {
    let target = entry.figure("target", unit: .none) { Conversion.written($0) }
    let minimum = entry.figure("minimum", unit: .none) { Conversion.written($0) }
    let profile = TargetProfile.read(in: entry, period: period)
    let limits = TargetLimits.read(in: entry)
    let note = entry.plainText("note") ?? ""
    _ = entry.provenance()
    entry.finish()
    return YearTarget(
      year: year, target: target?.value, profile: profile, minimum: minimum?.value,
      limits: limits, note: note)
  }
}

extension TargetProfile {
  /// `"even"`, `"flat"`, `"seasonal"`, or values by place; nil when it is left out or wrong.
  fileprivate static func read(in entry: FieldReader, period: PeriodKind) -> TargetProfile? {
    guard let value = entry.field("profile") else { return nil }
    if value.string != nil {
      switch entry.choice("profile", among: ["even", "flat", "seasonal"]) {
      case "even": return .even
      case "flat": return .flat
      case "seasonal": return .seasonal
      default: return nil
      }
    }
    guard let reader = entry.object("profile") else { return nil }
    var places: [Int: WrittenNumber] = [:]
    for member in reader.object.members {
      guard reader.field(member.key) != nil, !Provenance.keys.contains(member.key) else { continue }
      guard let place = PlaceName.place(member.key, period) else {
        let known = (1...12).compactMap { PlaceName.text(period, $0) }
          .filter { PlaceName.place($0, period) != nil }
        reader.report(
          .error(
            "unknown-key", at: member.keyPlace,
            "\(Quoted.value(member.key)) is no place in a year of a \(period.words) measure",
            remedy: known.isEmpty
              ? "A \(period.words) has no profile: leave it out."
              : "Write \(known.first ?? "") to \(known.last ?? "")."))
        continue
      }
      places[place] = reader.figure(member.key, unit: .none) { Conversion.written($0) }?.value
    }
    reader.finish()
    return .places(places)
  }
}

extension TargetLimits {
  fileprivate static func read(in entry: FieldReader) -> TargetLimits? {
    guard let reader = entry.object("limits") else { return nil }
    func limit(_ key: String) -> Fraction {
      reader.figure(key, unit: .none) { Conversion.notNegative($0) }?.value.value ?? .zero
    }
    let limits = TargetLimits(better: limit("better"), worse: limit("worse"))
    reader.finish()
    return limits
  }
}
