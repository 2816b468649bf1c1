/// The years of which dates and months are read, and how what lies outside them is told.
package enum YearsRead {
  package static let range = 1900...2200

  /// What is wrong with a day or a month that is written as it should be and of another year:
  /// `which lies outside the years 1900 to 2200`; nil for anything else.
  package static func beyond(_ text: some StringProtocol) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 || bytes.count == 7, let year = wholeNumber(bytes[0..<4]),
      !range.contains(year)
    else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let like = (isLeap ? "2000" : "2001") + String(decoding: bytes[4...], as: UTF8.self)
    let isOne = bytes.count == 10 ? CivilDate(like) != nil : Month(like) != nil
    return isOne ? "which lies outside the years \(words)" : nil
  }

  /// `1900 to 2200`
  package static var words: String { "\(range.lowerBound) to \(range.upperBound)" }
  package static var remedy: String { "Years from \(words) are read: correct the year." }
}
