/// Whole answers to whole command lines: after `$ ` what is typed, `> ` what standard output says (its
/// first lines only after `| head`), `! ` what standard error says, `= ` the status where it is not 0.
enum SimulateTranscripts {
  static let text = #"""
    $ simulate Scenarios/halton-2012.json
    > £933,822 of a possible £1,252,000 (75%) is drawn down: £788,800 in fees, certain as places fill,
    > £145,022 for results; £130,865 lapses; cash is lowest in February 2016 at -£339,137.
    > Halton Troubled Families 2012–15, 73 places in the last year   375 families, 313 funded places
    >
    > Funding by financial year (£)                2012/13    2013/14    2014/15   2015/16        Total
    > Attachment fees                              384,000    288,000    116,800         0      788,800
    > Crime, anti-social behaviour and education       602     35,461     91,928         0      127,991
    > Continuous employment                             60      4,222     11,124         0       15,407
    > Progress to work                                 163        728        733         0        1,624
    > Funding earned                               384,826    328,410    220,586         0      933,822
    > Funding received in cash                     384,033    317,833    210,073    21,882      933,822
    > Grants                                        75,000     75,000     75,000         0      225,000
    > Costs borne by the council                  (272,759)  (595,075)  (543,837)  (86,288)  (1,497,959)
    > Net, earned                                  187,066   (191,665)  (248,251)  (86,288)    (339,137)
    > Net, in cash                                 186,274   (202,242)  (258,764)  (64,405)    (339,137)
    >
    > Quarterly cash (£)  Drawn Q1      Q2      Q3      Q4  Balance Q1         Q2         Q3         Q4
    > 2012/13              384,000       0       0      33     387,150    357,052    289,895    186,274
    > 2013/14              288,000   4,559   8,231  17,043     341,710    213,524     92,579    (15,968)
    > 2014/15               77,040  79,683  16,422  36,927     (67,958)  (123,644)  (224,405)  (274,732)
    > 2015/16               21,882       0       0       0    (311,348)  (332,239)  (337,815)  (339,137)
    >
    > Claims by window  Closes       Crime education  Continuous employment  Progress to work  Amount (£)
    > W2013-01          31 Jan 2013              0.0                    0.0               0.3          33
    > W2013-07          31 Jul 2013              5.5                    0.5               3.1       4,559
    > W2013-10          31 Oct 2013             10.3                    1.0               1.9       8,231
    > W2014-02          28 Feb 2014             20.5                    2.3               2.4      17,043
    > W2014-05          31 May 2014             17.9                    2.1               1.7      17,840
    > W2014-08          31 Aug 2014             18.0                    2.1               1.7      22,083
    > W2014-10          31 Oct 2014             11.7                    1.4               1.2      16,422
    > W2015-02          28 Feb 2015             23.4                    2.7               2.6      36,927
    > W2015-05          1 May 2015              12.1                    1.4               1.3      21,882
    > Claimed                                  119.4                   13.4              16.2     145,022
    > Too late          forgone                 59.7                    7.4               1.6     130,865
    >
    > - At 31 August 2012: received £384,000 (31%) + fees to come £404,800 (32%) + results expected
    >   £145,022 (12%) + results not expected £318,178 (25%) = £1,252,000.
    > - Fee gate 2013/14: 120 of 120 places filled, 30 more than 75% needs: £288,000 in April 2013.
    > - Caseload: at most 167 families, in September 2014; capacity 120, exceeded in 24 months.
    > - Cannot break even, even if every family succeeded; assumed success rate 67.0%.
    > - All 21 checks hold. Of 70 figures, 17 are inferred, 20 assumed, 16 without source: see --details.
    > Figures may not sum due to rounding.
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Next: pbr simulate Scenarios/halton-2012.json --out run, for the data files.

    $ simulate Scenarios/halton-2012.json --format csv | head 4
    > cohort,line,basis,financial_year,quantity,amount_gbp
    > 2012-13,attachment-fee,earned,2012-13,120.000000,384000.00
    > 2012-13,attachment-fee,cash,2012-13,120.000000,384000.00
    > 2012-13,result:crime-education,earned,2012-13,0.860017,602.01
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Next: pbr simulate Scenarios/halton-2012.json --out run, for the data files.

    $ simulate Scenarios/halton-2012.json -f json | head 16
    > {
    >   "document": "pbr.projection",
    >   "shape": 1,
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
    >       "amount_gbp": 384000.00
    >     },
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Next: pbr simulate Scenarios/halton-2012.json --out run, for the data files.

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
    > | :--- | ---: | ---: | ---: | ---: | ---: |
    > | Attachment fees | 384,000 | 288,000 | 116,800 | 0 | 788,800 |
    > | Crime, anti-social behaviour and education | 602 | 35,461 | 91,928 | 0 | 127,991 |
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Next: pbr simulate Scenarios/halton-2012.json --out run, for the data files.

