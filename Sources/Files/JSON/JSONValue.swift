package import PBRFindings

/// A JSON value with the place where it stands. Numbers are kept as they were written, so that
/// money is read exactly.
package struct JSONValue: Sendable {
  package enum Content: Sendable {
    case null
    case boolean(Bool)
    /// The number as written, valid by the grammar of RFC 8259.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
  }

  package var content: Content
  package var place: SourcePlace

  package init(_ content: Content, at place: SourcePlace) {
    self.content = content
    self.place = place
  }

  package var object: JSONObject? { if case .object(let object) = content { object } else { nil } }
  package var array: [JSONValue]? { if case .array(let items) = content { items } else { nil } }
  package var string: String? { if case .string(let text) = content { text } else { nil } }
  package var number: String? { if case .number(let text) = content { text } else { nil } }
  package var isNull: Bool { if case .null = content { true } else { false } }

  /// What kind of value it is, for messages: `a text`, `a number`, `a list` …
  package var kindInWords: String {
    switch content {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// The value as a message shows it, short.
  package var shown: String {
    switch content {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): text.utf8.count > 40 ? String(text.prefix(39)) + "…" : text
    case .string(let text): Quoted.value(text)
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// The members of a JSON object in the order in which they were written; keys are unique.
package struct JSONObject: Sendable {
  package var members: [JSONMember]

  package init(_ members: [JSONMember] = []) { self.members = members }

  package subscript(key: String) -> JSONValue? {
    get {
      // By index: no member is copied on the way to the one that is meant.
      for index in members.indices where members[index].key == key { return members[index].value }
      return nil
    }
    set {
      let index = members.firstIndex { $0.key == key }
      guard let newValue else {
        if let index { members.remove(at: index) }
        return
      }
      if let index {
        members[index].value = newValue
      } else {
        members.append(JSONMember(key: key, keyPlace: newValue.place, value: newValue))
      }
    }
  }
}

package struct JSONMember: Sendable {
  package let key: String
  /// Where the key stands.
  package let keyPlace: SourcePlace
  package var value: JSONValue

  package init(key: String, keyPlace: SourcePlace, value: JSONValue) {
    self.key = key
    self.keyPlace = keyPlace
    self.value = value
  }
}
