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
    (.text("two\nlines"), "x,\"two\nlines\""),
    (.text(" edge"), "x,\" edge\""),
    (.text("edge "), "x,\"edge \""),
    (.text(" "), "x,\" \""),
    (.text("in side"), "x,in side"),
    (.text("a\u{1F}b"), "x,\"a\u{1F}b\""),
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
    (.text("\tx"), "x,\"'\tx\""),
    (.text("\rx"), "x,\"'\rx\""),
    (.text("\r\nx"), "x,\"'\r\nx\""),
    (.text("\nx"), "x,\"'\nx\""),
    (.text("\u{0}x"), "x,\"'\u{0}x\""),
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
}
