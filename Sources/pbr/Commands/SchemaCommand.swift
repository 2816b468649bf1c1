import PBRAppraisal
import PBRCommitteeReports
import PBRFiles
import PBRFindings
import PBRMonitoring
import PBRProgramme
import PBRRegister
import PBRRewards

/// `pbr schema`: what the files of each kind may hold, for editors and other programs.
enum SchemaCommand: Command {
  /// The kinds of files that there is a schema of.
  enum Kind: String, CaseIterable {
    case scenario, scheme, register, scorecard, reward
    case rewardScheme = "reward-scheme"

    /// The keys of the JSON file.
    var keys: ValueKind {
      switch self {
      case .scenario: SchemaCommand.scenario
      case .scheme: SchemeKeys.document
      case .register: RegisterKeys.document
      case .scorecard: ScorecardKeys.document
      case .reward: RewardKeys.plan
      case .rewardScheme: RewardKeys.scheme
      }
    }

    /// What a page calls such a file.
    var title: String {
      switch self {
      case .scenario: "Plan"
      case .scheme: "Scheme"
      case .register: "register.json"
      case .scorecard: "Scorecard"
      case .reward: "Reward plan"
      case .rewardScheme: "Reward scheme"
      }
    }

    /// The schema of the JSON file.
    var schema: JSONSchema {
      switch self {
      case .scenario:
        JSONSchema(keys, title: "A plan of pbr, or a layer of one", layers: .lacking("pbr"))
      case .scheme:
        JSONSchema(keys, title: "A payer's rules of pbr", layers: .extending)
      case .register: JSONSchema(keys, title: "register.json of pbr")
      case .scorecard:
        JSONSchema(keys, title: "A scorecard of pbr", layers: .extending)
      case .reward:
        JSONSchema(keys, title: "A plan of stretch targets of pbr", layers: .extending)
      case .rewardScheme:
        JSONSchema(keys, title: "The rules of a reward grant", layers: .extending)
      }
    }

    /// The tables that go with it.
    var tables: [String] {
      switch self {
      case .register: RegisterFile.allCases.map(\.rawValue)
      case .scorecard: SheetSchema.names
      default: []
      }
    }

    func table(_ name: String) -> JSONOutput? {
      switch self {
      case .register: RegisterFile(rawValue: name)?.tableSchema
      case .scorecard: SheetSchema.schema(name)
      default: nil
      }
    }
  }

  /// A plan with the sections that others than the reader of plans read.
  static let scenario = ScenarioKeys.document(
    sections: AppraisalKeys.sections + ReportKeys.sections)

  static let description = CommandDescription(
    name: "schema",
    abstract: "Print the schema of a kind of file, for editors and other programs.",
    examples: [
      Example(
        "pbr schema scenario > pbr-scenario.schema.json",
        "JSON Schema of a plan; name it in \"$schema\" and the editor helps."),
      Example("pbr schema register families", "Table Schema of families.csv."),
    ],
    discussion: """
      JSON files: JSON Schema, 2020-12, with every key that pbr reads, its kind and what it means. \
      Tables: Table Schema. Kinds: scenario, scheme, register, scorecard, reward, reward-scheme. \
      Tables of register: families, members, evidence, terms; of scorecard: observations, \
      comparators, measures, targets, terms.

      A schema says what may stand where. Whether it adds up, such as ids that must exist and \
      shares that sum to 1, is what pbr check says.
      """,
    arguments: [
      ArgumentDescription("kind", "The kind of file."),
      ArgumentDescription("table", "A table that goes with it.", count: .optional),
    ], options: [])

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let word = try parsed.required("kind")
    guard let kind = Kind(rawValue: word) else {
      throw unknown(
        "There is no schema '\(Quoted.plain(word))'", word, Kind.allCases.map(\.rawValue))
    }
    guard let table = parsed.argument("table") else {
      return try console.write(kind.schema.document.bytes)
    }
    let name = table.hasSuffix(".csv") ? String(table.dropLast(4)) : table
    guard let schema = kind.table(name) else {
      throw unknown(
        "'\(word)' has no table '\(Quoted.plain(table))'", name, kind.tables)
    }
    try console.write(schema.bytes)
  }

  private static func unknown(_ problem: String, _ word: String, _ known: [String]) -> Exit {
    let nearest = Nearest.match(word, among: known).map { " Did you mean '\($0)'?" } ?? ""
    return .wrongUse(
      "\(problem).\(nearest)",
      help: known.isEmpty ? nil : "There are: \(known.joined(separator: ", ")).")
  }
}
