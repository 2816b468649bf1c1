import Testing

@testable import PBRFiles

@Suite("Data files")
struct CSVWriterTests {
  /// Cells of the second column, and the whole line they must give.
  static let lines: [(cell: CSVCell, line: String)] = [
    (.text("crime-education"), "x,crime-education"),
    (.text("Families, all"), "x,\"Families, all\""),
    (.text("say \"yes\""), "x,\"say \"\"yes\"\"\""),
    (.text("a;b"), "x,\"a;b\""),
    (.text("two\nlines"), #"x,two\u{a}lines"#),
    (.text(" edge"), "x,\" edge\""),
    (.text("edge "), "x,\"edge \""),
    (.text(" "), "x,\" \""),
    (.text("in side"), "x,in side"),
    (.text("a\u{1F}b"), #"x,a\u{1f}b"#),
    (.text("Ærø £5"), "x,Ærø £5"),
    (.text(""), "x,"),
    (.empty, "x,"),
    (.number("-240.00"), "x,-240.00"),
    (.number("0"), "x,0"),
    (.number("12.500000"), "x,12.500000"),
    (.number("+5"), "x,\"'+5\""),
    (.number("=1+1"), "x,\"'=1+1\""),
    (.number("1."), "x,1."),
    (.number("NaN"), "x,NaN"),
    (.number(""), "x,"),
    (.text("-240.00"), "x,\"'-240.00\""),
    (.text("=HYPERLINK(\"http://x\",\"y\")"), "x,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
    (.text("+44 151"), "x,\"'+44 151\""),
    (.text("@SUM(A1)"), "x,\"'@SUM(A1)\""),
    (.text("\tx"), #"x,\u{9}x"#),
    (.text("\rx"), #"x,\u{d}x"#),
    (.text("\r\nx"), #"x,\u{d}\u{a}x"#),
    (.text("\nx"), #"x,\u{a}x"#),
    (.text("\u{0}x"), #"x,\u{0}x"#),
    (.text("\u{7F}\u{9B}x"), #"x,\u{7f}\u{9b}x"#),
    (.text("abc\u{202E}fdp.exe"), #"x,abc\u{202e}fdp.exe"#),
    (.text("\u{2066}=1\u{2069}"), #"x,\u{2066}=1\u{2069}"#),
    (.text("\u{200F}\u{61C}\u{FEFF}"), #"x,\u{200f}\u{61c}\u{feff}"#),
    (.text(#"C:\users"#), #"x,C:\users"#),
    (.text(#"\u{a} is no line end"#), #"x,\u{5c}u{a} is no line end"#),
    (.text("'=1"), "x,\"''=1\""),
    (.text("''"), "x,\"'''\""),
    (.text("'tis"), "x,'tis"),
    (.text("a=1"), "x,a=1"),
    (.text("2012-13"), "x,2012-13"),
  ]

  @Test("Every kind of cell")
  func cells() {
    for row in Self.lines {
      var table = CSVWriter(columns: ["a", "b"])
      table.row([.text("x"), row.cell])
      #expect(String(decoding: table.bytes, as: UTF8.self) == "a,b\r\n\(row.line)\r\n")
    }
  }

  @Test("The header, the byte-order mark, a single empty cell")
  func files() {
    #expect(CSVWriter(columns: ["line", "amount_gbp"]).bytes == Array("line,amount_gbp\r\n".utf8))
    var single = CSVWriter(columns: ["note"], excel: true)
    single.row([.empty])
    #expect(single.bytes == [0xEF, 0xBB, 0xBF] + Array("note\r\n\"\"\r\n".utf8))
  }

  /// Whoever reads `\u{…}` back has every text again.
  @Test("Nothing is lost", arguments: ["a\u{202E}b", "\r\n", #"\u{a}"#, #"\\u{5c}"#, "\u{0}\\u"])
  func back(text: String) {
    var table = CSVWriter(columns: ["a", "b"])
    table.row([.text("x"), .text(text)])
    let cell = String(decoding: table.bytes, as: UTF8.self).dropFirst("a,b\r\nx,".count).dropLast(1)
    var read = ""
    var rest = cell[...]
    while let first = rest.first {
      if rest.hasPrefix(#"\u{"#), let end = rest.firstIndex(of: "}"),
        let value = UInt32(rest[..<end].dropFirst(3), radix: 16), let scalar = Unicode.Scalar(value)
      {
        read.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        read.append(first)
        rest = rest.dropFirst()
      }
    }
    #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
    #expect(!cell.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
  }
}
