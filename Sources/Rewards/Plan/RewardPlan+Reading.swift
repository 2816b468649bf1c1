import PBRFiles
public import PBRFindings
public import PBRMonitoring
public import PBRProgramme
import PBRQuantities

/// Everything that reading a plan for a reward brought to light.
public struct RewardReading: Sendable {
  /// Nil when there are errors.
  public let plan: RewardPlan?
  public let findings: [Finding]
  /// Every file that was read, with the SHA-256 of its bytes.
  public let inputs: [(name: String, sha256: String)]
  public let unopened: Bool

  /// Whether the file of a path is a plan for a reward: it has targets in a list, and no cohorts.
  public static func isOne(_ path: String, files: InputFiles) -> Bool {
    guard path.hasSuffix(".json"), let first = path.split(separator: "+").first,
      case .text(let text) = files.outcome(String(first)),
      let object = JSONParser.parse(text, into: FindingLog())?.object
    else { return false }
    return object["cohorts"] == nil && object["targets"]?.array != nil
  }

  /// Reads a plan, the scheme it names and its scorecard.
  public init(
    _ path: String, settings: [String] = [], files: InputFiles, sheets: ScorecardFiles
  ) {
    let log = FindingLog()
    let loader = DocumentLoader(files: files, log: log)
    let reader = RewardReader(log: log, loader: loader, sheets: sheets)
    let plan = reader.read(path, settings: settings)
    self.plan = log.hasErrors ? nil : plan
    findings = log.told
    inputs =
      loader.texts.map { ($0.name, SHA256.hex(of: $0.bytes)) }
      + reader.inputs.map { ($0.name, $0.sha256) }
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
  private var scheme: RewardScheme?

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
    for key in [
      "extends", "authority", "author", "date", "reference", "description",
      "displayName",
    ] {
      _ = fields.unnamed(key)
    }
    _ = fields.field("pbr")
    let title = fields.text("title")
    let named = fields.plainText("scheme")
    scheme = named.flatMap { rules($0, fields) }
    let requirement = fields.money("netBudgetRequirement")
    let pot = self.pot(fields, requirement?.value)
    if let name = fields.plainText("scorecard") { readScorecard(name, fields) }
    let items = fields.list("targets")
    let targets = items.enumerated().compactMap { index, item in
      target(item, path: ["targets", item.object?["measure"]?.string ?? "\(index + 1)"], fields)
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
      title: title, scheme: scheme, pot: pot, targets: targets, expectations: expectations,
      figures: context.records + scheme.figures)
  }

  private func rules(_ name: String, _ fields: FieldReader) -> RewardScheme? {
    let place = fields.object["scheme"]?.place
    guard name.hasSuffix(".json") else {
      log.add(
        .error(
          "unknown-scheme", at: place, "there is no reward grant \(Quoted.value(name)) built in",
          remedy: "Name the file of its rules, which ends in .json."))
      return nil
    }
    let beside = place.map { DocumentLoader.resolve(name, beside: $0.text) } ?? name
    guard let document = loader.load(beside, from: place) else { return nil }
    let settled = Overlay.settled(document)
    guard RewardScheme.isOne(settled) else {
      log.add(
        .error(
          "not-a-reward", at: place,
          "\(Quoted.value(name)) is not a reward grant: it lacks \"kind\": \"reward-grant\"",
          remedy: "A plan with targets needs such a scheme; one with cohorts any other."))
      return nil
    }
    return RewardScheme.read(settled, into: log)
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

  private func target(
    _ item: JSONValue, path: [String], isPart: Bool = false, _ fields: FieldReader
  ) -> RewardPlan.Target? {
    guard let reader = FieldReader(item, path: path, in: fields.context) else { return nil }
    for (key, example) in [("measure", "\"ni-099\""), ("without", "37.4"), ("with", "50")] {
      _ = reader.required(key, expected: "\"\(key)\": \(example)")
    }
    let any = Fraction(-1_000_000_000)...Fraction(1_000_000_000)
    let measure = reader.plainText("measure")
    let without = reader.exact("without", in: any)
    let with = reader.exact("with", in: any)
    let weight = reader.exact("weight", in: .zero...Fraction(1_000_000)) ?? .one
    let ends = reader.date("ends")?.value ?? scheme?.ends
    let given = reader.exact("actual", in: any)
    let interim = reader.object("interim").flatMap { reader -> (Fraction, CivilDate)? in
      _ = reader.required("level", expected: "\"level\": 42")
      _ = reader.required("on", expected: "\"on\": \"2004-03-31\"")
      let (level, on) = (reader.exact("level", in: any), reader.date("on")?.value)
      reader.finish()
      return level.flatMap { level in on.map { (level, $0) } }
    }
    let parts =
      isPart
      ? []
      : reader.list("parts").enumerated().compactMap { index, item in
        target(item, path: path + ["parts", "\(index + 1)"], isPart: true, fields)
      }
    _ = reader.provenance()
    reader.finish()
    guard let measure, let without, let with else { return nil }
    if interim != nil, results == nil {
      log.add(
        .error(
          "interim-unknown", at: item.object?["interim"]?.place,
          "whether the interim level was reached is read from a scorecard, and there is none",
          remedy: "Name the scorecard of the measure, or take \"interim\" away."))
    }
    let known = results?.measures.first { $0.measure.id == measure }
    if results != nil, known == nil {
      let ids = results?.measures.map(\.measure.id) ?? []
      log.add(
        .error(
          "unknown-measure", at: item.object?["measure"]?.place,
          "the scorecard has no measure \(Quoted.value(measure))",
          remedy: Nearest.match(measure, among: ids).map { "Did you mean \"\($0)\"?" }))
    }
    check(without, with, known?.measure.better, item)
    // A period that is over and has no value yet is not known: an older one is not taken for it.
    let point = ends.flatMap { end in known?.history.points.last { $0.period.ends <= end } }
    let reached = interim.map { level, on -> Bool in
      let at = known?.history.points.last { $0.period.ends <= on }?.toDate?.value
      return at.map { with > without ? $0 >= level : $0 <= level } ?? false
    }
    return RewardPlan.Target(
      measure: measure, title: known?.measure.title ?? measure, without: without, with: with,
      weight: weight, reachedInterim: reached, actual: given ?? point?.toDate?.value,
      flag: given == nil ? point?.row.flag : nil,
      periodEnds: given == nil ? point?.period.ends : nil, parts: parts, place: item.place)
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

  /// The stretch lies beyond what would happen anyway, on the good side.
  private func check(
    _ without: Fraction, _ with: Fraction, _ better: Better?, _ item: JSONValue
  ) {
    let isWrongSide =
      switch better {
      case .bigger: with < without
      case .smaller: with > without
      default: false
      }
    guard with == without || isWrongSide else { return }
    let side =
      switch better {
      case .bigger: " (bigger is better)"
      case .smaller: " (smaller is better)"
      default: ""
      }
    log.add(
      .error(
        "no-stretch", at: item.object?["with"]?.place,
        "from \(without.text()) to \(with.text()) there is no stretch",
        remedy: "Set \"with\" beyond \"without\"\(side), or leave the target out."))
  }
}
