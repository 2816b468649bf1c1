import Foundation
import PaymentByResults
import Testing

/// What a guest can do with one import.
@Suite("The door of the library") struct DoorTests {
  /// A guest sees only what is public, as its package has another name.
  @Test("The program of the guide compiles with one import and prints what the guide shows")
  func guest() throws {
    let guest = try GuestProgram()
    #expect(guest.source.components(separatedBy: "import ").count == 2)
    #expect(guest.lines <= 35)
    #expect(try guest.output() == guest.shown)
  }

  /// 50 places attached in June 2012 earn a fee of £3,200 each; half of the families keep crime
  /// and school, £700 each, and all of them within the months of the scheme's windows:
  /// 50 × £3,200 + 25 × £700 = £177,500. The cost is 60 families × £100 once, the grant £10,000.
  @Test("A plan made in code earns what it earns by hand")
  func draft() throws {
    var draft = Self.draft
    draft.costs = [.init("support", .perFamily(100))]
    draft.grants = [.init("set-up", .perYear([FinancialYear(startYear: 2012): 10_000]))]
    let projection = try Scenario(draft).projected()
    #expect(try projection.figure("funding.total").value == 177_500)
    #expect(try "\(projection.figure("funding.total"))" == "£177,500")
    let net = try projection.figure("net.total").value
    #expect((net - (177_500 - 6_000 + 10_000)).magnitude < 1e-6)
    let more = try Scenario(draft, settings: ["cohorts.first.funded=49"]).projected()
    #expect(try more.figure("funding.fees").value == 49 * 3_200)
  }

  /// Times of a draft are triangular and rounded up: by month 13, the last that the window of July
  /// 2013 takes, F(13) = 1 - 11²/(18 × 12) = 95/216 of them have come, by month 7, the last of January
  /// 2013, F(7) = 1/108.
  @Test("Months of a draft are a triangular distribution")
  func months() throws {
    let projection = try Scenario(Self.draft).projected()
    let claimed = try projection.figure("claims.W2013-07.count").value
    #expect((claimed - 25 * (95.0 / 216 - 1.0 / 108)).magnitude < 1e-9)
  }

  /// The number who succeed is binomial of 50 and a half: mean 25, standard deviation √12.5.
  @Test("The distribution of luck alone is the binomial")
  func luck() throws {
    let chance = try Scenario(Self.draft).fundingDistribution(draws: 0)
    #expect((chance.mean - 177_500).magnitude < 1e-6)
    #expect((chance.standardDeviation - 700 * 12.5.squareRoot()).magnitude < 1e-6)
    // P(at most 24 of 50) = (1 - P(25 of 50)) / 2, and P(25 of 50) = 0.112275172659.
    let half = try #require(Money(pounds: 177_500))
    #expect((chance.probability(below: half) - (1 - 0.112275172659) / 2).magnitude < 1e-9)
    #expect(chance.isExact)
    #expect(throws: InputErrors.self) { try Scenario(Self.draft).fundingDistribution(draws: -1) }
  }

  @Test("A draft is checked as a file is, with the line of its text, what it does and what to do")
  func wrongDraft() throws {
    var draft = Self.draft
    draft.results[0].rate = 1.5
    let errors = try #require(throws: InputErrors.self) { try Scenario(draft) }
    let finding = try #require(errors.findings.first)
    #expect(finding.fileName == "draft.json")
    let line = try #require(finding.line)
    #expect(draft.json.split(separator: "\n")[line - 1].contains("1.5"))
    #expect(errors.description.contains("1.5"))
    draft.results[0].rate = .nan
    #expect(throws: InputErrors.self) { try Scenario(draft) }
  }

