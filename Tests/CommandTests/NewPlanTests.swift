import Foundation
import PBRProgramme
import PBRQuantities
import Testing

@testable import pbr

/// What `pbr init` writes is a plan that can be worked out, by every scheme and by one's own.
@Suite("Plans and registers to begin with")
struct NewPlanTests {
  private let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "pbr-init-\(UUID().uuidString)").path

  /// Every figure of such a plan that somebody must put right says so, and nothing else is wrong.
  @Test("A new plan by each built-in scheme has no error", arguments: BuiltInSchemes.ids)
  func builtIn(id: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(ran(["init", "--scheme", id, "--families", "101", "--out", folder]).status == 0)
    let plan = "\(folder)/\(id)-plan.json"
    let checked = ran(["check", plan])
    #expect(checked.status == 0, "\(checked)")
    #expect(checked.messages.contains("figures are still placeholders"))
    let scenario = try #require(ScenarioReading(plan, files: .onDisk).scenario)
    #expect(scenario.families == 101)
    #expect(scenario.places == scenario.scheme.fundedShare.map { $0.rounded(of: 101) } ?? 101)
    #expect(ran(["simulate", plan]).status == 0)
  }

  /// The skeleton by hand: 100 people from April 2027 to March 2028, half of them reach each first
  /// step and half of those the next: home 50 × £600 + 25 × £1,500, work 50 × £900 + 25 × £2,400,
  /// £172,500, less who leave, so that neither the £6,000 a person (£5,400 at most) nor the £250,000
  /// binds.
  @Test("Rules of one's own: skeleton, check, plan, register")
  func skeleton() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(ran(["init", "--scheme-skeleton", "--out", folder]).status == 0)
    let rules = "\(folder)/scheme.json"
    #expect(ran(["check", rules]).status == 0)
    let written = ran(["init", "--scheme", rules, "--families", "100", "--out", folder])
    #expect(written.status == 0, "\(written)")
    let plan = "\(folder)/my-card-plan.json"
    let stay = "assumptions.leaving.perMonth=0"
    let scenario = try #require(
      ScenarioReading(plan, settings: [stay], files: .onDisk).scenario)
    #expect(scenario.families == 100 && scenario.scheme.id == "my-card")
    let figures = ran(["simulate", plan, "--set", stay, "--format", "json"])
    #expect(figures.output.contains("172500"), "\(figures.output.prefix(3000))")
    #expect(ran(["init", "--register", "--scheme", rules, "--out", folder]).status == 0)
    let listed = ran(["claims", "check", "\(folder)/register"])
    #expect(listed.status == 0, "\(listed)")
  }

  /// The plan names the rules from where it lies.
  @Test(
    "A file of rules is named from the folder that is written",
    arguments: [
      (".", "card.json"), ("plans", "../card.json"), ("./plans/2027", "../../card.json"),
    ])
  func relative(out: String, name: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(ran(["init", "--scheme-skeleton", "--out", folder]).status == 0)
    let text = try String(contentsOfFile: "\(folder)/scheme.json", encoding: .utf8)
    let rules = try NamedScheme("card.json", files: .inMemory(["card.json": text]))
    #expect(try rules.named(from: out) == name)
    #expect(try NamedScheme("rough-sleeping-2017").named(from: out) == "rough-sleeping-2017")
    #expect(throws: Exit.self) { try rules.named(from: "/elsewhere") }
    #expect(throws: Exit.self) { try rules.named(from: "../plans") }
  }

  @Test("What cannot be begun with")
  func wrong() {
    let unknown = ran(["init", "--scheme", "troubled-familes-2012", "--families", "5"])
    #expect(unknown.status == 64 && unknown.output.isEmpty)
    #expect(
      unknown.messages.hasPrefix(
        """
        Error: There is no built-in scheme 'troubled-familes-2012'. Did you mean 'troubled-families-2012'?
        Help:  pbr schemes lists them; a file of your own ends in .json.

        """), "\(unknown)")
    #expect(ran(["init", "--scheme", "not-there.json", "--families", "5"]).status == 66)
    let both = ran(["init", "--scheme-skeleton", "--families", "5"])
    #expect(
      both.messages.hasPrefix("Error: '--scheme-skeleton' and '--families' exclude each other"))
    #expect(ran(["init", "--register", "--example", "halton"]).status == 64)
  }
}
