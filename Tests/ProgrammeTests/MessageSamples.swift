/// The plan and the rules that the messages are tried on: small, whole and without a finding.
enum Samples {
  static let plan = #"""
    {
      "pbr": 1,
      "title": "Plan",
      "scheme": "rules.json",
      "date": "2012-09-03",
      "commitment": { "families": 12, "funded": 10 },
      "cohorts": [
        { "id": "first", "families": 6, "funded": 5, "attach": { "from": "2012-06", "to": "2012-08" } },
        { "id": "second", "families": 6, "funded": 5, "attach": { "months": { "2013-04": 2, "2013-05": 4 } } }
      ],
      "assumptions": {
        "results": {
          "crime": { "rate": { "value": 0.6, "low": 0.5, "high": 0.7 }, "months": { "min": 6, "mode": 12, "max": 24 } },
          "job": { "rate": 0.1, "months": { "fixed": 9 } }
        },
        "leaving": { "perMonth": 0.01 },
        "replacement": { "share": 0.75, "months": 2 },
        "supportMonths": 12
      },
      "costs": [
        { "id": "workers", "perFamilyMonth": 290 },
        { "id": "office", "perMonth": 1000, "from": "2012-06", "to": "2013-05" }
      ],
      "grants": [ { "id": "grant", "perYear": { "2012-13": 75000 } } ]
    }

    """#

  static let rules = #"""
    {
      "scheme": "rules",
      "title": "Rules",
      "starts": "2012-04-01",
      "attachmentEnds": "2014-03-31",
      "fundedShare": "5/6",
      "maximumPerPlace": 4000,
      "attachment": { "fee": { "2012-13": 3200, "2013-14": 2400 }, "paid": { "2012-13": "2012-05-31" } },
      "gates": [ { "year": "2013-14", "from": 0.75, "pays": { "Q1": 1 } } ],
      "results": [
        { "id": "crime", "pays": { "2012-13": 700, "2013-14": 1500 } },
        { "id": "job", "pays": { "2012-13": 800, "2013-14": 1600 } },
        { "id": "step", "addOn": true, "notWith": ["job"], "pays": { "2012-13": 100, "2013-14": 100 } }
      ],
      "claimWindows": [ { "id": "W1", "closes": "2013-03-31" }, { "id": "W2", "closes": "2014-05-01" } ]
    }

    """#
}
