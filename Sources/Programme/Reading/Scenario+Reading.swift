package import PBRFiles
package import PBRFindings
import PBRQuantities

extension Scenario {
  /// Reads a document whose overlays have been applied, against rules that may have failed to
  /// read. Nil when something is wrong; the findings say what.
  package static func read(
    _ value: JSONValue, scheme: Scheme?, playing: Bool = false, into log: FindingLog
  ) -> Scenario? {
    let context = ReadingContext(
      log: log, origins: value.object.flatMap { Origins(in: $0) },
      keys: ScenarioKeys.document())
    guard let fields = FieldReader(value, path: [], in: context) else { return nil }
    let before = log.errors
    readVersion(fields)
    Origins.check(in: fields)
    _ = fields.required("title", expected: "\"title\": \"…\"")
    let header = Header(fields)
    let commitment = Commitment.read(in: fields)
    let assumptions = fields.field("assumptions")
    let (cohorts, sizes) = Cohort.readAll(in: fields, scheme: scheme, assumptions: assumptions)
    if let assumptions, assumptions.object == nil {
      _ = FieldReader(assumptions, path: ["assumptions"], in: context)
    }
    let costs = CostLine.readAll(in: fields, scheme: scheme)
    let grants = GrantLine.readAll(in: fields)
    let capacity = Capacity.read(in: fields)
    let expectations = Expectation.readAll(in: fields)
    let published = PublishedCount.readAll(in: fields, scheme: scheme)
    let profile = fields.byYear("profile", unit: .gbp, Conversion.money) ?? []
    let targets = Targets.read(in: fields, scheme: scheme)
    let viewpoint = Viewpoint.read(
      in: fields, payers: scheme?.payers, known: scheme != nil)
    let outside = PastContracts.read(in: fields)
    AcceptedWarnings(fields)
    for section in ScenarioSection.allCases { _ = fields.field(section.rawValue) }
    fields.finish()
    ScenarioChecks.run(
      cohorts: cohorts, sizes: sizes, commitment: commitment, scheme: scheme, into: log)
    log.add(StillPlaceholders.findings(context.records, fields))
    if let scheme, !cohorts.isEmpty {
      log.add(Horizon.findings(cohorts, scheme, costs, grants, fields))
      log.add(ContractYears.findings(cohorts, scheme, fields))
      log.add(VolumeOrder.findings(cohorts, scheme, targets, fields))
      log.add(CostYears.findings(cohorts, costs, grants))
    }
    guard let scheme, let title = header.title,
      log.errors == before
    else { return nil }
    let scenario = Scenario(
      title: title, displayName: header.displayName ?? title, authority: header.authority,
      author: header.author, date: header.date, reference: header.reference,
      description: header.description, scheme: scheme, commitment: commitment, cohorts: cohorts,
      costs: costs, grants: grants, capacity: capacity, expectations: expectations,
      published: published,
      profile: Dictionary(profile.map { ($0.year, $0.figure.value) }) { first, _ in first },
      targets: targets, viewpoint: viewpoint, outsideView: outside,
      figures: context.records + scheme.figures, source: value)
    if !playing, scenario.isPlayed {
      log.add(
        .error(
          "limits-together", at: fields.object["scheme"]?.place,
          "prices by number and a maximum, or a maximum a person and one for each year, can bind "
            + "together on this plan: that has no closed form",
          remedy: "pbr simulate plays it. Or leave one of the limits out, and see what each does "
            + "alone."))
      return nil
    }
    if scheme.maximumPerPlace != nil || scheme.contract != nil, scenario.maximum == nil {
      log.add(
        .error(
          "too-large", at: cohorts.last?.fundedPlace,
          "the programme's maximum, funded places times the maximum per place, is too large a sum",
          remedy: "Check the digits of the funded places."))
      return nil
    }
    return scenario
  }

  private static func readVersion(_ fields: FieldReader) {
    guard let version = fields.required("pbr", expected: "\"pbr\": 1") else { return }
    if version.number != "1" {
      fields.report(
        .error(
          "version", at: version.place,
          "this program reads scenarios of version 1, not \(version.shown)",
          remedy: "Write \"pbr\": 1."))
    }
  }
}

