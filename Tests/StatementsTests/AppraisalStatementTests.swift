import AppraisalSamples
import Foundation
import PBRAppraisal
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRReporting
import PBRStatements
import Testing

struct AppraisalStatementTests {
  /// The whole page of the worked example.
  @Test func wholePage() throws {
    let appraisal = try #require(
      Worked(worked, files: ["three.json": threeResults]).appraisal)
    #expect(
      TextWriter().text(AppraisalStatement(appraisal).report)
        == """
        Over five years £388,179 of public cost is avoided for £973,261 of delivery: £0.40 for each £1
        (£0.24 cashable), a net cost of £585,081.
        Worked example   prices of 2024/25, discounted at 3.5% a year

        From gross benefit to net value over five years (£)  All benefit    Cashable
        Gross benefit                                          1,161,302   1,161,302
        Would have happened anyway                              (649,033)   (649,033)
        Correction for optimism                                 (109,292)   (109,292)
        Not cashable                                                   0    (159,946)
        Discounting                                              (14,798)    (12,058)
        Present value                                            388,179     230,974
        Delivery cost                                           (973,261)   (973,261)
                                                             ------------  ----------
        Net                                                     (585,081)   (742,287)

        Present values
                        Cost  Benefit  Cashable             Benefit  Cashable
        Horizon          (£)      (£)       (£)   Net (£)    per £1    per £1    Pays back
        One year     495,000  190,592    81,919  (304,408)     0.39      0.17  not reached
        Two years    973,261  265,414   131,482  (707,847)     0.27      0.14  not reached
        Three years  973,261  325,705   172,108  (647,556)     0.33      0.18  not reached
        Four years   973,261  360,008   204,429  (613,253)     0.37      0.21  not reached
        Five years   973,261  388,179   230,974  (585,081)     0.40      0.24  not reached

        Break-even over five years
        - Even if nothing would have happened anyway, benefit would not reach cost.
        - Break-even success rate: out of reach. 2.51 times as many additional results would be needed, more
          than every family of a cohort.

        Who pays and who gains over five years
        Agency (£)                  Pays    Gains  of it cashable       Net
        Local Authority          973,261  209,925          84,829  (763,336)
        DWP                            0  146,145         146,145   146,145
        Criminal Justice System        0   20,619               0    20,619
        NHS                            0   11,490               0    11,490
                                 -------  -------  --------------  ---------
        All                      973,261  388,179         230,974  (585,081)
        Present values. The council is the local authority.

        Two ledgers, never added
        Council, as earned and spent (£)
        Attachment fees                            0
        Results payments                           0
        Grants                                     0
        Cost borne by the council         (1,004,553)
                                          -----------
        Net                               (1,004,553)
        Whole public sector, present value over five years (£)
        Fees, results and grants, paid                                 0
        Fees, results and grants, received                             0
        Benefit                                                  388,179
        Delivery cost                                           (973,261)
                                                                ---------
        Net                                                     (585,081)

        Claims are not effects                     Care avoided  Truancy ended  Adult into work
        Claimable: achieved in time by any family           1.2           91.8             18.4
        Claimed: for funded places                          0.0            0.0              0.0
        Caused: would not have come anyway                  1.2           30.6              6.1

        The cost of doing nothing
        153 families at £75,000 a year cost £11,475,000 a year (Prime Minister's speech, 15 December 2011,
        and DCLG, The Cost of Troubled Families, January 2013: £9bn a year for 120,000 families). That is
        what they cost, not what could be saved, and is in no figure above.

        Is it plausible?                              Per £1  Value         Evidence
        This appraisal, five years                      0.40  fiscal        as assumed
        Seven exemplar authorities, before and after    2.15  gross fiscal  not compared
        National evaluation of the second programme     1.51  fiscal        compared with others
        National evaluation of the second programme     2.28  economic      compared with others
        National evaluation of the first programme      0.00  fiscal        compared with others
        Greater Manchester, projected                   1.62  gross fiscal  not compared
        Manchester exemplar                             2.20  gross fiscal  not compared

        What to look at
        - The unit cost "SS1.0" is in prices of 2013/14, 11 years before 2024/25. Look for a newer cost of
          your own: {"amount": …, "priceYear": …}.
        - The unit cost "E&S1.0" is in prices of 2005/06, 19 years before 2024/25. Look for a newer cost of
          your own: {"amount": …, "priceYear": …}.
        - The unit cost "E&E1.0" is in prices of 2012/13, 12 years before 2024/25. Look for a newer cost of
          your own: {"amount": …, "priceYear": …}.

        Fiscal value: money of public bodies. Payment by results is a transfer between them and is in no
        saving.
        Figures may not sum due to rounding.

        """)
  }

  /// What the author of a plan can do about a doubt is for the author: a page for the public has the
  /// doubt alone, and no setting of a file.
  @Test func notesToTheAuthor() throws {
    let appraisal = try #require(Worked(worked, files: ["three.json": threeResults]).appraisal)
    let statement = AppraisalStatement(appraisal)
    func text(_ tellsAuthor: Bool) -> String {
      MarkdownWriter().text(
        Report(
          title: "", headline: "", subtitle: "",
          sections: [statement.section(tellsAuthor: tellsAuthor)]))
    }
    #expect(text(true).contains("What to look at") && text(false).contains("What to look at"))
    #expect(text(true).contains("Look for a newer cost of your own: {"))
    #expect(!text(false).contains("{") && !text(false).contains("of your own"))
    #expect(text(false).contains("is in prices of 2013/14, 11 years before 2024/25."))
  }

  /// The library's cost of a family in a year is of families. Of people it is left out, unless the
  /// plan names a cost of its own: 12 × £1,000 are £12,000. Without savings and costs there is nothing
  /// to be worth anything.
  @Test func people() throws {
    func appraisal(_ unit: String, _ more: String = "") throws -> Appraisal {
      let plan = """
        { "pbr": 1, "title": "Twelve", "scheme": { "scheme": "hand", "title": "Card", \(unit)
            "attachmentEnds": "2016-12-31", "strands": [ { "id": "home", "title": "Home" } ],
            "results": [ { "id": "in", "strand": "home", "title": "Moved in", "pays": 600 } ],
            "claimWindows": { "every": "quarter", "first": "2016-03-31", "last": "2017-03-31" } },
          "cohorts": [ { "id": "a", "families": 12, "attach": { "months": { "2016-04": 12 } } } ],
          \(more)
          "assumptions": { "results": { "in": { "rate": 1, "months": { "fixed": 1 } } } } }
        """
      let open: @Sendable (String) -> InputFiles.Outcome = {
        .text(SourceText(name: $0, plan))
      }
      let reading = ScenarioReading("plan.json", files: InputFiles(open))
      let scenario = try #require(reading.scenario, "\(reading.findings.map(\.text))")
      let log = FindingLog()
      return try #require(AppraisalPlan.read(scenario, open: open, into: log))
        .appraise(Projection(scenario))
    }
    let people = "\"unit\": { \"one\": \"person\", \"many\": \"people\" },"
    #expect(try appraisal(people).doingNothing == nil)
    #expect(try appraisal("").doingNothing?.aYear == 12 * 75_000)
    let own = "\"appraisal\": { \"doNothing\": 1000 },"
    #expect(try appraisal(people, own).doingNothing?.aYear == 12_000)
    let page = TextWriter().text(AppraisalStatement(try appraisal(people)).report)
    #expect(page.hasPrefix("No savings and no costs of delivery are listed.\n"))
    #expect(!page.contains("The cost of doing nothing"))
    let costs = "\"costs\": [ { \"id\": \"a\", \"once\": 100, \"month\": \"2016-04\" } ],"
    let statement = AppraisalStatement(try appraisal(people, costs))
    #expect(statement.report.headline.hasPrefix("No savings are listed; over five years delivery"))
    // What nobody else is named for is the provider's, and not the local authority's.
    #expect(TextWriter().text(statement.report).contains("\nProvider"))
  }

  /// Halton with savings: nothing wrong, all identities hold, and the figures a reader is told.
  @Test func haltonWithSavings() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let open: @Sendable (String) -> InputFiles.Outcome = { name in
      let bytes = try? Data(contentsOf: root.appendingPathComponent(name))
      return bytes.map { .text(SourceText(name: name, bytes: Array($0))) }
        ?? .problem(.error("no-file", "\(name) is not there"))
    }
    let reading = ScenarioReading("Scenarios/halton-2012-savings.json", files: InputFiles(open))
    let scenario = try #require(reading.scenario)
    let log = FindingLog()
    let plan = try #require(AppraisalPlan.read(scenario, open: open, into: log))
    #expect(log.findings.map(\.text) == [])
    let appraisal = plan.appraise(Projection(scenario))
    #expect(AppraisalStatement(appraisal).failedIdentities == [])
    #expect(appraisal.doingNothing?.aYear == 28_125_000)
    #expect((0.2...0.8).contains(appraisal.mainValue.benefitPerPound ?? 0))
    // Draws: a value by its name changes that saving and nothing else.
    let drawn = plan.replacingValues {
      $0.name == "savings.truancy.deadweight" ? 1 : $0.value
    }
    let without = drawn.appraise(Projection(scenario))
    #expect(without.savings[0].net.allSatisfy { $0 == 0 })
    #expect(without.savings[1].net == appraisal.savings[1].net)
    #expect(plan.assumptions.contains { $0.name == "savings.truancy.perFamily" && $0.range != nil })
    // Over the draws: the fiscal value lies well below the cost, and the same seed says the same.
    let draws = ValueDistribution(plan, scenario: scenario, seed: 7, draws: 40)
    #expect(draws.probabilityOfNetLoss == 1)
    #expect(draws.percentile(0.1) < draws.percentile(0.9))
    #expect(
      (draws.percentile(0.1)...draws.percentile(0.9)).contains(appraisal.mainValue.netPresentValue))
    let chance = AppraisalStatement(appraisal, distribution: draws).report.sections
      .first { $0.id == "chance" }
    guard case .paragraph(let words) = chance?.blocks.first else {
      Issue.record("no words on the draws")
      return
    }
    #expect(
      words.hasPrefix(
        "In 100% of 40 draws of \(draws.unknowns.count) ranges delivery costs more than it saves "
          + "(standard error at most 0.0 percentage points). Net value: one draw in ten below -£"))
    #expect(
      ValueDistribution(plan, scenario: scenario, seed: 7, draws: 40).netPresentValues
        == draws.netPresentValues)
    #expect(
      plan.figures.contains {
        $0.path == "savings.truancy.unitCost.amount" && $0.provenance.source != nil
      })
  }
}
