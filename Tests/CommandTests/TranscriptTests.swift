import Foundation
import Testing

@testable import pbr

/// Whole answers to whole command lines, as text: a file of `Tests/Transcripts` is one story, whose
/// commands are typed one after the other in one folder. `TranscriptFolder.answer` says how a block
/// is read.
@Suite("Transcripts of commands")
struct TranscriptTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = package.appending(path: "Tests/Transcripts")

  /// Every file, as `claims/rate-card.txt`: a folder a command.
  static let files: [String] = {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }()

  static func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  /// With `PBR_REMAKE` set the files are written anew instead, to be read before they are kept.
  @Test("Every command line is answered as it stands there", arguments: files)
  func answers(file: String) throws {
    #expect(Self.files.count > 5)
    if !FileManager.default.fileExists(atPath: "Scenarios/halton-2012.json") {
      _ = FileManager.default.changeCurrentDirectoryPath(Self.package.path)
    }
    let place = try TranscriptFolder()
    var remade: [String] = []
    let isRemade = ProcessInfo.processInfo.environment["PBR_REMAKE"] != nil
    for block in try Self.text(file).dropLast().components(separatedBy: "\n\n") {
      let now = try place.answer(block)
      remade.append(now)
      if !isRemade { #expect(now == block) }
    }
    guard isRemade else { return }
    try (remade.joined(separator: "\n\n") + "\n").write(
      to: Self.folder.appending(path: file), atomically: true, encoding: .utf8)
  }
}
