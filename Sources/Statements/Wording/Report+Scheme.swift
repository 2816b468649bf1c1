package import PBRProgramme
package import PBRReporting

extension Report {
  /// The same report in the words of a plan's rules: of people, steps and the like.
  package func said(of scenario: Scenario) -> Report { said(in: scenario.wording) }

  /// The same report in other words for who is attached and what is paid for.
  package func said(in wording: SchemeWording) -> Report {
    wording.isPlain ? self : worded { wording($0) }
  }
}

extension Worksheet {
  /// The same sheet in the words of a plan's rules.
  package func said(of scenario: Scenario) -> Worksheet {
    let wording = scenario.wording
    return wording.isPlain ? self : worded { wording($0) }
  }
}
