package import PBRFiles
import PBRFindings
import PBRQuantities

/// Ids of results, windows, cohorts and lines. They begin with a letter, or are a financial
/// year, so that a spreadsheet leaves them alone.
package enum Identifier {
  /// The id, or nil with a finding: letters, digits, `-`, `_` and `.`, at most 60.
  package static func checked(_ id: String, in reader: FieldReader, key: String) -> String? {
    let place = reader.object[key]?.place ?? reader.value.place
    let allowed = id.utf8.allSatisfy { byte in
      (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
        || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
        || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }
    guard allowed, id.utf8.count <= 60, id.first?.isLetter ?? false || FinancialYear(id) != nil
    else {
      reader.report(
        .error(
          "bad-id", at: place, "\(Quoted.value(id)) cannot be an id",
          remedy: "Use letters, digits, hyphens, underscores and full stops, beginning with a "
            + "letter (at most 60); a financial year such as 2012-13 is an id, too."))
      return nil
    }
    return id
  }
}

/// Reports entries of a list that have the same id, at the later one.
package func reportDuplicates(
  in items: [JSONValue], of kind: String, _ fields: FieldReader
) {
  var seen: [String: JSONValue] = [:]
  var told = 0
  for item in items {
    guard let value = item.object?["id"], let id = value.string else { continue }
    // In a spreadsheet, a file name or a filter A and a are the same.
    if let first = seen[id.lowercased()] {
      told += 1
      // A line is found by counting: so many are enough to see what is wrong.
      if told > 20 { return }
      fields.report(
        .error(
          "duplicate-id", at: value.place,
          first.string == id
            ? "two \(kind) have the id \(Quoted.value(id)); the first is on line \(first.place.line)"
            : "two \(kind) have ids that differ only in case, \(first.shown) on line "
              + "\(first.place.line) and \(Quoted.value(id))",
          remedy: "Give one of them another id."))
    } else {
      seen[id.lowercased()] = value
    }
  }
}

extension FieldReader {
  /// Reports a list or an object that must not be empty.
  func reportEmpty(_ key: String, _ isEmpty: Bool, _ problem: String) {
    guard isEmpty, let value = object[key], value.array != nil || value.object != nil,
      // A list that is too long is told as such, and nothing of it is read.
      (value.array?.count ?? 0) <= FieldReader.mostEntries
    else { return }
    report(.error("empty", at: value.place, problem, remedy: "Give at least one."))
  }

  /// A true-or-false field; absent is false.
  package func flag(_ key: String) -> Bool {
    figure(key, unit: .rule, recorded: false) { value -> Conversion<Bool> in
      if case .boolean(let flag) = value.content { return .read(flag) }
      return .refused("must be true or false, not \(value.kindInWords)", remedy: nil)
    }?.value ?? false
  }
}
