import PBRFiles
import PBRFindings
import PBRQuantities

extension Cohort {
  /// The most families a cohort can have.
  static let most = 10_000_000

  /// Reads the cohorts of a scenario; those with errors are left out, the findings say why.
  static func readAll(
    in fields: FieldReader, scheme: Scheme?, assumptions base: JSONValue?
  ) -> (cohorts: [Cohort], sizes: CohortSizes) {
    _ = fields.required("cohorts", expected: "a list of cohorts of families")
    let items = fields.list("cohorts")
    if let value = fields.object["cohorts"], value.array?.isEmpty == true {
      fields.report(
        .error(
          "no-cohorts", at: value.place, "the scenario has no cohorts",
          remedy: "Give at least one, such as {\"id\": \"2012-13\", \"families\": 145, "
            + "\"attach\": {\"from\": \"2012-06\", \"to\": \"2013-03\"}}."))
    }
    var shared = SharedAssumptions(
      value: base ?? JSONValue(.object(JSONObject()), at: fields.opening))
    var cohorts: [Cohort] = []
    var sizes = CohortSizes(
      place: fields.object["cohorts"]?.place ?? fields.opening, document: fields.value.place.text)
    sizes.isOfRun = fields.context.origins != nil
    for (index, item) in items.enumerated() {
      let id = item.object?["id"]?.string ?? "\(index + 1)"
      guard let reader = FieldReader(item, path: ["cohorts", id], in: fields.context) else {
        sizes.isPartial = true
        continue
      }
      if let cohort = read(reader, scheme: scheme, &shared, into: &sizes) {
        cohorts.append(cohort)
      }
    }
    reportDuplicates(in: items, of: "cohorts", fields)
    return (cohorts, sizes)
  }

  private static func read(
    _ reader: FieldReader, scheme: Scheme?, _ shared: inout SharedAssumptions,
    into sizes: inout CohortSizes
  ) -> Cohort? {
    _ = reader.required("id", expected: "\"id\": \"2012-13\"")
    _ = reader.required("families", expected: "the number of families, \"families\": 145")
    let id = reader.plainText("id").flatMap { Identifier.checked($0, in: reader, key: "id") }
    let title = reader.text("title")
    let families = reader.whole("families", in: 1...most, unit: .families)
    let funded = reader.whole("funded", in: 0...most, unit: .places)
    let own = reader.field("assumptions")
    let assumptions = readAssumptions(own, id: id ?? "", over: &shared, scheme, reader.context)
    _ = reader.required(
      "attach", expected: "\"attach\": {\"from\": \"2012-06\", \"to\": \"2013-03\"}")
    let places = funded?.value ?? families?.value ?? 0
    let attachments = Attachment.read(
      in: reader, families: families?.value, places: places, scheme: scheme)
    _ = reader.provenance()
    reader.finish()
    guard let families, funded != nil || reader.object["funded"] == nil else {
      sizes.isPartial = true
      return nil
    }
    sizes.known.append(
      CohortSize(
        id: id ?? "", families: families.value, funded: places, familiesPlace: families.place,
        fundedPlace: funded?.place ?? families.place,
        lastYear: attachments?.last?.month.financialYear))
    guard let id, let assumptions, let attachments else { return nil }
    return Cohort(
      id: id, title: title, families: families.value, funded: places, attachments: attachments,
      assumptions: assumptions, place: reader.value.place, familiesPlace: families.place,
      fundedPlace: funded?.place ?? families.place)
  }

  /// The scenario's assumptions with the cohort's own laid over them. Values that the cohort
  /// gives itself are recorded under the cohort.
  private static func readAssumptions(
    _ own: JSONValue?, id: String, over shared: inout SharedAssumptions, _ scheme: Scheme?,
    _ context: ReadingContext
  ) -> CohortAssumptions? {
    guard let own else { return shared.read(scheme, context) }
    guard own.object != nil else {
      _ = FieldReader(own, path: ["cohorts", id, "assumptions"], in: context)
      return nil
    }
    let merged = Overlay.settled(Overlay.merge(shared.value, with: own))
    context.renamed = { path in
      own.holds(path.dropFirst()) ? ["cohorts", id] + path : path
    }
    defer { context.renamed = { $0 } }
    return CohortAssumptions.read(merged, scheme: scheme, in: context)
  }
}

/// The scenario's assumptions, read once for all cohorts that have none of their own.
private struct SharedAssumptions {
  let value: JSONValue
  private var known: CohortAssumptions??

  init(value: JSONValue) { self.value = value }

  mutating func read(_ scheme: Scheme?, _ context: ReadingContext) -> CohortAssumptions? {
    if let known { return known }
    let read = CohortAssumptions.read(value, scheme: scheme, in: context)
    known = .some(read)
    return read
  }
}

extension JSONValue {
  /// Whether a value stands at the path below this one, or one that replaces it whole.
  func holds(_ path: ArraySlice<String>) -> Bool {
    guard let part = path.first else { return true }
    guard let object else { return false }
    if Overlay.isFigure(object) { return true }
    return object[part]?.holds(path.dropFirst()) ?? false
  }
}
