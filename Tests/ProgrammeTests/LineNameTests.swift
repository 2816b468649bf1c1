import Testing

@testable import PBRProgramme

@Suite("Names of lines")
struct LineNameTests {
  @Test("Each is read as it is written")
  func both() {
    let rows: [(LineName, String)] = [
      (.attachmentFee, "attachment-fee"), (.result("crime-education"), "result:crime-education"),
      (.lapsed("employment"), "lapsed:employment"), (.grant("coordinator"), "grant:coordinator"),
      (.cost("keyworkers"), "cost:keyworkers"), (.aboveMaximum, "above-maximum"),
    ]
    for (name, text) in rows {
      #expect(name.text == text)
      #expect(LineName(text) == name)
    }
    for text in ["", "result", "results", "net", "attachment-fee:2012-13", "fee:x", ":"] {
      #expect(LineName(text) == nil, "\(text)")
    }
  }

  @Test("What comes after a name is left")
  func first() throws {
    let fee = try #require(LineName.first(of: ["attachment-fee", "earned", "2012-13"]))
    #expect(fee.name == .attachmentFee && fee.rest == ["earned", "2012-13"])
    let cost = try #require(LineName.first(of: ["cost", "team", "cash", "2013-14", "A"]))
    #expect(cost.name == .cost("team") && cost.rest == ["cash", "2013-14", "A"])
    #expect(LineName.first(of: []) == nil && LineName.first(of: ["cost"]) == nil)
  }
}
