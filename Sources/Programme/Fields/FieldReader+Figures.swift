package import PBRFiles
package import PBRFindings
package import PBRQuantities

extension FieldReader {
  /// A figure under a key, wrapped in provenance or bare, converted and recorded.
  package func figure<Value: Sendable>(
    _ key: String, unit: FigureUnit, recorded: Bool = true,
    _ convert: (JSONValue) -> Conversion<Value>
  ) -> Figure<Value>? {
    guard let value = field(key) else { return nil }
    return figure(value, path: path + [key], unit: unit, recorded: recorded, convert)
  }

  /// The same for a value that is already at hand, such as an entry of a list.
  package func figure<Value: Sendable>(
    _ value: JSONValue, path: [String], unit: FigureUnit, recorded: Bool = true,
    _ convert: (JSONValue) -> Conversion<Value>
  ) -> Figure<Value>? {
    guard let (bare, provenance) = unwrap(value, path: path),
      let read = convert(bare).accepted(by: self, at: bare.place, path: path)
    else { return nil }
    if recorded {
      context.record(
        path, bare.string ?? bare.number ?? "", unit: unit,
        provenance: provenance.completed(by: inherited), place: bare.place)
    }
    return Figure(value: read, provenance: provenance, place: bare.place, path: path)
  }

  package func money(_ key: String) -> Figure<Money>? {
    figure(key, unit: .gbp, Conversion.money)
  }

  package func date(_ key: String) -> Figure<CivilDate>? {
    figure(key, unit: .date, Conversion.date)
  }

  package func whole(_ key: String, in range: ClosedRange<Int>, unit: FigureUnit) -> Figure<Int>? {
    figure(key, unit: unit) { .whole($0, in: range) }
  }

  /// A text figure, such as a title, that may carry provenance but is not recorded.
  package func text(_ key: String) -> String? {
    figure(key, unit: .text, recorded: false) { value in
      value.string.map(Conversion.read)
        ?? .refused("must be a text in quotation marks, not \(value.kindInWords)", remedy: nil)
    }?.value
  }

  /// Figures by financial year: `{"2012-13": 700, "2013-14": 1500}`, in the order of the years.
  package func byYear<Value: Sendable>(
    _ key: String, unit: FigureUnit, _ convert: (JSONValue) -> Conversion<Value>
  ) -> [YearFigure<Value>]? {
    guard let reader = object(key) else { return nil }
    var years: [YearFigure<Value>] = []
    for member in reader.object.members {
      guard let value = reader.field(member.key),
        let year = Conversion.year(member.key).accepted(
          by: reader, at: member.keyPlace, path: reader.path + [member.key]),
        let figure = reader.figure(
          value, path: reader.path + [member.key], unit: unit, convert)
      else { continue }
      years.append(YearFigure(year: year, keyPlace: member.keyPlace, figure: figure))
    }
    reader.finish()
    return years.sorted { $0.year < $1.year }
  }
}

/// A figure of one financial year.
package struct YearFigure<Value: Sendable>: Sendable {
  package let year: FinancialYear
  package let keyPlace: SourcePlace
  package let figure: Figure<Value>
}
