import Foundation
import Testing

/// The rules of the house, read off its own files.
@Suite("The house")
struct HouseTests {
  /// Every Swift file of the package.
  private static let files: [SwiftSource] = {
    let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ["Sources", "Tests"].flatMap { folder in
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
