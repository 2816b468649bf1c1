import Foundation

/// Whatever the bytes, reading them as a register ends with the register or with an error, every
/// message can be made, and of what was read every position can be worked out. Run by `fuzz.sh`; zero
/// bytes part families, evidence and journal, and members and terms are sound.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRegister(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let parts = Array(UnsafeBufferPointer(start: start, count: count)).split(
    separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
  let folder = FuzzFolder.made
  for (name, place) in [("families.csv", 0), ("evidence.csv", 1), ("claims.csv", 2)] {
    let path = "\(folder)/\(name)"
    guard parts.indices.contains(place) else {
      try? FileManager.default.removeItem(atPath: path)
      continue
    }
    precondition(FileManager.default.createFile(atPath: path, contents: Data(parts[place])))
  }
  let reading = RegisterInputs(folder: folder, scheme: FuzzFolder.scheme).read(references: true)
  for finding in reading.findings { precondition(!finding.text.isEmpty) }
  let failed = reading.findings.contains { $0.severity == .error }
  precondition((reading.register == nil) == failed)
  guard let register = reading.register, let day = CivilDate("2013-07-31") else { return 0 }
  for finding in register.doubts(.warning) { precondition(!finding.text.isEmpty) }
  let assessment = Assessment(register, asOf: day)
  precondition(assessment.table.rows.count == assessment.standings.count)
  for family in register.families.prefix(3) { _ = assessment.explanations(of: family.id) }
  return 0
}

/// The folder that every input is written to, and the rules it is read by.
private enum FuzzFolder {
  static let made: String = {
    let folder = FileManager.default.temporaryDirectory.path + "/pbr-fuzz-\(getpid())"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in [
      (
        "members.csv",
        "family_id,subject,role,from,to\nHT-0001,child-1,child,2009-09-01,\n"
          + "HT-0001,adult-1,adult,2009-09-01,\nHT-0002,child-1,child,2009-09-01,\n"
      ),
      (
        "terms.csv",
        "term,starts,ends\nT1,2012-01-04,2012-03-30\nT2,2012-04-16,2012-07-20\n"
          + "T3,2012-09-03,2012-12-21\nT4,2013-01-07,2013-03-28\nT5,2013-04-15,2013-07-19\n"
      ),
    ] {
      _ = FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: Data(text.utf8))
    }
    return folder
  }()

  static let scheme: Scheme = {
    let files = InputFiles { .problem(.error("file-missing", file: $0, "none")) }
    guard let scheme = SchemeReading("troubled-families-2012", files: files).scheme else {
      preconditionFailure("the built-in scheme reads")
    }
    return scheme
  }()
}
