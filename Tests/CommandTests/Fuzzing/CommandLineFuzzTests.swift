import Foundation
import Testing

@testable import pbr

/// Whatever is typed, the program ends with a status it knows and says something; what it refuses
/// leaves nothing behind. So many command lines as `PBR_FUZZ_INPUTS` says, 150 unless told.
@Suite("Command lines of all kinds")
struct CommandLineFuzzTests {
  @Test("Typed by nobody in their senses")
  func lines() throws {
    let words = try CommandWords()
    let known: Set<Int32> = [0, 64, 65, 66, 70, 73, 74]
    var statuses: [Int32: Int] = [:]
    var wrong: [String] = []
    let first = DamagedFilesTests.first
    for seed in first..<(first + UInt64(DamagedFilesTests.count)) {
      var damage = Damage(seed: seed)
      let line = words.line(&damage)
      let before = words.names
      let answer = ran(line)
      statuses[answer.status, default: 0] += 1
      if !known.contains(answer.status) || answer.status == 70 { wrong.append("\(seed): \(line)") }
      // What fails says why, and writes nothing.
      if answer.status != 0 {
        if answer.messages.isEmpty, answer.output.isEmpty {
          wrong.append("\(seed): silent, \(line)")
        }
        let after = words.names
        if after != before { wrong.append("\(seed): left \(after.subtracting(before)), \(line)") }
      }
      words.tidy(before)
    }
    #expect(wrong == [])
    #expect((statuses[0] ?? 0) > DamagedFilesTests.count / 20, "\(statuses)")
    #expect((statuses[64] ?? 0) > DamagedFilesTests.count / 20, "\(statuses)")
  }
}

/// Command lines made of what the commands say of themselves, with values that fit and such that do not.
private struct CommandWords {
  private let register: FaultRegister
  private let plan: String
  private let commands: [CommandDescription]

  init() throws {
    register = try FaultRegister()
    plan = register.path + "/plan.json"
    try Data(FaultScene.plan.utf8).write(to: URL(filePath: plan))
    // Those that read until they are told to stop, or write where nobody named, are left out.
    let others = ["", "init", "selftest", "self-test", "synthesise"]
    commands = CommandTree(root: Root.self).listed.filter { !others.contains($0.name) }
  }

  func line(_ damage: inout Damage) -> [String] {
    let command = damage.one(of: commands)
    var words = command.name.split(separator: " ").map(String.init)
    for argument in command.arguments where damage.below(8) > 0 {
      words.append(value(argument.form, &damage))
    }
    for option in command.allOptions {
      guard
        damage.below(option.isRequired ? 8 : 5) == 0 || option.isRequired && damage.below(10) > 0
      else { continue }
      words.append("--" + option.long)
      if case .value(_, let form, _) = option.kind {
        words.append(option.long == "draws" ? "50" : value(form, &damage, option.long))
      }
    }
    // A slip of the hand.
    switch damage.below(10) {
    case 0: words.insert(damage.one(of: Damage.cells), at: damage.below(words.count))
    case 1: words.remove(at: damage.below(words.count))
    case 2: words.swapAt(damage.below(words.count), damage.below(words.count))
    case 3: words.append("--" + damage.one(of: Damage.cells))
    default: break
    }
    // Nothing is read from the keyboard, and nothing lands where the tests were started.
    for place in words.indices {
      if words[place] == "-" { words[place] = "--" }
      let isOutput = place > 0 && ["--out", "-o"].contains(words[place - 1])
      if isOutput || words[place].hasPrefix("--out=") { words[place] = register.path + "/out" }
    }
    return words
  }

  private func value(_ form: ValueForm, _ damage: inout Damage, _ name: String = "") -> String {
    if damage.below(12) == 0 { return damage.one(of: Damage.cells) }
    switch form {
    case .file:
      return damage.one(of: [plan, plan, plan, register.path + "/none.json", register.path])
    case .folder:
      return name == "out"
        ? register.path + "/out"
        : damage.one(of: [register.path, register.path, register.path + "/none"])
    case .choice(let words): return damage.one(of: words)
    case .wholeNumber(let range):
      return
        "\(damage.one(of: [range.lowerBound, range.lowerBound + 1, min(range.upperBound, 200)]))"
    case .number: return damage.one(of: ["0", "0.5", "-1", "1e9"])
    case .date: return damage.one(of: ["2013-07-31", "2012-12-31", "1900-01-01"])
    case .month: return damage.one(of: ["2013-07", "2012-05"])
    case .text:
      return damage.one(of: [
        "C-1", "HT-1", "P-1", "W2013-07", "employment", "troubled-families-2012",
        "cohorts.2012-13.funded=-10%", "assumptions.results.employment.rate=0.3", "funding.total",
      ])
    }
  }

  /// All that lies in the folder but locks, which stay.
  var names: Set<String> {
    let all = FileManager.default.enumerator(atPath: register.path)?.allObjects as? [String] ?? []
    return Set(all.filter { !$0.hasSuffix(".lock") })
  }

  /// Takes away what a command line has written.
  func tidy(_ before: Set<String>) {
    for name in names.subtracting(before).sorted(by: >) {
      try? FileManager.default.removeItem(atPath: "\(register.path)/\(name)")
    }
  }
}
