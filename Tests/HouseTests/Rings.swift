/// Folders of a module that use each other.
struct Rings {
  /// By folder, the folders it uses and a name of each that it uses.
  private(set) var uses: [String: [String: String]] = [:]

  /// A folder uses another when one of its files uses a name that only the other declares.
  init(_ files: [SwiftSource]) {
    var home: [String: String?] = [:]
    for file in files {
      for name in file.declared {
        if let known = home[name], known != file.folder {
          home[name] = .some(nil)
        } else {
          home[name] = file.folder
        }
      }
    }
    for file in files {
      for name in file.used.sorted() {
        guard let folder = home[name] ?? nil, folder != file.folder else { continue }
        uses[file.folder, default: [:]][folder] = name
      }
    }
  }

  /// The shortest ring of the first folder that is in one, each folder followed by the name it
  /// uses of the next; nil when there is none.
  var first: String? {
    for folder in uses.keys.sorted() {
      guard let ring = way(from: folder, backTo: folder) else { continue }
      return zip(ring, ring.dropFirst()).map { "\($0) uses \(uses[$0]?[$1] ?? "") of \($1)" }
        .joined(separator: ", ")
    }
    return nil
  }

  private func way(from start: String, backTo end: String) -> [String]? {
    var ways = [[start]]
    var met: Set<String> = []
    while !ways.isEmpty {
      let way = ways.removeFirst()
      for next in (uses[way[way.count - 1]] ?? [:]).keys.sorted() {
        if next == end { return way + [end] }
        if met.insert(next).inserted { ways.append(way + [next]) }
      }
    }
    return nil
  }
}
