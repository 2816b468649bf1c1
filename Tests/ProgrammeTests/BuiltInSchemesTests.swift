import Foundation
import PBRFindings
import PBRProgramme
import Testing

@Suite("Built-in schemes")
struct BuiltInSchemesTests {
  /// A file that is put into the folder and named nowhere would be built in for nobody.
  @Test("Every file of the folder is built in under its own name, byte by byte, and no other")
  func all() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Programme/Schemes")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count == Set(BuiltInSchemes.ids).count)
    #expect(Set(names) == Set(BuiltInSchemes.ids.map { "\($0).json" }))
    for id in BuiltInSchemes.ids {
      let bytes = try Data(contentsOf: folder.appending(path: "\(id).json"))
      let text = try #require(BuiltInSchemes.text(id))
      #expect(text.bytes == [UInt8](bytes), "\(id)")
      #expect(String(decoding: bytes, as: UTF8.self).contains("\"scheme\": \"\(id)\""))
    }
    #expect(BuiltInSchemes.text("troubled-families") == nil)
  }
}
