/// Whole answers to whole command lines: after `$ ` what is typed, `> ` what standard output says (its
/// first lines only after `| head`), `! ` what standard error says, `= ` the status where it is not 0.
enum SimulateTranscripts {
  static let text = #"""
    $ simulate Scenarios/halton-2012.json | head 4
    > £933,822 of a possible £1,252,000 (75%) is drawn down: £788,800 in fees, certain as places fill,
    > £145,022 for results; £130,865 lapses; cash is lowest in February 2016 at -£339,137.
    > Halton Troubled Families 2012–15, 73 places in the last year   375 families, 313 funded places
    >
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Next: add --out run for the data files, or --details for every section.

    $ simulate Scenarios/halton-2012.json --draws 2 --format csv | head 4
    > cohort,line,basis,financial_year,quantity,amount_gbp
    > 2012-13,attachment-fee,earned,2012-13,120.000000,384000.00
    > 2012-13,attachment-fee,cash,2012-13,120.000000,384000.00
    > 2012-13,result:crime-education,earned,2012-13,0.860017,602.01
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Next: add --out run for the data files, or --details for every section.

    $ simulate Scenarios/halton-2012.json -f json --draws 2 | head 16
    > {
    >   "document": "pbr.projection",
    >   "shape": 2,
    >   "pbr": "1.0.0",
    >   "fingerprint": "46f8e9d2f28e16795f36aff1ab644ecf72253e83254ee18e42f881d128239efb",
    >   "title": "Halton Troubled Families 2012–15, 73 places in the last year",
    >   "authority": "Halton Borough Council",
    >   "date": "2012-09-03",
    >   "scheme": "troubled-families-2012",
    >   "projection": [
    >     {
    >       "cohort": "2012-13",
    >       "line": "attachment-fee",
    >       "basis": "earned",
    >       "financial_year": "2012-13",
    >       "quantity": 120.000000,
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Next: add --out run for the data files, or --details for every section.

    $ simulate Scenarios/halton-2012.json -f markdown | head 12
    > # Halton Troubled Families 2012–15, 73 places in the last year
    >
    > **£933,822 of a possible £1,252,000 (75%) is drawn down: £788,800 in fees, certain as places fill, £145,022 for results; £130,865 lapses; cash is lowest in February 2016 at -£339,137.**
    >
    > 375 families, 313 funded places
    >
    > ## Funding by financial year
    >
    > | £ | 2012/13 | 2013/14 | 2014/15 | 2015/16 | Total |
    > | :---------------------------- | -----------: | -----------: | -----------: | ----------: | -------------: |
    > | Attachment fees | 384,000 | 288,000 | 116,800 | 0 | 788,800 |
    > | Crime, anti-social behaviour and education | 602 | 35,461 | 91,928 | 0 | 127,991 |
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Next: add --out run for the data files, or --details for every section.

    $ simulate Scenarios/halton-2012.json --set costs.keyworkers.perFamilyMonth=+10% --set assumptions.leaving.perMonth=2% | head 3
    > The net over the horizon goes from -£339,137 to -£537,882, £198,745 worse: Crime, anti-social
    > behaviour and education -£11,485, Continuous employment -£1,486, Progress to work -£21, Cost:
    > keyworkers -£185,753.
    ! --set:1:1: note[set-by-share]: costs.keyworkers.perFamilyMonth 290 → 319 (+10%)
    !     1 | costs.keyworkers.perFamilyMonth=+10%
    !       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Next: add --out run for the data files, or --details for every section.

    $ simulate Scenarios/halton-2012-as-printed.json
    ! Scenarios/halton-2012-as-printed.json:21:50: error[profile-total]: 120 + 120 + 87 = 327 funded places, but the commitment is 313 (14 too many)
    !    21 |     { "id": "2014-15", "families": 85, "funded": 87, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Effect at the scheme's rates: £22,400 attachment fees and £33,600 results at most.
    !   Change this to 73 to keep 313, or commitment.funded to 327.
    ! Scenarios/halton-2012-as-printed.json:21:50: error[funded-exceeds-families]: 87 funded places but only 85 families in cohort 2014-15
    !    21 |     { "id": "2014-15", "families": 85, "funded": 87, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Every funded place is held by a family: lower funded, or raise families.
    = 65

    $ simulate Scenarios/halton-2012.json --set cohorts.2012-13.funded=130 | head 24
    > The net over the horizon goes from -£339,137 to -£302,629, £36,509 better: Attachment fees +£32,000,
    > Crime, anti-social behaviour and education +£3,932, Continuous employment +£519, Progress to work
    > +£58.
    > Halton Troubled Families 2012–15, 73 places in the last year   what if: cohorts.2012-13.funded=130
    >
    > How the net changes (£)                           Base      Variant   Change
    > Attachment fees                                788,800      820,800   32,000
    > Crime, anti-social behaviour and education     127,991      131,923    3,932
    > Continuous employment                           15,407       15,925      519
    > Progress to work                                 1,624        1,682       58
    > Grant: coordinator-grant                       225,000      225,000        0
    > Cost: keyworkers                            (1,362,959)  (1,362,959)       0
    > Cost: coordinator                             (135,000)    (135,000)       0
    >                                             -----------  -----------  ------
    > Net over the horizon                          (339,137)    (302,629)  36,509
    >
    > Headline figures (£)        Base     Variant   Change
    > Families                     375         375        0
    > Funded places                313         323       10
    > Possible maximum (£)   1,252,000   1,292,000   40,000
    > Funding earned (£)       933,822     970,330   36,509
    > Too late, forgone (£)    130,865     131,093      228
    > Lowest cash (£)         (339,137)   (302,629)  36,509
    > in the month            Feb 2016    Feb 2016     same
    ! --set:1:24: note[profile-total]: 130 + 120 + 73 = 323 funded places, but the commitment is 313 (10 too many)
    !     1 | cohorts.2012-13.funded=130
    !       |                        ^^^
    !   The sum of the cohorts is taken as the commitment.
    ! --set:1:24: warning[funded-share]: 130 of 145 families of cohort 2012-13 are funded, 89.7%; the scheme funds 5/6, 121
    !     1 | cohorts.2012-13.funded=130
    !       |                        ^^^
    !   Leave it if places were moved between years on purpose.
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Scenarios/halton-2012.json:38:15: warning[expectation]: with --set, funding.maximum is 1292000.00, not 1252000.00 as expected
    !    38 |   "expect": [ { "figure": "funding.maximum", "equals": 1252000 } ]
    !       |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ! Next: add --out run for the data files, or --details for every section.

    $ simulate Scenarios/halton-2013.json
    ! Scenarios/halton-2013.json: error[file-missing]: there is no such file
    !   Did you mean Scenarios/halton-2012.json?
    = 66

    $ simulate Scenario/halton-2012.json
    ! Scenario/halton-2012.json: error[file-missing]: there is no folder "Scenario"
    !   Did you mean Scenarios?
    = 66

    $ simulate Scenarios
    ! Scenarios: error[file-directory]: this is a folder, not a file
    !   Name a file in it, such as Scenarios/ambition-2015.json.
    = 66

    $ simulate
    ! Error: Missing expected argument '<scenario>'
    ! Help:  <scenario>  The scenario file; a.json+b.json lays b over a.
    ! Usage: pbr simulate [<options>] <scenario>
    !   See 'pbr simulate --help' for more information.
    = 64

    $ simulate Scenarios/halton-2012.json --draw 5
    ! Error: Unknown option '--draw'. Did you mean '--draws'?
    ! Usage: pbr simulate [<options>] <scenario>
    !   See 'pbr simulate --help' for more information.
    = 64

    $ simulate Scenarios/halton-2012.json --format xml
    ! Error: The value 'xml' is invalid for '--format <format>'. Please provide one of 'text', 'json', 'csv' or 'markdown'.
    ! Help:  --format <format>  What is printed.
    ! Usage: pbr simulate [<options>] <scenario>
    !   See 'pbr simulate --help' for more information.
    = 64

    $ simulate Scenarios/halton-2012.json --as-of 31/12/2012
    ! Error: The value '31/12/2012' is invalid for '--as-of <date>'. Please provide a date as year-month-day: 2013-01-31.
    ! Help:  --as-of <date>  The position date of the bands, such as 2012-12-31. (default: the scenario's date)
    ! Usage: pbr simulate [<options>] <scenario>
    !   See 'pbr simulate --help' for more information.
    = 64

    $ simulate Scenarios/halton-2012.json --draws 2 --out /dev/full/x
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! /dev/full/x/projection.csv: error[output-create]: cannot be created: part of the path is a file, not a folder
    = 73

    $ simulate Scenarios/halton-2012.json --draws 2 --out /dev/full
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! /dev/full/projection.csv: error[output-create]: cannot be created: part of the path is a file, not a folder
    = 73

    $ check Scenarios/halton-2012.json Scenarios/halton-2012-five-sixths.json
    > Scenarios/halton-2012.json: no errors, 1 warning. 375 families, 313 funded places, 3 cohorts.
    > Scenarios/halton-2012-five-sixths.json: no errors. 375 families, 313 funded places, 3 cohorts.
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Next: pbr simulate Scenarios/halton-2012.json
    ! Next: pbr simulate Scenarios/halton-2012-five-sixths.json

    $ check Scenarios/halton-2012-as-printed.json Scenarios/none.json
    ! Scenarios/halton-2012-as-printed.json:21:50: error[profile-total]: 120 + 120 + 87 = 327 funded places, but the commitment is 313 (14 too many)
    !    21 |     { "id": "2014-15", "families": 85, "funded": 87, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Effect at the scheme's rates: £22,400 attachment fees and £33,600 results at most.
    !   Change this to 73 to keep 313, or commitment.funded to 327.
    ! Scenarios/halton-2012-as-printed.json:21:50: error[funded-exceeds-families]: 87 funded places but only 85 families in cohort 2014-15
    !    21 |     { "id": "2014-15", "families": 85, "funded": 87, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Every funded place is held by a family: lower funded, or raise families.
    ! Scenarios/none.json: error[file-missing]: there is no such file
    = 66

    $ check troubled-families-2012 | head 20
    > troubled-families-2012: 3 results in 9 claim windows, at most £4,000 a place.
    > Troubled Families Programme, phase 1, 2012–15   Department for Communities and Local Government
    >
    > Attaching families
    > - Families can be attached from 1 April 2012 until 31 March 2015.
    > - 5/6 of the families are funded places, rounded half up: of 375 families 313.
    > - A place attached in 2012/13 earns £3,200, paid on 31 May 2012.
    > - A place attached in 2013/14 earns £2,400.
    > - A place attached in 2014/15 earns £1,600, paid in the month of attachment.
    > - If at least 75% of the places planned for 2012/13 are filled by 31 March, the fees of 2013/14 are
    >   paid 100% in April 2013.
    > - If at least 33% of the places planned for 2012/13 are filled by 31 March, the fees of 2013/14 are
    >   paid 50% in April 2013, 50% in July 2013.
    > - A fee is paid once for a place; a family that takes it over earns no new fee.
    >
    > Results
    > - Crime, anti-social behaviour and education pays £700 (2012/13), £1,500 (2013/14), £2,300
    >   (2014/15).
    > - Continuous employment pays £800 (2012/13), £1,600 (2013/14), £2,400 (2014/15).
    > - Progress to work pays £100 (2012/13), £100 (2013/14), £100 (2014/15), once a place, with a main
    ! troubled-families-2012: no errors. Next: name it in a scenario, "scheme": "troubled-families-2012".

    $ check troubled-families-2011
    ! error[unknown-scheme]: there is no scheme "troubled-families-2011"
    !   Did you mean "troubled-families-2012"?
    = 65

    $ schemes
    > 7 schemes are built in.
    > Schemes
    >
    >                                                                                               Most a
    > Scheme                            Title                                    Results  Windows    place
    > troubled-families-2012            Troubled Families Programme, phase 1, …        3        9   £4,000
    > fair-chance-fund-2014             Fair Chance Fund, 2015–17                     21       12  £15,000
    > troubled-families-2015            Troubled Families Programme, expanded,…        2       17   £1,800
    > rough-sleeping-2017               Rough sleeping social impact bonds, 20…       22       13  £19,000
    > care-leavers-2018                 Care leavers social impact bonds, 2018–       23       17      n/a
    > supporting-families-2022          Supporting Families Programme, 2022–25         1       12     £800
    > supporting-families-2022-results  Supporting Families Programme, 2022–25…        1       12      n/a
    ! Next: pbr check troubled-families-2012, to read its rules in sentences.

    $ schemes show troubled-families-2012 | head 3
    > {
    >   "scheme": "troubled-families-2012",
    >   "title": "Troubled Families Programme, phase 1, 2012–15",

    $ schemes show troubled
    ! Error: There is no scheme 'troubled'
    ! Help:  pbr schemes lists them; a file of rules ends in .json.
    ! Usage: pbr schemes show <scheme>
    !   See 'pbr schemes show --help' for more information.
    = 64

    $ schemes list
    ! Error: Unknown subcommand 'list'. Did you mean 'pbr claims list'?
    ! Usage: pbr schemes <subcommand>
    !   See 'pbr schemes --help' for more information.
    = 64

    $ appraise Scenarios/halton-2012-savings.json | head 12
    > Over five years £592,515 of public cost is avoided for £1,401,163 of delivery: £0.42 for each £1
    > (£0.13 cashable), a net cost of £808,648.
    > Halton Troubled Families 2012–15, with what it may save
    > prices of 2012/13, discounted at 3.5% a year
    >
    > From gross benefit to net value over five years (£)  All benefit     Cashable
    > Gross benefit                                          1,772,978    1,772,978
    > Would have happened anyway                            (1,017,193)  (1,017,193)
    > Correction for optimism                                  (99,316)     (99,316)
    > Not cashable                                                   0     (460,328)
    > Discounting                                              (63,954)     (19,594)
    > Present value                                            592,515      176,548
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Next: add --out value for the data files, or --draws 1000 for the risk.

    $ appraise Scenarios/halton-2012-savings.json --format csv | head 4
    > saving,agency,financial_year,stage,amount_gbp
    > truancy,Local Authority,2012-13,gross,83.74
    > truancy,Local Authority,2012-13,deadweight,-66.99
    > truancy,Local Authority,2012-13,optimism,-2.51
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Next: add --out value for the data files, or --draws 1000 for the risk.

    $ appraise Scenarios/halton-2012.json | head 2
    > No savings are listed; over five years delivery costs £1,401,163 in present value.
    > Halton Troubled Families 2012–15, 73 places in the last year
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Next: add --out value for the data files, or --draws 1000 for the risk.

    $ appraise
    ! Error: Missing expected argument '<scenario>'
    ! Help:  <scenario>  The scenario file, with savings; a.json+b.json lays b over a.
    ! Usage: pbr appraise <scenario> [--set <path=value> ...] [--draws <number>]
    !        [--seed <number>] [--out <folder>] [--force] [--details]
    !        [--format <format>] [--ascii] [--excel]
    !   See 'pbr appraise --help' for more information.
    = 64

    $ claims
    > OVERVIEW: See which families can be claimed, make a claim, and keep its journal.
    >
    > EXAMPLES:
    >   pbr claims check register
    >       What was understood of the register.
    >   pbr claims list register --as-of 2013-01-10
    >       The position by state and reason.
    >   pbr claims explain register HT-0042 --as-of 2013-01-10
    >       One family, test by test.
    >   pbr claims export register --as-of 2013-01-10 --window W2013-01 --claim 2013-W1 --out claim
    >       Make the claim and record it.
    >
    > USAGE: pbr claims <subcommand>
    >
    > OPTIONS:
    >   --color/--no-color      Use colour. Without either, only on a screen.
    >   --version               Show the version.
    >   -h, --help              Show help information.
    >
    > SUBCOMMANDS:
    >   check                   Read a whole register and say what was understood of
    >                           it, before anyone claims.
    >   list                    Show which families can be claimed, and why the others
    >                           cannot yet.
    >   explain                 Explain one family: needed, observed, period and
    >                           evidence of each test.
    >   export                  Make a claim: its file, control, certificate and
    >                           lists; record it in the journal.
    >   verify                  Check the journal of claims, compare it with a
    >                           certificate, work a claim out again.
    >   history                 Show every row of the journal in words: what was
    >                           claimed and what became of it.
    >   sample                  Draw the audit sample of a claim: the same seed, the
    >                           same families.
    >   status                  Record that a claim, or one place of it, was paid,
    >                           rejected or clawed back.
    >   amend                   Correct a claim: withdraw it or some of it, or change
    >                           the amount of one result.
    >
    >   See 'pbr help claims <subcommand>' for detailed help.

    $ claims list
    ! Error: Missing expected argument '<register>'
    ! Help:  <register>  The folder of the register.
    ! Usage: pbr claims list <register> --as-of <date> [--scheme <scheme>]
    !        [--date-order <order>] [--window <id>] [--funded <number>]
    !        [--show-families] [--details] [--format <format>] [--ascii] [--excel]
    !   See 'pbr claims list --help' for more information.
    = 64

    $ claims list nowhere --scheme troubled-families-2012 --as-of 2013-01-10
    ! nowhere/families.csv: error[file-missing]: there is no folder "nowhere"
    = 66

    $ claims export nowhere --as-of 2013-01-10 --window W2013-01
    ! Error: Missing expected argument '--claim <id>'
    ! Help:  --claim <id>  The id of the claim, such as 2013-W1.
    ! Usage: pbr claims export [<options>] <register> --as-of <date> --window <id>
    !        --claim <id> --out <folder>
    !   See 'pbr claims export --help' for more information.
    = 64

    $ simulate Scenarios/halton-2012.json --budget lots
    ! Error: The value 'lots' is invalid for '--budget <pounds>'. Please provide a number such as 2500 or 0.75.
    ! Help:  --budget <pounds>  Print how likely funding falls short of this, and the provision to set aside.
    ! Usage: pbr simulate [<options>] <scenario>
    !   See 'pbr simulate --help' for more information.
    = 64

    $ simulate Scenarios/halton-2012.json --draws 0
    ! Error: The value '0' is invalid for '--draws <number>'. Please provide a whole number from 1 to 1000000.
    ! Help:  --draws <number>  Draws of the assumptions that are ranges.
    ! Usage: pbr simulate [<options>] <scenario>
    !   See 'pbr simulate --help' for more information.
    = 64
    """#
}
