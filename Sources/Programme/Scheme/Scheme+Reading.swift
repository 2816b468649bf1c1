package import PBRFiles
package import PBRFindings
import PBRQuantities

extension Scheme {
  /// Reads rules whose overlays have been applied. Nil when something essential is missing or
  /// wrong; the findings say what.
  ///
  /// - Parameter origins: where the figures come from, for rules that the plan of a run holds.
  package static func read(
    _ value: JSONValue, origins: Origins? = nil, into log: FindingLog
  ) -> Scheme? {
    let context = ReadingContext(
      log: log, prefix: "scheme.", origins: origins, keys: SchemeKeys.document)
    guard let fields = FieldReader(value, path: [], in: context) else { return nil }
    let before = log.errors
    _ = fields.required("scheme", expected: "\"scheme\": \"my-scheme\"")
    _ = fields.required("title", expected: "\"title\": \"…\"")
    let id = fields.text("scheme")
    let title = fields.text("title")
    let publisher = fields.text("publisher")
    let starts = fields.date("starts")?.value
    _ = fields.required("attachmentEnds", expected: "\"attachmentEnds\": \"2015-03-31\"")
    let ends = fields.date("attachmentEnds")
    let share = fields.figure("fundedShare", unit: .share) { value -> Conversion<Ratio> in
      value.string.flatMap { Ratio($0) }.map(Conversion.read)
        ?? .refused(
          "is \(value.shown), but must be a share of whole numbers", remedy: "Write \"5/6\".")
    }
    let maximum = fields.money("maximumPerPlace")
    let rate = fields.figure("resultsRate", unit: .rule) { value -> Conversion<ResultsRate> in
      value.string.flatMap(ResultsRate.init(rawValue:)).map(Conversion.read)
        ?? .refused(
          "is \(value.shown), which is not a rule for the year that counts",
          remedy: "One of: \(ResultsRate.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    let isCard = fields.object["strands"].map { !$0.isNull } ?? false
    let attachment = AttachmentFees.read(in: fields, optional: isCard)
    let unit = AttachedUnit.read(in: fields)
    let strands = Strand.readAll(in: fields)
    let results =
      isCard
      ? ResultRule.readSteps(in: fields, strands: strands) : ResultRule.readAll(in: fields)
    let windows = ClaimWindow.readAll(in: fields)
    let contract = ContractMaximum.read(in: fields, isCard: isCard)
    let payers = Payers.read(
      in: fields, results: fields.list("results").compactMap { $0.object?["id"]?.string },
      hasFees: attachment?.fee.isEmpty == false)
    let criteria = Criteria.read(in: fields)
    criteria?.check(results, fields)
    _ = fields.field("extends")
    let replacedBy = Scheme.Replacement.read(in: fields)
    _ = fields.text("description")
    _ = fields.text("reference")
    _ = fields.provenance()
    fields.finish()
    if let starts, let ends, ends.value < starts {
      fields.report(
        .error(
          "scheme-dates", at: ends.place,
          "attachment ends on \(ends.value.prose), before the scheme starts on \(starts.prose)",
          remedy: "Check starts and attachmentEnds."))
    }
    RuleAmounts.check(results, attachment, maximum, isCard: isCard, fields)
    FirstPrices.check(results, windows, fields)
    guard let id, let title, let ends, let attachment, !results.isEmpty, !windows.isEmpty,
      log.errors == before
    else { return nil }
    return Scheme(
      id: id, title: title, publisher: publisher, starts: starts, attachmentEnds: ends.value,
      fundedShare: share?.value, maximumPerPlace: maximum?.value,
      resultsRate: rate?.value ?? .attachmentYear, attachment: attachment, unit: unit,
      strands: strands, results: results, windows: windows, criteria: criteria,
      contract: contract, payers: payers, replacedBy: replacedBy, figures: context.records,
      source: value)
  }
}

extension ResultRule {
  static func readAll(in fields: FieldReader) -> [ResultRule] {
    _ = fields.required("results", expected: "a list of what is paid for")
    var rules: [(rule: ResultRule, item: JSONValue)] = []
    let items = fields.list("results")
    LadderReading.reportWithoutStrands(items, fields)
    for (index, item) in items.enumerated() {
      let id = item.object?["id"]?.string ?? "\(index + 1)"
      guard let reader = FieldReader(item, path: ["results", id], in: fields.context) else {
        continue
      }
      if let rule = read(reader) { rules.append((rule, item)) }
    }
    fields.reportEmpty("results", items.isEmpty, "the scheme pays for no result")
    reportDuplicates(in: items, of: "results", fields)
    // A result that has another fault, and so is no rule, is a main result all the same.
    let mains = Set(items.filter { !isAddOn($0) }.compactMap { $0.object?["id"]?.string })
    for (rule, item) in rules where !Set(rule.notWith).isSubset(of: mains) {
      let stray = rule.notWith.first { !mains.contains($0) } ?? ""
      fields.report(
        .error(
          "unknown-result", at: item.object?["notWith"]?.place ?? item.place,
          "\(Quoted.value(stray)) in notWith is not a main result of the scheme",
          remedy: Nearest.match(stray, among: mains.sorted()).map { "Did you mean \"\($0)\"?" }
            ?? (mains.isEmpty ? nil : "They are \(mains.sorted().joined(separator: ", ")).")))
    }
    return rules.map(\.rule)
  }

  /// Whether a result of the file, read or not, is paid beside a main result.
  private static func isAddOn(_ item: JSONValue) -> Bool {
    guard let value = item.object?["addOn"],
      case .boolean(let flag) = (value.object?["value"] ?? value).content
    else { return false }
    return flag
  }

  private static func read(_ reader: FieldReader) -> ResultRule? {
    _ = reader.required("id", expected: "\"id\": \"employment\"")
    let id = reader.plainText("id").flatMap { Identifier.checked($0, in: reader, key: "id") }
    let title = reader.text("title")
    let isAddOn = reader.flag("addOn")
    // What a rate card alone has is told of once for all results.
    for key in LadderReading.keys where reader.object[key] != nil { _ = reader.field(key) }
    var notWith: [String] = []
    for value in reader.list("notWith") {
      if let text = value.string {
        notWith.append(text)
      } else {
        reader.report(
          .error(
            "wrong-type", at: value.place,
            "notWith lists the ids of results, not \(value.kindInWords)",
            remedy: "Write for example \"notWith\": [\"employment\"]."))
      }
    }
    return readPayment(reader, id: id, title: title, isAddOn: isAddOn, notWith: notWith)
  }

  /// What a result pays and what shows it, the same in every kind of scheme.
  private static func readPayment(
    _ reader: FieldReader, id: String?, title: String?, isAddOn: Bool, notWith: [String]
  ) -> ResultRule? {
    let volume = Volume.read(in: reader)
    let hasVolume = reader.object["volume"].map { !$0.isNull } ?? false
    if !hasVolume { _ = reader.required("pays", expected: "\"pays\": {\"2012-13\": 700}") }
    if hasVolume, let pays = reader.field("pays") {
      reader.report(
        .error(
          "two-prices", at: pays.place, "\(FieldPath.text(reader.path)) has pays and volume",
          remedy: "Leave one of them out: volume holds the prices by number."))
    }
    let price = ResultPrice.read(in: reader, id: id) ?? volume.map { .same($0.highest) }
    let tests = EvidenceTest.readAll(in: reader)
    _ = reader.provenance()
    reader.finish()
    guard let id, let price else { return nil }
    return ResultRule(
      id: id, title: title ?? id, isAddOn: isAddOn, notWith: notWith, price: price,
      volume: volume, step: nil, tests: tests)
  }

  /// The steps of a rate card, each on its ladder.
  static func readSteps(in fields: FieldReader, strands: [Strand]) -> [ResultRule] {
    _ = fields.required("results", expected: "a list of what is paid for")
    let items = fields.list("results")
    let drafts = items.enumerated().compactMap { index, item -> StepDraft? in
      let id = item.object?["id"]?.string ?? "\(index + 1)"
      guard let reader = FieldReader(item, path: ["results", id], in: fields.context) else {
        return nil
      }
      return StepDraft.read(reader) { reader in
        _ = reader.required("id", expected: "\"id\": \"moved-in\"")
        let id = reader.plainText("id").flatMap { Identifier.checked($0, in: reader, key: "id") }
        let title = reader.text("title")
        _ = reader.field("addOn")
        _ = reader.field("notWith")
        return readPayment(reader, id: id, title: title, isAddOn: false, notWith: [])
      }
    }
    fields.reportEmpty("results", items.isEmpty, "the scheme pays for no result")
    reportDuplicates(in: items, of: "results", fields)
    return LadderReading.rules(drafts, strands: strands, fields)
  }
}

extension ClaimWindow {
  static func readAll(in fields: FieldReader) -> [ClaimWindow] {
    _ = fields.required("claimWindows", expected: "a list of windows with \"id\" and \"closes\"")
    if let value = fields.object["claimWindows"]?.object,
      (value["value"]?.object ?? value)["every"] != nil
    {
      return WindowRule.read(in: fields)
    }
    var windows: [ClaimWindow] = []
    let items = fields.list("claimWindows")
    for (index, item) in items.enumerated() {
      let id = item.object?["id"]?.string ?? "\(index + 1)"
      guard let reader = FieldReader(item, path: ["claimWindows", id], in: fields.context) else {
        continue
      }
      _ = reader.required("id", expected: "\"id\": \"W2013-01\"")
      _ = reader.required("closes", expected: "\"closes\": \"2013-01-31\"")
      let checked = reader.plainText("id").flatMap { Identifier.checked($0, in: reader, key: "id") }
      let day = reader.date("closes")
      let closes = day?.value
      _ = reader.provenance()
      reader.finish()
      if let day, day.value.isLastButOne {
        reader.report(WindowEnds.finding([day.value], of: 1, at: day.place))
      }
      if let checked, let closes { windows.append(ClaimWindow(id: checked, closes: closes)) }
    }
    fields.reportEmpty("claimWindows", items.isEmpty, "the scheme has no claim window")
    reportDuplicates(in: items, of: "claim windows", fields)
    windows.sort { $0.closes < $1.closes }
    for (window, next) in zip(windows, windows.dropFirst()) where window.closes == next.closes {
      let item = items.last { $0.object?["id"]?.string == next.id }
      fields.report(
        .error(
          "window-order", at: item?.object?["closes"]?.place ?? fields.opening,
          "claim windows \(window.id) and \(next.id) both close on \(next.closes.prose)",
          remedy: "Give each window its own closing day, or leave one out."))
      break
    }
    return windows
  }
}
