import Foundation
import PBRQuantities
import Testing

@testable import pbr

/// `pbr claims status --file`: what the payer decided, all rows or none, on a claim of a register of
/// invented families.
@Suite("Decisions of the payer from a file")
struct DecisionsFileTests {
  @Test("All rows are recorded, each as if it had been typed alone")
  func recorded() throws {
    let folder = try Claimed()
    let places = folder.places
    #expect(places.count > 3)
    let before = folder.journal
    let answer = folder.decide(
      """
      place_id,result,status,on,amount,reason
      \(places[0]),crime-education,paid,2013-08-20,,
      \(places[1]),,rejected,2013-08-20,,No proof of attendance
      \(places[2]),,paid,2013-08-21,300.00,
      \(places[2]),,paid,2013-08-28,,

      """)
    #expect(answer.status == 0, "\(answer)")
    // Three results of £700; the last row pays what the one before it left, £400.
    #expect(
      answer.output
        == "Added 4 rows to the journal: 2013-W2 3 paid, £1,400; 1 rejected, £700.\n", "\(answer)")
    #expect(folder.journal.count == before.count + 4)
    #expect(
      folder.journal.suffix(4).map { $0.contains(",300.00,") } == [false, false, true, false])
    #expect(folder.run(["claims", "verify", folder.register]).status == 0)
  }

  @Test(
    "One wrong row, and none is recorded",
    arguments: [
      ("P9,,paid,2013-08-20,,", "unknown-place"),
      ("{1},,payed,2013-08-20,,", "error[decision-status]: \"payed\" is no decision of a payer"),
      (
        "{1},,paid,20/08/2013,,",
        "error[decision-day]: \"20/08/2013\" can only be read with the day first"
      ),
      ("{1},,paid,8/9/2013,,", "  Write 2013-09-08 or 2013-08-09, or say how dates are written"),
      ("{1},,paid,20 August,,", "error[decision-day]: \"20 August\" is not a date"),
      ("Total,,,,700.00,", "error[total-row]: the row looks like a total"),
      ("Source: the payer's letter of 20 August,,,,,", "error[note-row]: the row holds a note"),
      ("{1},,paid,2013-08-20,,,seen by AL", "error[row-width]: column 7 has no heading"),
      ("{1},,paid,,,", "error[decision-day]: the row has no date"),
      ("{1},,paid,2013-08-20,£700,", "error[decision-amount]: \"£700\" is not an amount"),
      ("{1},,rejected,2013-08-20,700,", "error[decision-amount]: an amount goes with paid"),
      ("{1},,amended,2013-08-20,,too much", "error[decision-amount]: amended needs the new amount"),
      (",,paid,2013-08-20,,", "error[decision-place]: the row names no place"),
      ("{0},,rejected,2013-08-21,,", "decisions.csv:3:1: error["),
      ("{1},,paid,2099-01-01,,", "decisions.csv:3:1: error[status-future]"),
      // The row itself is not shown.
      (
        "{1},,rejected,2013-08-20,,Mr Smith of the payer",
        "(not repeated here)\n  A row of the journal cannot be taken out again."
      ),
    ])
  func refused(row: String, told: String) throws {
    let folder = try Claimed()
    let places = folder.places
    let before = folder.journal
    let second = row.replacing("{0}", with: places[0]).replacing("{1}", with: places[1])
    let answer = folder.decide(
      "place_id,result,status,on,amount,reason\n\(places[0]),,paid,2013-08-20,,\n\(second)\n")
    #expect(answer.status == 65, "\(answer)")
    #expect(answer.messages.contains(told), "\(answer)")
    #expect(answer.messages.contains("decisions.csv:3:"), "\(answer)")
    #expect(folder.journal == before)
  }

  /// 20 August by the order that is declared; a heading that is empty to the right is none.
  @Test("Dates in another order")
  func order() throws {
    let folder = try Claimed()
    let place = folder.places[0]
    for (order, day) in [("dmy", "20/08/2013"), ("mdy", "8/20/2013")] {
      let row = "\(place),,\(order == "dmy" ? "paid" : "clawed-back"),\(day),\n"
      let answer = folder.decide(
        "place_id,result,status,on,\n" + row, ["--date-order", order])
      #expect(answer.status == 0, "\(answer)")
      #expect(folder.journal.last?.contains(",2013-08-20,") == true)
    }
  }

  @Test("Headings that are not known, or missing, and a file without rows")
  func headings() throws {
    let folder = try Claimed()
    let before = folder.journal
    for (text, told) in [
      ("place,status,on\nx,paid,2013-08-20\n", "error[unknown-column]: unknown column \"place\""),
      ("place_id,on\nx,2013-08-20\n", "error[missing-column]: the column status is missing"),
      ("place_id,status,on\n", "error[decisions-empty]: the file has no row under its headings"),
      ("", "error[decisions-empty]: the file is empty"),
      // What spreadsheets add: one message that leads to the cure.
      (
        "Decisions of the payer,,,,\nplace_id,status,on\nx,paid,2013-08-20\n",
        "decisions.csv:1:1: error[missing-header]: the headings stand on line 2, not on line 1"
      ),
      (
        "place_id;status;on\nx;paid;2013-08-20\n",
        "error[csv-separator]: cells are separated by semicolons, not commas"
      ),
    ] {
      let answer = folder.decide(text)
      #expect(answer.status == 65 && answer.messages.contains(told), "\(answer)")
    }
    let both = folder.run([
      "claims", "status", folder.register, "2013-W2", "paid", "--file", "x.csv",
    ])
    #expect(both.status == 64 && both.messages.contains("'--file' and a status exclude each other"))
    #expect(folder.journal == before)
  }
}

/// A copy of the register of Halton with a claim in its journal.
private final class Claimed {
  private let path: String
  var register: String { path + "/register-halton" }

  init() throws {
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "pbr-decisions-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for name in ["halton-2012.json", "assumptions", "register-halton"] {
      try FileManager.default.copyItem(atPath: "Scenarios/\(name)", toPath: "\(path)/\(name)")
    }
    let made = run([
      "claims", "export", register, "--as-of", "2013-07-31", "--window", "W2013-07", "--claim",
      "2013-W2", "--out", path + "/claim",
    ])
    #expect(made.status == 0, "\(made)")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The lines of the journal.
  var journal: [String] {
    let text = (try? String(contentsOfFile: register + "/claims.csv", encoding: .utf8)) ?? ""
    return text.split(separator: "\r\n").map(String.init)
  }

  /// Places with one claimed result of crime and education.
  var places: [String] {
    let rows = journal.dropFirst().map { $0.split(separator: ",").map(String.init) }
    let counts = Dictionary(grouping: rows) { $0[3] }
    return rows.filter { counts[$0[3]]?.count == 1 && $0.contains("crime-education") }.map { $0[3] }
  }

  func decide(_ text: String, _ options: [String] = []) -> (
    status: Int32, output: String, messages: String
  ) {
    let file = path + "/decisions.csv"
    try? text.write(toFile: file, atomically: true, encoding: .utf8)
    return run(["claims", "status", register, "2013-W2", "--file", file] + options)
  }

  func run(_ words: [String]) -> (status: Int32, output: String, messages: String) {
    let output = Memory()
    let messages = Memory()
    var surroundings = Console.Surroundings()
    surroundings.today = { .init(year: 2013, month: 9, day: 30) }
    let console = Console(output: output, messages: messages, surroundings: surroundings)
    let status = CommandTree(root: Root.self).run(words, on: console)
    return (status.rawValue, output.text, messages.text)
  }
}
