import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A file of Office Open XML, taken apart without the code that wrote it.
struct OfficeFile {
  private(set) var parts: [String: [UInt8]] = [:]

  /// Reads the local headers of a zip archive one after the other; entries are stored as they are.
  init(_ bytes: [UInt8]) {
    func number(_ at: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
    var at = 0
    while at + 30 <= bytes.count, number(at, 4) == 0x0403_4B50 {
      let (size, name, extra) = (number(at + 18, 4), number(at + 26, 2), number(at + 28, 2))
      let start = at + 30 + name + extra
      let title = String(decoding: bytes[(at + 30)..<(at + 30 + name)], as: UTF8.self)
      parts[title] = Array(bytes[start..<(start + size)])
      at = start + size
    }
  }

  /// A part of markup as a tree; nil where there is none or it is not well formed.
  func tree(_ name: String) -> Markup? { parts[name].flatMap { Markup.read($0) } }

  /// What is wrong with the package: markup that is not well formed, parts of no known kind,
  /// relations to parts that are not there, parts that nothing leads to.
  var faults: [String] {
    var faults: [String] = []
    guard let types = tree("[Content_Types].xml") else { return ["no content types"] }
    let endings = Set(types.all("Default").compactMap { $0["Extension"] })
    let named = Set(types.all("Override").compactMap { $0["PartName"] })
    var reached: Set<String> = ["[Content_Types].xml"]
    for (name, bytes) in parts.sorted(by: { $0.key < $1.key }) {
      let ending = String(name.split(separator: ".").last ?? "")
      if !named.contains("/" + name), !endings.contains(ending) || ending == "xml" {
        if name != "[Content_Types].xml" { faults.append("\(name) has no content type") }
      }
      if ending == "xml" || ending == "rels", Markup.read(bytes) == nil {
        faults.append("\(name) is not well formed")
      }
      guard ending == "rels", let relations = tree(name) else { continue }
      reached.insert(name)
      let folder = name.components(separatedBy: "_rels/")[0]
      for relation in relations.all("Relationship") {
        let target = OfficeFile.resolved(folder + (relation["Target"] ?? ""))
        reached.insert(target)
        if parts[target] == nil { faults.append("\(name) leads to \(target), which is not there") }
      }
    }
    faults += parts.keys.filter { !reached.contains($0) }.sorted().map { "nothing leads to \($0)" }
    faults += named.filter { parts[String($0.dropFirst())] == nil }.map { "\($0) is not there" }
    return faults
  }

  private static func resolved(_ path: String) -> String {
    path.split(separator: "/").reduce(into: [Substring]()) { parts, part in
      if part == ".." { parts.removeLast() } else { parts.append(part) }
    }.joined(separator: "/")
  }
}

/// An element of markup with what is in it.
final class Markup {
  let name: String
  let attributes: [String: String]
  private(set) var children: [Markup] = []
  private(set) var text = ""

  init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  subscript(_ attribute: String) -> String? { attributes[attribute] }

  /// All elements of a name within, in the order of the document.
  func all(_ name: String) -> [Markup] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  func first(_ name: String) -> Markup? { all(name).first }

  /// All text within.
  var allText: String { text + children.map(\.allText).joined() }

  static func read(_ bytes: [UInt8]) -> Markup? {
    let parser = XMLParser(data: Data(bytes))
    let reader = Reader()
    parser.delegate = reader
    return parser.parse() ? reader.root.children.first : nil
  }

  private final class Reader: NSObject, XMLParserDelegate {
    let root = Markup("", [:])
    private lazy var open = [root]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      let element = Markup(name, attributes)
      open[open.count - 1].children.append(element)
      open.append(element)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      open[open.count - 1].text += text
    }
  }
}
