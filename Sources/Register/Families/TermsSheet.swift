import PBRFiles
import PBRFindings
import PBRQuantities

/// Reads `terms.csv`.
struct TermsSheet {
  static let layout = Sheet.Layout(file: "terms.csv", columns: ["term", "starts", "ends"])

  private(set) var terms: [SchoolTerm] = []
  private var lines: [Int] = []

  mutating func read(_ reader: inout RowReader) {
    while reader.next() {
      let id = reader.identifier(0, required: true)
      let starts = reader.date(1, required: true)
      let ends = reader.date(2, required: true)
      guard let starts, let ends else { continue }
      if ends < starts {
        reader.report(
          "to-before-from", 2, "the term ends before it begins",
          remedy: "Correct one of the two dates.")
      }
      let term = SchoolTerm(
        id: id, starts: CivilDate(dayNumber: Int(starts)), ends: CivilDate(dayNumber: Int(ends)))
      if let twin = terms.firstIndex(where: { $0.id == id || overlaps($0, term) }) {
        reader.report(
          "term-overlap", 0,
          "the term \(Quoted.value(id)) overlaps, or has the name of, the term on line "
            + "\(lines[twin])",
          remedy: "Terms follow one another, each with a name of its own.")
      }
      terms.append(term)
      lines.append(reader.rows.line)
    }
    terms.sort { $0.starts < $1.starts }
  }

  private func overlaps(_ left: SchoolTerm, _ right: SchoolTerm) -> Bool {
    left.starts <= right.ends && right.starts <= left.ends
  }
}
