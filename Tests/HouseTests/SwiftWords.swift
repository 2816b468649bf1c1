/// A name or a sign of a Swift file, and in how many pairs of braces it stands. Of the signs, only
/// a full stop and an opening bracket are told apart.
struct SwiftWord {
  let text: String
  let depth: Int
  let isName: Bool
}

/// Reads the words of a Swift file, without comments and without the text of strings.
struct SwiftWords {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0
  private var words: [SwiftWord] = []
  /// Brackets open in each interpolation that the reading is inside of, and the string to go
  /// back to at its end.
  private var interpolations: [(brackets: Int, string: StringForm)] = []

  static func all(in text: String) -> [SwiftWord] {
    var reading = SwiftWords(bytes: Array(text.utf8))
    reading.read()
    return reading.words
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() {
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0x0A, 0x20: at += 1
      case UInt8(ascii: "/") where has(UInt8(ascii: "/"), at + 1):
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
      case UInt8(ascii: "/") where has(UInt8(ascii: "*"), at + 1):
        while at < bytes.count, !(bytes[at] == UInt8(ascii: "*") && has(UInt8(ascii: "/"), at + 1))
        {
          at += 1
        }
        at += 2
      case UInt8(ascii: "\""), UInt8(ascii: "#"):
        guard let string = StringForm(bytes, at) else {
          at += 1
          continue
        }
        at += string.endLength
        skip(string)
      case _ where SwiftWords.isOfName(byte): name()
      default: sign(byte)
      }
    }
  }

  private func has(_ byte: UInt8, _ at: Int) -> Bool { at < bytes.count && bytes[at] == byte }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private mutating func name() {
    let start = at
    while at < bytes.count, SwiftWords.isOfName(bytes[at]) { at += 1 }
    let isName = !(bytes[start] >= UInt8(ascii: "0") && bytes[start] <= UInt8(ascii: "9"))
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    words.append(SwiftWord(text: text, depth: depth, isName: isName))
  }

  private mutating func sign(_ byte: UInt8) {
    at += 1
    var text = ""
    let inside = interpolations.count - 1
    switch byte {
    case UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "}"): depth -= 1
    case UInt8(ascii: "."): text = "."
    case UInt8(ascii: "("):
      text = "("
      if inside >= 0 { interpolations[inside].brackets += 1 }
    case UInt8(ascii: ")") where inside >= 0:
      interpolations[inside].brackets -= 1
      if interpolations[inside].brackets < 0 { skip(interpolations.removeLast().string) }
    default: break
    }
    words.append(SwiftWord(text: text, depth: depth, isName: false))
  }

  /// Passes over the text of a string, up to its end or to something interpolated.
  private mutating func skip(_ string: StringForm) {
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\""), string.ends(bytes, at) {
        at += string.endLength
        return
      }
      if byte == UInt8(ascii: "\\") {
        if string.interpolates(bytes, at) {
          at += string.hashes + 2
          interpolations.append((0, string))
          return
        }
        at += string.hashes == 0 ? 2 : 1
      } else {
        at += 1
      }
    }
  }
}
