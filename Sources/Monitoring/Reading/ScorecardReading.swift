import PBRFiles
package import PBRFindings
import PBRProgramme
import PBRQuantities

/// Everything that reading a scorecard brought to light.
package struct ScorecardReading: Sendable {
  /// A file that was read: its name and the SHA-256 of its bytes.
  package struct Input: Sendable {
    package let name: String
    package let sha256: String
    /// Whether it holds the rows of measures.
    var isObservations = false
  }

  /// Nil when there are errors.
  package let scorecard: Scorecard?
  package let findings: [Finding]
  /// Every file that was read, in the order of reading.
  package let inputs: [Input]
  /// Whether a file could not be opened.
  package let unopened: Bool

  /// Those of which a reader may have the checksums: with that of the observations and the figures
  /// that are published, the public could try out the counts of people that are not.
  package func inputs(forPublic isPublic: Bool) -> [Input] {
    guard isPublic, scorecard?.measures.contains(where: { $0.counts == .people }) ?? true else {
      return inputs
    }
    return inputs.filter { !$0.isObservations }
  }

  /// Reads `a.json`, or `a.json+b.json` for b laid over a, with settings from the command line laid
  /// over both, and the sheets it names.
  /// - Parameters:
  ///   - order: how dates are written in its sheets, where the scorecard is not to say.
  ///   - period: the day it speaks of, where the scorecard is not to say: a date or a label.
  ///   - programme: what measures with `from` are taken from; nil where there is no register.
  ///   - remedy: what to do where a measure has `from` and there is no register.
  package init(
    _ path: String, settings: [String] = [], order: SheetDateOrder? = nil, period: String? = nil,
    files: ScorecardFiles, programme: ProgrammeSource? = nil, remedy: String? = nil
  ) {
    let reader = ScorecardReader(files, programme, remedy: remedy)
    let scorecard = reader.read(path, settings: settings, order: order, period: period)
    self.scorecard = reader.log.hasErrors ? nil : scorecard
    findings = reader.log.told
    inputs = reader.inputs
    unopened = reader.unopened
  }
}

/// One reading of a scorecard and its files.
final class ScorecardReader {
  let files: ScorecardFiles
  let log = FindingLog()
  let loader: DocumentLoader
  private var sheets: [ScorecardReading.Input] = []
  private(set) var sheetUnopened = false

  private let programme: ProgrammeSource?
  private let remedy: String?

  init(_ files: ScorecardFiles, _ programme: ProgrammeSource?, remedy: String?) {
    self.files = files
    self.programme = programme
    self.remedy = remedy
    loader = DocumentLoader(files: files.documents, log: log)
  }

  var unopened: Bool { loader.unopened || sheetUnopened }

  var inputs: [ScorecardReading.Input] {
    loader.texts.map {
      ScorecardReading.Input(name: $0.name, sha256: SHA256.hex(of: $0.bytes))
    } + sheets
  }

  func read(
    _ path: String, settings: [String], order: SheetDateOrder?, period: String?
  ) -> Scorecard? {
    guard var document = document(path) else { return nil }
    for text in settings {
      guard let setting = Setting(text, into: log) else { continue }
      document = setting.apply(to: document, into: log)
    }
    document = Overlay.settled(document)
    var taken = ProgrammeRows(log: log, remedy: remedy)
    document = taken.completed(document, by: programme)
    if let other = ScorecardReader.other(document, path) {
      log.add(other)
      return nil
    }
    let context = ReadingContext(log: log, keys: ScorecardKeys.document)
    guard let fields = FieldReader(document, path: [], in: context) else { return nil }
    let head = ScorecardHead(fields, measures: document.object?["measures"]?.array ?? [])
    let sheetOrder = order ?? head.order
    let terms = sheet("terms", fields, usual: head.hasTerms ? "terms.csv" : nil)
      .map { TermSheet.read($0, order: sheetOrder, into: log) }
    let calendar = PeriodCalendar(terms: terms ?? [])
    // Without errors these are the ids of the measures, in their order.
    let ids = head.ids
    let others = head.unreadable(withTerms: terms != nil)
    let (sums, flows) = (
      SumIdentity.readAll(in: fields, ids), FlowIdentity.readAll(in: fields, ids)
    )
    let bands = StandingBands.read(in: fields)
    var observations = sheet("observations", fields, usual: nil).map {
      ObservationSheet.read(
        $0, head.measures, calendar, order: sheetOrder, passingOver: others, into: log)
    }
    if let own = taken.sheet {
      let rows = ObservationSheet.read(own, head.measures, calendar, order: .ymd, into: log)
      let typed = observations ?? [[Observation]](repeating: [], count: head.measures.count)
      for (index, measure) in head.measures.enumerated()
      where !rows[index].isEmpty && !typed[index].isEmpty {
        log.add(
          .error(
            "from-and-rows", at: measure.place("from"),
            "\(measure.id) is taken from the register, and the observations have rows of it",
            remedy: "Leave the rows out, or \"from\"."))
      }
      observations = head.measures.indices.map {
        typed[$0] + taken.completed(rows[$0], of: head.measures[$0])
      }
    }
    let comparators = comparators(fields, head, order: sheetOrder, passingOver: others)
    fields.finish()
    guard !log.hasErrors else { return nil }
    let rows = observations ?? [[Observation]](repeating: [], count: head.measures.count)
    guard
      let day = ScorecardDay.read(
        period, head.period, rows, head.measures, calendar, in: fields)
    else { return nil }
    let card = Scorecard(
      id: head.id, title: head.title, authority: head.authority, area: head.area, period: day,
      groups: head.groups, measures: taken.marked(head.measures), sums: sums, flows: flows,
      statusRules: head.rules, bands: bands, calendar: calendar, observations: rows,
      comparators: comparators, figures: fields.context.records, file: document.place.text)
    log.add(ScorecardChecks.ofFiles(card))
    return card
  }

