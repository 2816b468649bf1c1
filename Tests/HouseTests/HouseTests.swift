import Foundation
import Testing

/// The rules of the house, read off its own files.
@Suite("The house")
struct HouseTests {
  private static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file of the package.
  private static let files: [SwiftSource] = {
    ["Sources", "Tests"].flatMap { folder in
      let names = FileManager.default.enumerator(atPath: top.appending(path: folder).path)?
        .compactMap { $0 as? String }
      return (names ?? []).sorted().filter { $0.hasSuffix(".swift") }.compactMap { name in
        let path = "\(folder)/\(name)"
        return (try? String(contentsOf: top.appending(path: path), encoding: .utf8)).map {
          SwiftSource(path: path, $0)
        }
      }
    }
  }()

  @Test("No import leads up, and every room is on a floor")
  func imports() {
    #expect(HouseTests.files.count > 500)
    #expect(HouseTests.files.flatMap(House.wrongImports) == [])
  }

  /// What a room is said to rest on in Package.swift is what its files import, no more and no
  /// less; what tests are said to rest on may be more.
  @Test("Package.swift says what each room, its samples and its tests rest on")
  func declared() throws {
    let package = try String(
      contentsOf: HouseTests.top.appending(path: "Package.swift"), encoding: .utf8)
    let target = /(room|samples|tests)\(\s*"(\w+)"(?:,\s*(?:on|of): \[([^\]]*)\])?/
    var said: [String: Set<String>] = [:]
    for match in package.matches(of: target) {
      let name = String(match.2)
      let folder =
        match.1 == "room"
        ? "Sources/\(name)/"
        : match.1 == "samples" ? "Tests/Samples/\(name)/" : "Tests/\(name)Tests/"
      said[folder] = Set(
        (match.3 ?? "").matches(of: /"(\w+)"/).map { String($0.1) })
    }
    #expect(said.count > 30)
    for (folder, rooms) in said {
      let imported = HouseTests.files.filter { $0.path.hasPrefix(folder) }.flatMap(\.imports)
        .compactMap { $0.hasSuffix("Samples") ? $0 : House.room(ofModule: $0) }
      let isRoom = folder.hasPrefix("Sources/")
      #expect(isRoom ? rooms == Set(imported) : rooms.isSuperset(of: imported), "\(folder)")
    }
  }

  /// What is public is for guests; the rooms see each other's `package` declarations.
  @Test("What is public is a few hundred declarations, each with what it means")
  func door() throws {
    var counted = 0
    var silent: [String] = []
    for file in HouseTests.files where file.path.hasPrefix("Sources/") {
      let lines = try String(
        contentsOf: HouseTests.top.appending(path: file.path), encoding: .utf8
      ).split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        let words = line.split(separator: " ")
        guard let at = words.firstIndex(of: "public"), words.count > at + 1,
          words[..<at].allSatisfy({ $0.hasPrefix("@") }), words[at + 1] != "import",
          HouseTests.kinds.contains(String(words[at + 1].prefix { $0 != "(" }))
        else { continue }
        counted += 1
        let before = index > 0 ? lines[index - 1].drop { $0 == " " } : ""
        if !before.hasPrefix("///") { silent.append("\(file.path):\(index + 1)") }
      }
    }
    #expect((100...400).contains(counted))
    #expect(silent == [])
  }

  private static let kinds: Set<String> = [
    "actor", "case", "class", "convenience", "enum", "final", "func", "indirect", "init",
    "internal",
    "let", "mutating", "package", "private", "protocol", "static", "struct", "subscript",
    "typealias", "var",
  ]

  @Test("Inside a module no two folders use each other")
  func rings() {
    let modules = Dictionary(grouping: HouseTests.files.filter { $0.path.hasPrefix("Sources/") }) {
      House.room(ofFile: $0.path)?.name ?? ""
    }
    #expect(modules.count == House.floors.joined().count)
    let rings = modules.compactMap { name, files in Rings(files).first.map { "\(name): \($0)" } }
    #expect(rings.sorted() == [])
  }

  /// That the two tests above would see what they are there for.
  @Test("A planted fault is found")
  func planted() {
    func said(_ path: String, _ text: String) -> [String] {
      House.wrongImports(SwiftSource(path: path, text))
    }
    let up = "import PBRQuantities\npackage import PBRClaims\nimport Glibc\n"
    #expect(
      said("Sources/Projection/Chain/A.swift", up)
        == ["Sources/Projection/Chain/A.swift imports PBRClaims upwards"])
    #expect(
      said("Tests/RegisterTests/A.swift", "@testable import PBRRegister\n" + up)
        == ["Tests/RegisterTests/A.swift imports PBRClaims upwards"])
    #expect(said("Tests/ClaimsTests/A.swift", up) == [])
    #expect(
      said("Sources/Cellar/A.swift", up) == [
        "Sources/Cellar/A.swift: there is no room Cellar in the house"
      ])
    let one = SwiftSource(
      path: "Sources/Claims/One/A.swift",
      #"""
      struct Upper { let text = "\(Lower().count) is not Text" } // Text
      func shared() -> Int { 1 }
      """#)
    #expect(one.declared == ["Upper", "shared"])
    #expect(one.used == ["Int", "Lower"])
    let two = SwiftSource(
      path: "Sources/Claims/Two/B.swift", "struct Lower { var count = A.Upper.zero + shared() }")
    #expect(
      Rings([one, two]).first == "One uses Lower of Two, Two uses shared of One")
    let three = SwiftSource(
      path: "Sources/Claims/Two/B.swift", "struct Lower { var count = A.Upper.zero }")
    #expect(Rings([one, three]).first == nil)
  }
}
