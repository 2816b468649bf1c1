/// What a value of a JSON file may be: what the reader asks for, and what the schema says.
package indirect enum ValueKind: Sendable {
  case text
  case flag
  case number(ClosedRange<Double>)
  case whole(ClosedRange<Int>)
  /// Pounds and whole pence.
  case money
  /// `2012-06-30`
  case date
  /// `2012-06`
  case month
  /// `2012-13`
  case year
  /// A share of whole numbers as a text, `"5/6"`.
  case ratio
  /// A number, or a text such as `"1/3"`.
  case exact
  /// One of a few words.
  case choice([String])
  /// One number and no other, such as the version of a format.
  case exactly(Int)
  /// An object with keys that are declared.
  case object(KeySet)
  /// An object whose names are free, of one form.
  case map(NameForm, ValueKind)
  case list(ValueKind)
  /// One of several.
  case either([ValueKind])
  /// A value, bare or in an object with its provenance: `{"value": 700, "source": …}`.
  case figure(ValueKind)
  /// A value that may have a range besides: `{"value": 0.6, "low": 0.45, "high": 0.7}`.
  case ranged(ValueKind)
  /// Anything: it is read elsewhere, or kept as it is.
  case anything
  /// Null, where it means something.
  case nothing

  /// The form of names that are free.
  package enum NameForm: Sendable {
    case any, year, month, whole
  }

  /// A number from 0 to 1.
  package static let share = ValueKind.number(0...1)
  /// A text or a list of texts.
  package static let texts = ValueKind.either([.text, .list(.text)])
}

/// The one declaration of a key of a JSON file.
package struct Key: Sendable {
  package let name: String
  package let kind: ValueKind
  /// Whether a whole document must have it.
  package let isNeeded: Bool
  /// What it means, as the schema says it.
  package let words: String

  package init(_ name: String, _ kind: ValueKind, _ words: String = "", needed: Bool = false) {
    self.name = name
    self.kind = kind
    self.words = words
    isNeeded = needed
  }
}

/// The keys that an object of a file may have, each declared once: the reader reads no other
/// (`FieldReader` makes sure), and the schema has every one of them.
package struct KeySet: Sendable {
  /// What the object is, in a few words.
  package let words: String
  package let keys: [Key]
  /// Whether the object may say where its figures come from: `source`, `status` and the like.
  package let hasProvenance: Bool

  package init(_ words: String, provenance: Bool = true, _ keys: [Key]) {
    self.words = words
    self.keys = keys
    hasProvenance = provenance
  }

  package func key(_ name: String) -> Key? { keys.first { $0.name == name } }

  /// Whether a key may stand in the object.
  package func has(_ name: String) -> Bool {
    key(name) != nil || hasProvenance && Provenance.keys.contains(name)
  }

  /// The same object with more keys.
  package func adding(_ more: [Key]) -> KeySet {
    KeySet(words, provenance: hasProvenance, keys + more)
  }
}

extension ValueKind {
  /// Every form that a value may take, its wrapper of provenance left aside.
  package var forms: [ValueKind] {
    switch self {
    case .either(let kinds): kinds.flatMap(\.forms)
    case .figure(let kind), .ranged(let kind): kind.forms
    default: [self]
    }
  }

  /// The forms that the values under a name of this one may take: of an object the key's, of a list
  /// an entry's, however entries are named.
  package func under(_ name: String) -> [ValueKind] {
    forms.flatMap { form -> [ValueKind] in
      switch form {
      case .object(let keys): keys.key(name)?.kind.forms ?? []
      case .map(_, let kind), .list(let kind): kind.forms
      case .anything: [.anything]
      default: []
      }
    }
  }

  /// The declared keys of the objects that may stand at a path below; nil where anything may.
  package func keySets(at path: [String]) -> [KeySet]? {
    var kinds = forms
    for name in path { kinds = kinds.flatMap { $0.under(name) } }
    var sets: [KeySet] = []
    for kind in kinds {
      switch kind {
      case .object(let keys): sets.append(keys)
      // Some readers name an entry of a list by the list alone.
      case .list(let entry):
        for case .object(let keys) in entry.forms { sets.append(keys) }
      case .map, .anything: return nil
      default: break
      }
    }
    return sets
  }
}

extension Key {
  /// The id of an entry of a list.
  package static let id = Key(
    "id", .text, "Letters, digits, hyphen, underscore, point; at most 60.", needed: true)
  /// What it is called, where it may carry its provenance.
  package static let title = Key("title", .figure(.text), "What it is called.")
}
