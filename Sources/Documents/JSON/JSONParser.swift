/// Reads JSON (RFC 8259, UTF-8) strictly, keeping the place of every value.
///
/// What the standard forbids is an error with its place. Slips that leave no doubt about the
/// rest (a trailing comma, a comment, a duplicate key, `NaN`) are reported and reading goes on,
/// so that one run shows them all; anything else stops the reading there.
public struct JSONParser {
  /// Limits that protect against hostile files; beyond them is an error, not a crash.
  public static let deepest = 128
  public static let largest = 64 * 1024 * 1024

  /// The value of a text, or nil when it could not be read; the findings say why.
  public static func parse(_ text: SourceText, into log: FindingLog) -> JSONValue? {
    var parser = JSONParser(text: text, log: log)
    do {
      try parser.checkEncoding()
      let value = try parser.document()
      return value
    } catch {
      log.add(error.finding)
      return nil
    }
  }

  /// A problem after which the rest of the text cannot be understood.
  struct Stop: Error {
    let finding: Finding
  }

  let text: SourceText
  let bytes: [UInt8]
  let log: FindingLog
  var at = 0
  var depth = 0

  init(text: SourceText, log: FindingLog) {
    self.text = text
    self.bytes = text.bytes
    self.log = log
  }

  private mutating func document() throws(Stop) -> JSONValue {
    try skipSpace()
    guard at < bytes.count else {
      throw stop("json-empty", at..<at, "the file is empty", remedy: "Expected a JSON object.")
    }
    let value = try value()
    try skipSpace()
    if at < bytes.count {
      throw stop(
        "json-after-end", at..<at + 1, "there is more text after the end of the JSON value",
        remedy: "Delete it, or check for a missing bracket before it.")
    }
    return value
  }

  mutating func value() throws(Stop) -> JSONValue {
    guard at < bytes.count else { throw unexpectedEnd("a value") }
    let start = at
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""):
      let string = try string()
      return JSONValue(.string(string), at: place(start..<at))
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try number()
    default: return try word()
    }
  }

  private mutating func object() throws(Stop) -> JSONValue {
    let start = at
    try enter()
    var members: [JSONMember] = []
    var keys: [String: SourcePlace] = [:]
    try skipSpace()
    var comma: Int?
    while true {
      guard at < bytes.count else { throw unclosed(start, "}") }
      if bytes[at] == UInt8(ascii: "}") {
        if let comma { trailingComma(comma) }
        break
      }
      if !members.isEmpty, comma == nil { throw missingComma() }
      let keyStart = at
      guard bytes[at] == UInt8(ascii: "\"") else { throw badKey(previous: members.last?.value) }
      let key = try string()
      let keyPlace = place(keyStart..<at)
      try skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else {
        throw stop(
          "json-colon", at..<min(at + 1, bytes.count),
          "expected a colon after the key \(Quoted.value(key))")
      }
      at += 1
      try skipSpace()
      let value = try value()
      if let first = keys[key] {
        log.add(
          .error(
            "json-duplicate-key", at: keyPlace,
            "the key \(Quoted.value(key)) is given twice; the first is on line \(first.line)",
            remedy: "Delete one of the two: a reader could not know which one counts."))
      } else {
        keys[key] = keyPlace
        members.append(JSONMember(key: key, keyPlace: keyPlace, value: value))
      }
      comma = try separator()
    }
    at += 1
    depth -= 1
    return JSONValue(.object(JSONObject(members)), at: place(start..<at))
  }

  private mutating func array() throws(Stop) -> JSONValue {
    let start = at
    try enter()
    var items: [JSONValue] = []
    try skipSpace()
    var comma: Int?
    while true {
      guard at < bytes.count else { throw unclosed(start, "]") }
      if bytes[at] == UInt8(ascii: "]") {
        if let comma { trailingComma(comma) }
        break
      }
      if !items.isEmpty, comma == nil { throw missingComma() }
      items.append(try value())
      comma = try separator()
    }
    at += 1
    depth -= 1
    return JSONValue(.array(items), at: place(start..<at))
  }

  /// Steps over space and at most one comma; the comma's offset when there was one.
  private mutating func separator() throws(Stop) -> Int? {
    try skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: ",") else { return nil }
    let comma = at
    at += 1
    try skipSpace()
    if at < bytes.count, bytes[at] == UInt8(ascii: ",") {
      throw stop("json-two-commas", at..<at + 1, "there are two commas with nothing between them")
    }
    return comma
  }

  private mutating func enter() throws(Stop) {
    depth += 1
    if depth > JSONParser.deepest {
      throw stop(
        "json-depth", at..<at + 1, "nested more than \(JSONParser.deepest) levels deep")
    }
    at += 1
  }

  func place(_ range: Range<Int>) -> SourcePlace { SourcePlace(text: text, range: range) }

  func stop(
    _ code: String, _ range: Range<Int>, _ message: String, remedy: String? = nil
  ) -> Stop {
    Stop(finding: .error(code, at: place(range), message, remedy: remedy))
  }
}
