import Foundation
import Testing

@testable import PBRFiles
@testable import PBRFindings

/// A folder of its own for one test, removed at its end.
final class Scratch {
  let path: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = base.appending(path: "pbr-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The text with the folder's path for DIR.
  func filled(_ text: String) -> String { text.replacingOccurrences(of: "DIR", with: path) }

  func make(_ name: String, _ text: String) throws {
    let file = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(name)", withIntermediateDirectories: true)
  }

  func makeLink(_ name: String, to target: String) throws {
    try makeFolder((name as NSString).deletingLastPathComponent)
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: target)
  }

  func text(_ name: String) -> String? {
    try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  /// Everything in the folder, files with their text: `a.csv=old, sub/`.
  var listing: String {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.sorted().map { name in
      let kind = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.type]
      switch kind as? FileAttributeType {
      case .typeDirectory?: return "\(name)/"
      case .typeSymbolicLink?: return "\(name)->"
      default: return "\(name)=\(text(name) ?? "?")"
      }
    }.joined(separator: ", ")
  }
}

/// Runs a program of the system; false when it fails.
@discardableResult
func run(_ program: String, _ arguments: [String]) throws -> Bool {
  let process = Process()
  process.executableURL = URL(filePath: program)
  process.arguments = arguments
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus == 0
}

/// A problem's exit status and whole message.
func check(
  _ problem: FileProblem, _ status: Int32, _ message: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(problem.exitStatus == status, sourceLocation: sourceLocation)
  #expect(problem.finding.text == message, sourceLocation: sourceLocation)
}
