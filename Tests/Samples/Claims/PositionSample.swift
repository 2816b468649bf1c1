package import PBRClaims
import PBRProgramme
import PBRQuantities
import PBRRegister
import Testing

/// A position that can be counted on two hands.
package enum PositionSample {
  /// Two places of families on crime and work: HT-1 has a job, both lack what crime asks for (£700
  /// each, no more than the £800 of the job) and a step to work that is verified too late (£100
  /// each); HT-3 is not funded.
  package static func assessment() throws -> Assessment {
    var evidence = EvidenceRows()
    evidence.add("HT-1", "adult-1", "employment", "2013-01-07", "", "1", verified: "2013-07-31")
    for id in ["HT-1", "HT-2"] {
      evidence.add(
        id, "adult-1", "progress-to-work", "2013-03-01", "2013-03-01", "1", verified: "2013-08-01")
    }
    let folder = try RegisterFolder([
      "families.csv": """
      HT-1,P-1,2012-13,crime|work,2012-05-01,2012-06-18,,,
      HT-2,P-2,2012-13,crime|work,2012-05-01,2012-06-18,,,
      HT-3,,2012-13,crime|work,2012-05-01,2012-06-18,,,

      """, "evidence.csv": evidence.text,
    ])
    return Assessment(try folder.register(), asOf: try #require(CivilDate("2013-07-31")))
  }
}
