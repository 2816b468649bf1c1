import Glibc

/// The clock of the machine.
package enum SystemClock {
  /// Today by the clock and the time zone of the machine: `2013-02-04`; nil when the machine does
  /// not know.
  package static func today() -> String? {
    var now = time(nil)
    var parts = unsafe tm()
    guard now != -1, unsafe localtime_r(&now, &parts) != nil else { return nil }
    let (year, month, day) = unsafe (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
