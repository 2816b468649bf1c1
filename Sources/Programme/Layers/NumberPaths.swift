import PBRFiles

/// The numbers that stand in a document, by the paths by which `--set` takes them.
enum NumberPaths {
  /// The paths of all numbers inside a value, in the order of the document: list entries by their
  /// ids or places, a number with provenance as one, ranges and provenance left out.
  static func inside(_ value: JSONValue) -> [[String]] {
    var found: [[String]] = []
    collect(value, at: [], into: &found)
    return found
  }

  /// The paths in a document of which the parts given are a part in the same order: `rate` and
  /// `employment.rate` are parts of `assumptions.results.employment.rate`.
  static func holding(_ parts: [String], in document: JSONValue) -> [[String]] {
    inside(document).filter { path in
      var rest = parts[...]
      for part in path where part == rest.first { rest = rest.dropFirst() }
      // The last part named is the last of the path, so that a word in passing finds nothing.
      return rest.isEmpty && (path.last == parts.last || path.dropLast().last == parts.last)
    }
  }

  private static func collect(_ value: JSONValue, at path: [String], into found: inout [[String]]) {
    if value.number != nil {
      if !path.isEmpty { found.append(path) }
      return
    }
    if let items = value.array {
      for (name, item) in zip(Overlay.names(items), items) where !name.isEmpty {
        collect(item, at: path + [name], into: &found)
      }
      return
    }
    guard let object = value.object else { return }
    if let bare = object["value"] {
      collect(bare, at: path, into: &found)
      return
    }
    for member in object.members
    where !Provenance.keys.contains(member.key) && member.key != "pbr" {
      collect(member.value, at: path + [member.key], into: &found)
    }
  }
}
