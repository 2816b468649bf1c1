import PBRFiles
import PBRFindings

/// What a reading of `evidence.csv` found, by family in the order of the register.
struct EvidenceReading: Sendable {
  var problems = RowProblems()
  /// What its headings were understood as.
  var headings: [ReadHeading] = []
  var overlaps: [EvidenceOverlap] = []
  var kept = KeptEvidence()
  /// Where the results stand by their evidence, when the families were assessed in reading.
  var standings: [Standing] = []
  /// What those that are achieved rest on.
  var resting = RestingEvidence()
  /// The last day on which anything was verified; `Int32.min` when nothing was.
  var latest = Int32.min

  /// Everything wrong with the file: its rows, then what overlaps, family by family.
  func findings(in file: String) -> [Finding] {
    var all = problems
    // Told apart by their place too, so that the order does not depend on how it is sorted.
    let sorted = overlaps.enumerated().sorted {
      ($0.element.family, $0.offset) < ($1.element.family, $1.offset)
    }
    for (_, overlap) in sorted {
      let text = SourceText(name: file, bytes: [], firstLine: Int(overlap.line))
      all.add(
        .error(
          "evidence-overlap", at: SourcePlace(text: text, range: 0..<0),
          "this item overlaps the item of the same subject and measure on line "
            + "\(overlap.before)",
          effect: "The days they share would count twice.",
          remedy: "Keep one item for each day."), group: "")
    }
    return all.findings
  }
}

extension EvidenceReading {
  /// Of a register without evidence.
  static func nothing(families: Int, _ assessor: EvidenceAssessor?) -> EvidenceReading {
    var reading = EvidenceReading()
    reading.kept.make(room: families)
    if let assessor {
      reading.standings = assessor.decide(Array(0..<families), reading.kept).standings
    }
    return reading
  }

  /// Reads a file. Without an assessor all of it is kept; with one, families are assessed as
  /// they are read and nothing of them is kept.
  static func read(
    _ file: CSVFile, _ sheet: EvidenceSheet, form: RegisterForm, families: Int,
    _ assessor: EvidenceAssessor?
  ) throws(FileProblem) -> EvidenceReading {
    var reading = EvidenceReading()
    var sheet = sheet
    guard let assessor else {
      if let first = try header(file, form, &reading) {
        (reading.kept, reading.problems, reading.overlaps) = try KeptEvidence.read(
          file, from: first, sheet, form: form, families: families)
      }
      reading.kept.make(room: families)
      reading.latest = reading.kept.latest
      return reading
    }
    sheet.latestDay = assessor.asOf.day
    var assessed = AssessedEvidence(assessor, families: families)
    if let first = try header(file, form, &reading) {
      assessed = try AssessedEvidence.read(file, from: first, sheet, form: form, consume assessed)
    }
    assessed.finish()
    if assessed.hasRest {
      // Once more, for the families whose rows stand apart.
      try file.rewind()
      sheet.wanted = assessed.rest
      reading.problems = RowProblems()
      if let first = try header(file, form, &reading) {
        (reading.kept, reading.problems, reading.overlaps) = try KeptEvidence.read(
          file, from: first, sheet, form: form, families: families)
      }
      reading.kept.make(room: families)
      try file.checkUnchanged()
      assessed.add(reading.kept)
      reading.latest = reading.kept.latest
    } else {
      reading.problems.add(assessed.problems)
      reading.latest = assessed.latest
    }
    reading.overlaps += assessed.overlaps
    reading.standings = assessed.standings
    reading.resting = assessed.resting
    reading.kept = assessed.keptEvidence
    return reading
  }

  /// The first block with its header read; nil when there is none or it cannot be used.
  private static func header(
    _ file: CSVFile, _ form: RegisterForm, _ reading: inout EvidenceReading
  ) throws(FileProblem) -> (CSVFile.Block, Sheet)? {
    guard var block = try file.next() else { return nil }
    var header = HeaderReading(EvidenceSheet.layout, form.headings["evidence.csv"] ?? HeadingMap())
    let sheet = header.read(&block.rows)
    reading.headings = header.headings
    reading.problems.add(header.problems)
    return sheet.map { (block, $0) }
  }
}
