public import Documents

/// The figures of a run that `--out` wrote.
public enum SavedRun {
  /// What of a `figures.csv` is a number, by name; nil when the text is no such file.
  public static func figures(_ text: SourceText) -> [String: Double]? {
    var lines = String(decoding: text.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard let header = lines.first, cells(header).first?.hasSuffix("figure") == true,
      cells(header).dropFirst().first == "value"
    else { return nil }
    lines.removeFirst()
    var figures: [String: Double] = [:]
    for line in lines {
      let row = cells(line)
      guard row.count >= 2 else { continue }
      if let value = Double(row[1]), value.isFinite { figures[row[0]] = value }
    }
    return figures
  }

  /// The cells of a line; quotation marks around a cell are taken off.
  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
      cell.count >= 2 && cell.first == "\"" && cell.last == "\""
        ? String(cell.dropFirst().dropLast()) : String(cell)
    }
  }
}
