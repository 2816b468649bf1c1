import PBRFiles
package import PBRFindings
package import PBRMonitoring
package import PBRProgramme
import PBRQuantities

/// Everything that reading a plan for a reward brought to light.
package struct RewardReading: Sendable {
  /// Nil when there are errors.
  package let plan: RewardPlan?
  package let findings: [Finding]
  /// Every file that was read, with the SHA-256 of its bytes.
  package let inputs: [(name: String, sha256: String)]
  /// Those of them that are of the scorecard.
  package let scorecardInputs: [(name: String, sha256: String)]
  package let unopened: Bool

  /// Whether the file of a path is a plan for a reward, with what it extends: it has no cohorts, and a
  /// list of targets or rules of a reward grant.
  package static func isOne(_ path: String, files: InputFiles) -> Bool {
    let parts = ScenarioReading.parts(of: path)
    guard parts.allSatisfy({ $0.hasSuffix(".json") }) else { return false }
    // Most plans have cohorts of their own, and nothing that they extend changes that.
    if parts.count == 1, case .text(let text) = files.outcome(path),
      let own = JSONParser.parse(text, into: FindingLog())?.object?["cohorts"], !own.isNull
    {
      return false
    }
    let loader = DocumentLoader(files: files, log: FindingLog())
    var whole: JSONValue?
    for part in parts {
      guard let layer = loader.load(part) else { return false }
      whole = whole.map { Overlay.merge($0, with: layer) } ?? layer
    }
    guard let document = whole, let object = document.object, object["cohorts"] == nil,
      !RewardScheme.isOne(document)
    else { return false }
    if object["targets"]?.array != nil { return true }
    guard object["pbr"] != nil, let named = object["scheme"],
      let scheme = RewardReader.rules(named, loader)
    else { return false }
    return RewardScheme.isOne(scheme)
  }

  /// Reads a plan, the scheme it names and its scorecard.
  package init(
    _ path: String, settings: [String] = [], files: InputFiles, sheets: ScorecardFiles
  ) {
    let log = FindingLog()
    let loader = DocumentLoader(files: files, log: log)
    let reader = RewardReader(log: log, loader: loader, sheets: sheets)
    let plan = reader.read(path, settings: settings)
    self.plan = log.hasErrors ? nil : plan
    findings = log.told
    scorecardInputs = reader.inputs.map { ($0.name, $0.sha256) }
    inputs = loader.texts.map { ($0.name, SHA256.hex(of: $0.bytes)) } + scorecardInputs
    unopened = loader.unopened || reader.unopened
  }
}

/// One reading of a plan.
private final class RewardReader {
  let log: FindingLog
  let loader: DocumentLoader
  let sheets: ScorecardFiles
  private(set) var inputs: [ScorecardReading.Input] = []
  private(set) var unopened = false
  private var results: ScorecardResults?
  private(set) var scheme: RewardScheme?

  init(log: FindingLog, loader: DocumentLoader, sheets: ScorecardFiles) {
    self.log = log
    self.loader = loader
    self.sheets = sheets
  }

  func read(_ path: String, settings: [String]) -> RewardPlan? {
    var document: JSONValue?
    for part in ScenarioReading.parts(of: path) {
      guard let layer = loader.load(part) else { return nil }
      document = document.map { Overlay.merge($0, with: layer) } ?? layer
    }
    guard var document = document.map(Overlay.settled) else { return nil }
    let before = log.errors
    putRules(into: &document)
    guard log.errors == before else { return nil }
    for text in settings {
      guard let setting = Setting(text, into: log) else { continue }
      document = setting.apply(to: document, into: log)
    }
    document = Overlay.settled(document)
    let context = ReadingContext(log: log, keys: RewardKeys.plan)
    guard let fields = FieldReader(document, path: [], in: context) else { return nil }
    for (key, example) in [
      ("pbr", "1"), ("title", "\"…\""), ("scheme", "\"reward.json\""), ("targets", "[…]"),
    ] {
      _ = fields.required(key, expected: "\"\(key)\": \(example)")
    }
    for key in ["extends", "author", "date", "reference", "description", "displayName"] {
      _ = fields.field(key)
    }
    _ = fields.unnamed("origins")
    _ = fields.field("pbr")
    let authority = fields.text("authority")
    let title = fields.text("title")
    if let rules = fields.field("scheme") { scheme = RewardScheme.read(rules, into: log) }
    let requirement = fields.money("netBudgetRequirement")
    let pot = self.pot(fields, requirement?.value)
    if let name = fields.plainText("scorecard") { readScorecard(name, fields) }
    let costs = CostLine.readAll(in: fields, scheme: nil, families: false)
    let grants = GrantLine.readAll(in: fields)
    let items = fields.list("targets")
    let reader = TargetReader(log: log, scheme: scheme, results: results)
    let targets = items.enumerated().compactMap { index, item in
      reader.target(
        item, path: ["targets", item.object?["measure"]?.string ?? "\(index + 1)"], fields)
    }
    checkTogether(items, targets)
    let expectations = Expectation.readAll(in: fields)
    _ = fields.provenance()
    fields.finish()
    if items.isEmpty, fields.object["targets"]?.array != nil {
      log.add(
        .error(
          "empty", at: fields.object["targets"]?.place, "the plan has no target",
          remedy: "Give at least one."))
    }
    guard !log.hasErrors, let title, let scheme, let pot else { return nil }
    return RewardPlan(
      title: title, authority: authority, scheme: scheme, pot: pot, targets: targets, costs: costs,
      grants: grants, expectations: expectations, figures: context.records + scheme.figures,
      source: document)
  }

