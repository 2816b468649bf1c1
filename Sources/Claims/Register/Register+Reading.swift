public import Documents
public import Programme

extension Register {
  /// Reads the register in a folder against a scheme. Every problem is found with its file and
  /// line, those of a kind told once; nothing is imported when any is an error.
  ///
  /// - Parameter dateOrder: how its dates are written, where the user says so; else
  ///   `register.json` does.
  public static func read(
    _ folder: String, scheme: Scheme, settings: RegisterSettings = RegisterSettings(),
    dateOrder: DateOrder? = nil
  ) -> RegisterReading {
    var reading = RegisterFiles(
      folder: folder, order: dateOrder ?? settings.dateOrder, scheme: scheme)
    let register = reading.read(settings)
    return RegisterReading(
      register: reading.log.hasErrors ? nil : register, findings: reading.log.findings,
      unopened: reading.unopened)
  }

  /// Reads `register.json` of a folder, if there is one.
  public static func readSettings(_ folder: String) -> (RegisterSettings, [Finding]) {
    let log = FindingLog()
    do throws(FileProblem) {
      let text = try Files.read(RegisterFiles.path("register.json", in: folder))
      return (RegisterSettings.read(text, into: log), log.findings)
    } catch {
      return error.finding.code == "file-missing"
        ? (RegisterSettings(), []) : (RegisterSettings(), [error.finding])
    }
  }
}

/// Reads the files of one register, one after the other.
struct RegisterFiles {
  let folder: String
  let order: DateOrder
  let scheme: Scheme
  let log = FindingLog()
  private(set) var unopened = false
  private var inputs: [InputChecksum] = []

  init(folder: String, order: DateOrder, scheme: Scheme) {
    self.folder = folder
    self.order = order
    self.scheme = scheme
  }

  static func path(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") || folder.isEmpty ? folder + name : "\(folder)/\(name)"
  }

  mutating func read(_ settings: RegisterSettings) -> Register? {
    let criteria = scheme.criteria?.all.map(\.id) ?? []
    var families = FamiliesSheet(scheme, criteria: Array(criteria.prefix(64)))
    guard
      read("families.csv", FamiliesSheet.layout, required: true, { families.read(&$0) })
    else { return nil }
    let chains = PlaceChains(families, file: RegisterFiles.path("families.csv", in: folder))
    log.add(chains.problems.findings)
    let table = WordTable(families.families.map(\.id))
    var members = MembersSheet(table)
    read("members.csv", MembersSheet.layout, required: true) { members.read(&$0) }
    var terms = TermsSheet()
    let needsTerms = scheme.results.flatMap(\.tests).contains {
      if case .terms? = $0.window { true } else { false }
    }
    read("terms.csv", TermsSheet.layout, required: needsTerms) { terms.read(&$0) }
    var journal = JournalSheet(scheme)
    read("claims.csv", JournalSheet.layout, required: false) { journal.read(&$0) }
    let measures = EvidenceRules(scheme)
    let evidence = readEvidence(families.families.count, table, measures)
    let (grouped, starts) = members.grouped(families.families.count)
    return Register(
      folder: folder, settings: settings, scheme: scheme, criteria: criteria,
      families: families.families, places: chains.places, terms: terms.terms,
      journal: journal.journal, inputs: inputs, measures: measures.measures, members: grouped,
      memberStarts: starts, items: evidence.items, itemStarts: evidence.starts,
      itemCounts: evidence.counts, references: evidence.references, familyIndex: families.index)
  }

  /// Reads one file row by row; false when it could not be.
  @discardableResult
  private mutating func read(
    _ name: String, _ layout: Sheet.Layout, required: Bool,
    _ body: (inout RowReader) -> Void
  ) -> Bool {
    let path = RegisterFiles.path(name, in: folder)
    let text: SourceText
    do throws(FileProblem) {
      text = try Files.read(path, limit: 1 << 30)
    } catch {
      if error.finding.code == "file-missing", !required { return false }
      unopened = unopened || error.kind == .cannotOpen
      log.add(error.finding)
      return false
    }
    inputs.append(InputChecksum(name: path, bytes: text.bytes.count))
    var problems = RowProblems()
    var rows = CSVRows(text)
    guard let sheet = Sheet.header(&rows, layout, into: &problems) else {
      log.add(problems.findings)
      return false
    }
    var reader = RowReader(rows, sheet, order: order)
    body(&reader)
    log.add(reader.problems.findings)
    return true
  }

  private mutating func readEvidence(
    _ families: Int, _ table: WordTable, _ rules: EvidenceRules
  ) -> Evidence {
    let path = RegisterFiles.path("evidence.csv", in: folder)
    do throws(FileProblem) {
      let file = try CSVFile(opening: path)
      inputs.append(InputChecksum(name: path, bytes: file.size))
      let sheet = EvidenceSheet(
        families: table, measures: rules.measures, measureTable: WordTable(rules.measures),
        mayStayOpen: rules.mayStayOpen)
      let evidence = try Evidence.read(file, sheet, order: order, families: families)
      log.add(evidence.problems.findings)
      return evidence
    } catch {
      if error.finding.code != "file-missing" {
        unopened = unopened || error.kind == .cannotOpen
        log.add(error.finding)
      }
      return Evidence(families: families)
    }
  }
}
