package import PBRFiles
import PBRFindings
import PBRProgramme
package import PBRRegister

/// `claims.csv` on the disk: rows are added to it in one step, under a lock.
///
/// The lock is the file `claims.csv.lock` beside it, or beside the file that it is a link to,
/// which stays; the operating system gives the lock back when a program ends, however it ends.
/// At every instant the journal is the old one or the new one, whole.
package struct JournalFile: ~Copyable {
  private let path: String
  private let lock: FileLock
  private let order: DateOrder

  /// Takes the right to add rows, or says who has it.
  ///
  /// - Parameter order: how the dates of the register are written.
  /// - Throws: `file-missing` when there is no register in the folder, and as `FileLock`:
  ///   `locked`, `lock-unavailable`, `lock-foreign`, `file-foreign`, `second-name`.
  package init(in folder: String, order: DateOrder = .iso) throws(FileProblem) {
    path = RegisterFiles.path("claims.csv", in: folder)
    self.order = order
    if let missing = RegisterInputs.missing(folder) {
      throw FileProblem(.cannotOpen, missing)
    }
    lock = try FileLock(protecting: path)
  }

  /// Adds rows to the file; the journal that was read under this lock must be given.
  ///
  /// What is in the file stays byte for byte, unless its columns stand in another order or
  /// `chain` is missing: then it is written anew with the same values. The new file is read
  /// once before it takes the place of the old one, so that no journal is ever written that
  /// would be refused afterwards.
  ///
  /// - Throws: `journal-unsound` when it would be refused; nothing is written then.
  borrowing func append(
    _ rows: [JournalRow], to journal: Journal, by scheme: Scheme
  ) throws(FileProblem) -> Journal {
    var journal = journal
    let (bytes, complete) = try current(journal)
    var writer = CSVWriter(columns: JournalRow.columns)
    let header = writer.bytes.count
    for row in rows {
      journal.append(row)
      writer.row(cells(row, chain: journal.lastChain))
    }
    let all = bytes + (complete ? writer.bytes[header...] : writer.bytes[...])
    try prove(all, journal, scheme)
    try lock.replace(with: all)
    return journal
  }

  /// Reads the new file in memory: it must hold the journal that is meant.
  private borrowing func prove(
    _ bytes: [UInt8], _ journal: Journal, _ scheme: Scheme
  ) throws(FileProblem) {
    var rows = CSVRows(SourceText(name: path, bytes: bytes))
    var problems = RowProblems()
    var sheet = JournalSheet(scheme)
    if let columns = Sheet.header(&rows, JournalSheet.layout, into: &problems) {
      // Dates that are there already may be written days first; new ones are not.
      var reader = RowReader(rows, columns, form: RegisterForm(order: order))
      sheet.read(&reader)
      problems.add(reader.problems)
    }
    if !problems.hasErrors, sheet.journal.lastChain == journal.lastChain { return }
    throw FileProblem(
      .invalid,
      .error(
        "journal-unsound", file: path,
        "the new rows could not be read back: "
          + (problems.findings.first?.message ?? "their chain value differs"),
        effect: "Nothing was written.",
        remedy: "Look for unusual characters in the reason, the cohort or the references."))
  }

  /// The file as it stands, ending in a line end; whether it has its header.
  private borrowing func current(
    _ journal: Journal
  ) throws(FileProblem) -> (bytes: [UInt8], complete: Bool) {
    let text: SourceText
    do throws(FileProblem) {
      text = try Files.read(path, limit: 1 << 30, onlyFiles: true)
    } catch {
      if error.finding.code == "file-missing" { return ([], false) }
      throw error
    }
    var rows = CSVRows(text)
    var problems = RowProblems()
    let sheet = Sheet.header(&rows, JournalSheet.layout, into: &problems)
    if let sheet, sheet.isInOrder {
      let ends = text.bytes.last == 0x0A || text.bytes.last == 0x0D
      return (text.bytes + (ends ? [] : [0x0D, 0x0A]), true)
    }
    var writer = CSVWriter(columns: JournalRow.columns)
    for row in journal.rows { writer.row(cells(row, chain: row.chain)) }
    return (writer.bytes, true)
  }

  private borrowing func cells(_ row: JournalRow, chain: String) -> [CSVCell] {
    row.texts(chain: chain).enumerated().map { column, text in
      if text.isEmpty { return .empty }
      return column == 10 ? .number(text) : .text(text)
    }
  }
}
