import Foundation

/// A register of any size in a folder: `pbr-benchmark register FAMILIES FOLDER`. Every family has
/// two children, an adult and twenty items of evidence, in the order in which a register is kept;
/// the same size gives the same bytes. For 100,000 families that is 2,000,000 rows in 170 MB.
struct MadeRegister {
  /// The day on which it is complete, and a little later, on which it is assessed.
  static let asOf = "2014-01-10"
  static let rowsPerFamily = 20

  private var shifts: UInt64 = 2012
  private var text: [UInt8] = []

  /// Writes the register; an error when it cannot be written.
  static func write(families: Int, into folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    var register = MadeRegister()
    let files: [(String, String, (inout MadeRegister, Int) -> Void)] = [
      (
        "families.csv",
        "family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces",
        { $0.addFamily($1) }
      ),
      ("members.csv", "family_id,subject,role,from,to", { $0.addMembers($1) }),
      (
        "evidence.csv", "family_id,subject,measure,from,to,value,reference,verified_on",
        { $0.addEvidence($1) }
      ),
    ]
    for (name, header, add) in files {
      try register.write("\(folder)/\(name)", header) { register, file in
        for family in 1...max(1, families) {
          add(&register, family)
          if register.text.count > 1 << 20 { try register.flush(to: file) }
        }
      }
    }
    try register.write("\(folder)/terms.csv", "term,starts,ends") { register, _ in
      for (number, term) in terms.enumerated() {
        register.add("T-\(number + 1)", term.0, last: term.1)
      }
    }
  }

  private static let terms = [
    ("2012-09-03", "2012-12-21"), ("2013-01-07", "2013-03-28"), ("2013-04-15", "2013-07-19"),
    ("2013-09-02", "2013-12-20"),
  ]
  private static let quarters = [("2013-07-01", "2013-09-30"), ("2013-10-01", "2013-12-31")]

  private mutating func addFamily(_ number: Int) {
    let id = MadeRegister.digits(number)
    // Every sixth is worked with and not funded.
    let place = number % 6 == 0 ? "" : "P-\(id)"
    add(
      "HT-\(id)", place, "2012-13", "crime|education|work", "2012-05-01", "2012-06-18", "", "",
      last: "")
  }

  private mutating func addMembers(_ number: Int) {
    let id = "HT-" + MadeRegister.digits(number)
    for child in ["child-1", "child-2"] { add(id, child, "child", "", last: "") }
    add(id, "adult-1", "adult", "", last: "")
  }

  private mutating func addEvidence(_ number: Int) {
    let id = MadeRegister.digits(number)
    let family = "HT-" + id
    var items = 0
    func add(_ subject: String, _ measure: String, _ period: (String, String), _ value: Int) {
      items += 1
      self.add(
        family, subject, measure, period.0, period.1, "\(value)", "EV-\(id)-\(items)",
        last: "2013-12-31")
    }
    let before = ("2011-12-18", "2012-06-17")
    let after = ("2013-07-01", "2013-12-31")
    add("household", "asb-incidents", before, 2 + draw(7))
    for quarter in MadeRegister.quarters {
      add("household", "asb-incidents", quarter, draw(2))
    }
    for child in ["child-1", "child-2"] {
      add(child, "minor-offences", before, 1 + draw(8))
      add(child, "minor-offences", after, draw(3))
      for term in MadeRegister.terms.dropFirst() {
        add(child, "unauthorised-absence", term, draw(18))
        add(child, "fixed-term-exclusions", term, draw(2))
      }
    }
    if number % 2 == 0 {
      add("adult-1", "progress-to-work", ("2013-03-01", "2013-03-01"), 1)
    } else {
      add("adult-1", "employment", ("2013-0\(3 + draw(6))-01", "2013-12-31"), 1)
    }
  }
}

extension MadeRegister {
  private mutating func write(
    _ path: String, _ header: String, _ rows: (inout MadeRegister, FileHandle) throws -> Void
  ) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    text = Array((header + "\n").utf8)
    try rows(&self, file)
    try flush(to: file)
    try file.close()
  }

  private mutating func flush(to file: FileHandle) throws {
    try file.write(contentsOf: Data(text))
    text.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ cells: String..., last: String) {
    for cell in cells {
      text.append(contentsOf: cell.utf8)
      text.append(UInt8(ascii: ","))
    }
    text.append(contentsOf: last.utf8)
    text.append(UInt8(ascii: "\n"))
  }

  private static func digits(_ number: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(0, 6 - text.utf8.count)) + text
  }

  /// A number below a limit (xorshift).
  private mutating func draw(_ limit: Int) -> Int {
    shifts ^= shifts << 13
    shifts ^= shifts >> 7
    shifts ^= shifts << 17
    return Int(shifts >> 32) % limit
  }
}
