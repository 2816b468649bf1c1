/// Every message about JSON, whole: after `» ` the text that is read, then what is said, then after
/// `= ` what is nevertheless read. `␊ ␍ ␉` stand for the end of a line, a return and a tab, `⟨C2⟩`
/// for a byte that cannot be seen.
enum JSONMessages {
  struct Row: Sendable {
    let input: [UInt8]
    let message: String
    let value: String?
  }

  /// The catalogue, taken apart.
  static var rows: [Row] {
    catalogue.split(separator: "\n\n").map { block in
      var lines = block.split(separator: "\n", omittingEmptySubsequences: false)
      let input = unseen(String(lines.removeFirst().dropFirst(2)))
      var value: String?
      if let last = lines.last, last.hasPrefix("= ") {
        value = String(last.dropFirst(2))
        lines.removeLast()
      }
      let message = unseen(lines.joined(separator: "\n") + "\n")
      return Row(input: input, message: String(decoding: message, as: UTF8.self), value: value)
    }
  }

  /// The bytes that a line of the catalogue stands for.
  private static func unseen(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var code: String?
    for character in text {
      switch character {
      case "␊": bytes.append(0x0A)
      case "␍": bytes.append(0x0D)
      case "␉": bytes.append(0x09)
      case "⟨": code = ""
      case "⟩":
        if let hex = code, let byte = UInt8(hex, radix: 16) { bytes.append(byte) }
        code = nil
      default:
        if code == nil { bytes.append(contentsOf: String(character).utf8) }
        code?.append(character)
      }
    }
    return bytes
  }

  static let catalogue = #"""
    » 
    plan.json: error[json-empty]: the file is empty
      Expected a JSON object.

    »    ␊
    plan.json: error[json-empty]: the file is empty
      Expected a JSON object.

    » {"a": 3,200}
    plan.json:1:7: error[json-thousands]: a comma inside a number
        1 | {"a": 3,200}
          |       ^^^^^
      Write it without the comma: 3200.
    = { "a": 3200 }

    » [1, 3,200, 5]
    plan.json:1:5: warning[json-thousands]: in a list 3,200 is two numbers
        1 | [1, 3,200, 5]
          |     ^^^^^
      If one is meant, write 3200; if two, put a space after the comma.
    = [1, 3, 200, 5]

    » {"a": 1,252,000}
    plan.json:1:7: error[json-thousands]: a comma inside a number
        1 | {"a": 1,252,000}
          |       ^^^^^^^^^
      Write it without the comma: 1252000.
    = { "a": 1252000 }

    » {"rate": 60%}
    plan.json:1:10: error[json-percent]: a share cannot be written as a percentage
        1 | {"rate": 60%}
          |          ^^^
      Write 0.60 for 60%.
    = { "rate": 0.60 }

    » {"a": £3,200}
    plan.json:1:7: error[json-pound]: a pound sign in a number
        1 | {"a": £3,200}
          |       ^^^^^^
      Write the amount alone: 3200.
    = { "a": 3200 }

    » {"a": -£5}
    plan.json:1:7: error[json-pound]: a pound sign in a number
        1 | {"a": -£5}
          |       ^^^
      Write the amount alone: -5.
    = { "a": -5 }

    » {"year": 2012/13}
    plan.json:1:10: error[json-slash]: a slash inside a number
        1 | {"year": 2012/13}
          |          ^^^^^^^
      Write the year as "2012-13", in quotation marks.
    = { "year": "2012-13" }

    » {"date": 01/04/2012}
    plan.json:1:10: error[json-slash]: a slash inside a number
        1 | {"date": 01/04/2012}
          |          ^^^^^^^^^^
      Write dates as "2012-04-30" (year, month, day), in quotation marks.
    = { "date": "01/04/2012" }

    » {"date": 2012-04-01}
    plan.json:1:10: error[json-number]: years and dates are texts
        1 | {"date": 2012-04-01}
          |          ^^^^^^^^^^
      Put it in quotation marks: "2012-04-01".
    = { "date": "2012-04-01" }

    » {"year": 2012-13}
    plan.json:1:10: error[json-number]: years and dates are texts
        1 | {"year": 2012-13}
          |          ^^^^^^^
      Put it in quotation marks: "2012-13".
    = { "year": "2012-13" }

