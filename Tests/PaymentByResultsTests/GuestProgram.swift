import Foundation

/// A program compiled as a guest would compile it: against the modules that were just built, under
/// a package name of its own, so that it sees what is public and nothing else.
struct GuestProgram {
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  let source: String
  /// What is said that it prints.
  let shown: String

  init(source: String, shown: String) {
    self.source = source
    self.shown = shown
  }

  /// The program of Documentation/library.md.
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
    }.flatMap { try Self.objects(of: $0, in: built) }
    let compiled = try Self.run(
      "/usr/bin/env",
      ["swiftc", "-package-name", "guest", "-swift-version", "6", "-I"]
        + [built.appending(path: "Modules").path, main.path, "-o", program] + objects + ["-lm"])
    guard compiled.isEmpty else { return compiled }
    return try Self.run(program, [])
  }

  /// What was built of a room, without what an earlier state of it left behind.
  private static func objects(of room: String, in built: URL) throws -> [String] {
    let name = room.hasPrefix("PBR") ? room.dropFirst(3) : room[...]
    let folder = package.appending(path: "Sources/\(name.dropLast(".build".count))")
    let sources =
      FileManager.default.enumerator(atPath: folder.path)?
      .compactMap { ($0 as? String)?.split(separator: "/").last.map(String.init) } ?? []
    let known = Set(sources + ["embedded_resources.swift"])
    let place = built.appending(path: room)
    return try FileManager.default.contentsOfDirectory(atPath: place.path)
      .filter { $0.hasSuffix(".o") && known.contains(String($0.dropLast(2))) }
      .map { place.appending(path: $0).path }
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
