import PBRFindings

/// How much a benefit is taken down for the grade of its evidence, 1 best to 6 weakest. The
/// built-in table is recalled, not checked against the printed guidance, and says so; a scenario
/// may name another.
package struct OptimismTable: Sendable {
  package struct Grade: Sendable, Hashable {
    /// 1 to 6.
    package let grade: Int
    /// The share taken off, 0 to 1.
    package let optimism: Double
    package let meaning: String
    package let verified: Bool
    package let source: String
  }

  /// In the order of the grades.
  package let grades: [Grade]

  package func grade(_ number: Int) -> Grade? { grades.first { $0.grade == number } }

  /// Reads `grade,optimism,meaning,verified,source`; nil, with a finding, when a row is no grade
  /// with a share.
  static func read(_ text: SourceText, into log: FindingLog) -> OptimismTable? {
    let table = NamedColumns(text, into: log)
    var grades: [Grade] = []
    for row in table.rows {
      guard let grade = Int(table.text(row, "grade")), (1...6).contains(grade),
        let optimism = table.number(row, "optimism"), (0...1).contains(optimism)
      else {
        log.add(
          .error(
            "optimism-row", at: row.first?.place,
            "the row does not give a grade from 1 to 6 and a share from 0 to 1",
            remedy: "Write a row such as 3,0.10,meaning,no,source."))
        return nil
      }
      grades.append(
        Grade(
          grade: grade, optimism: optimism, meaning: table.text(row, "meaning"),
          verified: table.text(row, "verified").lowercased() == "yes",
          source: table.text(row, "source")))
    }
    guard !grades.isEmpty else {
      log.add(
        .error(
          "optimism-row", file: text.name, "the table of evidence grades is empty",
          remedy: "Name its columns grade,optimism,meaning,verified,source."))
      return nil
    }
    return OptimismTable(grades: grades.sorted { $0.grade < $1.grade })
  }
}
