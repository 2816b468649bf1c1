package import PBRFiles
import PBRFindings
package import PBRQuantities

extension FieldReader {
  /// A number that may be a range: `0.6`, or `{"value": 0.6, "low": 0.45, "high": 0.7}`.
  /// - Parameters:
  ///   - bounds: what the value and its range must lie in.
  ///   - means: the quantity in the field's words, for messages.
  ///   - together: with what a range moves unless it says otherwise itself.
  package func assumption(
    _ key: String, in bounds: ClosedRange<Double>, means: String, unit: FigureUnit,
    default fallback: Double? = nil, together: String? = nil
  ) -> Assumption? {
    guard let value = field(key) else {
      guard let fallback else { return nil }
      context.record(
        path + [key], NumberText.shortest(fallback), unit: unit, provenance: Provenance(),
        place: nil)
      return Assumption(name: context.name(path + [key]), value: fallback)
    }
    return assumption(
      value, path: path + [key], in: bounds, means: means, unit: unit, together: together)
  }

  package func assumption(
    _ value: JSONValue, path: [String], in bounds: ClosedRange<Double>, means: String,
    unit: FigureUnit, together: String? = nil
  ) -> Assumption? {
    var range: RangeFields?
    guard
      let (bare, provenance) = unwrap(value, path: path, more: { range = RangeFields($0) }),
      let number = Conversion<Double>.number(bare, in: bounds, means: means)
        .accepted(by: self, at: bare.place, path: path)
    else { return nil }
    let checked = range?.checked(
      around: number, in: bounds, means: means, path: path, together: together, self)
    context.record(
      path, bare.number ?? "", low: checked.map { NumberText.shortest($0.low) } ?? "",
      high: checked.map { NumberText.shortest($0.high) } ?? "",
      together: checked?.together ?? "", unit: unit,
      provenance: provenance.completed(by: inherited), place: bare.place)
    return Assumption(
      name: context.name(path), value: number, range: checked, place: bare.place)
  }
}

/// The keys of a range as they stand in a wrapper.
private struct RangeFields {
  let low: JSONValue?
  let high: JSONValue?
  let shape: String?
  let together: String?

  init(_ reader: FieldReader) {
    low = reader.field("low")
    high = reader.field("high")
    shape = reader.choice("distribution", among: ProvenanceKeys.shapes)
    together = reader.plainText("together")
  }

  func checked(
    around value: Double, in bounds: ClosedRange<Double>, means: String, path: [String],
    together usual: String?, _ reader: FieldReader
  ) -> Assumption.Range? {
    guard let low, let high else {
      if let single = low ?? high {
        reader.report(
          .error(
            "range-half", at: single.place,
            "\(FieldPath.text(path)) has \(self.low == nil ? "high without low" : "low without high")",
            remedy: "Give both ends of the range, or neither."))
      }
      return nil
    }
    func end(_ json: JSONValue, _ key: String) -> Double? {
      Conversion<Double>.number(json, in: bounds, means: means)
        .accepted(by: reader, at: json.place, path: path + [key])
    }
    let (lowest, highest) = (end(low, "low"), end(high, "high"))
    guard let bottom = lowest, let top = highest else { return nil }
    guard bottom <= value, value <= top else {
      let wrong = bottom > value ? low : high
      reader.report(
        .error(
          "range-order", at: wrong.place,
          "\(FieldPath.text(path)): low \(NumberText.shortest(bottom)), value "
            + "\(NumberText.shortest(value)), high \(NumberText.shortest(top)) are not in order",
          remedy: "The value must lie between low and high."))
      return nil
    }
    return Assumption.Range(
      low: bottom, high: top,
      shape: shape.flatMap(Assumption.Range.Shape.init(rawValue:)) ?? .pert,
      together: together ?? usual)
  }
}
