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

  static let card = #"""
    {
      "scheme": "card",
      "title": "A rate card",
      "attachmentEnds": "2018-12-31",
      "maximumPerPlace": 9000,
      "strands": [ { "id": "home" }, { "id": "work", "title": "Work" } ],
      "results": [
        { "id": "moved-in", "strand": "home", "pays": 600 },
        { "id": "months-3", "strand": "home", "after": "moved-in", "pays": 1500 },
        { "id": "months-6", "strand": "home", "after": "months-3", "pays": [ { "from": "2018-01-01", "pays": 1500 }, { "from": "2019-10-01", "pays": 1650 } ] },
        { "id": "part-time", "strand": "work", "pays": 1900 },
        { "id": "full-time", "strand": "work", "volume": [ { "from": 1, "pays": 2400 }, { "from": 21, "pays": 2000 } ] },
        { "id": "stays", "strand": "work", "after": "part-time", "pays": 100, "repeats": { "everyMonths": 1, "times": 3 } }
      ],
      "claimWindows": { "every": "quarter", "first": "2018-03-31", "last": "2021-03-31" },
      "payers": [ { "id": "council", "share": 0.8 }, { "id": "fund", "share": 0.2 } ],
      "shares": { "months-3": { "fund": 1 } }
    }

    """#

  static let cardPlan = #"""
    {
      "pbr": 1,
      "title": "Plan",
      "scheme": "card.json",
      "cohorts": [
        { "id": "first", "families": 10, "attach": { "months": { "2018-04": 10 } } },
        { "id": "second", "families": 10, "attach": { "months": { "2018-10": 10 } } }
      ],
      "assumptions": {
        "results": {
          "moved-in": { "rate": { "value": 0.8, "low": 0.7, "high": 0.9 }, "months": { "fixed": 1 } },
          "months-3": { "rate": 0.7, "months": { "fixed": 3 } },
          "part-time": { "rate": { "value": 0.2, "low": 0.1, "high": 0.3 }, "months": { "fixed": 6 } },
          "full-time": { "rate": { "value": 0.4, "low": 0.3, "high": 0.5 }, "months": { "fixed": 6 } },
          "stays": { "rate": 0.9, "months": { "fixed": 1 }, "continues": 0.9 }
        }
      }
    }

    """#
}
