/// How a text that is not UTF-8 was most likely saved.
package enum TextEncoding: String, CaseIterable, Sendable {
  case windows = "Windows-1252"
  case dos = "DOS (code page 850)"
  case mac = "Mac OS Roman"

  /// The encoding that makes the most of the signs above ASCII letters that English and its
  /// neighbours have; of equals the first.
  package static func likely(_ bytes: some Sequence<UInt8>) -> TextEncoding {
    let high = bytes.filter { $0 >= 0x80 }
    func score(_ encoding: TextEncoding) -> Int {
      high.count { usual.contains(encoding.sign($0)) }
    }
    return allCases.reduce(.windows) { score($1) > score($0) ? $1 : $0 }
  }

  /// The bytes in this encoding as text.
  package func text(_ bytes: some Sequence<UInt8>) -> String {
    String(bytes.map { $0 < 0x80 ? Character(UnicodeScalar($0)) : sign($0) })
  }

  /// The sign of a byte from 0x80 on; `?` where the encoding has none.
  package func sign(_ byte: UInt8) -> Character {
    let at = Int(byte) - 0x80
    guard at >= 0 else { return Character(UnicodeScalar(byte)) }
    switch self {
    case .windows: return at < 32 ? TextEncoding.controls[at] : Character(UnicodeScalar(byte))
    case .dos: return TextEncoding.dosSigns[at]
    case .mac: return TextEncoding.macSigns[at]
    }
  }

  private static let usual: Set<Character> = Set("éèêëáàâäãåíìîïóòôöõúùûüçñ£’‘“”–—€°½")
  private static let controls: [Character] = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".map {
      $0 == "\u{FFFD}" ? "?" : $0
    })
  private static let dosSigns: [Character] = Array(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}"
  )
  private static let macSigns: [Character] = Array(
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›\u{FB01}\u{FB02}‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
  )
}

/// Bytes that are not well-formed UTF-8, and the sign that stands for lost letters.
package enum UTF8Check {
  package enum Slip: Sendable {
    /// A byte that begins no well-formed sequence.
    case malformed
    /// U+FFFD: something else could not be read here before, and its letters are gone.
    case lost
  }

  /// The first slip within a range of bytes; nil when there is none.
  package static func first(
    in bytes: [UInt8], _ range: Range<Int>
  ) -> (offset: Int, slip: Slip)? {
    let span = bytes.span
    var any: UInt8 = 0
    for at in range { any |= span[at] }
    guard any >= 0x80 else { return nil }
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = span[at]
      if byte < 0x80 {
        at += 1
        continue
      }
      let length: Int
      let lowest: UInt32
      switch byte {
      case 0xC2...0xDF: (length, lowest) = (2, 0x80)
      case 0xE0...0xEF: (length, lowest) = (3, 0x800)
      case 0xF0...0xF4: (length, lowest) = (4, 0x10000)
      default: return (at, .malformed)
      }
      guard at + length <= range.upperBound else { return (at, .malformed) }
      var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
      for offset in 1..<length {
        let next = span[at + offset]
        guard next & 0xC0 == 0x80 else { return (at, .malformed) }
        scalar = scalar << 6 | UInt32(next & 0x3F)
      }
      guard scalar >= lowest, Unicode.Scalar(scalar) != nil else { return (at, .malformed) }
      if scalar == 0xFFFD { return (at, .lost) }
      at += length
    }
    return nil
  }
}
