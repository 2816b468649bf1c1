package import PBRFindings

/// Reads JSON (RFC 8259, UTF-8) strictly, keeping the place of every value.
///
/// What the standard forbids is an error with its place. Slips that leave no doubt about the
/// rest (a trailing comma, a comment, a duplicate key, `NaN`) are reported and reading goes on,
/// so that one run shows them all; anything else stops the reading there.
package struct JSONParser {
  /// Limits that protect against hostile files; beyond them is an error, not a crash.
  package static let deepest = 128
  package static let largest = 64 * 1024 * 1024

  /// The value of a text, or nil when it could not be read; the findings say why.
  package static func parse(_ text: SourceText, into log: FindingLog) -> JSONValue? {
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
  /// Whether somebody has set spaces, as programs that write compact files do not.
  let isSpaced: Bool
  var at = 0
  var depth = 0
  /// Slips reported so far.
  var slips = 0

  init(text: SourceText, log: FindingLog) {
    self.text = text
    self.bytes = text.bytes
    self.log = log
    isSpaced = text.bytes.prefix(1000).contains(0x20)
  }

  private mutating func document() throws(Stop) -> JSONValue {
    try skipSpace()
    guard at < bytes.count else {
      throw Stop(
        finding: .error(
          "json-empty", file: text.name, "the file is empty", remedy: "Expected a JSON object."))
    }
    let value = try value(inObject: false)
    try skipSpace()
    if at < bytes.count {
      throw stop(
        "json-after-end", at..<at + 1, "there is more text after the end of the JSON value",
        remedy: "Delete it, or check for a missing bracket before it.")
    }
    return value
  }

  mutating func value(inObject: Bool) throws(Stop) -> JSONValue {
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
      return try number(inObject: inObject)
    default: return try word(inObject: inObject)
    }
  }

  private mutating func object() throws(Stop) -> JSONValue {
    let start = at
    try enter()
    var members: [JSONMember] = []
    var keys: [String: Int] = [:]
    try skipSpace()
    var comma: Int?
    while true {
      guard at < bytes.count else { throw unclosed(start, "}") }
      if bytes[at] == UInt8(ascii: "}") {
        if let comma {
          try report(
            "json-trailing-comma", comma..<comma + 1, "a comma after the last entry",
            remedy: "Delete it.")
        }
        break
      }
      if !members.isEmpty, comma == nil { throw missingComma(since: start) }
      let keyStart = at
      guard bytes[at] == UInt8(ascii: "\"") else { throw badKey() }
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
      let value = try value(inObject: true)
      if let first = earlier(key, members, &keys) {
        try report(
          "json-duplicate-key", keyPlace.range,
          "the key \(Quoted.value(key)) is given twice; the first is on line \(first.line)",
          remedy: "Delete one of the two: a reader could not know which one counts.")
      } else {
        members.append(JSONMember(key: key, keyPlace: keyPlace, value: value))
      }
      comma = try separator()
    }
    at += 1
    depth -= 1
    return JSONValue(.object(JSONObject(members)), at: place(start..<at))
  }

  /// Where a key of the object stands already. Long objects keep an index of their keys, short
  /// ones are looked through.
  private func earlier(
    _ key: String, _ members: [JSONMember], _ keys: inout [String: Int]
  ) -> SourcePlace? {
    if members.count < 16 { return members.first { $0.key == key }?.keyPlace }
    if keys.isEmpty { for index in members.indices { keys[members[index].key] = index } }
    if let first = keys[key] { return members[first].keyPlace }
    keys[key] = members.count
    return nil
  }

  private mutating func array() throws(Stop) -> JSONValue {
    let start = at
    try enter()
    var items: [JSONValue] = []
    var warned = false
    try skipSpace()
    var comma: Int?
    while true {
      guard at < bytes.count else { throw unclosed(start, "]") }
      if bytes[at] == UInt8(ascii: "]") {
        if let comma {
          try report(
            "json-trailing-comma", comma..<comma + 1, "a comma after the last entry",
            remedy: "Delete it.")
        }
        break
      }
      if !items.isEmpty, comma == nil { throw missingComma(since: start) }
      items.append(try value(inObject: false))
      thousands(items, since: comma, warned: &warned)
      comma = try separator()
    }
    at += 1
    depth -= 1
    return JSONValue(.array(items), at: place(start..<at))
  }

  /// `3,200` in a list is two numbers. Where somebody writes spaces after commas, one without
  /// is worth a warning, once a list.
  private func thousands(_ items: [JSONValue], since comma: Int?, warned: inout Bool) {
    guard let comma, !warned, items.count > 1, let last = items.last?.number,
      last.utf8.count == 3, last.utf8.allSatisfy(isDigit),
      let first = items[items.count - 2].number, first.utf8.count <= 3,
      first != "0", items[items.count - 2].place.range.upperBound == comma, at == comma + 4,
      isSpaced
    else { return }
    warned = true
    let place = place(items[items.count - 2].place.range.lowerBound..<at)
    log.add(
      .warning(
        "json-thousands", at: place, "in a list \(first),\(last) is two numbers",
        remedy: "If one is meant, write \(first)\(last); if two, put a space after the comma."))
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
