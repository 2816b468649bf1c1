import PBRChance
import PBRFindings
import PBRProgramme

/// `PATH=low:high`: a numeric input and the two values it is given.
struct Variation {
  let path: String
  let low: String
  let high: String

  init(_ text: String) throws(Exit) {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let ends =
      halves.count == 2
      ? halves[1].split(separator: ":", omittingEmptySubsequences: false).map(String.init) : []
    guard halves.count == 2, !halves[0].isEmpty, ends.count == 2,
      let low = Variation.number(ends[0]), let high = Variation.number(ends[1])
    else {
      throw .wrongUse(
        "'--vary \(Quoted.plain(text))' is not a path and two numbers",
        help: "For example --vary assumptions.leaving.perMonth=0:0.02")
    }
    guard low <= high else {
      throw .wrongUse(
        "'--vary \(Quoted.plain(text))' runs from \(ends[0]) down to \(ends[1])",
        help: "Write the lower value first: --vary \(halves[0])=\(ends[1]):\(ends[0])")
    }
    guard ends.allSatisfy(Variation.isSigned) || !ends.contains(where: Variation.isSigned) else {
      throw .wrongUse(
        "'--vary \(Quoted.plain(text))' mixes a value with a change by a share",
        help: "Give both as values, or both with a sign and %: -10%:+10%")
    }
    path = String(halves[0])
    self.low = ends[0]
    self.high = ends[1]
  }

  /// A number, or a percentage.
  private static func number(_ text: String) -> Double? {
    let bare = text.hasSuffix("%") ? text.dropLast() : text[...]
    guard let value = Double(bare), value.isFinite else { return nil }
    return text.hasSuffix("%") ? value / 100 : value
  }

  /// `-10%` changes what is there; `10%` and `-10` are values.
  private static func isSigned(_ text: String) -> Bool {
    text.hasSuffix("%") && (text.hasPrefix("+") || text.hasPrefix("-"))
  }

  /// Says so when no number stands at the path.
  func check(_ scenario: Scenario) throws(Exit) {
    try Variation.check(path, scenario, option: "--vary")
  }

  static func check(_ path: String, _ scenario: Scenario, option: String) throws(Exit) {
    guard scenario.number(at: path) == nil else { return }
    let nearest = Nearest.match(path, among: scenario.ownPaths)
    let text = SourceText(name: option, path)
    throw .inputHasErrors([
      .error(
        "unknown-path", at: SourcePlace(text: text, range: 0..<path.utf8.count),
        "there is no number at \(Quoted.value(path)) in this plan",
        remedy: nearest.map { "Did you mean \($0)?" }
          ?? "assumptions.csv of pbr simulate --out lists every path.")
    ])
  }
}

/// `NAME=OVERRIDES`: an alternative by name, and what it changes.
struct Attempt {
  let name: String
  let overrides: String

  init(_ text: String) throws(Exit) {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else {
      throw .wrongUse(
        "'--try \(Quoted.plain(text))' is not a name, an equals sign and what changes",
        help: "For example --try slow=slow.json, or --try slow=assumptions.auditMonths=3")
    }
    name = String(halves[0])
    overrides = String(halves[1])
  }

  /// The plan with a file laid over it, or with values set.
  func reading(_ plan: PlanInput.ReadPlan) throws(Exit) -> VariantReading {
    let isFile = overrides.hasSuffix(".json") && !overrides.contains("=")
    guard isFile || overrides.contains("=") else {
      throw .wrongUse(
        "'--try \(Quoted.plain(name))=\(Quoted.plain(overrides))' names neither a file nor values",
        help: "A file's name ends in .json; a value is path=value.")
    }
    let reading =
      isFile
      ? plan.reading(laying: overrides, settings: plan.settings)
      : plan.reading(settings: plan.settings + settings)
    if reading.unopened { throw Exit(.cannotOpen, reading.findings) }
    return VariantReading(scenario: reading.scenario, findings: reading.findings)
  }

  /// The overrides at the commas that stand outside brackets and quotation marks.
  var settings: [String] {
    var parts = [""]
    var depth = 0
    var quoted = false
    for character in overrides {
      switch character {
      case "\"": quoted.toggle()
      case "{", "[": depth += quoted ? 0 : 1
      case "}", "]": depth -= quoted ? 0 : 1
      default: break
      }
      if character == ",", depth == 0, !quoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}
