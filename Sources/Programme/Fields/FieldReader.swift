package import PBRFiles
package import PBRFindings
import PBRQuantities

/// Reads the fields of one JSON object. Every field that is asked for counts as known, so that
/// `finish` can report the others with the nearest known name.
package final class FieldReader {
  package let value: JSONValue
  package let object: JSONObject
  /// Where the object stands in the document.
  package let path: [String]
  package let context: ReadingContext
  /// The keys that were asked for, in that order, for messages.
  private var known: [String] = []
  private var asked = NamesAsked()
  /// The keys that objects at this path are declared to have; nil where none are declared, or where
  /// names are free.
  private lazy var declared: [KeySet]? =
    isWrapper
    ? [ProvenanceKeys.wrapper(.anything, isRanged: true)] : context.keys?.keySets(at: path)
  private let isWrapper: Bool
  /// Where the members of an object stand that has more than a few of them; objects may have as
  /// many as a file has room for.
  private let places: [String: Int]?
  /// What the object, or one around it, says of all its figures; a figure's own word counts
  /// before it.
  var inherited: Provenance

  /// Nil, with a finding, when the value is not an object.
  package init?(
    _ value: JSONValue, path: [String], in context: ReadingContext,
    inheriting provenance: Provenance = Provenance(), wrapping: Bool = false
  ) {
    guard let object = value.object else {
      context.log.add(
        .error(
          "wrong-type", at: value.place,
          "\(FieldReader.name(path)) must be an object in braces, not \(value.kindInWords)"))
      return nil
    }
    self.value = value
    self.object = object
    self.path = path
    self.context = context
    isWrapper = wrapping
    places =
      object.members.count > NamesAsked.few
      ? Dictionary(object.members.enumerated().map { ($1.key, $0) }) { first, _ in first } : nil
    inherited = Provenance(of: object).completed(by: provenance)
    // Every file may say by which schema an editor shall help with it.
    if path.isEmpty { asked.insert("$schema") }
  }

  /// Makes sure that a key is declared before it is read: what the reader knows and what the schema
  /// says are one.
  private func check(_ key: String) {
    assert(
      declared?.contains { $0.has(key) } ?? true,
      "the key \(key) of \(FieldReader.name(path)) is read and nowhere declared")
  }

  static func name(_ path: [String]) -> String {
    path.isEmpty ? "the file" : FieldPath.text(path)
  }

  /// The value of a key, which counts as known from here on; null counts as absent.
  package func field(_ key: String) -> JSONValue? {
    check(key)
    if asked.insert(key) { known.append(key) }
    guard let value = value(of: key), !value.isNull else { return nil }
    return value
  }

  /// The value of a key that programs write and nobody types: known, and not named among the known.
  package func unnamed(_ key: String) -> JSONValue? {
    check(key)
    asked.insert(key)
    return value(of: key)
  }

  /// Takes a key for known of which whoever calls says himself what is wrong with it.
  package func pass(_ key: String) { asked.insert(key) }

  private func value(of key: String) -> JSONValue? {
    guard let places else { return object[key] }
    return places[key].map { object.members[$0].value }
  }

  /// The value of a key that must be there.
  package func required(_ key: String, expected: String) -> JSONValue? {
    if let value = field(key) { return value }
    // A key that the object may have is not another one misspelt.
    let strange = object.members.map(\.key).filter { name in
      !(declared?.contains { $0.has(name) } ?? asked.contains(name))
    }
    let misspelt = Nearest.match(key, among: strange)
    if misspelt == nil {
      report(
        .error(
          "missing-key", at: opening,
          "\(FieldPath.text(path + [key])) is missing", remedy: "Add it: \(expected)."))
    }
    return nil
  }

  /// Reports every member that nothing asked for.
  package func finish() {
    if Provenance.keys.contains(where: { value(of: $0) != nil && !asked.contains($0) }) {
      _ = provenance()
    }
    let unknown = object.members.filter { !asked.contains($0.key) }
    let known = unknown.isEmpty ? [] : names
    for member in unknown.prefix(FieldReader.mostUnknown) {
      let nearest = Nearest.match(member.key, among: known)
      report(
        .error(
          "unknown-key", at: member.keyPlace,
          "unknown key \(Quoted.value(member.key)) in \(FieldReader.name(path))",
          remedy: nearest.map { "Did you mean \"\($0)\"?" }
            ?? "Known here: \(known.prefix(40).joined(separator: ", "))."))
    }
    if unknown.count > FieldReader.mostUnknown {
      report(
        .error(
          "unknown-keys", at: unknown[FieldReader.mostUnknown].keyPlace,
          "\(NumberText.grouped(unknown.count - FieldReader.mostUnknown)) more unknown keys in "
            + FieldReader.name(path)))
    }
  }

  /// The keys that may be typed here: those asked for, then those declared that nothing needed.
  private var names: [String] {
    var names = known
    for key in (declared ?? []).flatMap(\.keys)
    where !asked.contains(key.name) && !names.contains(key.name) {
      names.append(key.name)
    }
    return names
  }

  /// Unknown keys of one object that are told one by one.
  private static let mostUnknown = 20

  /// Whether a key is almost one of these: it is then told as unknown, and nothing is missing.
  func misspells(_ keys: [String]) -> Bool {
    object.members.prefix(50).contains {
      !keys.contains($0.key) && Nearest.match($0.key, among: keys) != nil
    }
  }

  package func report(_ finding: Finding) { context.log.add(finding) }

  /// The opening brace: where a missing key is reported.
  package var opening: SourcePlace {
    SourcePlace(
      text: value.place.text,
      range: value.place.range
        .lowerBound..<min(
          value.place.range.lowerBound + 1, value.place.range.upperBound))
  }

  /// A reader for an object inside this one, which may be wrapped in its provenance:
  /// `{"value": {…}, "source": …}`.
  package func object(_ key: String) -> FieldReader? {
    guard let value = field(key) else { return nil }
    guard value.object?["value"]?.object != nil else {
      return FieldReader(value, path: path + [key], in: context, inheriting: inherited)
    }
    guard let (bare, provenance) = unwrap(value, path: path + [key]) else { return nil }
    return FieldReader(
      bare, path: path + [key], in: context, inheriting: provenance.completed(by: inherited))
  }

  /// How many entries a list of a plan or a scheme can have.
  package static let mostEntries = 1000

  /// The entries of a list inside this object; empty, with a finding, when it is not a list, or
  /// has more entries than it can have.
  package func list(_ key: String, most: Int = FieldReader.mostEntries) -> [JSONValue] {
    guard let wrapped = field(key), let value = unwrap(wrapped, path: path + [key])?.value else {
      return []
    }
    guard let items = value.array else {
      report(
        .error(
          "wrong-type", at: value.place,
          "\(FieldPath.text(path + [key])) must be a list in square brackets, "
            + "not \(value.kindInWords)",
          remedy: value.string == nil ? nil : "Write [\(value.shown)]."))
      return []
    }
    guard items.count <= most else {
      report(
        .error(
          "list-long", at: items[most].place,
          "\(FieldPath.text(path + [key])) has \(NumberText.grouped(items.count)) entries; at most "
            + "\(NumberText.grouped(most)) are read",
          remedy: "Put alike ones together, or divide the file."))
      return []
    }
    return items
  }
}
