package import PBRFiles
package import PBRFindings
package import PBRQuantities

/// The outcome of reading one value as a quantity: the quantity, or what is wrong with it and
/// what to write instead.
package enum Conversion<Value> {
  case read(Value)
  case refused(String, remedy: String?)

  /// The quantity; a refusal is reported at the place.
  package func accepted(by reader: FieldReader, at place: SourcePlace, path: [String]) -> Value? {
    switch self {
    case .read(let value): return value
    case .refused(let problem, let remedy):
      reader.report(
        .error("wrong-value", at: place, "\(FieldPath.text(path)) \(problem)", remedy: remedy))
      return nil
    }
  }
}

extension Conversion {
  /// A number in a range. A text that holds one, a percentage or an amount is refused by name.
  package static func number(
    _ value: JSONValue, in range: ClosedRange<Double>, means: String
  ) -> Conversion where Value == Double {
    guard let written = value.number else {
      return .refused(notNumber(value), remedy: plainFix(value, isShare: range == 0...1))
    }
    guard let number = Double(written), number.isFinite else {
      return .refused("is \(value.shown), too large a number", remedy: "Check the digits.")
    }
    guard range.contains(number) else {
      if range == 0...1, number > 1, number <= 100 {
        let share = NumberText.shortest((number * 1e7).rounded() / 1e9)
        return .refused(
          "is \(written), but \(means) lies from 0 to 1",
          remedy: "Write the share: \(written)% is \(share).")
      }
      let low = NumberText.grouped(Int(range.lowerBound))
      let high = NumberText.grouped(Int(range.upperBound))
      return .refused("is \(value.shown), but \(means) lies from \(low) to \(high)", remedy: nil)
    }
    return .read(number)
  }
}

extension Conversion {
  /// A whole number in a range.
  package static func whole(_ value: JSONValue, in range: ClosedRange<Int>) -> Conversion
  where Value == Int {
    guard let written = value.number else {
      return .refused(notNumber(value), remedy: plainFix(value, isShare: false))
    }
    let decimal = ExactDecimal(written)
    if let decimal, decimal.whole == nil {
      return .refused("is \(value.shown), but must be a whole number", remedy: nil)
    }
    guard let number = decimal?.whole, range.contains(Int(number)) else {
      return .refused(
        "is \(value.shown), but must lie from \(NumberText.grouped(range.lowerBound)) to "
          + NumberText.grouped(range.upperBound), remedy: nil)
    }
    return .read(Int(number))
  }
}

extension Conversion {
  /// An amount in pounds and pence, read exactly; at most a thousand million pounds.
  package static func money(_ value: JSONValue) -> Conversion where Value == Money {
    guard let written = value.number else {
      return .refused(notNumber(value), remedy: plainFix(value, isShare: false))
    }
    if let decimal = ExactDecimal(written), decimal.scale > 2 {
      return .refused(
        "is \(value.shown), which is not an amount in pounds and whole pence",
        remedy: "Write at most two digits after the point.")
    }
    guard let money = Money(written), money >= .zero, money.pence <= 100_000_000_000 else {
      return .refused("is \(value.shown), but must lie from £0 to £1,000,000,000", remedy: nil)
    }
    return .read(money)
  }
}

/// How a value that is not a number is refused.
private func notNumber(_ value: JSONValue) -> String {
  "must be a number, not \(value.string == nil ? value.kindInWords : value.shown)"
}

/// What to write instead of a text that holds a number.
private func plainFix(_ value: JSONValue, isShare: Bool = true) -> String? {
  if let object = value.object, object["low"] ?? object["high"] ?? object["source"] != nil {
    return "Add the figure itself: \"value\"."
  }
  guard let text = value.string else { return nil }
  let plain = "Write a plain number, without quotation marks, words or signs."
  let bare = text.filter { $0 != "£" && $0 != "," && $0 != " " }
  if isShare, bare.hasSuffix("%"), let percent = Double(bare.dropLast()), percent.isFinite {
    return "Write the share without quotation marks: \(NumberText.shortest(percent / 100))."
  }
  guard Double(bare) != nil, ExactDecimal(bare) != nil else { return plain }
  return "Write \(bare), without quotation marks, pound sign or commas."
}
