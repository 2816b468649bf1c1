/// Text in ASCII alone, for terminals and files that carry nothing else.
package enum PlainText {
  /// Pounds as `GBP`, dashes, quotation marks and status signs as their plain forms, letters
  /// with accents without them, and `?` for every other character.
  package static func of(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    var out = ""
    var afterPound = false
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if afterPound, ("0"..."9").contains(scalar) { out += " " }
        out.unicodeScalars.append(scalar)
      } else if let plain = replacements[scalar] {
        out += plain
      } else if DisplayWidth.of(scalar) > 0 {
        out += "?"
      }
      afterPound = scalar == "£"
    }
    return out
  }

  private static let replacements: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("GBP", "£"), ("EUR", "€"), ("-", "‐‑‒–—―−─"), ("'", "‘’‚‛′´`"), ("\"", "“”„‟″«»"),
      ("...", "…"), ("[G]", "★"), ("[A]", "●"), ("[R]", "▲"), ("*", "•·"), ("x", "×"),
      ("/", "÷⁄"), ("+/-", "±"), ("<=", "≤"), (">=", "≥"), ("!=", "≠"), ("~", "≈"),
      ("->", "→"), ("<-", "←"), ("[+]", "↗"), ("[=]", "↔"), ("[-]", "↘"), ("ok", "✓"), ("1/2", "½"),
      ("1/4", "¼"), ("3/4", "¾"), ("(c)", "©"),
      ("(R)", "®"), ("(TM)", "™"), ("s.", "§"), ("deg", "°"), ("1", "¹"), ("2", "²"),
      ("3", "³"), (" ", "\u{2002}\u{2003}\u{2009}\u{202F}\u{3000}"), ("|", "│▏"), ("#", "█"),
      ("=", "▒░"), ("A", "ÀÁÂÃÄÅĀĂĄ"), ("a", "àáâãäåāăąª"), ("AE", "Æ"), ("ae", "æ"),
      ("C", "ÇĆĈĊČ"), ("c", "çćĉċč"), ("D", "ÐĎĐ"), ("d", "ðďđ"), ("E", "ÈÉÊËĒĔĖĘĚ"),
      ("e", "èéêëēĕėęě"), ("G", "ĜĞĠĢ"), ("g", "ĝğġģ"), ("H", "ĤĦ"), ("h", "ĥħ"),
      ("I", "ÌÍÎÏĨĪĬĮİ"), ("i", "ìíîïĩīĭįı"), ("J", "Ĵ"), ("j", "ĵ"), ("K", "Ķ"),
      ("k", "ķĸ"), ("L", "ĹĻĽĿŁ"), ("l", "ĺļľŀł"), ("N", "ÑŃŅŇŊ"), ("n", "ñńņňŋ"),
      ("O", "ÒÓÔÕÖØŌŎŐ"), ("o", "òóôõöøōŏőº"), ("OE", "Œ"), ("oe", "œ"), ("R", "ŔŖŘ"),
      ("r", "ŕŗř"), ("S", "ŚŜŞŠȘ"), ("s", "śŝşšșſ"), ("ss", "ß"), ("T", "ŢŤŦȚ"),
      ("t", "ţťŧț"), ("Th", "Þ"), ("th", "þ"), ("U", "ÙÚÛÜŨŪŬŮŰŲ"), ("u", "ùúûüũūŭůűų"),
      ("W", "ŴẀẂẄ"), ("w", "ŵẁẃẅ"), ("Y", "ÝŶŸỲ"), ("y", "ýÿŷỳ"), ("Z", "ŹŻŽ"),
      ("z", "źżž"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (plain, letters) in groups {
      for letter in letters.unicodeScalars { table[letter] = plain }
    }
    return table
  }()
}
