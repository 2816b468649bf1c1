extension MessageCatalogue {
  /// Overlays and `--set`.
  static let layers = #"""
    --set cohorts.second.funded=4
    --set:1:23: note[profile-total]: 5 + 4 = 9 funded places, but the commitment is 10 (1 too few)
        1 | cohorts.second.funded=4
          |                       ^
      The sum of the cohorts is taken as the commitment.

    --set cohorts.second.families=+50%
    --set cohorts.second.attach.months.2013-05=7
    --set:1:1: note[set-by-share]: cohorts.second.families 6 → 9 (+50%, rounded half up)
        1 | cohorts.second.families=+50%
          | ^^^^^^^^^^^^^^^^^^^^^^^
    --set:1:25: note[families-total]: 6 + 9 = 15 families, but the commitment is 12 (3 too many)
        1 | cohorts.second.families=+50%
          |                         ^^^^
      The sum of the cohorts is taken as the commitment.
    plan.json:9:48: warning[funded-share]: 5 of 9 families of cohort second are funded, 55.6%; the scheme funds 5/6, 8
        9 |     { "id": "second", "families": 6, "funded": 5, "attach": { "months": { "2013-04": 2, "2013-05": …
          |                                                ^
      Leave it if places were moved between years on purpose.

    --set cohorts.first.funded=-10%
    --set:1:1: note[set-by-share]: cohorts.first.funded 5 → 5 (-10%, rounded half up)
        1 | cohorts.first.funded=-10%
          | ^^^^^^^^^^^^^^^^^^^^

    --set assumptions.results.crime.rate=+10%
    --set:1:1: note[set-by-share]: assumptions.results.crime.rate 0.6 → 0.66 (+10%)
        1 | assumptions.results.crime.rate=+10%
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    --set assumptions.results.crime.rate=10%
    --set costs.workers.perFamilyMonth=-33.333%
    --set:1:1: note[set-by-share]: costs.workers.perFamilyMonth 290 → 193.3343 (-33.333%)
        1 | costs.workers.perFamilyMonth=-33.333%
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    --set assumptions.results.job.months.fixed=+15%
    --set:1:1: note[set-by-share]: assumptions.results.job.months.fixed 9 → 10.35 (+15%)
        1 | assumptions.results.job.months.fixed=+15%
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    --set:1:38: error[wrong-value]: assumptions.results.job.months.fixed is 10.35, but must be a whole number
        1 | assumptions.results.job.months.fixed=+15%
          |                                      ^^^^

    --set assumptions.results.crme.rate=0.5
    --set:1:1: error[unknown-path]: there is no "crme" to set
        1 | assumptions.results.crme.rate=0.5
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Did you mean "crime"?

    --set cohorts.third.funded=4
    --set:1:1: error[unknown-path]: there is no "third" to set
        1 | cohorts.third.funded=4
          | ^^^^^^^^^^^^^^^^^^^^
      There are: first, second.

    --set asumptions.leaving.perMonth=0.1
    --set:1:1: error[unknown-path]: there is no "asumptions" to set
        1 | asumptions.leaving.perMonth=0.1
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      Did you mean "assumptions"?

    --set budget.2012-13=5
    --set assumptions.replacement.reason=none
    --set:1:32: error[unknown-key]: unknown key "reason" in assumptions.replacement
        1 | assumptions.replacement.reason=none
          |                                ^^^^
      Known here: share, months.

    --set grants.grant.perYear.2012-13=

    --set title.short=Plan
    --set:1:1: error[unknown-path]: there is no "short" to set: what stands there is a text, "Plan"
        1 | title.short=Plan
          | ^^^^^^^^^^^
      End the path one step before.

    --set title
    --set:1:1: error[bad-set]: --set needs a path, an equals sign and a value
        1 | title
          | ^^^^^
      For example --set assumptions.results.employment.rate=0.1

    --set =3
    --set:1:1: error[bad-set]: --set needs a path, an equals sign and a value
        1 | =3
          | ^^
      For example --set assumptions.results.employment.rate=0.1

    --set cohorts.[first.funded=3
    --set:1:1: error[bad-set]: --set needs a path, an equals sign and a value
        1 | cohorts.[first.funded=3
          | ^^^^^^^^^^^^^^^^^^^^^^^
      For example --set assumptions.results.employment.rate=0.1

    --set title=+10%
    --set:1:7: error[bad-set]: +10% changes a number by a share, and there is none here
        1 | title=+10%
          |       ^^^^
      Give the value itself.

    --set assumptions.results.job.rate=£5
    --set:1:30: error[wrong-value]: assumptions.results.job.rate must be a number, not "£5"
        1 | assumptions.results.job.rate=£5
          |                              ^^
      Write 5, without quotation marks, pound sign or commas.

    --set assumptions.results.job={"rate": 2, "months": {"fixd": 9}}
    --set:1:34: error[wrong-value]: assumptions.results.job.rate is 2, but the probability of a result lies from 0 to 1
        1 | assumptions.results.job={"rate": 2, "months": {"fixd": 9}}
          |                                  ^
      Write the share: 2% is 0.02.
    --set:1:48: error[unknown-key]: unknown key "fixd" in assumptions.results.job.months
        1 | assumptions.results.job={"rate": 2, "months": {"fixd": 9}}
          |                                                ^^^^^^
      Did you mean "fixed"?

    --set commitment.funded=11
    plan.json:9:48: error[profile-total]: 5 + 5 = 10 funded places, but the commitment is 11 (1 too few)
        9 |     { "id": "second", "families": 6, "funded": 5, "attach": { "months": { "2013-04": 2, "2013-05": …
          |                                                ^
      Effect at the scheme's rates: £2,400 attachment fees and £1,600 results at most.
      Change this to 6 to keep 11, or commitment.funded to 10.

    --set scheme=rulez
    --set:1:8: error[unknown-scheme]: there is no scheme "rulez"
        1 | scheme=rulez
          |        ^^^^^
      Built in: «every id». A file's name ends in .json.

    $ over.json
    + over.json {⏎  "extends": "plan.json",⏎  "cohorts": [ { "id": "second", "funded": 4 } ]⏎}
    over.json:3:44: note[profile-total]: 5 + 4 = 9 funded places, but the commitment is 10 (1 too few)
        3 |   "cohorts": [ { "id": "second", "funded": 4 } ]
          |                                            ^
      The sum of the cohorts is taken as the commitment.

    $ over.json
    + over.json {⏎  "extends": "plan.json",⏎  "commitment": { "families": 13, "funded": 11 }⏎}
    plan.json:9:48: error[profile-total]: 5 + 5 = 10 funded places, but the commitment is 11 (1 too few)
        9 |     { "id": "second", "families": 6, "funded": 5, "attach": { "months": { "2013-04": 2, "2013-05": …
          |                                                ^
      Effect at the scheme's rates: £2,400 attachment fees and £1,600 results at most.
      Change this to 6 to keep 11, or commitment.funded to 10.
    plan.json:9:35: error[families-total]: 6 + 6 = 12 families, but the commitment is 13 (1 too few)
        9 |     { "id": "second", "families": 6, "funded": 5, "attach": { "months": { "2013-04": 2, "2013-05": …
          |                                   ^
      Change a cohort, or commitment.families to 12.

    $ plan.json+over.json
    + over.json {⏎  "cohorts": [ { "id": "second", "remove": true } ],⏎  "costs": null,⏎  "assumptions": { "results": { "crime": { "rate": 60 } } }⏎}
    over.json:4:52: error[wrong-value]: assumptions.results.crime.rate is 60, but the probability of a result lies from 0 to 1
        4 |   "assumptions": { "results": { "crime": { "rate": 60 } } }
          |                                                    ^^
      Write the share: 60% is 0.6.
    over.json:2:14: note[profile-total]: 5 funded places, but the commitment is 10 (5 too few)
        2 |   "cohorts": [ { "id": "second", "remove": true } ],
          |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      The sum of the cohorts is taken as the commitment.
    over.json:2:14: note[families-total]: 6 families, but the commitment is 12 (6 too few)
        2 |   "cohorts": [ { "id": "second", "remove": true } ],
          |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      The sum of the cohorts is taken as the commitment.

    $ plan.json+over.json
    --set assumptions.results.job.months.fixed=4
    --set cohorts.[a.b].funded=1
    + over.json {⏎  "cohorts": [ { "id": "a.b", "families": 1, "attach": { "from": "2013-01", "to": "2013-01" } } ],⏎  "assumptions": { "results": { "job": { "months": { "value": { "fixed": 3 }, "source": "a paper" } } } }⏎}
    --set:1:22: note[profile-total]: 5 + 5 + 1 = 11 funded places, but the commitment is 10 (1 too many)
        1 | cohorts.[a.b].funded=1
          |                      ^
      The sum of the cohorts is taken as the commitment.
    over.json:2:43: note[families-total]: 6 + 6 + 1 = 13 families, but the commitment is 12 (1 too many)
        2 |   "cohorts": [ { "id": "a.b", "families": 1, "attach": { "from": "2013-01", "to": "2013-01" } } ],
          |                                           ^
      The sum of the cohorts is taken as the commitment.

    $ a.json
    + a.json { "extends": "b.json" }
    + b.json {⏎  "extends": "a.json"⏎}
    b.json:2:14: error[extends-loop]: files extend each other in a loop: a.json → b.json → a.json
        2 |   "extends": "a.json"
          |              ^^^^^^^^
      Remove one "extends".

    $ a.json
    + a.json { "extends": "a.json" }
    a.json:1:14: error[extends-loop]: files extend each other in a loop: a.json → a.json
        1 | { "extends": "a.json" }
          |              ^^^^^^^^
      Remove one "extends".

    $ a.json
    + a.json { "extends": "planned.json" }
    a.json:1:14: error[file-missing]: planned.json: there is no such file
        1 | { "extends": "planned.json" }
          |              ^^^^^^^^^^^^^^

    $ plan.json+none.json
    none.json: error[file-missing]: there is no such file

    $ a.json
    + a.json { "extends": ["plan.json"] }
    a.json:1:14: error[wrong-type]: extends must be a file name in quotation marks, not a list
        1 | { "extends": ["plan.json"] }
          |              ^^^^^^^^^^^^^

    $ a01.json
    + a01.json { "extends": "a02.json" }
    + a02.json { "extends": "a03.json" }
    + a03.json { "extends": "a04.json" }
    + a04.json { "extends": "a05.json" }
    + a05.json { "extends": "a06.json" }
    + a06.json { "extends": "a07.json" }
    + a07.json { "extends": "a08.json" }
    + a08.json { "extends": "a09.json" }
    + a09.json { "extends": "a10.json" }
    + a10.json { "extends": "a11.json" }
    + a11.json { "extends": "a12.json" }
    + a12.json { "extends": "a13.json" }
    + a13.json { "extends": "a14.json" }
    + a14.json { "extends": "a15.json" }
    + a15.json { "extends": "a16.json" }
    + a16.json { "extends": "a17.json" }
    + a17.json { "extends": "a18.json" }
    + a18.json { "extends": "a19.json" }
    + a19.json { "extends": "a20.json" }
    + a20.json { "extends": "a21.json" }
    + a21.json { "extends": "plan.json" }
    a20.json:1:14: error[extends-depth]: more than 20 files extend each other
        1 | { "extends": "a21.json" }
          |              ^^^^^^^^^^

    $ a.json
    + a.json 3
    a.json:1:1: error[wrong-type]: the file must be an object in braces, not a number
        1 | 3
          | ^

    $ a.json
    + a.json {⏎  "extends": "plan.json",⏎  "x01": 1, "x02": 1, "x03": 1, "x04": 1, "x05": 1, "x06": 1, "x07": 1, "x08": 1, "x09": 1, "x10": 1, "x11": 1,⏎  "x12": 1, "x13": 1, "x14": 1, "x15": 1, "x16": 1, "x17": 1, "x18": 1, "x19": 1, "x20": 1, "x21": 1, "x22": 1⏎}
    a.json:3:3: error[unknown-key]: unknown key "x01" in the file
        3 |   "x01": 1, "x02": 1, "x03": 1, "x04": 1, "x05": 1, "x06": 1, "x07": 1, "x08": 1, "x09": 1, "x10": …
          |   ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:3:13: error[unknown-key]: unknown key "x02" in the file
        3 |   "x01": 1, "x02": 1, "x03": 1, "x04": 1, "x05": 1, "x06": 1, "x07": 1, "x08": 1, "x09": 1, "x10": …
          |             ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:3:23: error[unknown-key]: unknown key "x03" in the file
        3 |   "x01": 1, "x02": 1, "x03": 1, "x04": 1, "x05": 1, "x06": 1, "x07": 1, "x08": 1, "x09": 1, "x10": …
          |                       ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:3:33: error[unknown-key]: unknown key "x04" in the file
        3 |   "x01": 1, "x02": 1, "x03": 1, "x04": 1, "x05": 1, "x06": 1, "x07": 1, "x08": 1, "x09": 1, "x10": …
          |                                 ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:3:43: error[unknown-key]: unknown key "x05" in the file
        3 |   "x01": 1, "x02": 1, "x03": 1, "x04": 1, "x05": 1, "x06": 1, "x07": 1, "x08": 1, "x09": 1, "x10": …
          |                                           ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:3:53: error[unknown-key]: unknown key "x06" in the file
        3 |   "x01": 1, "x02": 1, "x03": 1, "x04": 1, "x05": 1, "x06": 1, "x07": 1, "x08": 1, "x09": 1, "x10": …
          |                                                     ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:3:63: error[unknown-key]: unknown key "x07" in the file
        3 | …x01": 1, "x02": 1, "x03": 1, "x04": 1, "x05": 1, "x06": 1, "x07": 1, "x08": 1, "x09": 1, "x10": 1,…
          |                                                             ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:3:73: error[unknown-key]: unknown key "x08" in the file
        3 | …x02": 1, "x03": 1, "x04": 1, "x05": 1, "x06": 1, "x07": 1, "x08": 1, "x09": 1, "x10": 1, "x11": 1,
          |                                                             ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:3:83: error[unknown-key]: unknown key "x09" in the file
        3 | …x03": 1, "x04": 1, "x05": 1, "x06": 1, "x07": 1, "x08": 1, "x09": 1, "x10": 1, "x11": 1,
          |                                                             ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:3:93: error[unknown-key]: unknown key "x10" in the file
        3 | …x04": 1, "x05": 1, "x06": 1, "x07": 1, "x08": 1, "x09": 1, "x10": 1, "x11": 1,
          |                                                             ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:3:103: error[unknown-key]: unknown key "x11" in the file
        3 | …x05": 1, "x06": 1, "x07": 1, "x08": 1, "x09": 1, "x10": 1, "x11": 1,
          |                                                             ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:4:3: error[unknown-key]: unknown key "x12" in the file
        4 |   "x12": 1, "x13": 1, "x14": 1, "x15": 1, "x16": 1, "x17": 1, "x18": 1, "x19": 1, "x20": 1, "x21": …
          |   ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:4:13: error[unknown-key]: unknown key "x13" in the file
        4 |   "x12": 1, "x13": 1, "x14": 1, "x15": 1, "x16": 1, "x17": 1, "x18": 1, "x19": 1, "x20": 1, "x21": …
          |             ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:4:23: error[unknown-key]: unknown key "x14" in the file
        4 |   "x12": 1, "x13": 1, "x14": 1, "x15": 1, "x16": 1, "x17": 1, "x18": 1, "x19": 1, "x20": 1, "x21": …
          |                       ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:4:33: error[unknown-key]: unknown key "x15" in the file
        4 |   "x12": 1, "x13": 1, "x14": 1, "x15": 1, "x16": 1, "x17": 1, "x18": 1, "x19": 1, "x20": 1, "x21": …
          |                                 ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:4:43: error[unknown-key]: unknown key "x16" in the file
        4 |   "x12": 1, "x13": 1, "x14": 1, "x15": 1, "x16": 1, "x17": 1, "x18": 1, "x19": 1, "x20": 1, "x21": …
          |                                           ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:4:53: error[unknown-key]: unknown key "x17" in the file
        4 |   "x12": 1, "x13": 1, "x14": 1, "x15": 1, "x16": 1, "x17": 1, "x18": 1, "x19": 1, "x20": 1, "x21": …
          |                                                     ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:4:63: error[unknown-key]: unknown key "x18" in the file
        4 | …x12": 1, "x13": 1, "x14": 1, "x15": 1, "x16": 1, "x17": 1, "x18": 1, "x19": 1, "x20": 1, "x21": 1,…
          |                                                             ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:4:73: error[unknown-key]: unknown key "x19" in the file
        4 | …x13": 1, "x14": 1, "x15": 1, "x16": 1, "x17": 1, "x18": 1, "x19": 1, "x20": 1, "x21": 1, "x22": 1
          |                                                             ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:4:83: error[unknown-key]: unknown key "x20" in the file
        4 | …x14": 1, "x15": 1, "x16": 1, "x17": 1, "x18": 1, "x19": 1, "x20": 1, "x21": 1, "x22": 1
          |                                                             ^^^^^
      Known here: pbr, title, displayName, authority, author, reference, description, date, scheme, extends, commitment, assumptions, cohorts, costs, grants, capacity, expect, published, profile, targets, viewpoint, outsideView, accepted, savings, appraisal, budget, risks, decisions, commentary, backgroundPapers, committee, statusLimits, paper, scorecard.
    a.json:4:93: error[unknown-keys]: 2 more unknown keys in the file
        4 | …x15": 1, "x16": 1, "x17": 1, "x18": 1, "x19": 1, "x20": 1, "x21": 1, "x22": 1
          |                                                             ^^^^^


    """#
}
