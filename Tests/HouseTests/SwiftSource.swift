/// What a Swift file declares at its top, what it imports and which names it uses, told by its
/// words alone: comments and the text of strings are left out, what is interpolated is not.
struct SwiftSource {
  let path: String
  private(set) var imports: [String] = []
  /// Types, functions and values at the top of the file that other files can use.
  private(set) var declared: Set<String> = []
  /// Names in use that are not members of something named before a full stop: types, and
  /// functions where they are called.
  private(set) var used: Set<String> = []

  /// The folder inside its module; empty for a file that stands in none.
  var folder: String {
    path.split(separator: "/").dropFirst(2).dropLast().joined(separator: "/")
  }

  private static let kinds: Set<String> = [
    "struct", "enum", "class", "protocol", "actor", "typealias", "func", "let", "var",
  ]

  init(path: String, _ text: String) {
    self.path = path
    let words = SwiftWords.all(in: text)
    var own: Set<String> = []
    for (at, word) in words.enumerated() where word.isName {
      let before = at > 0 ? words[at - 1].text : ""
      let after = at + 1 < words.count ? words[at + 1].text : ""
      if before == "import", word.depth == 0 {
        imports.append(word.text)
      } else if SwiftSource.kinds.contains(before) {
        let isPrivate = at > 1 && ["private", "fileprivate"].contains(words[at - 2].text)
        if word.depth == 0, !isPrivate { declared.insert(word.text) } else { own.insert(word.text) }
      } else if before != ".", word.text.first?.isUppercase ?? false || after == "(" {
        used.insert(word.text)
      }
    }
    used.subtract(own)
  }
}

/// How a string is written: with how many signs `#`, and on one line or on many.
struct StringForm {
  let hashes: Int
  let isLong: Bool

  /// The string that begins at a byte; nil when none does.
  init?(_ bytes: [UInt8], _ at: Int) {
    guard bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "#") else { return nil }
    var next = at
    while next < bytes.count, bytes[next] == UInt8(ascii: "#") { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "\"") else { return nil }
    hashes = next - at
    isLong = bytes[next...].prefix(3).elementsEqual([0x22, 0x22, 0x22])
  }

  var endLength: Int { hashes + (isLong ? 3 : 1) }

  func ends(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard bytes[at] == UInt8(ascii: "\"") else { return false }
    let quotes = isLong ? 3 : 1
    return bytes[at...].prefix(quotes).elementsEqual(repeatElement(0x22, count: quotes))
      && bytes[min(at + quotes, bytes.count)...].prefix(hashes)
        .elementsEqual(repeatElement(0x23, count: hashes))
  }

  func interpolates(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard bytes[at] == UInt8(ascii: "\\") else { return false }
    let end = at + 1 + hashes
    return end < bytes.count && bytes[end] == UInt8(ascii: "(")
      && bytes[(at + 1)..<end].allSatisfy { $0 == UInt8(ascii: "#") }
  }
}
