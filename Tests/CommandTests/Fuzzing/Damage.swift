/// Damage that knows what it damages: rows and cells of a data file, values of a JSON text. The same
/// seed does the same damage.
struct Damage {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A place below a number; 0 below nothing.
  mutating func below(_ count: Int) -> Int { count < 1 ? 0 : Int(next() % UInt64(count)) }

  mutating func one<Item>(of items: [Item]) -> Item { items[below(items.count)] }

  /// What people and programs put into cells.
  static let cells = [
    "", " ", "0", "-1", "1e999", "9223372036854775807", "99999999999999999999", "0.005", "NaN",
    "2013-02-30", "2013-01-10", "10/01/2013", "0000-00-00", "9999-12-31", "1899-12-31", "2012-13",
    "2013-12", "=1+1", "'x", "\"", "a\"b", "a,b", "\u{202E}abc", "\u{0}", "\t", "é", "null", "true",
    "crime|work", "|", "crime|crime", "adult-1", "child-1", "P-1", "F-0001", "paid", "submitted",
    "rejected", "reversed", "employment", "crime-education", "W2013-07", "£700", "700.001", "1,000",
    String(repeating: "x", count: 3_000),
  ]

  /// A data file with some of its rows, columns and bytes not as they were.
  mutating func csv(_ text: String, _ times: Int) -> [UInt8] {
    var rows = text.split(separator: "\n", omittingEmptySubsequences: true).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    for _ in 0..<times where !rows.isEmpty {
      let row = below(rows.count)
      let cell = below(rows[row].count)
      switch below(12) {
      case 0...4: if !rows[row].isEmpty { rows[row][cell] = one(of: Damage.cells) }
      case 5: if !rows[row].isEmpty { rows[row].remove(at: cell) }
      case 6: rows[row].insert(one(of: Damage.cells), at: cell)
      case 7: rows.remove(at: row)
      case 8: rows.insert(rows[below(rows.count)], at: row)
      case 9: rows.swapAt(row, below(rows.count))
      case 10:
        let other = below(rows.count)
        if !rows[row].isEmpty, !rows[other].isEmpty {
          rows[row][cell] = rows[other][below(rows[other].count)]
        }
      default: rows[row] = []
      }
    }
    let end = one(of: ["\n", "\n", "\n", "\r\n", "\r"])
    let whole = rows.map { $0.joined(separator: ",") }.joined(separator: end) + end
    return bytes(Array(whole.utf8))
  }

  /// A JSON text with some of its values not as they were.
  mutating func json(_ text: String, _ times: Int) -> [UInt8] {
    var tokens = Damage.tokens(text)
    for _ in 0..<times where !tokens.isEmpty {
      let place = below(tokens.count)
      switch below(8) {
      case 0...3: tokens[place] = one(of: Damage.values)
      case 4: tokens.remove(at: place)
      case 5: tokens.insert(tokens[below(tokens.count)], at: place)
      case 6: tokens.swapAt(place, below(tokens.count))
      default:
        // A part of the text in the place of another.
        let (from, length) = (below(tokens.count), below(12))
        tokens.insert(contentsOf: tokens[from..<min(tokens.count, from + length)], at: place)
      }
    }
    return bytes(Array(tokens.joined().utf8))
  }

  private static let values = [
    "0", "-1", "1", "0.5", "1e308", "1e-400", "99999999999999999999", "12.345678901", "true",
    "null",
    "\"\"", "\"2013-02-30\"", "\"2013-01\"", "\"2012-13\"", "\"employment\"", "\"\\u0000\"",
    "\"\\ud800\"", "\"\\u202e\"", "[]", "{}", "[[[[[[]]]]]]", "{\"value\":1}",
    "{\"min\":2,\"max\":1}",
  ]

  /// Strings, numbers and words, marks and spaces: together the text.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var token = ""
    var isQuoted = false
    for character in text {
      if isQuoted {
        token.append(character)
        if character == "\"", !token.hasSuffix("\\\"") {
          tokens.append(token)
          (token, isQuoted) = ("", false)
        }
      } else if "{}[]:, \n".contains(character) || character == "\"" {
        if !token.isEmpty { tokens.append(token) }
        token = character == "\"" ? "\"" : ""
        isQuoted = character == "\""
        if !isQuoted { tokens.append(String(character)) }
      } else {
        token.append(character)
      }
    }
    return token.isEmpty ? tokens : tokens + [token]
  }

  /// Now and then bytes that are no text, or an end too soon.
  private mutating func bytes(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    switch below(12) {
    case 0 where !bytes.isEmpty: bytes[below(bytes.count)] = UInt8(truncatingIfNeeded: next())
    case 1: bytes.removeLast(below(bytes.count))
    case 2: bytes = [0xEF, 0xBB, 0xBF] + bytes
    default: break
    }
    return bytes
  }
}