/// The words at the head of a scenario.
private struct Header {
  let title, displayName, authority, author, reference, description: String?
  let date: CivilDate?

  init(_ fields: FieldReader) {
    title = fields.text("title")
    displayName = fields.text("displayName")
    authority = fields.text("authority")
    author = fields.text("author")
    reference = fields.text("reference")
    description = fields.text("description")
    date = fields.figure("date", unit: .date, recorded: false, Conversion.date)?.value
    _ = fields.field("scheme")
    _ = fields.field("extends")
  }
}

extension Commitment {
  static func read(in fields: FieldReader) -> Commitment? {
    guard let reader = fields.object("commitment") else { return nil }
    let families = reader.whole("families", in: 0...Cohort.most, unit: .families)
    let funded = reader.whole("funded", in: 0...Cohort.most, unit: .places)
    _ = reader.provenance()
    reader.finish()
    return Commitment(
      families: families?.value, funded: funded?.value, familiesPlace: families?.place,
      fundedPlace: funded?.place)
  }
}

extension Capacity {
  static func read(in fields: FieldReader) -> Capacity? {
    guard let reader = fields.object("capacity") else { return nil }
    _ = reader.required("keyworkers", expected: "\"keyworkers\": 10")
    _ = reader.required("caseload", expected: "\"caseload\": 15")
    let keyworkers = reader.assumption(
      "keyworkers", in: 0...100_000, means: "a number of keyworkers", unit: .keyworkers)
    let caseload = reader.assumption(
      "caseload", in: 0...10_000, means: "families a keyworker", unit: .families)
    let availability = reader.assumption(
      "availability", in: 0...1, means: "the share of time at work", unit: .share, default: 1)
    let binds = reader.flag("binds")
    _ = reader.provenance()
    reader.finish()
    guard let keyworkers, let caseload, let availability else { return nil }
    return Capacity(
      keyworkers: keyworkers, caseload: caseload, availability: availability, binds: binds,
      place: reader.opening)
  }
}

extension Expectation {
  package static func readAll(in fields: FieldReader) -> [Expectation] {
    fields.list("expect").enumerated().compactMap { index, item in
      guard
        let reader = FieldReader(item, path: ["expect", "\(index + 1)"], in: fields.context)
      else { return nil }
      _ = reader.required("figure", expected: "\"figure\": \"funding.maximum\"")
      _ = reader.required("equals", expected: "\"equals\": 1252000")
      let figure = reader.plainText("figure")
      let equals = reader.figure("equals", unit: .none, recorded: false) {
        .number($0, in: -1e12...1e12, means: "an expected figure")
      }
      reader.finish()
      guard let figure, let equals else { return nil }
      return Expectation(figure: figure, equals: equals.value, place: item.place)
    }
  }
}

extension PublishedCount {
  static func readAll(in fields: FieldReader, scheme: Scheme?) -> [PublishedCount] {
    let items = fields.list("published")
    let counts = items.compactMap { item -> PublishedCount? in
      guard let reader = FieldReader(item, path: ["published"], in: fields.context) else {
        return nil
      }
      _ = reader.required("id", expected: "the id of a claim window")
      _ = reader.required("turnedAround", expected: "\"turnedAround\": 1675")
      let id = reader.plainText("id")
      let count = reader.figure("turnedAround", unit: .families, recorded: false) {
        .whole($0, in: 0...Cohort.most)
      }
      let provenance = reader.provenance()
      reader.finish()
      guard let id, let count else { return nil }
      if let scheme, !scheme.windows.contains(where: { $0.id == id }) {
        reader.report(
          .error(
            "unknown-window", at: item.object?["id"]?.place ?? item.place,
            "the scheme has no claim window \(Quoted.value(id))",
            remedy: Nearest.match(id, among: scheme.windows.map(\.id)).map {
              "Did you mean \"\($0)\"?"
            } ?? "It has \(scheme.windows.prefix(20).map(\.id).joined(separator: ", "))."))
      }
      return PublishedCount(
        window: id, turnedAround: count.value, source: provenance.source ?? count.provenance.source)
    }
    reportDuplicates(in: items, of: "published counts", fields)
    if let scheme { fields.context.log.add(FallingCounts.findings(counts, items, scheme)) }
    return counts
  }
}
