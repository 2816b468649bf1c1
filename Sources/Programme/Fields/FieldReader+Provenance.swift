package import PBRFiles
package import PBRFindings

/// A single figure of a file with its provenance: `700`, or `{"value": 700, "source": …}`.
package struct Figure<Value: Sendable>: Sendable {
  package let value: Value
  package let provenance: Provenance
  package let place: SourcePlace
  package let path: [String]
}

extension FieldReader {
  /// The bare value inside a provenance wrapper, or the value itself. Extra keys that the
  /// caller handles (`low`, `high` …) are passed to `more`.
  package func unwrap(
    _ value: JSONValue, path: [String], more: ((FieldReader) -> Void)? = nil
  ) -> (value: JSONValue, provenance: Provenance)? {
    guard let object = value.object, object["value"] != nil || object.members.isEmpty else {
      return (value, Provenance())
    }
    guard let reader = FieldReader(value, path: path, in: context, wrapping: true),
      let bare = reader.required("value", expected: "the figure itself")
    else { return nil }
    let provenance = reader.provenance()
    more?(reader)
    reader.finish()
    return (bare, provenance)
  }

  /// The keys that say where a figure comes from.
  package func provenance() -> Provenance {
    var provenance = Provenance()
    provenance.source = plainText("source")
    provenance.note = plainText("note")
    provenance.owner = plainText("owner")
    provenance.quality = choice("quality", among: ["green", "amber", "red"])
    provenance.impact = choice("impact", among: ["green", "amber", "red"])
    provenance.status = choice(
      "status", among: FieldReader.statuses
    ).flatMap(Provenance.Status.init(rawValue:))
    if let value = field("stillValidOn") {
      provenance.stillValidOn = Conversion.date(value).accepted(
        by: self, at: value.place, path: path + ["stillValidOn"])
    }
    return provenance
  }

  private static let statuses = Provenance.Status.allCases.map(\.rawValue)

  /// A text field without provenance of its own.
  package func plainText(_ key: String) -> String? {
    guard let value = field(key) else { return nil }
    guard let text = value.string else {
      report(
        .error(
          "wrong-type", at: value.place,
          "\(FieldPath.text(path + [key])) must be a text in quotation marks, "
            + "not \(value.kindInWords)"))
      return nil
    }
    return text
  }

  /// A text field that must be one of a few words.
  package func choice(_ key: String, among words: [String]) -> String? {
    guard let text = plainText(key), let value = object[key] else { return nil }
    if words.contains(text) { return text }
    let nearest = Nearest.match(text, among: words)
    report(
      .error(
        "unknown-word", at: value.place,
        "\(FieldPath.text(path + [key])) cannot be \(Quoted.value(text))",
        remedy: nearest.map { "Did you mean \"\($0)\"?" }
          ?? "One of: \(words.joined(separator: ", "))."))
    return nil
  }
}