  @Test("A plan of texts in memory is read; a name that is not there has the nearest")
  func inMemory() throws {
    let files = InputFiles.inMemory(["plan.json": Self.draft.json])
    #expect(try Scenario(path: "plan.json", files: files).families == 60)
    let errors = try #require(throws: InputErrors.self) {
      try Scenario(path: "plna.json", files: files)
    }
    #expect(errors.description.contains("Did you mean \"plan.json\"?"))
  }

  @Test("An unknown figure and an unknown window have the nearest")
  func unknown() throws {
    let projection = try Scenario(Self.draft).projected()
    let figure = try #require(throws: InputErrors.self) { try projection.figure("funding.totl") }
    #expect(figure.findings[0].remedy == "Did you mean \"funding.total\"?")
    let folder = GuestProgram.package.appending(path: "Scenarios/register-halton").path
    let register = try Register(folder: folder)
    let day = try #require(CivilDate(year: 2013, month: 7, day: 31))
    let window = try #require(throws: InputErrors.self) {
      try register.assessed(on: day, window: "W2013-7")
    }
    #expect(window.findings[0].remedy == "Did you mean \"W2013-07\"?")
    #expect(throws: InputErrors.self) { try Register(folder: folder + "-not") }
  }

  /// 11 × £700 + 1 × £800 + 6 × £100 = £9,100, as the summary of the shipped register counts them.
  @Test("A register is read by the rules it names, and assessed")
  func register() throws {
    let folder = GuestProgram.package.appending(path: "Scenarios/register-halton").path
    let day = try #require(CivilDate(year: 2013, month: 7, day: 31))
    let assessment = try Register(folder: folder).assessed(on: day)
    #expect(assessment.claimableAmount == Money(pounds: 11 * 700 + 800 + 6 * 100))
    #expect(assessment.claimable.count == 18)
    #expect(assessment.claimable.allSatisfy { $0.state == .claimable && $0.place != nil })
  }

  /// Under a scheme that pays up to a number of results a year, the plan says the number.
  @Test("A register whose prices rest on a plan is read with that plan, and refused without it")
  func plan() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pbr-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let plan = GuestProgram.package.appending(path: "Scenarios/wiltshire-2022.json").path
    let scheme = "supporting-families-2022-results"
    for (name, text) in [
      (
        "families.csv",
        "family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces\n"
          + "W-1,P-1,c,,2022-05-01,2022-05-02,,,\n"
      ),
      ("members.csv", "family_id,subject,role,from,to\n"),
      ("evidence.csv", "family_id,subject,measure,from,to,value,reference,verified_on\n"),
      ("terms.csv", "term,starts,ends\n"), ("register.json", "{\"scenario\": \"\(plan)\"}"),
    ] {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    #expect(try Register(folder: folder.path).familyCount == 1)
    try "{}".write(
      to: folder.appending(path: "register.json"), atomically: true, encoding: .utf8)
    let errors = try #require(throws: InputErrors.self) {
      try Register(folder: folder.path, scheme: scheme)
    }
    #expect(errors.findings.contains { $0.code == "plan-needed" })
  }

  @Test("Quantities print as people write them and compare as they should")
  func quantities() throws {
    #expect("\(Money(pence: 320_000)) \(Money(pence: -1_205))" == "£3,200 -£12.05")
    #expect("\(Month(year: 2012, month: 6))" == "June 2012")
    #expect("\(FinancialYear(startYear: 1999))" == "1999/00")
    let day = try #require(CivilDate("2012-06-30"))
    #expect("\(day)" == "30 June 2012")
    #expect(CivilDate(year: 2013, month: 2, day: 29) == nil)
    #expect(Money(pence: -1) < .zero)
    #expect(day.month < Month(year: 2012, month: 7))
  }

  private static var draft: PlanDraft {
    let june = Month(year: 2012, month: 6)
    var draft = PlanDraft(title: "Sixty families", scheme: "troubled-families-2012")
    draft.cohorts = [.init(id: "first", families: 60, funded: 50, from: june, through: june)]
    draft.results = [.init("crime-education", rate: 0.5, months: .init(6, 12, 24))]
    return draft
  }
}
