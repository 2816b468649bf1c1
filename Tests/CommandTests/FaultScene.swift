import Foundation
import Testing

/// The calls of the system, laid under a program of its own by `Tests/Thorough/faults/shim.c`.
final class FaultShim: Sendable {
  enum How: String { case fail, interrupt, kill }

  let path: String
  let program: String

  init() throws {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    program = URL(filePath: tests).deletingLastPathComponent().appending(path: "pbr").path
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pbr-shim-\(UUID().uuidString).so").path
    let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Thorough/faults/shim.c").path
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = [
      "clang", "-shared", "-fPIC", "-O1", "-w", "-o", path, source, "-ldl",
    ]
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0, "the toolchain's clang compiles the shim")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// A register with a plan in a folder of its own, ready for one command.
final class FaultScene: Sendable {
  enum Deed: String, CaseIterable, Sendable {
    case export, status, amend, simulate, report

    var words: [String] {
      switch self {
      case .export:
        [
          "claims", "export", "register", "--as-of", "2013-07-31", "--window", "W2013-07",
          "--claim", "C-1", "--out", "out",
        ]
      case .status:
        [
          "claims", "status", "register", "C-1", "paid", "--place", "P-1", "--on", "2013-07-31",
        ]
      case .amend:
        [
          "claims", "amend", "register", "C-1", "--withdraw", "--place", "P-2", "--on",
          "2013-07-31", "--reason", "left the area",
        ]
      case .simulate: ["simulate", "plan.json", "--out", "out"]
      case .report:
        [
          "report", "plan.json", "--register", "register", "--as-of", "2013-07-31", "--draws",
          "100", "--out", "out",
        ]
      }
    }

    /// The command that goes on where some files are there already.
    var forced: [String]? { [.simulate, .report].contains(self) ? words + ["--force"] : nil }
  }

  struct Ran {
    let status: Int32
    let messages: String
    /// `number name what`, in order.
    let calls: [String]
    /// All files but those of locks.
    let kept: [String: Data]
  }

  let path: String
  private let deed: Deed

  init(_ deed: Deed) throws {
    self.deed = deed
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pbr-scene-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: path + "/register", withIntermediateDirectories: true)
    for (name, text) in FaultScene.texts {
      try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    }
    guard deed == .status || deed == .amend else { return }
    try FaultScene.claimed.get().write(to: URL(filePath: "\(path)/register/claims.csv"))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The journal with the claim that is paid or withdrawn, made by the command itself.
  private static let claimed = Result {
    let scene = try FaultScene(.export)
    let made = try scene.run(nil)
    return try #require(made.kept["register/claims.csv"], "\(made.messages)")
  }

  /// - Parameters:
  ///   - shim: nothing to run the program as it is.
  ///   - words: another command than the scene's.
  func run(
    _ shim: FaultShim?, _ how: FaultShim.How? = nil, _ at: Int = 0, words: [String]? = nil
  ) throws -> Ran {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = URL(filePath: tests).deletingLastPathComponent().appending(path: "pbr")
    let log = path + "-calls"
    defer { try? FileManager.default.removeItem(atPath: log) }
    let process = Process()
    process.executableURL = program
    process.arguments = words ?? deed.words
    process.currentDirectoryURL = URL(filePath: path)
    var surroundings = ProcessInfo.processInfo.environment
    surroundings["SWIFT_BACKTRACE"] = "enable=no"
    if let shim {
      surroundings["LD_PRELOAD"] = shim.path
      surroundings["PBR_FAULT_LOG"] = log
      if let how {
        surroundings["PBR_FAULT_HOW"] = how.rawValue
        surroundings["PBR_FAULT_AT"] = "\(at)"
      }
    }
    process.environment = surroundings
    let messages = Pipe()
    process.standardError = messages
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/null")
    try process.run()
    let said = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let calls = (FileManager.default.contents(atPath: log)).map {
      String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init)
    }
    return Ran(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      messages: String(decoding: said, as: UTF8.self), calls: calls ?? [],
      kept: files.filter { !$0.key.hasSuffix(".lock") })
  }

  /// Every file with what it holds.
  var files: [String: Data] {
    var files: [String: Data] = [:]
    for name in names where !isFolder(name) {
      files[name] = FileManager.default.contents(atPath: "\(path)/\(name)")
    }
    return files
  }

  /// Every folder, whether it holds something or nothing.
  var folders: Set<String> { Set(names.filter(isFolder)) }

  private var names: [String] {
    FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []
  }

  private func isFolder(_ name: String) -> Bool {
    let kind = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")[.type]
    return kind as? FileAttributeType == .typeDirectory
  }

  static func folders(of files: [String: Data]) -> Set<String> {
    Set(
      files.keys.filter { $0.contains("/") }.map {
        String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)])
      })
  }

  /// The journal is the old one or the new one, and each file that has its name is whole.
  func expectWhole(_ name: String, _ whole: Ran) throws {
    let fresh = try FaultScene(deed)
    for (file, bytes) in files where !file.contains(".pbr-") && !file.hasSuffix(".lock") {
      #expect(bytes == whole.kept[file] || bytes == fresh.files[file], "\(name): \(file)")
    }
  }

  private static let texts = [
    "register/register.json": #"{"scheme": "troubled-families-2012"}"#,
    "register/terms.csv": "term,starts,ends\n",
    "register/members.csv": "family_id,subject,role,from,to\n",
    "register/families.csv":
      "family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces\n"
      + (1...3).map { "HT-\($0),P-\($0),2012-13,crime|work,2012-05-01,2012-06-18,,,\n" }.joined(),
    "register/evidence.csv":
      "family_id,subject,measure,from,to,value,reference,verified_on\n"
      + (1...3).map { "HT-\($0),adult-1,employment,2013-01-07,,1,EV-\($0),2013-07-31\n" }.joined(),
    "plan.json": plan,
  ]

  static let plan = """
    { "pbr": 1, "title": "Small", "scheme": "troubled-families-2012",
      "cohorts": [ { "id": "2012-13", "families": 3, "funded": 3,
        "attach": { "from": "2012-05", "to": "2013-03" } } ],
      "assumptions": { "results": {
        "crime-education": { "rate": 0.5, "months": { "min": 3, "mode": 7, "max": 14 } },
        "employment": { "rate": 0.2, "months": { "min": 4, "mode": 7, "max": 12 } },
        "progress-to-work": { "rate": 0.3, "months": { "min": 1, "mode": 5, "max": 9 } } } } }
    """
}
