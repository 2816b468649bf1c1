import PBRFiles
import PBRFindings

/// Finds measures by the ids in the first column of sheets, and reports those that are unknown.
struct MeasureNames {
  private let ids: [String]
  private var places: [[UInt8]: Int] = [:]
  private var last: (bytes: [UInt8], index: Int)?
  /// Measures that cannot be read, which is reported: their rows are passed over.
  private let others: Set<String>

  init(_ measures: [Measure], passingOver others: Set<String>) {
    ids = measures.map(\.id)
    self.others = others
    for (index, id) in ids.enumerated() { places[Array(id.utf8)] = index }
  }

  /// The place of the measure that the row names; nil with a report for an unknown one.
  mutating func index(_ cells: SheetCells) -> Int? {
    guard let field = cells.field("measure") else {
      cells.log.add(
        .error(
          "empty-cell", at: cells.place("measure"), "measure is empty",
          remedy: "Write the id of a measure."))
      return nil
    }
    if let last, last.bytes.count == field.range.count,
      cells.rows.bytes[field.range].elementsEqual(last.bytes)
    {
      return last.index
    }
    let bytes = Array(cells.text("measure").utf8)
    if let index = places[bytes], !others.contains(ids[index]) {
      last = (bytes, index)
      return index
    }
    let id = String(decoding: bytes, as: UTF8.self)
    if others.contains(id) { return nil }
    cells.log.add(
      .error(
        "unknown-measure", at: cells.place("measure"),
        "there is no measure \(Quoted.value(id)) in the scorecard",
        remedy: Nearest.match(id, among: ids).map { "Did you mean \($0)?" }
          ?? "Add it to the measures, or delete the row."))
    return nil
  }
}
