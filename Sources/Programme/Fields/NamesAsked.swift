/// The names that were asked for: looked through one by one while they are few, as they are in
/// almost every object, and by their hashes where a file has as many as it has room for.
struct NamesAsked {
  private var few: [String] = []
  private var many: Set<String>?

  func contains(_ name: String) -> Bool { many?.contains(name) ?? few.contains(name) }

  /// Whether it is new.
  @discardableResult
  mutating func insert(_ name: String) -> Bool {
    if many != nil { return many?.insert(name).inserted == true }
    guard !few.contains(name) else { return false }
    few.append(name)
    if few.count > NamesAsked.few { many = Set(few) }
    return true
  }

  /// Up to so many, looking at each is less work than a hash.
  static let few = 24
}