    $ simulate Scenarios/halton-2012.json --set costs.keyworkers.perFamilyMonth=+10% --set assumptions.leaving.perMonth=2% | head 3
    > £920,830 of a possible £1,252,000 (74%) is drawn down: £788,800 in fees, certain as places fill,
    > £132,030 for results; £125,074 lapses; cash is lowest in February 2016 at -£537,882.
    > Halton Troubled Families 2012–15, 73 places in the last year   375 families, 313 funded places
    ! --set:1:1: note[set-by-share]: costs.keyworkers.perFamilyMonth 290 → 319 (+10%)
    !     1 | costs.keyworkers.perFamilyMonth=+10%
    !       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Next: pbr simulate Scenarios/halton-2012.json --out run, for the data files.

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

    $ simulate Scenarios/halton-2012.json --set cohorts.2012-13.funded=130
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
    ! Scenarios/halton-2012.json:38:15: error[expectation]: funding.maximum is 1292000.00, not 1252000.00 as expected
    !    38 |   "expect": [ { "figure": "funding.maximum", "equals": 1252000 } ]
    !       |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    !   Mend the plan, or what it expects. Nothing was written.
    = 65

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
    !   Name a file in it, such as Scenarios/enfield-2015.json.
    = 66

    $ simulate
    ! Error: Missing expected argument '<scenario>'
    ! Help:  <scenario>  The scenario file; a.json+b.json lays b over a.
    ! Usage: pbr simulate <scenario> [--set <path=value> ...] [--as-of <date>]
    !        [--out <folder>] [--force] [--format <format>] [--details] [--ascii]
    !        [--excel] [--color] [--no-color]
    !   See 'pbr simulate --help' for more information.
    = 64

    $ simulate Scenarios/halton-2012.json --draw 5
    ! Error: Unknown option '--draw'
    ! Usage: pbr simulate <scenario> [--set <path=value> ...] [--as-of <date>]
    !        [--out <folder>] [--force] [--format <format>] [--details] [--ascii]
    !        [--excel] [--color] [--no-color]
    !   See 'pbr simulate --help' for more information.
    = 64

    $ simulate Scenarios/halton-2012.json --format xml
    ! Error: The value 'xml' is invalid for '--format <format>'. Please provide one of 'text', 'json', 'csv' or 'markdown'.
    ! Help:  --format <format>  What is printed.
    ! Usage: pbr simulate <scenario> [--set <path=value> ...] [--as-of <date>]
    !        [--out <folder>] [--force] [--format <format>] [--details] [--ascii]
    !        [--excel] [--color] [--no-color]
    !   See 'pbr simulate --help' for more information.
    = 64

    $ simulate Scenarios/halton-2012.json --as-of 31/12/2012
    ! Error: The value '31/12/2012' is invalid for '--as-of <date>'. Please provide a date as year-month-day: 2013-01-31.
    ! Help:  --as-of <date>  The position date of the bands, such as 2012-12-31. (default: the scenario's date)
    ! Usage: pbr simulate <scenario> [--set <path=value> ...] [--as-of <date>]
    !        [--out <folder>] [--force] [--format <format>] [--details] [--ascii]
    !        [--excel] [--color] [--no-color]
    !   See 'pbr simulate --help' for more information.
    = 64

    $ simulate Scenarios/halton-2012.json --out /dev/full/x
    ! Scenarios/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! /dev/full/x/projection.csv: error[output-create]: cannot be created: part of the path is a file, not a folder
    = 73

    $ simulate Scenarios/halton-2012.json --out /dev/full
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
    > - Progress to work pays £100 (2012/13), £100 (2013/14), £100 (2014/15), once a place, beside a main
    ! troubled-families-2012: no errors. Next: name it in a scenario, "scheme": "troubled-families-2012".

    $ check troubled-families-2011
    ! error[unknown-scheme]: there is no scheme "troubled-families-2011"
    !   Did you mean "troubled-families-2012"?
    = 65

    $ schemes
    > 3 schemes are built in.
    > Schemes
    >
    >                                                                                             Most a
    > Scheme                    Title                                           Results  Windows   place
    > troubled-families-2012    Troubled Families Programme, phase 1, 2012–15         3        9  £4,000
    > troubled-families-2015    Troubled Families Programme, expanded, 2015–20        2       17  £1,800
    > supporting-families-2022  Supporting Families Programme, 2022–25                1       12    £800
    ! Next: pbr check troubled-families-2012, to read its rules in sentences.

    $ schemes show troubled-families-2012 | head 3
    > {
    >   "scheme": "troubled-families-2012",
    >   "title": "Troubled Families Programme, phase 1, 2012–15",

    $ schemes show troubled
    ! Error: The value 'troubled' is invalid for '<scheme>'. Please provide one of 'troubled-families-2012', 'troubled-families-2015' or 'supporting-families-2022'.
    ! Help:  <scheme>  Its id.
    ! Usage: pbr show <scheme>
    !   See 'pbr show --help' for more information.
    = 64

    $ schemes list
    ! Error: Unknown subcommand 'list'
    ! Usage: pbr schemes <subcommand>
    !   See 'pbr schemes --help' for more information.
    = 64
    """#
}
