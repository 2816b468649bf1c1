import PBRFiles
import PBRFindings
import PBRQuantities

extension PastContracts {
  /// The key of a plan that names a table of contracts, or `none`.
  static let key = "outsideView"

  /// The columns that are read; `name` and `ratio_to_date` must be there.
  private static let columns = ["name", "ratio_to_date"] + PastContract.ages.map(column)
  private static func column(_ age: Int) -> String { "ratio_\(age)_months" }

  /// What a plan says: the contracts built in where it says nothing.
  static func read(in fields: FieldReader) -> OutsideView {
    guard let value = fields.field(key) else { return .builtIn }
    let bare = value.object?["text"] == nil ? value.object?["value"] ?? value : value
    if bare.string == "none" { return .none }
    if bare.object?["text"] != nil, let reader = fields.object(key) {
      let name = reader.plainText("name")
      let text = reader.plainText("text")
      reader.finish()
      guard let name, let text else { return .none }
      let contracts = read(SourceText(name: name, text), into: fields.context.log)
      return .named(PastContracts(contracts: contracts, source: name))
    }
    // A table that could not be put in has been told as a file that is not there.
    if let name = bare.string, name.hasSuffix(".csv") { return .none }
    fields.report(
      .error(
        "outside-view", at: bare.place,
        "\(key) must be the name of a table that ends in .csv, or none, not \(bare.shown)",
        remedy: "Leave it out for the contracts that are built in."))
    return .none
  }

  /// The contracts of a table; what is wrong with it is reported.
  static func read(_ text: SourceText, into log: FindingLog) -> [PastContract] {
    var rows = CSVRows(text)
    var contracts: [PastContract] = []
    guard rows.next() else {
      log.add(rows.problem ?? .error("outside-view", file: text.name, "the table is empty"))
      return []
    }
    let headings = (0..<rows.count).map { rows.text($0).lowercased() }
    for column in ["name", "ratio_to_date"] where !headings.contains(column) {
      log.add(
        .error(
          "outside-view", at: rows.place(column: 0), "the table has no column \(column)",
          remedy: "Its first line names its columns: \(columns.joined(separator: ",")).")
      )
      return []
    }
    while rows.next() {
      var shares: [String: Double] = [:]
      var name = ""
      for (column, heading) in headings.enumerated() where column < rows.count {
        let words = rows.text(column)
        if heading == "name" { name = words }
        guard heading.hasPrefix("ratio_"), columns.contains(heading), !words.isEmpty else {
          continue
        }
        guard let share = Double(words), share.isFinite, (0...1000).contains(share) else {
          log.add(
            .error(
              "outside-view", at: rows.place(column: column),
              "\(heading) is \(Quoted.value(words)), not payments as a share of the plan",
              remedy: "Write 0.93 for 93%; leave it empty where it is not known."))
          continue
        }
        shares[heading] = share
      }
      let after = PastContract.ages.compactMap { age in shares[column(age)].map { (age, $0) } }
      contracts.append(
        PastContract(
          name: name, after: Dictionary(after) { first, _ in first },
          toDate: shares["ratio_to_date"]))
    }
    if let problem = rows.problem { log.add(problem) }
    if contracts.count(where: { $0.toDate != nil }) < fewest {
      log.add(
        .error(
          "outside-view", file: text.name,
          "the table has \(Noun("contract").counted(contracts.count)) with a ratio_to_date; a range "
            + "takes \(fewest)"))
    }
    return contracts
  }

  /// Fewer contracts than this say nothing of one in ten.
  static let fewest = 10
}

extension DocumentLoader {
  /// A plan with the table that its outside view names put in the place of the name, as appraisal
  /// tables are in the plan of a run; as it was where it names none or it cannot be read.
  func puttingInOutsideView(_ document: JSONValue) -> JSONValue {
    guard var plan = document.object, let named = plan[PastContracts.key] else { return document }
    let bare = named.object?["value"] ?? named
    guard let name = bare.string, name.hasSuffix(".csv"),
      let text = table(DocumentLoader.resolve(name, beside: bare.place.text), from: bare.place)
    else { return document }
    let members = [("name", name), ("text", String(decoding: text.bytes, as: UTF8.self))].map {
      JSONMember(key: $0, keyPlace: bare.place, value: JSONValue(.string($1), at: bare.place))
    }
    plan[PastContracts.key] = JSONValue(.object(JSONObject(members)), at: bare.place)
    return JSONValue(.object(plan), at: document.place)
  }
}
