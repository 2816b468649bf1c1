import PBRFiles
import PBRFindings

@testable import pbr

/// The program's, not the one of the same name in Swift Testing.
typealias ExitStatus = pbr.ExitStatus

/// A small program with one of everything, to try the command line with.
enum Sample: Command {
  static let description = CommandDescription(
    name: "", abstract: "Model payment-by-results programmes.",
    examples: [Example("pbr simulate plan.json", "Print the projection.")],
    subcommands: [HelpCommand.self, SampleSimulate.self, SampleClaims.self, SampleBroken.self])

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    try Root.run(parsed, console)
  }
}

enum SampleSimulate: Command {
  static let description = CommandDescription(
    name: "simulate", abstract: "Simulate a scenario.",
    arguments: [
      ArgumentDescription("scenario", "The scenario file.", form: .file),
      ArgumentDescription("more", "More of them.", count: .anyNumber, form: .file),
    ],
    options: [
      .value(
        "draws", short: "d", "The number of draws.", form: .wholeNumber(1...1_000_000),
        default: "10000"),
      .value(
        "format", short: "f", "The output format.", form: .choice(["text", "csv", "json"]),
        default: "text"),
      .repeating("set", placeholder: "path=value", "Override one value."),
      .value("out", short: "o", placeholder: "dir", "The folder.", form: .folder),
      .value("budget", "What may be lost.", form: .number),
      .value("as-of", "The day.", form: .date),
      .flag("quiet", short: "q", "Say less."),
      .flag("force", "Replace what exists."),
      .inversible("tint", "Tint."),
    ])

  /// Prints what it was given.
  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    var words = [try parsed.required("scenario")] + parsed.arguments.dropFirst()
    words.append("draws \(parsed.wholeNumber("draws") ?? 0)")
    if parsed.isGiven("format") { words.append("format \(parsed.value("format") ?? "")") }
    words += parsed.values("set").map { "set \($0)" }
    if let folder = parsed.value("out") { words.append("out \(folder)") }
    if parsed.number("budget") != nil { words.append("budget \(parsed.value("budget") ?? "")") }
    if parsed.date("as-of") != nil { words.append("day \(parsed.value("as-of") ?? "")") }
    for flag in ["quiet", "force"] where parsed.flag(flag) { words.append(flag) }
    if let tint = parsed.choice("tint") { words.append("tint \(tint)") }
    if console.usesColour { words.append("coloured") }
    try console.writeLine(words.joined(separator: ", "))
  }
}

enum SampleClaims: CommandGroup {
  static let description = CommandDescription(
    name: "claims", abstract: "Make claims.", subcommands: [SampleList.self])
}

enum SampleList: Command {
  static let description = CommandDescription(
    name: "claims list", abstract: "List claims.", discussion: "More.\n\nAnd more.",
    arguments: [ArgumentDescription("register", "The folder.", form: .folder)],
    options: [.value("scheme", placeholder: "id", "The scheme.", isRequired: true)])

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    try console.writeLine("listed")
  }
}

/// Ends in every way a command can.
enum SampleBroken: Command {
  static let description = CommandDescription(
    name: "broken", abstract: "Fail.", arguments: [ArgumentDescription("how", "How.")],
    isHidden: true)

  struct Surprise: Error {}

  static func run(_ parsed: ParsedCommand, _ console: Console) throws {
    try console.writeLine("so far")
    switch parsed.argument("how") {
    case "input": throw Exit.inputHasErrors([.error("a-code", file: "plan.json", "it is wrong")])
    case "quietly": throw Exit(.inputHasErrors)
    case "open": throw FileProblem(.cannotOpen, .error("open", file: "x", "is not there"))
    case "create": throw FileProblem(.cannotCreate, .error("create", file: "x", "exists"))
    case "reader": throw FileProblem(.readerGone, .note("reader-gone", "unseen"))
    default: throw Surprise()
    }
  }
}

/// Memory in place of a stream; fails on `flush` when told to.
final class Memory: ByteSink {
  var bytes: [UInt8] = []
  let failure: Exit?

  init(failing failure: Exit? = nil) { self.failure = failure }

  func write(_ bytes: [UInt8]) throws(Exit) { self.bytes += bytes }
  func flush() throws(Exit) { if let failure { throw failure } }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
