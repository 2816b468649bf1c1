import PBRFiles
import PBRFindings
import PBRInvention
import PBRProgramme
import PBRQuantities

/// `pbr synthesise`: a register of families that never were.
enum Synthesise: Command {
  static let description = CommandDescription(
    name: "synthesise",
    abstract: "Invent a register of families from a scenario, to learn and to test with.",
    examples: [
      Example(
        "pbr synthesise halton-2012.json --out register-invented",
        "Every family of the programme, to the last claim window."),
      Example(
        "pbr synthesise halton-2012.json --out register-invented --until 2013-07-31 --seed 7",
        "What was known on 31 July 2013, in another draw."),
    ],
    discussion: """
      One draw of the simulator, assumptions at their values, with evidence by which pbr claims \
      finds each result in its month. register.json says that it is invented. The claims of many \
      such registers are on average those of the projection without months of internal audit.
      """,
    arguments: [
      ArgumentDescription("scenario", "The scenario file, with overlays after '+'.", form: .file)
    ],
    options: PlanInput.options + [
      .value(
        "out", short: "o", placeholder: "folder", "Where the register goes.", form: .folder,
        isRequired: true),
      .value(
        "seed", placeholder: "number", "The seed: the same seed, the same register.",
        form: .wholeNumber(0...Int.max), default: "1"),
      .value(
        "until", placeholder: "date",
        "The last day of which anything is known. (default: when the last window closes)",
        form: .date),
      .flag("force", "Replace files that are already there."),
    ])

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    let path = try parsed.required("scenario")
    let settings = parsed.values("set")
    guard let folder = parsed.value("out") else { throw Exit.wrongUse("Missing --out") }
    let (scenario, _) = try PlanInput.scenario(path, settings: settings, console)
    let register: InventedRegister
    do throws(InventedRegister.Unsupported) {
      register = try InventedRegister(
        scenario, seed: UInt64(parsed.wholeNumber("seed") ?? 1), until: parsed.date("until"))
    } catch {
      throw Exit.inputHasErrors([
        .error(
          "synthesise-limit", file: path,
          "no evidence can be invented for \(Quoted.value(error.result)): its test "
            + "\(Quoted.value(error.test)) does not go by months",
          remedy: "Leave the result's evidence out of the scheme; it is then decided by event.")
      ])
    }
    let beside = settings.isEmpty ? RelativePath.from(folder, to: path) : nil
    let written = try OutputFolder.write(
      register.files(scenario: beside), into: folder, replacing: parsed.flag("force"))
    try console.writeLine(
      "An invented register of \(scenario.scheme.unit.noun.counted(register.families)), "
        + "\(NumberText.grouped(register.funded)) of them in funded places, with "
        + "\(NumberText.grouped(register.evidence)) rows of evidence.")
    try console.writeLine("Wrote \(written.count) files to \(Quoted.plain(folder)).")
    console.say(
      "Next: pbr claims list \(Quoted.plain(folder)) --as-of \(register.until.dataText)")
  }
}

/// Naming one file from a folder.
enum RelativePath {
  /// The path of a plain file as seen from a folder; nil when it cannot be said without knowing
  /// where the program runs.
  static func from(_ folder: String, to path: String) -> String? {
    guard path.hasSuffix(".json"), !path.contains("+") else { return nil }
    if path.hasPrefix("/") { return folder.hasPrefix("/") ? path : nil }
    let way = parts(folder)
    let target = parts(path)
    guard !folder.hasPrefix("/"), !way.contains(".."), !target.contains("..") else { return nil }
    var shared = 0
    while shared < way.count, shared < target.count - 1, way[shared] == target[shared] {
      shared += 1
    }
    let up = [String](repeating: "..", count: way.count - shared)
    return (up + target[shared...]).joined(separator: "/")
  }

  private static func parts(_ path: String) -> [String] {
    path.split(separator: "/").map(String.init).filter { $0 != "." }
  }
}