  /// What to say of a file that holds a plan or a payer's rules in place of measures; nil for a
  /// scorecard, also a wrong one.
  private static func other(_ document: JSONValue, _ path: String) -> Finding? {
    guard let object = document.object, object["scorecard"] == nil, object["measures"] == nil,
      object["cohorts"] != nil || object["claimWindows"] != nil
    else { return nil }
    return .error(
      "not-scorecard", file: path,
      object["cohorts"] != nil
        ? "this file holds a plan, not measures" : "this file holds a payer's rules, not measures",
      remedy: "Name a scorecard; pbr init --scorecard writes one to start from.")
  }

  /// The document of a path with everything it extends, and its measures as a list.
  private func document(_ path: String) -> JSONValue? {
    var document: JSONValue?
    for part in ScenarioReading.parts(of: path) {
      guard let layer = loader.load(part) else { return nil }
      let whole = withMeasures(layer)
      document = document.map { Overlay.merge($0, with: whole) } ?? whole
    }
    return document.map(Overlay.settled)
  }

  /// The document with the measures of a sheet in place of its name.
  private func withMeasures(_ document: JSONValue) -> JSONValue {
    guard var object = document.object, let value = object["measures"],
      let name = (value.object?["value"] ?? value).string
    else { return document }
    let place = (value.object?["value"] ?? value).place
    let path = DocumentLoader.resolve(name, beside: place.text, ending: ".csv")
    guard let text = open(path, from: place) else { return document }
    let beside = DocumentLoader.resolve("targets.csv", beside: text, ending: ".csv")
    var targets: SourceText?
    if case .text(let found) = files.documents.outcome(beside) {
      targets = found
      remember(found)
    }
    object["measures"] = JSONValue(
      .array(MeasureSheet.list(text, targets: targets, into: log)), at: place)
    return JSONValue(.object(object), at: document.place)
  }

  /// The sheet that a key names, beside the file that names it; nil where none is named, or where
  /// it cannot be opened, which is reported.
  private func sheet(_ key: String, _ fields: FieldReader, usual: String?) -> SourceText? {
    guard let (path, place) = path(key, fields, usual: usual) else { return nil }
    return open(
      path, from: place, remedy: fields.field(key) == nil ? TermSheet.remedy : nil,
      isObservations: key == "observations")
  }

  private func path(
    _ key: String, _ fields: FieldReader, usual: String?
  ) -> (path: String, place: SourcePlace)? {
    guard let value = fields.field(key) else {
      return usual.map {
        (
          DocumentLoader.resolve($0, beside: fields.value.place.text, ending: ".csv"),
          fields.opening
        )
      }
    }
    let bare = value.object?["value"] ?? value
    guard let name = fields.text(key) else { return nil }
    return (DocumentLoader.resolve(name, beside: bare.place.text, ending: ".csv"), bare.place)
  }

  /// - Parameter remedy: what to do where it cannot be opened, in place of the usual.
  private func open(
    _ path: String, from place: SourcePlace, remedy: String? = nil, isObservations: Bool = false
  ) -> SourceText? {
    switch files.documents.outcome(path) {
    case .text(let text):
      remember(text, isObservations: isObservations)
      return text
    case .problem(let finding):
      report(finding, of: path, from: place, remedy: remedy)
      return nil
    }
  }

  private func remember(_ text: SourceText, isObservations: Bool = false) {
    sheets.append(
      ScorecardReading.Input(
        name: text.name, sha256: SHA256.hex(of: text.bytes), isObservations: isObservations))
  }

  private func report(
    _ finding: Finding, of path: String, from place: SourcePlace, remedy: String? = nil
  ) {
    sheetUnopened = true
    log.add(
      Finding(
        .error, finding.code, at: place, file: finding.file,
        "\(Quoted.plain(path)): \(finding.message)", effect: finding.effect,
        remedy: remedy ?? finding.remedy))
  }

  /// What other areas have, where the scorecard names a file of it.
  private func comparators(
    _ fields: FieldReader, _ head: ScorecardHead, order: SheetDateOrder,
    passingOver others: Set<String>
  ) -> [ComparatorGroup] {
    guard let (path, place) = path("comparators", fields, usual: nil) else { return [] }
    var sheet = ComparatorSheet(
      head.measures, area: head.area, order: order, passingOver: others, into: log)
    switch files.sheet(path) {
    case .problem(let finding): report(finding, of: path, from: place)
    case .text(let text):
      remember(text)
      _ = sheet.read(CSVRows(text))
    case .file(let file):
      do throws(FileProblem) {
        var block: CSVFile.Block?
        while try file.advance(&block), let rows = block?.rows {
          guard sheet.read(rows) else { break }
        }
        if let sum = try file.checksum() {
          sheets.append(ScorecardReading.Input(name: file.name, sha256: sum.sha256))
        }
      } catch {
        report(error.finding, of: path, from: place)
      }
    }
    return sheet.groups
  }
}