    » {“a”: 1}
    plan.json:1:2: error[json-quotes]: curly quotation marks
        1 | {“a”: 1}
          |  ^
      Use straight ones ("): a word processor has replaced them. Edit in a text editor.

    » {"a": “b”}
    plan.json:1:7: error[json-quotes]: curly quotation marks
        1 | {"a": “b”}
          |       ^
      Use straight ones ("): a word processor has replaced them. Edit in a text editor.

    » {"a": ‘b’}
    plan.json:1:7: error[json-quotes]: curly quotation marks
        1 | {"a": ‘b’}
          |       ^
      Use straight ones ("): a word processor has replaced them. Edit in a text editor.

    » {'a': 1}
    plan.json:1:2: error[json-quotes]: single quotation marks
        1 | {'a': 1}
          |  ^
      Use double ones (").

    » {"a": 'b'}
    plan.json:1:7: error[json-quotes]: single quotation marks
        1 | {"a": 'b'}
          |       ^
      Use double ones (").

    » {"a":⟨C2⟩⟨A0⟩1}
    plan.json:1:6: error[json-space]: a no-break space, which JSON does not allow here
        1 | {"a":⟨C2⟩⟨A0⟩1}
          |      ^
      Replace it with an ordinary space (it often comes with text pasted from Word).
    = { "a": 1 }

    » {⟨C2⟩⟨A0⟩"a":1}
    plan.json:1:2: error[json-space]: a no-break space, which JSON does not allow here
        1 | {⟨C2⟩⟨A0⟩"a":1}
          |  ^
      Replace it with an ordinary space (it often comes with text pasted from Word).
    = { "a": 1 }

    » {"a": NaN, "b": Infinity, "c": -Infinity, "d": nan}
    plan.json:1:7: error[json-nan]: NaN is not a number in JSON
        1 | {"a": NaN, "b": Infinity, "c": -Infinity, "d": nan}
          |       ^^^
    plan.json:1:17: error[json-nan]: Infinity is not a number in JSON
        1 | {"a": NaN, "b": Infinity, "c": -Infinity, "d": nan}
          |                 ^^^^^^^^
    plan.json:1:32: error[json-nan]: -Infinity is not a number in JSON
        1 | {"a": NaN, "b": Infinity, "c": -Infinity, "d": nan}
          |                                ^^^^^^^^^
    plan.json:1:48: error[json-nan]: nan is not a number in JSON
        1 | {"a": NaN, "b": Infinity, "c": -Infinity, "d": nan}
          |                                                ^^^
    = { "a": null, "b": null, "c": null, "d": null }

    » {"a": True}
    plan.json:1:7: error[json-word]: expected true in small letters
        1 | {"a": True}
          |       ^^^^
    = { "a": true }

    » {"a": FALSE}
    plan.json:1:7: error[json-word]: expected false in small letters
        1 | {"a": FALSE}
          |       ^^^^^
    = { "a": false }

    » {"a": None}
    plan.json:1:7: error[json-word]: the word "None" is not in quotation marks
        1 | {"a": None}
          |       ^^^^
      Put texts in straight quotation marks (").

    » {"a": yes}
    plan.json:1:7: error[json-word]: the word "yes" is not in quotation marks
        1 | {"a": yes}
          |       ^^^
      Put texts in straight quotation marks (").

    » {a: 1}
    plan.json:1:2: error[json-key]: the key "a" is not in quotation marks
        1 | {a: 1}
          |  ^
      Keys and texts stand in straight quotation marks (").

    » {"a" 1}
    plan.json:1:6: error[json-colon]: expected a colon after the key "a"
        1 | {"a" 1}
          |      ^

    » {"a": 1 "b": 2}
    plan.json:1:9: error[json-comma]: expected a comma before this, or the closing bracket
        1 | {"a": 1 "b": 2}
          |         ^

    » {"a": 1␊ "b": 2}
    plan.json:2:2: error[json-comma]: expected a comma before this, or the closing bracket
        2 |  "b": 2}
          |  ^

    » {"a": 1,, "b": 2}
    plan.json:1:9: error[json-two-commas]: there are two commas with nothing between them
        1 | {"a": 1,, "b": 2}
          |         ^

    » {,"a":1}
    plan.json:1:2: error[json-key]: expected a key in quotation marks
        1 | {,"a":1}
          |  ^
      Keys and texts stand in straight quotation marks (").

    » [,1]
    plan.json:1:2: error[json-word]: expected a value, found ","
        1 | [,1]
          |  ^

    » [1,]
    plan.json:1:3: error[json-trailing-comma]: a comma after the last entry
        1 | [1,]
          |   ^
      Delete it.
    = [1]

    » {"a":1,}
    plan.json:1:7: error[json-trailing-comma]: a comma after the last entry
        1 | {"a":1,}
          |       ^
      Delete it.
    = { "a": 1 }

    » {"a": 1, // x␊ "b": 2}
    plan.json:1:10: error[json-comment]: JSON has no comments
        1 | {"a": 1, // x
          |          ^^^^
      Say it in "description" or in a "note" beside the value.
    = { "a": 1, "b": 2 }

    » {"a": /* y */ 1}
    plan.json:1:7: error[json-comment]: JSON has no comments
        1 | {"a": /* y */ 1}
          |       ^^^^^^^
      Say it in "description" or in a "note" beside the value.
    = { "a": 1 }

    » {"a": 1 /* never
    plan.json:1:9: error[json-comment]: this comment is never closed with */
        1 | {"a": 1 /* never
          |         ^^

    » # c␊{"a":1}
    plan.json:1:1: error[json-comment]: JSON has no comments
        1 | # c
          | ^^^
      Say it in "description" or in a "note" beside the value.
    = { "a": 1 }

    » {"a": 1} // end
    plan.json:1:10: error[json-comment]: JSON has no comments
        1 | {"a": 1} // end
          |          ^^^^^^
      Say it in "description" or in a "note" beside the value.
    = { "a": 1 }

    » {"a": / 1}
    plan.json:1:7: error[json-word]: a slash cannot stand here
        1 | {"a": / 1}
          |       ^

    » {"a":1} x
    plan.json:1:9: error[json-after-end]: there is more text after the end of the JSON value
        1 | {"a":1} x
          |         ^
      Delete it, or check for a missing bracket before it.

    » {"a":1}}
    plan.json:1:8: error[json-after-end]: there is more text after the end of the JSON value
        1 | {"a":1}}
          |        ^
      Delete it, or check for a missing bracket before it.

    » {"a": 1]
    plan.json:1:8: error[json-bracket]: the { of line 1 cannot be closed with ]
        1 | {"a": 1]
          |        ^

    » [1, 2}
    plan.json:1:6: error[json-bracket]: the [ of line 1 cannot be closed with }
        1 | [1, 2}
          |      ^

    » {"a": [1, 2}
    plan.json:1:12: error[json-bracket]: the [ of line 1 cannot be closed with }
        1 | {"a": [1, 2}
          |            ^

    » {"a": {"b": 1
    plan.json:1:7: error[json-unclosed]: this bracket is never closed with }
        1 | {"a": {"b": 1
          |       ^

    » ["a", "b"
    plan.json:1:1: error[json-unclosed]: this bracket is never closed with ]
        1 | ["a", "b"
          | ^

    » {"a": "text
    plan.json:1:7: error[json-string-end]: this text is not closed with a quotation mark
        1 | {"a": "text
          |       ^

    » {"a": "text␊"}
    plan.json:1:7: error[json-string-end]: this text is not closed on its line
        1 | {"a": "text
          |       ^^^^^

    » {"a": "x␉y"}
    plan.json:1:9: error[json-control]: a control character (code 9) inside a text
        1 | {"a": "x y"}
          |         ^
      Delete it; write a tab as \t.

    » {"a": "x⟨01⟩y"}
    plan.json:1:9: error[json-control]: a control character (code 1) inside a text
        1 | {"a": "x\u{1}y"}
          |         ^^^^^
      Delete it; write a tab as \t.

    » {"a": "\x"}
    plan.json:1:8: error[json-escape]: a backslash must be followed by one of " \ / b f n r t u
        1 | {"a": "\x"}
          |        ^^
      In a path, write / (or \\) instead of \.

    » {"a": "C:\Users\plan"}
    plan.json:1:10: error[json-escape]: a backslash must be followed by one of " \ / b f n r t u
        1 | {"a": "C:\Users\plan"}
          |          ^^
      In a path, write / (or \\) instead of \.

    » {"a": "\u12"}
    plan.json:1:8: error[json-escape]: this is not a character: a \u needs four hexadecimal digits, and halves of a pair must stand together
        1 | {"a": "\u12"}
          |        ^^^^

    » {"a": "\ud800"}
    plan.json:1:8: error[json-escape]: this is not a character: a \u needs four hexadecimal digits, and halves of a pair must stand together
        1 | {"a": "\ud800"}
          |        ^^^^^^

    » {"a": "\ud800\u0041"}
    plan.json:1:8: error[json-escape]: this is not a character: a \u needs four hexadecimal digits, and halves of a pair must stand together
        1 | {"a": "\ud800\u0041"}
          |        ^^^^^^

    » {"a": "\udc00"}
    plan.json:1:8: error[json-escape]: this is not a character: a \u needs four hexadecimal digits, and halves of a pair must stand together
        1 | {"a": "\udc00"}
          |        ^^^^^^

    » {"a": "\
    plan.json:1:8: error[json-escape]: a backslash must be followed by one of " \ / b f n r t u
        1 | {"a": "\
          |        ^
      In a path, write / (or \\) instead of \.

    » {"a": +1}
    plan.json:1:7: error[json-number]: a number cannot begin with a plus sign
        1 | {"a": +1}
          |       ^^
      Write 1.
    = { "a": 1 }

    » {"a": .5}
    plan.json:1:7: error[json-number]: a number cannot begin with a point
        1 | {"a": .5}
          |       ^^
      Write 0.5.
    = { "a": 0.5 }

    » {"a": -.5}
    plan.json:1:7: error[json-number]: a number cannot begin with a point
        1 | {"a": -.5}
          |       ^^^
      Write -0.5.
    = { "a": -0.5 }

    » {"a": 5.}
    plan.json:1:7: error[json-number]: a number cannot end with a point
        1 | {"a": 5.}
          |       ^^
      Write 5.
    = { "a": 5 }

    » {"a": 007}
    plan.json:1:7: error[json-number]: a number cannot begin with a zero
        1 | {"a": 007}
          |       ^^^
      Write 7.
    = { "a": 7 }

    » {"a": -01}
    plan.json:1:7: error[json-number]: a number cannot begin with a zero
        1 | {"a": -01}
          |       ^^^
      Write -1.
    = { "a": -1 }

    » {"a": 1e}
    plan.json:1:7: error[json-number]: this is not a number: 1e
        1 | {"a": 1e}
          |       ^^
      Put texts in quotation marks.

    » {"a": 1.e5}
    plan.json:1:7: error[json-number]: this is not a number: 1.e5
        1 | {"a": 1.e5}
          |       ^^^^
      Put texts in quotation marks.

    » {"a": --1}
    plan.json:1:7: error[json-number]: this is not a number: --1
        1 | {"a": --1}
          |       ^^^
      Put texts in quotation marks.

    » {"a": -}
    plan.json:1:7: error[json-number]: this is not a number: -
        1 | {"a": -}
          |       ^
      Put texts in quotation marks.

    » {"a": 1.2.3}
    plan.json:1:7: error[json-number]: this is not a number: 1.2.3
        1 | {"a": 1.2.3}
          |       ^^^^^
      Put texts in quotation marks.

    » {"a": 12abc}
    plan.json:1:7: error[json-number]: this is not a number: 12abc
        1 | {"a": 12abc}
          |       ^^^^^
      Put texts in quotation marks.

    » {"a": 3 200}
    plan.json:1:9: error[json-comma]: expected a comma before this, or the closing bracket
        1 | {"a": 3 200}
          |         ^

    » {"a": 3⟨C2⟩⟨A0⟩200}
    plan.json:1:8: error[json-space]: a no-break space, which JSON does not allow here
        1 | {"a": 3⟨C2⟩⟨A0⟩200}
          |        ^
      Replace it with an ordinary space (it often comes with text pasted from Word).
    plan.json:1:9: error[json-comma]: expected a comma before this, or the closing bracket
        1 | {"a": 3⟨C2⟩⟨A0⟩200}
          |         ^

    » {"a": 1_000}
    plan.json:1:7: error[json-number]: this is not a number: 1_000
        1 | {"a": 1_000}
          |       ^^^^^
      Put texts in quotation marks.

    » {"a": 1, "b": 2, "a": 3}
    plan.json:1:18: error[json-duplicate-key]: the key "a" is given twice; the first is on line 1
        1 | {"a": 1, "b": 2, "a": 3}
          |                  ^^^
      Delete one of the two: a reader could not know which one counts.
    = { "a": 1, "b": 2 }

    » {"a":
    plan.json:1:6: error[json-end]: the file ends where a value is expected
        1 | {"a":
          |      ^

    » {"a"
    plan.json:1:5: error[json-colon]: expected a colon after the key "a"
        1 | {"a"
          |     ^

    » {"a": }
    plan.json:1:7: error[json-word]: expected a value, found "}"
        1 | {"a": }
          |       ^

    » [
    plan.json:1:1: error[json-unclosed]: this bracket is never closed with ]
        1 | [
          | ^

    » {
    plan.json:1:1: error[json-unclosed]: this bracket is never closed with }
        1 | {
          | ^

    » "
    plan.json:1:1: error[json-string-end]: this text is not closed with a quotation mark
        1 | "
          | ^

    » }
    plan.json:1:1: error[json-word]: expected a value, found "}"
        1 | }
          | ^

    » ]
    plan.json:1:1: error[json-word]: expected a value, found "]"
        1 | ]
          | ^

    » :
    plan.json:1:1: error[json-word]: expected a value, found ":"
        1 | :
          | ^

    » {"a"::1}
    plan.json:1:6: error[json-word]: expected a value, found ":"
        1 | {"a"::1}
          |      ^

    » {"a"= 1}
    plan.json:1:5: error[json-colon]: expected a colon after the key "a"
        1 | {"a"= 1}
          |     ^

    » {"a": 1; "b": 2}
    plan.json:1:8: error[json-comma]: expected a comma or the closing bracket here
        1 | {"a": 1; "b": 2}
          |        ^

    » ⟨EF⟩⟨BB⟩⟨BF⟩{"a": x}
    plan.json:1:7: error[json-word]: the word "x" is not in quotation marks
        1 | {"a": x}
          |       ^
      Put texts in straight quotation marks (").

    » {"é": 1, "é": x}
    plan.json:1:15: error[json-word]: the word "x" is not in quotation marks
        1 | {"é": 1, "é": x}
          |               ^
      Put texts in straight quotation marks (").

    » {"日本": 1, "k": x}
    plan.json:1:16: error[json-word]: the word "x" is not in quotation marks
        1 | {"日本": 1, "k": x}
          |                ^
      Put texts in straight quotation marks (").

    » xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
    plan.json:1:1: error[json-word]: the word "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" is not in quotation marks
        1 | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Put texts in straight quotation marks (").

    » {"a": "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy" x}
    plan.json:1:210: error[json-comma]: expected a comma before this, or the closing bracket
        1 | …yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy" x}
          |                                                             ^

    » {␍␊  "a": 1,␍␊  "b": x␍␊}
    plan.json:3:8: error[json-word]: the word "x" is not in quotation marks
        3 |   "b": x
          |        ^
      Put texts in straight quotation marks (").

    » {"a": ⟨00⟩}
    plan.json:1:7: error[json-word]: expected a value, found "\u{0}"
        1 | {"a": \u{0}}
          |       ^^^^^

    » ⟨0C⟩{}
    plan.json:1:1: error[json-word]: expected a value, found "\u{c}"
        1 | \u{c}{}
          | ^^^^^

    » {"a": ⟨E2⟩⟨80⟩⟨A8⟩ 1}
    plan.json:1:7: error[json-space]: an unusual or invisible space, which JSON does not allow here
        1 | {"a": \u{2028} 1}
          |       ^^^^^^^^
      Replace it with an ordinary space (it often comes with text pasted from Word).
    = { "a": 1 }

    » ⟨E2⟩⟨80⟩⟨8B⟩{}
    plan.json:1:1: error[json-space]: an unusual or invisible space, which JSON does not allow here
        1 | \u{200b}{}
          | ^^^^^^^^
      Replace it with an ordinary space (it often comes with text pasted from Word).
    = {}

    » {"a": ½}
    plan.json:1:7: error[json-word]: the word "½" is not in quotation marks
        1 | {"a": ½}
          |       ^
      Put texts in straight quotation marks (").

    » {"a": –5}
    plan.json:1:7: error[json-minus]: a dash that is not a minus sign
        1 | {"a": –5}
          |       ^
      Write a plain hyphen: -5.

    » {"a": −5}
    plan.json:1:7: error[json-minus]: a dash that is not a minus sign
        1 | {"a": −5}
          |       ^
      Write a plain hyphen: -5.

    » {"a": €5}
    plan.json:1:7: error[json-word]: the word "€" is not in quotation marks
        1 | {"a": €5}
          |       ^
      Put texts in straight quotation marks (").

    » {"a": 5p}
    plan.json:1:7: error[json-number]: this is not a number: 5p
        1 | {"a": 5p}
          |       ^^
      Put texts in quotation marks.

    » {"a": 5%, "b": 1}
    plan.json:1:7: error[json-percent]: a share cannot be written as a percentage
        1 | {"a": 5%, "b": 1}
          |       ^^
      Write 0.05 for 5%.
    = { "a": 0.05, "b": 1 }

    » {"a": 1,5}
    plan.json:1:7: error[json-thousands]: a comma inside a number
        1 | {"a": 1,5}
          |       ^^^
      Write fractions with a point: 1.5.
    = { "a": 1.5 }

    » {"a": $5}
    plan.json:1:7: error[json-word]: expected a value, found "$"
        1 | {"a": $5}
          |       ^

    » {"a": 31st}
    plan.json:1:7: error[json-number]: this is not a number: 31st
        1 | {"a": 31st}
          |       ^^^^
      Put texts in quotation marks.

    » {"a": 1/2}
    plan.json:1:7: error[json-slash]: a slash inside a number
        1 | {"a": 1/2}
          |       ^^^
      Write the fraction in quotation marks: "1/2".
    = { "a": "1/2" }

    » {"a": 5/6}
    plan.json:1:7: error[json-slash]: a slash inside a number
        1 | {"a": 5/6}
          |       ^^^
      Write the fraction in quotation marks: "5/6".
    = { "a": "5/6" }

    » {"a": ...}
    plan.json:1:7: error[json-number]: this is not a number: ...
        1 | {"a": ...}
          |       ^^^
      Put texts in quotation marks.

    » {"a": 1, ...}
    plan.json:1:10: error[json-key]: expected a key in quotation marks
        1 | {"a": 1, ...}
          |          ^
      Keys and texts stand in straight quotation marks (").

    » [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
    plan.json:1:129: error[json-depth]: nested more than 128 levels deep
        1 | …[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
          |                                                             ^

    » {"a": "⟨E2⟩⟨80⟩⟨AE⟩"x}
    plan.json:1:10: error[json-comma]: expected a comma before this, or the closing bracket
        1 | {"a": "\u{202e}"x}
          |                 ^

    » {"a": "⟨ED⟩⟨A0⟩⟨80⟩"}
    plan.json:1:8: error[json-encoding]: a byte that is not UTF-8 (code 237): the file is most likely Windows-1252
        1 | {"a": "⟨C3⟩⟨AD⟩⟨C2⟩⟨A0⟩⟨E2⟩⟨82⟩⟨AC⟩"}
          |        ^
      Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).

    » {"years": [1, 3,200, 5]}
    plan.json:1:15: warning[json-thousands]: in a list 3,200 is two numbers
        1 | {"years": [1, 3,200, 5]}
          |               ^^^^^
      If one is meant, write 3200; if two, put a space after the comma.
    = { "years": [1, 3, 200, 5] }

    » {"a": £1,252,000.50, "b": -£3}
    plan.json:1:7: error[json-pound]: a pound sign in a number
        1 | {"a": £1,252,000.50, "b": -£3}
          |       ^^^^^^^^^^^^^
      Write the amount alone: 1252000.50.
    plan.json:1:27: error[json-pound]: a pound sign in a number
        1 | {"a": £1,252,000.50, "b": -£3}
          |                           ^^^
      Write the amount alone: -3.
    = { "a": 1252000.50, "b": -3 }

    » {"a": £}
    plan.json:1:7: error[json-pound]: a pound sign in a number
        1 | {"a": £}
          |       ^
      Write the amount alone: 3200.

    » {"a": 60.5%, "b": -5%, "c": 1e2%}
    plan.json:1:7: error[json-percent]: a share cannot be written as a percentage
        1 | {"a": 60.5%, "b": -5%, "c": 1e2%}
          |       ^^^^^
      Write 0.605 for 60.5%.
    plan.json:1:19: error[json-percent]: a share cannot be written as a percentage
        1 | {"a": 60.5%, "b": -5%, "c": 1e2%}
          |                   ^^^
      Write -0.05 for -5%.
    plan.json:1:29: error[json-number]: this is not a number: 1e2%
        1 | {"a": 60.5%, "b": -5%, "c": 1e2%}
          |                             ^^^^
      Put texts in quotation marks.

    » {"a": 1,252,000.75}
    plan.json:1:7: error[json-thousands]: a comma inside a number
        1 | {"a": 1,252,000.75}
          |       ^^^^^^^^^^^^
      Write it without the comma: 1252000.75.
    = { "a": 1252000.75 }

    » {"a": 3,20}
    plan.json:1:7: error[json-thousands]: a comma inside a number
        1 | {"a": 3,20}
          |       ^^^^
      Write fractions with a point: 3.20.
    = { "a": 3.20 }

    » {"a": 2012/2013}
    plan.json:1:7: error[json-slash]: a slash inside a number
        1 | {"a": 2012/2013}
          |       ^^^^^^^^^
      Write the year as "2012-13", in quotation marks.
    = { "a": "2012-13" }

    » {"a": 1//x␊}
    plan.json:1:8: error[json-comment]: JSON has no comments
        1 | {"a": 1//x
          |        ^^^
      Say it in "description" or in a "note" beside the value.
    = { "a": 1 }

    » {"a": 100%%}
    plan.json:1:7: error[json-percent]: a share cannot be written as a percentage
        1 | {"a": 100%%}
          |       ^^^^
      Write 1.00 for 100%.
    plan.json:1:11: error[json-comma]: expected a comma or the closing bracket here
        1 | {"a": 100%%}
          |           ^

    » {"a": ⟨E3⟩⟨80⟩⟨80⟩ 1}
    plan.json:1:7: error[json-space]: an unusual or invisible space, which JSON does not allow here
        1 | {"a": ⟨E3⟩⟨80⟩⟨80⟩ 1}
          |       ^
      Replace it with an ordinary space (it often comes with text pasted from Word).
    = { "a": 1 }

    » {"a": 3,2,1}
    plan.json:1:7: error[json-number]: this is not a number: 3,2,1
        1 | {"a": 3,2,1}
          |       ^^^^^
      Put texts in quotation marks.

    » {"a": -Inf}
    plan.json:1:7: error[json-nan]: -Inf is not a number in JSON
        1 | {"a": -Inf}
          |       ^^^^
    = { "a": null }

    » {"a": +.5}
    plan.json:1:7: error[json-number]: a number cannot begin with a plus sign
        1 | {"a": +.5}
          |       ^^^
      Write 0.5.
    = { "a": 0.5 }

    » {"a": 00}
    plan.json:1:7: error[json-number]: a number cannot begin with a zero
        1 | {"a": 00}
          |       ^^
      Write 0.
    = { "a": 0 }

    » {"a": 0.}
    plan.json:1:7: error[json-number]: a number cannot end with a point
        1 | {"a": 0.}
          |       ^^
      Write 0.
    = { "a": 0 }

    » {"a": -00.50}
    plan.json:1:7: error[json-number]: a number cannot begin with a zero
        1 | {"a": -00.50}
          |       ^^^^^^
      Write -0.50.
    = { "a": -0.50 }

    » {"a": 2012-}
    plan.json:1:7: error[json-number]: years and dates are texts
        1 | {"a": 2012-}
          |       ^^^^^
      Put it in quotation marks: "2012-".
    = { "a": "2012-" }

    » {"a": £3.5.6}
    plan.json:1:7: error[json-pound]: a pound sign in a number
        1 | {"a": £3.5.6}
          |       ^^^^^^
      Write the amount alone: 3200.

    » {"a": 3,-5}
    plan.json:1:9: error[json-key]: expected a key in quotation marks
        1 | {"a": 3,-5}
          |         ^
      Keys and texts stand in straight quotation marks (").

    » {"a": "⟨A3⟩"}
    plan.json:1:8: error[json-encoding]: a byte that is not UTF-8 (code 163): the file is most likely Windows-1252
        1 | {"a": "⟨C2⟩⟨A3⟩"}
          |        ^
      Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).

    » {"a": "⟨FF⟩"}
    plan.json:1:8: error[json-encoding]: a byte that is not UTF-8 (code 255): the file is most likely Windows-1252
        1 | {"a": "⟨C3⟩⟨BF⟩"}
          |        ^
      Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).

    » ⟨FF⟩⟨FE⟩{⟨00⟩"⟨00⟩a⟨00⟩"⟨00⟩:⟨00⟩1⟨00⟩}⟨00⟩
    plan.json: error[json-encoding]: the file is UTF-16, not UTF-8
      Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).

    » {⟨00⟩"⟨00⟩a⟨00⟩"⟨00⟩:⟨00⟩1⟨00⟩}⟨00⟩
    plan.json: error[json-encoding]: the file is UTF-16, not UTF-8
      Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).

    » ⟨00⟩{⟨00⟩"⟨00⟩a⟨00⟩"⟨00⟩:⟨00⟩1⟨00⟩}
    plan.json: error[json-encoding]: the file is UTF-16, not UTF-8
      Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).

    » ⟨FE⟩⟨FF⟩⟨00⟩{⟨00⟩"⟨00⟩a⟨00⟩"⟨00⟩:⟨00⟩1⟨00⟩}
    plan.json: error[json-encoding]: the file is UTF-16, not UTF-8
      Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).

    » ⟨00⟩
    plan.json:1:1: error[json-word]: expected a value, found "\u{0}"
        1 | \u{0}
          | ^^^^^

    » {}⟨00⟩
    plan.json:1:3: error[json-after-end]: there is more text after the end of the JSON value
        1 | {}\u{0}
          |   ^^^^^
      Delete it, or check for a missing bracket before it.

    » ⟨EF⟩⟨BB⟩
    plan.json:1:1: error[json-encoding]: a byte that is not UTF-8 (code 239): the file is most likely Windows-1252
        1 | ⟨C3⟩⟨AF⟩⟨C2⟩⟨BB⟩
          | ^
      Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).

    » ⟨EF⟩⟨BB⟩⟨BF⟩
    plan.json: error[json-empty]: the file is empty
      Expected a JSON object.

    » ⟨C3⟩
    plan.json:1:1: error[json-encoding]: a byte that is not UTF-8 (code 195): the file is most likely Windows-1252
        1 | ⟨C3⟩⟨83⟩
          | ^
      Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).

    » {⟨00⟩⟨00⟩⟨00⟩"⟨00⟩⟨00⟩⟨00⟩a⟨00⟩⟨00⟩⟨00⟩"⟨00⟩⟨00⟩⟨00⟩:⟨00⟩⟨00⟩⟨00⟩1⟨00⟩⟨00⟩⟨00⟩}⟨00⟩⟨00⟩⟨00⟩
    plan.json: error[json-encoding]: the file is UTF-16, not UTF-8
      Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).

    » ⟨FF⟩⟨FE⟩⟨00⟩⟨00⟩{⟨00⟩⟨00⟩⟨00⟩"⟨00⟩⟨00⟩⟨00⟩a⟨00⟩⟨00⟩⟨00⟩"⟨00⟩⟨00⟩⟨00⟩:⟨00⟩⟨00⟩⟨00⟩1⟨00⟩⟨00⟩⟨00⟩}⟨00⟩⟨00⟩⟨00⟩
    plan.json: error[json-encoding]: the file is UTF-16, not UTF-8
      Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).

    » ⟨00⟩{
    plan.json: error[json-encoding]: the file is UTF-16, not UTF-8
      Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).

    » {"a": "⟨E2⟩⟨80⟩"}
    plan.json:1:8: error[json-encoding]: a byte that is not UTF-8 (code 226): the file is most likely Windows-1252
        1 | {"a": "⟨C3⟩⟨A2⟩⟨E2⟩⟨82⟩⟨AC⟩"}
          |        ^
      Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).

    » {⟨92⟩a⟨92⟩: 1}
    plan.json:1:2: error[json-encoding]: a byte that is not UTF-8 (code 146): the file is most likely Windows-1252
        1 | {⟨E2⟩⟨80⟩⟨99⟩a⟨E2⟩⟨80⟩⟨99⟩: 1}
          |  ^
      Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).

    » PK⟨03⟩⟨04⟩⟨00⟩⟨00⟩
    plan.json: error[json-encoding]: this is a workbook or archive, not a JSON file

    » {"a": [{␊ "b": 1}, 2}
    plan.json:2:12: error[json-bracket]: the [ of line 1 cannot be closed with }
        2 |  "b": 1}, 2}
          |            ^

    » {"a": "x" /* one␊two */, "b": 2}
    plan.json:1:11: error[json-comment]: JSON has no comments
        1 | {"a": "x" /* one
          |           ^^^^^^
      Say it in "description" or in a "note" beside the value.
    = { "a": "x", "b": 2 }

    » {"a": £1,2}
    plan.json:1:7: error[json-pound]: a pound sign in a number
        1 | {"a": £1,2}
          |       ^^^^
      Write the amount alone: 1.2.
    = { "a": 1.2 }

    » {"pbr": 1, // first␊ "rate": 60%, "fee": £3,200,␊ "year": 2012/13, "n": 3,200,}
    plan.json:1:12: error[json-comment]: JSON has no comments
        1 | {"pbr": 1, // first
          |            ^^^^^^^^
      Say it in "description" or in a "note" beside the value.
    plan.json:2:10: error[json-percent]: a share cannot be written as a percentage
        2 |  "rate": 60%, "fee": £3,200,
          |          ^^^
      Write 0.60 for 60%.
    plan.json:2:22: error[json-pound]: a pound sign in a number
        2 |  "rate": 60%, "fee": £3,200,
          |                      ^^^^^^
      Write the amount alone: 3200.
    plan.json:3:10: error[json-slash]: a slash inside a number
        3 |  "year": 2012/13, "n": 3,200,}
          |          ^^^^^^^
      Write the year as "2012-13", in quotation marks.
    plan.json:3:24: error[json-thousands]: a comma inside a number
        3 |  "year": 2012/13, "n": 3,200,}
          |                        ^^^^^
      Write it without the comma: 3200.
    plan.json:3:29: error[json-trailing-comma]: a comma after the last entry
        3 |  "year": 2012/13, "n": 3,200,}
          |                             ^
      Delete it.
    = { "pbr": 1, "rate": 0.60, "fee": 3200, "year": "2012-13", "n": 3200 }

    » "\u00e9
    plan.json:1:1: error[json-string-end]: this text is not closed with a quotation mark
        1 | "\u00e9
          | ^

    » {"a": "\uD83D\uDE00", "b": '}
    plan.json:1:28: error[json-quotes]: single quotation marks
        1 | {"a": "\uD83D\uDE00", "b": '}
          |                            ^
      Use double ones (").
    """#
}
