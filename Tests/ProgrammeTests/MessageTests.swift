import PBRFindings
import PBRProgramme
import Testing

@Suite("What a plan's author is told")
struct MessageTests {
  @Test("Every message of plans, rules, overlays and settings, whole")
  func messages() {
    for row in MessageRow.all {
      let told = row.told
      #expect(told == row.message, "\(row.heading)")
    }
  }

  /// That every code has its text somewhere, `SecondPlacesTests` sees.
  @Test("The samples have no finding")
  func samples() {
    #expect(MessageRow.read("» ").told == "")
    #expect(MessageRow.read("$ card-plan.json").told == "")
  }
}

/// One row of the catalogue: how the samples are changed, and what is then said.
///
///     » old ⟹ new        a change to the plan; several may follow each other
///     § old ⟹ new        a change to the rules
///     ¶ old ⟹ new        a change to the rate card
///     ◊ old ⟹ new        a change to the plan of the rate card
///     + over.json {…}    another file
///     $ path             what is read, where it is not the plan; `scheme` reads the rules
///     --set path=value   a setting
///
/// The rest is what is said; `⏎` stands for a new line in a change.
struct MessageRow {
  var heading = ""
  var files = [
    "plan.json": Samples.plan, "rules.json": Samples.rules,
    "card.json": Samples.card, "card-plan.json": Samples.cardPlan,
  ]
  var path = "plan.json"
  var settings: [String] = []
  var message = ""

  static let all =
    (MessageCatalogue.typed + MessageCatalogue.plans + MessageCatalogue.rules
    + MessageCatalogue.layers + MessageCatalogue.evidenceTests + MessageCatalogue.cards)
    .split(separator: "\n\n").map {
      read(String($0))
    }

  static func read(_ block: String) -> MessageRow {
    var row = MessageRow()
    for line in block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let rest = String(line.dropFirst(2))
      switch line.prefix(2) {
      case "» ": row.change("plan.json", rest)
      case "¶ ": row.change("card.json", rest)
      case "◊ ": row.change("card-plan.json", rest)
      case "§ ": row.change("rules.json", rest)
      case "$ ": row.path = rest
      case "+ ":
        let space = rest.firstIndex(of: " ") ?? rest.endIndex
        row.files[String(rest[..<space])] =
          rest[space...].dropFirst().replacing("⏎", with: "\n") + "\n"
      case "--" where line.hasPrefix("--set "): row.settings.append(String(line.dropFirst(6)))
      default:
        row.message += line.replacing("«every id»", with: builtIn) + "\n"
        continue
      }
      row.heading += line + "\n"
    }
    return row
  }

  /// What stands for the built-in schemes, so that one more is no change here.
  private static let builtIn = BuiltInSchemes.ids.joined(separator: ", ")

  private mutating func change(_ file: String, _ text: String) {
    guard let arrow = text.firstRange(of: " ⟹ "), let old = files[file] else { return }
    let from = text[..<arrow.lowerBound].replacing("⏎", with: "\n")
    #expect(old.contains(from), "\(text)")
    files[file] = old.replacing(
      from, with: text[arrow.upperBound...].replacing("⏎", with: "\n"), maxReplacements: 1)
  }

  /// What reading the files says.
  var told: String {
    let files = InputFiles(holding: files)
    if path == "scheme" {
      return SchemeReading("rules.json", files: files).findings.map(\.text).joined()
    }
    return ScenarioReading(path, settings: settings, files: files).findings.map(\.text).joined()
  }
}

extension InputFiles {
  /// Files held in memory.
  init(holding files: [String: String]) {
    self.init { name in
      files[name].map { .text(SourceText(name: name, $0)) }
        ?? .problem(.error("file-missing", file: name, "there is no such file"))
    }
  }
}
