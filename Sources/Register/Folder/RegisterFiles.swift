import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

/// Reads the files of one register, one after the other.
package struct RegisterFiles {
  let folder: String
  let form: RegisterForm
  let scheme: Scheme
  /// What prices depend on beside the rules.
  var plan = PlanNumbers()
  /// The day on which families are assessed as the evidence is read; nil keeps the evidence.
  var day: CivilDate?
  var checksums = false
  /// The families whose evidence is kept though families are assessed as it is read.
  var keeping: [String] = []
  /// Whether the references that achieved results rest on are kept.
  var keepsReferences = false
  /// The bytes read at a time.
  var blockSize = 1 << 20
  let log = FindingLog()
  private(set) var unopened = false
  private var inputs: [InputChecksum] = []
  /// By the name of a file, what its headings were understood as.
  private(set) var headings: [String: [ReadHeading]] = [:]
  /// By the name of a file, how many rows were read.
  private(set) var rows: [String: Int] = [:]

  init(folder: String, form: RegisterForm, scheme: Scheme) {
    self.folder = folder
    self.form = form
    self.scheme = scheme
  }

  package static func path(_ name: String, in folder: String) -> String {
    folder.hasSuffix("/") || folder.isEmpty ? folder + name : "\(folder)/\(name)"
  }

  mutating func read(_ settings: RegisterSettings) -> Register? {
    if checksums, let text = settings.file {
      inputs.append(
        InputChecksum(
          name: text.name, bytes: text.bytes.count, sha256: SHA256.hex(of: text.bytes)))
    }
    if let lacking = scheme.lacking(plan) { log.add(lackingPlan(lacking)) }
    let criteria = scheme.criteria?.all.map(\.id) ?? []
    guard var families = readFamilies(Array(criteria.prefix(64))) else { return nil }
    let places = readPlaces(families)
    let (members, memberStarts) = readMembers(families.lookup)
    var terms = TermsSheet()
    let needsTerms = scheme.results.flatMap(\.tests).contains {
      if case .terms? = $0.window { true } else { false }
    }
    read("terms.csv", TermsSheet.layout, required: needsTerms) { terms.read(&$0) }
    let (journal, doubts) = readJournal(families)
    let former = FormerHolders(journal, scheme, families)
    families.forgetPlaces()
    let rules = EvidenceRules(scheme)
    let assessor = day.map {
      EvidenceAssessor(
        rules, families: families.families, members: members, memberStarts: memberStarts,
        terms: terms.terms, asOf: $0,
        keeps: Set(
          keeping.compactMap { key in
            families.keys.index(form.family(key)).map { Int32(clamping: $0) }
          }),
        keeper: RestingKeeper(
          keepsReferences: keepsReferences,
          batches: Set(settings.batches.map { RestingEvidence.hash($0) })))
    }
    let evidence = readEvidence(families.lookup, rules, assessor)
    return Register(
      folder: folder, settings: settings, scheme: scheme, plan: plan, criteria: criteria,
      families: families.families,
      places: former.added(to: places, families.families), terms: terms.terms,
      journal: journal, journalDoubts: doubts, inputs: inputs,
      measures: rules.measures, members: members,
      memberStarts: memberStarts, evidence: evidence.kept,
      decided: day.map {
        Register.Decided(
          asOf: $0, standings: evidence.standings, resting: evidence.resting,
          keeps: assessor?.keeps ?? [])
      }, form: form,
      keys: families.keys, lookup: families.lookup, returns: families.returns,
      lastVerified: evidence.latest)
  }

  /// That what a claim pays cannot be worked out by the rules alone.
  private func lackingPlan(_ what: String) -> Finding {
    .error(
      "plan-needed", file: folder,
      "what a claim pays under \(scheme.id) depends on \(what), which the register does not say",
      remedy: "Name the plan in register.json: \"scenario\": \"../plan.json\".")
  }

  /// The journal, and what of it the register does not bear out.
  private mutating func readJournal(_ families: FamiliesSheet) -> (Journal, [JournalDoubt]) {
    var sheet = JournalSheet(scheme, families: families, plan: plan)
    read("claims.csv", JournalSheet.layout, required: false) { sheet.read(&$0) }
    if !sheet.journal.rows.isEmpty {
      log.add(
        JournalKeys(
          journal: sheet.journal, families: families,
          form: form, file: RegisterFiles.path("claims.csv", in: folder)
        ).problems.findings)
    }
    return (sheet.journal, sheet.doubts)
  }

  /// The places with the families that hold them; what cannot be is told.
  private func readPlaces(_ families: FamiliesSheet) -> [Place] {
    let chains = PlaceChains(families, file: RegisterFiles.path("families.csv", in: folder))
    log.add(chains.problems.findings)
    return chains.places
  }

  /// Nil when they could not be read at all.
  private mutating func readFamilies(_ criteria: [String]) -> FamiliesSheet? {
    var families = FamiliesSheet(scheme, criteria: criteria)
    let form = form
    var isBroken = false
    var count = 0
    let isRead = readBlocks("families.csv", FamiliesSheet.layout) {
      file, first, sheet throws(FileProblem) in
      families.makeRoom(bytes: file.size)
      var problems = RowProblems()
      var block: CSVFile.Block? = first
      while let rows = block?.rows {
        var reader = RowReader(rows, sheet, form: form)
        families.read(&reader)
        problems.add(reader.problems)
        count += reader.read
        if reader.rows.problem != nil {
          // Nothing can be said of the other files without the families.
          isBroken = true
          break
        }
        _ = try file.advance(&block)
      }
      problems.add(families.disguisedKeys())
      return problems
    }
    if isRead { rows["families.csv"] = count }
    return isRead && !isBroken ? families : nil
  }

  private mutating func readMembers(_ families: WordTable) -> ([Member], starts: [Int32]) {
    var members = MembersSheet(families)
    let form = form
    let isRead = readBlocks("members.csv", MembersSheet.layout) {
      file, first, sheet throws(FileProblem) in
      var whole = MembersSheet(families)
      whole.makeRoom(bytes: file.size)
      members = try SideBySide.read(
        file, from: first, into: consume whole,
        part: { rows in
          var part = MembersSheet(families)
          var reader = RowReader(rows, sheet, form: form)
          part.read(&reader)
          return part
        }, add: { $0.add($1) })
      return members.problems
    }
    if isRead { rows["members.csv"] = members.rows }
    return members.grouped(families.count)
  }

  private mutating func readEvidence(
    _ families: WordTable, _ rules: EvidenceRules, _ assessor: EvidenceAssessor?
  ) -> EvidenceReading {
    let sheet = EvidenceSheet(families: families, rules)
    let path = RegisterFiles.path("evidence.csv", in: folder)
    do throws(FileProblem) {
      let file = try CSVFile(opening: path, blockSize: blockSize, summing: checksums)
      let reading = try EvidenceReading.read(
        file, sheet, form: form, families: families.count, assessor)
      headings["evidence.csv"] = reading.headings
      rows["evidence.csv"] = reading.kept.rows
      log.add(reading.findings(in: path))
      try note(file)
      return reading
    } catch {
      refuse(error, required: false)
      return EvidenceReading.nothing(families: families.count, assessor)
    }
  }

  /// Reads the header of a file and hands on the rest of it; false when that cannot be.
  @discardableResult
  private mutating func readBlocks(
    _ name: String, _ layout: Sheet.Layout,
    _ body: (CSVFile, CSVFile.Block, Sheet) throws(FileProblem) -> RowProblems
  ) -> Bool {
    do throws(FileProblem) {
      let file = try CSVFile(
        opening: RegisterFiles.path(name, in: folder), blockSize: blockSize, summing: checksums)
      var problems = RowProblems()
      guard var first = try file.next(),
        let sheet = header(&first.rows, layout, into: &problems)
      else {
        log.add(problems.findings)
        return false
      }
      log.add(try body(file, first, sheet).findings)
      try note(file)
      return true
    } catch {
      refuse(error, required: true)
      return false
    }
  }

  /// Reads the header of a file by the map of its headings, and keeps what they were understood as.
  private mutating func header(
    _ rows: inout CSVRows, _ layout: Sheet.Layout, into problems: inout RowProblems
  ) -> Sheet? {
    var header = HeaderReading(layout, form.headings[layout.file] ?? HeadingMap())
    let sheet = header.read(&rows)
    headings[layout.file] = header.headings
    problems.add(header.problems)
    return sheet
  }

  /// Reads a small file row by row; false when it could not be.
  @discardableResult
  private mutating func read(
    _ name: String, _ layout: Sheet.Layout, required: Bool,
    _ body: (inout RowReader) -> Void
  ) -> Bool {
    let path = RegisterFiles.path(name, in: folder)
    let text: SourceText
    do throws(FileProblem) {
      text = try Files.read(path, limit: 1 << 30, onlyFiles: true)
    } catch {
      refuse(error, required: required)
      return false
    }
    inputs.append(
      InputChecksum(
        name: path, bytes: text.bytes.count,
        sha256: checksums ? SHA256.hex(of: text.bytes) : nil))
    var problems = RowProblems()
    var rows = CSVRows(text)
    guard let sheet = header(&rows, layout, into: &problems) else {
      log.add(problems.findings)
      return false
    }
    var reader = RowReader(rows, sheet, form: form)
    body(&reader)
    self.rows[name] = reader.read
    log.add(reader.problems.findings)
    return true
  }

  /// Reads the headers of files that were not read, as nothing can be said of their rows.
  mutating func readHeaders() {
    for file in RegisterFile.allCases where headings[file.name] == nil {
      do throws(FileProblem) {
        let path = RegisterFiles.path(file.name, in: folder)
        let csv = try CSVFile(opening: path, blockSize: blockSize, summing: false)
        var problems = RowProblems()
        guard var first = try csv.next() else { continue }
        _ = header(&first.rows, file.layout, into: &problems)
        log.add(problems.findings)
      } catch {
        refuse(error, required: file != .terms && file != .evidence)
      }
    }
  }

  /// Records that a file was read. With errors nothing comes of it, so no checksum is needed.
  private mutating func note(_ file: CSVFile) throws(FileProblem) {
    let sum = log.hasErrors ? nil : try file.checksum()
    inputs.append(
      InputChecksum(name: file.name, bytes: sum?.bytes ?? file.size, sha256: sum?.sha256))
  }

  private mutating func refuse(_ problem: FileProblem, required: Bool) {
    if problem.finding.code == "file-missing", !required { return }
    unopened = unopened || problem.kind == .cannotOpen
    log.add(problem.finding)
  }
}
