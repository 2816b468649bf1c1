import PBRFiles
import PBRFindings
import PBRProgramme
import PBRQuantities

extension Conversion {
  /// A number exactly as it was written.
  static func written(_ value: JSONValue) -> Conversion where Value == WrittenNumber {
    guard let text = value.number else {
      let shown = value.string == nil ? value.kindInWords : value.shown
      return .refused("must be a number, not \(shown)", remedy: plainNumber(value.string))
    }
    guard let number = WrittenNumber(text) else {
      return .refused(
        "is \(value.shown), a number of more than 18 digits", remedy: "Check the digits.")
    }
    return .read(number)
  }

  /// The same where it may not be negative.
  static func notNegative(_ value: JSONValue) -> Conversion where Value == WrittenNumber {
    guard case .read(let number) = written(value) else { return written(value) }
    guard number.value >= .zero else {
      return .refused("is \(value.shown), but may not be negative", remedy: "Take the sign away.")
    }
    return .read(number)
  }

  /// What to write instead of a text that holds a number.
  private static func plainNumber(_ text: String?) -> String? {
    guard let text else { return nil }
    let bare = text.filter { !"£%, ".contains($0) }
    guard WrittenNumber(bare) != nil else {
      return "Write a plain number, without quotation marks, words or signs."
    }
    return "Write \(bare), without quotation marks, signs or commas."
  }
}