  /// The rules as they stand in the plan, or in the file that it names.
  static func rules(_ named: JSONValue, _ loader: DocumentLoader) -> JSONValue? {
    let bare = named.object?["value"] ?? named
    if bare.object != nil { return bare }
    guard let name = bare.string, name.hasSuffix(".json") else { return nil }
    return loader.load(DocumentLoader.resolve(name, beside: bare.place.text), from: bare.place)
      .map(Overlay.settled)
  }

  /// Puts the rules in the place of their name, so that settings reach them and a saved plan holds
  /// them.
  private func putRules(into document: inout JSONValue) {
    guard let named = document.object?["scheme"] else { return }
    let bare = named.object?["value"] ?? named
    if let name = bare.string, !name.hasSuffix(".json") {
      log.add(
        .error(
          "unknown-scheme", at: bare.place,
          "there is no reward grant \(Quoted.value(name)) built in",
          remedy: "Name the file of its rules, which ends in .json."))
      return
    }
    guard let rules = RewardReader.rules(named, loader) else { return }
    guard RewardScheme.isOne(rules) else {
      log.add(
        .error(
          "not-a-reward", at: bare.place,
          "\(bare.string.map { Quoted.value($0) } ?? "this") is not a reward grant: it lacks "
            + "\"kind\": \"reward-grant\"",
          remedy: "A plan with targets needs such a scheme; one with cohorts any other."))
      return
    }
    document.add(rules, at: ["scheme"])
  }

  /// The pot: the scheme's, the share of the requirement, half up, or the plan's own.
  private func pot(_ fields: FieldReader, _ requirement: Money?) -> Money? {
    let own = fields.money("potential")?.value
    guard let scheme else { return nil }
    if let pot = scheme.potential { return own ?? pot }
    if let own { return own }
    guard let share = scheme.shareOfRequirement else {
      log.add(
        .error(
          "missing-key", at: fields.opening, "potential is missing, and the scheme has none",
          remedy: "Add it: \"potential\": 1200000."))
      return nil
    }
    guard let requirement else {
      log.add(
        .error(
          "missing-key", at: fields.opening,
          "netBudgetRequirement is missing, of which the scheme takes a share",
          remedy: "Add it, or \"potential\" where the council rounds it."))
      return nil
    }
    return (share * Fraction(Int(requirement.pence))).halfUp.map { Money(pence: Int64($0)) }
  }

  private func readScorecard(_ name: String, _ fields: FieldReader) {
    let place = fields.object["scorecard"]?.place
    let beside = place.map { DocumentLoader.resolve(name, beside: $0.text) } ?? name
    let reading = ScorecardReading(beside, files: sheets)
    inputs += reading.inputs
    unopened = unopened || reading.unopened
    log.add(reading.findings.filter { $0.severity == .error })
    results = reading.scorecard.map { ScorecardResults($0) }
  }

  /// Each measure once, and weights that are not all nothing.
  private func checkTogether(_ items: [JSONValue], _ targets: [RewardPlan.Target]) {
    var seen: [String: JSONValue] = [:]
    for item in items {
      guard let value = item.object?["measure"], let id = value.string else { continue }
      if let first = seen[id] {
        log.add(
          .error(
            "duplicate-target", at: value.place,
            "two targets are of \(Quoted.value(id)); the first is on line \(first.place.line)",
            remedy: "Leave one of them out."))
      } else {
        seen[id] = value
      }
    }
    if scheme?.division == .weights, !targets.isEmpty, targets.map(\.weight).sum == .zero {
      log.add(
        .error(
          "weights", at: items.first?.place, "all targets have the weight 0",
          remedy: "Give one of them a weight."))
    }
  }
}
