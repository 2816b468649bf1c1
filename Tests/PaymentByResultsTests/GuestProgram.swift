import Foundation

/// The program of Documentation/library.md, compiled as a guest would compile it: against the
/// modules that were just built, under a package name of its own, so that it sees what is public
/// and nothing else.
struct GuestProgram {
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  let source: String
  /// What the page says it prints.
  let shown: String

  init() throws {
    let page = try String(
      contentsOf: Self.package.appending(path: "Documentation/library.md"), encoding: .utf8)
    func block(_ language: String) -> String {
      let parts = page.components(separatedBy: "```\(language)\n")
      return parts.count > 1 ? parts[1].components(separatedBy: "```\n")[0] : ""
    }
    source = block("swift")
    shown = block("text")
  }

  /// The lines of code, without comments and empty ones.
  var lines: Int {
    source.split(separator: "\n").count { !$0.hasPrefix("//") }
  }

  /// Compiles and runs it in the folder of the project.
  func output() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pbr-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let main = folder.appending(path: "main.swift")
    try source.write(to: main, atomically: true, encoding: .utf8)
    let program = folder.appending(path: "guest").path
    let built = Self.built
    let objects = try FileManager.default.contentsOfDirectory(atPath: built.path).filter {
      $0.hasSuffix(".build") && ($0.hasPrefix("PBR") || $0 == "PaymentByResults.build")
    }.flatMap { room in
      let rooms = built.appending(path: room)
      return try FileManager.default.contentsOfDirectory(atPath: rooms.path)
        .filter { $0.hasSuffix(".o") }.map { rooms.appending(path: $0).path }
    }
    let compiled = try Self.run(
      "/usr/bin/env",
      ["swiftc", "-package-name", "guest", "-swift-version", "6", "-I"]
        + [built.appending(path: "Modules").path, main.path, "-o", program] + objects + ["-lm"])
    guard compiled.isEmpty else { return compiled }
    return try Self.run(program, [])
  }

  /// Where the tests that run now were built.
  private static var built: URL {
    URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
  }

  /// What a program prints, on both streams.
  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let printed = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = package
    process.standardOutput = printed
    process.standardError = printed
    try process.run()
    let bytes = try printed.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
