package import PBRProgramme
import PBRProjection
import Testing

extension HandCaseSamples {
  /// Three places in June 2013 and two in September; results after one month or after three, half of
  /// them each.
  package static func rest() throws -> Scenario {
    var files = files
    files["rest.json"] = #"""
      { "pbr": 1, "title": "Rest", "scheme": "mini-c.json",
        "cohorts": [ { "id": "a", "families": 5, "funded": 5,
          "attach": { "months": { "2013-06": 3, "2013-09": 2 } } } ],
        "assumptions": { "results": { "crime": { "rate": 0.8,
          "months": { "table": { "1": 0.5, "3": 0.5 } } } } } }
      """#
    return try project("rest.json", files).scenario
  }
}
