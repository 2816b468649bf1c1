public import Documents

/// `claims.csv` on the disk: rows are added to it in one step, under a lock.
///
/// The lock is the file `claims.csv.lock` beside it, which stays; the operating system gives
/// the lock back when a program ends, however it ends. At every instant the journal is the old
/// one or the new one, whole.
public struct JournalFile: ~Copyable {
  private let path: String
  private let lock: FileLock

  /// Takes the right to add rows, or says who has it.
  public init(in folder: String) throws(FileProblem) {
    path = RegisterFiles.path("claims.csv", in: folder)
    lock = try FileLock(path + ".lock", protecting: path)
  }

  /// Adds rows to the file; the journal that was read under this lock must be given.
  ///
  /// What is in the file stays byte for byte, unless its columns stand in another order or
  /// `chain` is missing: then it is written anew with the same values.
  borrowing func append(_ rows: [JournalRow], to journal: Journal) throws(FileProblem) -> Journal {
    var journal = journal
    let (bytes, complete) = try current(journal)
    var writer = CSVWriter(columns: JournalRow.columns)
    let header = writer.bytes.count
    for row in rows {
      journal.append(row)
      writer.row(cells(row, chain: journal.lastChain))
    }
    let added = complete ? writer.bytes[header...] : writer.bytes[...]
    try Files.replace(path, with: bytes + added)
    return journal
  }

  /// The file as it stands, ending in a line end; whether it has its header.
  private borrowing func current(
    _ journal: Journal
  ) throws(FileProblem) -> (bytes: [UInt8], complete: Bool) {
    let text: SourceText
    do throws(FileProblem) {
      text = try Files.read(path, limit: 1 << 30)
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
