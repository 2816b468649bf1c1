/// What the claims commands answer on a rate card; `TranscriptFolder` says how a block is read.
///
/// The first claim by hand: N-1 moved in (£600), kept it from 1 February to 30 April (£1,500), and has
/// two ways of work, £1,900 and £100 or £2,400, of which the dearer counts; the first course pays nothing by
/// its number; 400 and 368 hours are 768, and of £900.01 the maximum of £5,000 leaves £500. N-2's course
/// is the second (£500), N-3's the third (£0); N-3 moved in (£600) and works full time (£2,400). Together
/// £8,500 of the contract's £9,000.
///
/// The second claim: the course of N-2 was refused, so that two stand and £1,000 of the contract is left
/// (£9,000 less £8,000). N-2 moved in (£600) and kept its home (£1,500, of which £400 is left); its course
/// is the third once more and pays nothing.
enum ClaimsLadderTranscripts {
  static let text = #"""
    # Three people, written by hand: what each claim pays is worked out above the text
    + card/card.json { "scheme": "card", "title": "A card", "unit": { "one": "person", "many": "people" }, "attachmentEnds": "2018-11-30", "maximumPerPlace": 5000, "strands": [ { "id": "home", "title": "Home" }, { "id": "work", "title": "Work" }, { "id": "learning", "title": "Learning", "earlierSteps": "optional" } ], "results": [ { "id": "moved-in", "strand": "home", "title": "Moved in", "pays": 600 }, { "id": "months-3", "strand": "home", "title": "3 months", "after": "moved-in", "pays": 1500, "evidence": { "allOf": [ { "id": "kept", "measure": "tenancy", "subject": "any adult", "sustainedFor": { "months": 3 } } ] } }, { "id": "part", "strand": "work", "title": "Part time", "pays": 1900 }, { "id": "part-26", "strand": "work", "title": "Part time, 26 weeks", "after": "part", "pays": 100 }, { "id": "full", "strand": "work", "title": "Full time", "pays": 2400 }, { "id": "course", "strand": "learning", "title": "Course", "volume": [ { "from": 1, "pays": 0 }, { "from": 2, "pays": 500 }, { "from": 3, "pays": 0 } ] }, { "id": "hours", "strand": "learning", "title": "Hours", "after": "course", "pays": 900.01, "evidence": { "allOf": [ { "id": "sum", "measure": "hours", "subject": "any adult", "sumAtLeast": 768 } ] } } ], "claimWindows": { "every": "quarter", "first": "2018-03-31", "last": "2021-03-31" }, "contract": { "maximum": 9000 } }
    + card/families.csv family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces⏎N-1,P-1,c,,2018-01-02,2018-01-10,,,⏎N-2,P-2,c,,2018-01-02,2018-01-10,,,⏎N-3,P-3,c,,2018-01-02,2018-01-10,,,⏎
    + card/members.csv family_id,subject,role,from,to⏎N-1,adult-1,adult,,⏎N-2,adult-1,adult,,⏎N-3,adult-1,adult,,⏎
    + card/evidence.csv family_id,subject,measure,from,to,value,reference,verified_on⏎N-1,household,moved-in,2018-02-01,2018-02-01,1,E-1,2018-02-01⏎N-1,adult-1,tenancy,2018-02-01,,1,E-2,2018-06-01⏎N-1,household,part,2018-03-01,2018-03-01,1,E-3,2018-03-01⏎N-1,household,full,2018-03-05,2018-03-05,1,E-4,2018-03-05⏎N-1,household,part-26,2018-03-07,2018-03-07,1,E-5,2018-03-07⏎N-1,household,course,2018-03-07,2018-03-07,1,E-6,2018-03-07⏎N-1,adult-1,hours,2018-02-01,2018-02-28,400,E-7,2018-03-07⏎N-1,adult-1,hours,2018-03-01,2018-03-31,368,E-8,2018-04-07⏎N-2,adult-1,tenancy,2018-02-01,,1,E-9,2018-06-01⏎N-2,household,course,2018-03-07,2018-03-07,1,E-10,2018-03-07⏎N-2,adult-1,hours,2018-03-01,2018-03-31,368,E-11,2018-04-07⏎N-3,household,course,2018-03-07,2018-03-07,1,E-12,2018-03-07⏎N-3,household,full,2018-03-07,2018-03-07,1,E-13,2018-03-07⏎N-3,household,moved-in,2018-03-07,2018-03-07,1,E-14,2018-03-07⏎N-3,household,part,2018-03-07,2018-03-07,1,E-15,⏎
    + card/terms.csv term,starts,ends⏎
    + card/register.json {"scheme": "card.json", "funded": 3}

    $ claims check @/card | head 6
    > No errors, 0 warnings: 3 people, 3 places, 15 rows of evidence.
    > What was understood of the register   A card.
    >
    > Files
    > File           Rows   First day     Last day  Errors  Warnings
    > families.csv      3  2 Jan 2018  10 Jan 2018       0         0
    ! Next: pbr claims list @/card --as-of DATE

    $ claims list @/card --as-of 2018-06-30
    > £8,500 can be claimed: 9 results of 3 people.
    > Claims position on 30 June 2018   A card. Window W2018-06, to 30 June 2018.
    >
    > By state and reason
    > Reason                                                State             People   Amount     First on
    > Moved in
    >   every test is met                                   Can be claimed         2   £1,200   1 Feb 2018
    >   nothing on record since attachment (decision)       Not met                1
    > All people                                                                   3
    > 3 months
    >   every test is met                                   Can be claimed         1   £1,500  30 Apr 2018
    >   the step before it cannot be claimed yet            Not yet                1   £1,500
    >   nothing on record since attachment (kept)           Not met                1
    > All people                                                                   3
    > Part time
    >   evidence is not verified (decision)                 Evidence missing       1   £1,900
    >   nothing on record since attachment (decision)       Not met                1
    >   another result of the place is claimed instead      Excluded               1            1 Mar 2018
    > All people                                                                   3
    > Part time, 26 weeks
    >   the step before it cannot be claimed yet            Not yet                2     £200
    >   another result of the place is claimed instead      Excluded               1            7 Mar 2018
    > All people                                                                   3
    > Full time
    >   every test is met                                   Can be claimed         2   £4,800   5 Mar 2018
    >   nothing on record since attachment (decision)       Not met                1
    > All people                                                                   3
    > Course
    >   every test is met                                   Can be claimed         1     £500   7 Mar 2018
    >   every test is met; a claim of its number is paid …  Can be claimed         2            7 Mar 2018
    > All people                                                                   3
    > Hours
    >   every test is met; cut to what is left of the max…  Can be claimed         1     £500  31 Mar 2018
    >   the sum since attachment is too small as yet (sum)  Not yet                1  £900.01
    >   nothing on record since attachment (sum)            Not met                1
    >                                                                         ------
    > All people                                                                   3
    >
    > Waiting for evidence
    > Owner             Requests  Places  Money waiting
    > (no owner named)         1       1             £0
    > A place that waits for two owners counts for both.
    >
    > Places
    > Places        Filled  Planned  Left to fill  Gate of next year's fees
    > Year 2017/18       3      n/a           n/a
    > All places         3        3             0
    ! Next: pbr claims explain @/card FAMILY --as-of 2018-06-30

    $ claims list @/card --as-of 2018-04-29 --format csv
    > family_id,place_id,result,state,reason,earliest_on,owner,amount_gbp
    > N-1,P-1,moved-in,claimable,met,2018-02-01,,600.00
    > N-1,P-1,months-3,not-yet,spell:kept,2018-04-30,,1500.00
    > N-1,P-1,part,excluded,pays-less:full,2018-03-01,,
    > N-1,P-1,part-26,excluded,pays-less:full,2018-03-07,,
    > N-1,P-1,full,claimable,met,2018-03-05,,2400.00
    > N-1,P-1,course,claimable,price-by-number,2018-03-07,,0.00
    > N-1,P-1,hours,claimable,met,2018-03-31,,900.01
    > N-2,P-2,moved-in,not-met,no-record:decision,,,
    > N-2,P-2,months-3,not-yet,after:moved-in,2018-04-30,,1500.00
    > N-2,P-2,part,not-met,no-record:decision,,,
    > N-2,P-2,part-26,not-yet,after:part,,,100.00
    > N-2,P-2,full,not-met,no-record:decision,,,
    > N-2,P-2,course,claimable,met,2018-03-07,,500.00
    > N-2,P-2,hours,not-yet,sum:sum,,,900.01
    > N-3,P-3,moved-in,claimable,met,2018-03-07,,600.00
    > N-3,P-3,months-3,not-met,no-record:kept,,,
    > N-3,P-3,part,evidence-missing,not-verified:decision:household,,,1900.00
    > N-3,P-3,part-26,not-yet,after:part,,,100.00
    > N-3,P-3,full,claimable,met,2018-03-07,,2400.00
    > N-3,P-3,course,claimable,price-by-number,2018-03-07,,0.00
    > N-3,P-3,hours,not-met,no-record:sum,,,
    ! Next: pbr claims explain @/card FAMILY --as-of 2018-04-29

    $ claims explain @/card N-1 --as-of 2018-06-30
    > £5,000 can be claimed for N-1: moved-in, months-3, full, course, hours.
    > N-1   Place P-1, year 2017/18; cohort c; attached 10 January 2018.
    >
    > Moved in
    > Can be claimed: every test is met; £600; achieved 1 February 2018, assessed to 1 February 2018.
    > Test      Needed    Observed        From          To  Result
    > decision  an event            1 Feb 2018  1 Feb 2018  ★ met
    > - decision: moved-in, met. Evidence: E-1.
    >
    > 3 months
    > Can be claimed: every test is met; £1,500; achieved 30 April 2018, assessed to 1 June 2018.
    > Test  Needed    Observed               From          To  Result
    > kept  3 months  17 weeks 2 days  1 Feb 2018  1 Jun 2018  ★ met
    > - kept: tenancy, met. Evidence: E-2.
    >
    > Part time
    > Excluded: another result of the place is claimed instead (full); achieved 1 March 2018, assessed to
    > 1 March 2018.
    > Test      Needed    Observed        From          To  Result
    > decision  an event            1 Mar 2018  1 Mar 2018  ★ met
    > - decision: part, met. Evidence: E-3.
    >
    > Part time, 26 weeks
    > Excluded: another result of the place is claimed instead (full); achieved 7 March 2018, assessed to
    > 7 March 2018.
    > Test      Needed    Observed        From          To  Result
    > decision  an event            7 Mar 2018  7 Mar 2018  ★ met
    > - decision: part-26, met. Evidence: E-5.
    >
    > Full time
    > Can be claimed: every test is met; £2,400; achieved 5 March 2018, assessed to 5 March 2018.
    > Test      Needed    Observed        From          To  Result
    > decision  an event            5 Mar 2018  5 Mar 2018  ★ met
    > - decision: full, met. Evidence: E-4.
    >
    > Course
    > Can be claimed: every test is met; a claim of its number is paid nothing; £0; achieved 7 March 2018,
    > assessed to 7 March 2018.
    > Test      Needed    Observed        From          To  Result
    > decision  an event            7 Mar 2018  7 Mar 2018  ★ met
    > - decision: course, met. Evidence: E-6.
    >
    > Hours
    > Can be claimed: every test is met; cut to what is left of the maximum of the person; £500; achieved
    > 31 March 2018, assessed to 31 March 2018.
    > Test  Needed      Observed        From           To  Result
    > sum   768 in all  768       1 Feb 2018  31 Mar 2018  ★ met
    > - sum: hours, met. Evidence: E-7, E-8.

    $ claims explain @/card N-2 --as-of 2018-06-30 | head 30
    > £500 can be claimed for N-2: course.
    > N-2   Place P-2, year 2017/18; cohort c; attached 10 January 2018.
    >
    > Moved in
    > Not met: nothing on record since attachment.
    > Test      Needed    Observed  From  To  Result
    > decision  an event                      ▲ not met
    > - decision: moved-in, nothing on record since attachment.
    >
    > 3 months
    > Not yet: the step before it cannot be claimed yet (moved-in); £1,500.
    > Test  Needed    Observed               From          To  Result
    > kept  3 months  17 weeks 2 days  1 Feb 2018  1 Jun 2018  ★ met
    > - kept: tenancy, met. Evidence: E-9.
    >
    > Part time
    > Not met: nothing on record since attachment.
    > Test      Needed    Observed  From  To  Result
    > decision  an event                      ▲ not met
    > - decision: part, nothing on record since attachment.
    >
    > Part time, 26 weeks
    > Not yet: the step before it cannot be claimed yet (part); £100.
    > Test      Needed    Observed  From  To  Result
    > decision  an event                      ▲ not met
    > - decision: part-26, nothing on record since attachment.
    >
    > Full time
    > Not met: nothing on record since attachment.
    > Test      Needed    Observed  From  To  Result

    ~ 2018-07-20
    $ claims export @/card --as-of 2018-06-30 --window W2018-06 --claim C1 --out @/c1 --dry-run
    > C1: 9 results of 3 people, £8,500.
    > A dry run: nothing was written or recorded.

    $ claims export @/card --as-of 2018-06-30 --window W2018-06 --claim C1 --out @/c1
    > C1: 9 results of 3 people, £8,500.
    > Wrote @/c1/claim-C1.csv
    > Wrote @/c1/claim-C1-control.json
    > Wrote @/c1/claim-C1-certificate.md
    > Wrote @/c1/claim-C1-certificate.docx
    > Wrote @/c1/claim-C1-not-claimed.csv
    > Wrote @/c1/claim-C1-evidence-requests.csv
    > Wrote @/c1/claim-C1-audit-sample.csv
    > Recorded in the journal; its chain value is now 72a80aa5c8a7dbb25661de1cbee10f5264d88cc606efd92e0f11d8060e1c5131
    ! Next: pbr claims verify @/card --anchor 72a80aa5c8a7dbb25661de1cbee10f5264d88cc606efd92e0f11d8060e1c5131
    ? c1/claim-C1.csv
    > claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs
    > C1,card,W2018-06,P-1,N-1,c,2018-01-10,moved-in,2018-02-01,2017-18,600.00,E-1
    > C1,card,W2018-06,P-1,N-1,c,2018-01-10,months-3,2018-04-30,2017-18,1500.00,E-2
    > C1,card,W2018-06,P-1,N-1,c,2018-01-10,full,2018-03-05,2017-18,2400.00,E-4
    > C1,card,W2018-06,P-1,N-1,c,2018-01-10,course,2018-03-07,2017-18,0.00,E-6|reason: a claim of its number is paid nothing
    > C1,card,W2018-06,P-1,N-1,c,2018-01-10,hours,2018-03-31,2017-18,500.00,E-7|E-8|reason: cut to what is left of the maximum of the person
    > C1,card,W2018-06,P-2,N-2,c,2018-01-10,course,2018-03-07,2017-18,500.00,E-10
    > C1,card,W2018-06,P-3,N-3,c,2018-01-10,moved-in,2018-03-07,2017-18,600.00,E-14
    > C1,card,W2018-06,P-3,N-3,c,2018-01-10,full,2018-03-07,2017-18,2400.00,E-13
    > C1,card,W2018-06,P-3,N-3,c,2018-01-10,course,2018-03-07,2017-18,0.00,E-12|reason: a claim of its number is paid nothing
    ? c1/claim-C1-not-claimed.csv
    > family_id,place_id,result,state,reason,earliest_on,owner,amount_gbp,achieved_on,assessed_to
    > N-1,P-1,part,excluded,pays-less:full,2018-03-01,,,2018-03-01,2018-03-01
    > N-1,P-1,part-26,excluded,pays-less:full,2018-03-07,,,2018-03-07,2018-03-07
    > N-2,P-2,moved-in,not-met,no-record:decision,,,,,
    > N-2,P-2,months-3,not-yet,after:moved-in,,,1500.00,,
    > N-2,P-2,part,not-met,no-record:decision,,,,,
    > N-2,P-2,part-26,not-yet,after:part,,,100.00,,
    > N-2,P-2,full,not-met,no-record:decision,,,,,
    > N-2,P-2,hours,not-yet,sum:sum,,,900.01,,
    > N-3,P-3,months-3,not-met,no-record:kept,,,,,
    > N-3,P-3,part,evidence-missing,not-verified:decision:household,,,1900.00,,
    > N-3,P-3,part-26,not-yet,after:part,,,100.00,,
    > N-3,P-3,hours,not-met,no-record:sum,,,,,

    ? c1/claim-C1-certificate.md
    > # Claim certificate C1
    >
    > **C1 claims £8,500 (eight thousand five hundred pounds) for 9 results of 3 people.**
    >
    > A card. Window W2018-06, which closes on 30 June 2018. Assessed on 30 June 2018.
    >
    > ## What is claimed
    >
    > | Result | Results | Each | Amount |
    > | :--- | ---: | ---: | ---: |
    > | Moved in | 2 | £600 | £1,200 |
    > | 3 months | 1 | £1,500 | £1,500 |
    > | Full time | 2 | £2,400 | £4,800 |
    > | Course | 2 | £0 | £0 |
    > | Course | 1 | £500 | £500 |
    > | Hours | 1 | £500 | £500 |
    > | **Total** | 9 | | £8,500 |
    >
    > ## What is signed for
    >
    > - File claim-C1.csv, SHA-256 7e7166935e285de100c0730c36ed21880d099abeeeb3fd60c5df32e6187de636
    > - Control file claim-C1-control.json, SHA-256 c4d5aa8fc35e029790f8d98180fe50c05738db29052fa9a6e704f692ab2e437e
    > - Journal claims.csv with this claim, last chain value 72a80aa5c8a7dbb25661de1cbee10f5264d88cc606efd92e0f11d8060e1c5131
    > - Rules card, SHA-256 108004d78852a70320b87676d5306c78543a0598d54c3bf447bd3960be6f16ff
    > - Audit sample drawn with seed 126066058709159, which the journal's chain gives
    > - Places funded, as used: 3
    >
    > ## Signatures
    >
    > - Prepared by: \_\_\_\_\_\_\_\_\_\_\_\_\_\_ Date: \_\_\_\_\_\_\_\_\_\_\_\_\_\_
    > - Verified by, another person than the one who prepared it: \_\_\_\_\_\_\_\_\_\_\_\_\_\_ Date: \_\_\_\_\_\_\_\_\_\_\_\_\_\_
    > - Internal audit: sample tested, exceptions: \_\_\_\_\_\_\_\_\_\_\_\_\_\_ Name: \_\_\_\_\_\_\_\_\_\_\_\_\_\_ Date: \_\_\_\_\_\_\_\_\_\_\_\_\_\_
    > - I certify that, to the best of my knowledge, the results claimed were achieved and have not been claimed before. Section 151 officer: \_\_\_\_\_\_\_\_\_\_\_\_\_\_ Date: \_\_\_\_\_\_\_\_\_\_\_\_\_\_

    # The payer refuses the second course: its number is free, and no price changes
    $ claims status @/card C1 rejected --place P-2 --result course --on 2018-07-10
    > Added 1 row to the journal: C1 rejected, £500.
    ! Next: pbr claims verify @/card
    $ claims status @/card C1 paid --on 2018-07-15
    > Added 8 rows to the journal: C1 paid, £8,000.
    > 1 result stays as it is, £0: course of P-2 (rejected on 10 July 2018).
    ! Next: pbr claims verify @/card
    $ claims history @/card --family N-1
    > 10 rows of 5 claimed results; £5,000 received.
    > History of claims
    >
    > C1: moved-in of N-1, place P-1
    > - 30 June 2018: submitted, £600. It stands at £600. Line 2, row 59bfcdec8239.
    > - 15 July 2018: paid, £600. £600 received; it stands at £600. Line 12, row c11a64f1b27c.
    >
    > C1: months-3 of N-1, place P-1
    > - 30 June 2018: submitted, £1,500. It stands at £1,500. Line 3, row 027a439808a9.
    > - 15 July 2018: paid, £1,500. £1,500 received; it stands at £1,500. Line 13, row 7010f35b12e7.
    >
    > C1: full of N-1, place P-1
    > - 30 June 2018: submitted, £2,400. It stands at £2,400. Line 4, row 1e0f0b2ce6e4.
    > - 15 July 2018: paid, £2,400. £2,400 received; it stands at £2,400. Line 14, row 3e723948e15f.
    >
    > C1: course of N-1, place P-1
    > - 30 June 2018: submitted, £0 (a claim of its number is paid nothing). It stands at £0. Line 5, row
    >   e8f4eb235be9.
    > - 15 July 2018: paid, £0. It stands at £0. Line 15, row 91360232111e.
    >
    > C1: hours of N-1, place P-1
    > - 30 June 2018: submitted, £500 (cut to what is left of the maximum of the person). It stands at
    >   £500. Line 6, row a0a9b695d4b8.
    > - 15 July 2018: paid, £500. £500 received; it stands at £500. Line 16, row 1aa2f9c648ff.

    $ claims verify @/card --claim C1
    > The journal adds up: 18 rows, chain 0312a26f17b6584ca02255b392ec58a2af9d43f8aa2b622eb9f190a39fbadd11.
    > C1: 9 results, £8,500. Now £8,000: 8 paid, 1 rejected.
    > C1 worked out again for W2018-06 as of 30 June 2018: 9 of 9 results come out as they were claimed.

    $ claims list @/card --as-of 2018-07-20 --format csv
    > family_id,place_id,result,state,reason,earliest_on,owner,amount_gbp
    > N-1,P-1,moved-in,claimed,claimed,,,600.00
    > N-1,P-1,months-3,claimed,claimed,,,1500.00
    > N-1,P-1,part,excluded,claimed-other:full,,,
    > N-1,P-1,part-26,excluded,claimed-other:full,,,
    > N-1,P-1,full,claimed,claimed,,,2400.00
    > N-1,P-1,course,claimed,claimed,,,0.00
    > N-1,P-1,hours,claimed,claimed,,,500.00
    > N-2,P-2,moved-in,not-met,no-record:decision,,,
    > N-2,P-2,months-3,not-yet,after:moved-in,,,1500.00
    > N-2,P-2,part,not-met,no-record:decision,,,
    > N-2,P-2,part-26,not-yet,after:part,,,100.00
    > N-2,P-2,full,not-met,no-record:decision,,,
    > N-2,P-2,course,claimable,price-by-number,2018-03-07,,0.00
    > N-2,P-2,hours,not-yet,sum:sum,,,900.01
    > N-3,P-3,moved-in,claimed,claimed,,,600.00
    > N-3,P-3,months-3,not-met,no-record:kept,,,
    > N-3,P-3,part,excluded,claimed-other:full,,,
    > N-3,P-3,part-26,excluded,claimed-other:full,,,
    > N-3,P-3,full,claimed,claimed,,,2400.00
    > N-3,P-3,course,claimed,claimed,,,0.00
    > N-3,P-3,hours,not-met,no-record:sum,,,
    ! Next: pbr claims explain @/card FAMILY --as-of 2018-07-20

    # Two courses stand, so that the next is the third; the contract has £1,000 left
    + card/evidence.csv family_id,subject,measure,from,to,value,reference,verified_on⏎N-1,household,moved-in,2018-02-01,2018-02-01,1,E-1,2018-02-01⏎N-1,adult-1,tenancy,2018-02-01,,1,E-2,2018-06-01⏎N-1,household,part,2018-03-01,2018-03-01,1,E-3,2018-03-01⏎N-1,household,full,2018-03-05,2018-03-05,1,E-4,2018-03-05⏎N-1,household,part-26,2018-03-07,2018-03-07,1,E-5,2018-03-07⏎N-1,household,course,2018-03-07,2018-03-07,1,E-6,2018-03-07⏎N-1,adult-1,hours,2018-02-01,2018-02-28,400,E-7,2018-03-07⏎N-1,adult-1,hours,2018-03-01,2018-03-31,368,E-8,2018-04-07⏎N-2,adult-1,tenancy,2018-02-01,,1,E-9,2018-06-01⏎N-2,household,course,2018-03-07,2018-03-07,1,E-10,2018-03-07⏎N-2,adult-1,hours,2018-03-01,2018-03-31,368,E-11,2018-04-07⏎N-3,household,course,2018-03-07,2018-03-07,1,E-12,2018-03-07⏎N-3,household,full,2018-03-07,2018-03-07,1,E-13,2018-03-07⏎N-3,household,moved-in,2018-03-07,2018-03-07,1,E-14,2018-03-07⏎N-3,household,part,2018-03-07,2018-03-07,1,E-15,⏎N-2,household,moved-in,2018-07-01,2018-07-01,1,E-16,2018-07-01⏎
    $ claims export @/card --as-of 2018-07-20 --window W2018-09 --claim C2 --out @/c2
    > C2: 3 results of 1 person, £1,000.
    > Wrote @/c2/claim-C2.csv
    > Wrote @/c2/claim-C2-control.json
    > Wrote @/c2/claim-C2-certificate.md
    > Wrote @/c2/claim-C2-certificate.docx
    > Wrote @/c2/claim-C2-not-claimed.csv
    > Wrote @/c2/claim-C2-evidence-requests.csv
    > Wrote @/c2/claim-C2-audit-sample.csv
    > Recorded in the journal; its chain value is now ddbaa174396b10a26ece0c7acb4c5775106975a0389f3c68208b837d0a760949
    ! Next: pbr claims verify @/card --anchor ddbaa174396b10a26ece0c7acb4c5775106975a0389f3c68208b837d0a760949
    ? c2/claim-C2.csv
    > claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs
    > C2,card,W2018-09,P-2,N-2,c,2018-01-10,moved-in,2018-07-01,2017-18,600.00,E-16
    > C2,card,W2018-09,P-2,N-2,c,2018-01-10,months-3,2018-04-30,2017-18,400.00,E-9|reason: cut to what is left of the maximum of the contract
    > C2,card,W2018-09,P-2,N-2,c,2018-01-10,course,2018-03-07,2017-18,0.00,E-10|reason: a claim of its number is paid nothing

    # A penny more than the rate, and than the contract leaves
    $ claims amend @/card C2 --place P-2 --result moved-in --amount 600.01 --on 2018-07-20 --reason "counted_again"
    ! error[over-rate]: £600.01 is more than £600, which the scheme pays for moved-in at the rate of 2017/18
    !   Give at most that.
    = 65
    $ claims amend @/card C2 --place P-2 --result months-3 --amount 400.01 --on 2018-07-20 --reason "counted_again"
    ! error[over-contract]: the contract would pay more than its maximum if months-3 of P-2 in C2 stood at £400.01
    !   At most £400 is left for it.
    = 65

    $ claims check @/card | tail 8
    >
    > Journal
    > - 21 rows, the last of 20 July 2018
    > - C1: 9 results, £8,500. Now £8,000: 8 paid, 1 rejected.
    > - C2: 3 results, £1,000. Now £1,000: 3 awaiting payment.
    >
    > Errors and warnings
    > None.
    ! Next: pbr claims list @/card --as-of DATE

    # An invented register of people who climb, and its plan beside it
    + thirty.json { "pbr": 1, "title": "Thirty people", "scheme": { "scheme": "small-card", "title": "A small card", "unit": { "one": "person", "many": "people" }, "attachmentEnds": "2018-11-30", "strands": [ { "id": "home", "title": "Home" } ], "results": [ { "id": "moved-in", "strand": "home", "title": "Moved in", "pays": 600 }, { "id": "months-3", "strand": "home", "title": "3 months", "after": "moved-in", "pays": 1500 } ], "claimWindows": { "every": "quarter", "first": "2018-03-31", "last": "2018-12-31" } }, "cohorts": [ { "id": "c", "families": 30, "funded": 30, "attach": { "from": "2018-01", "to": "2018-06" } } ], "assumptions": { "results": { "moved-in": { "rate": 0.8, "months": { "min": 0, "max": 2 } }, "months-3": { "rate": 0.75, "months": { "fixed": 3 } } }, "paymentMonths": 1 } }
    $ synthesise @/thirty.json --out @/thirty --until 2018-06-30
    > An invented register of 30 people, 30 of them in funded places, with 26 rows of evidence.
    > Wrote 5 files to @/thirty.
    ! Next: pbr claims list @/thirty --as-of 2018-06-30
    $ claims list @/thirty --as-of 2018-06-30 | head 16
    > £21,000 can be claimed: 26 results of 20 people.
    > Claims position on 30 June 2018   INVENTED DATA. A small card. Window W2018-06, to 30 June 2018.
    >
    > By state and reason
    > Reason                                           State           People   Amount     First on
    > Moved in
    >   every test is met                              Can be claimed      20  £12,000  10 Feb 2018
    >   nothing on record since attachment (decision)  Not met             10
    > All people                                                           30
    > 3 months
    >   every test is met                              Can be claimed       6   £9,000  10 May 2018
    >   the step before it cannot be claimed yet       Not yet             10  £15,000
    >   nothing on record since attachment (decision)  Not met             14
    >                                                                  ------
    > All people                                                           30
    >
    ! Next: pbr claims explain @/thirty FAMILY --as-of 2018-06-30
    $ simulate @/thirty.json --register @/thirty --as-of 2018-06-30
    > £0 drawn down by 30 June 2018; with £41,938 still expected the programme comes to £41,938, £538
    > (1.3%) more than its profile of £41,400.
    > Thirty people   Position at 30 June 2018
    >
    > Fees and results by financial year (£)  Profile  Actual  Forecast   Total  Variance
    > Received in cash
    >   2017/18                                     0       0         0       0         0
    >   2018/19                                41,400       0    41,938  41,938       538
    > Cash, all years                          41,400       0    41,938  41,938       538
    > Earned
    >   2017/18                                 4,800   4,800         0   4,800         0
    >   2018/19                                36,600  16,200    20,938  37,138       538
    >                                         -------  ------  --------  ------  --------
    > Earned, all years                        41,400  21,000    20,938  41,938       538
    >
    > Results by claim window                Claims          to  Profile  Actual  Forecast  Variance
    >                          Closes       planned  made  come      (£)     (£)       (£)       (£)
    > W2018-03                 31 Mar 2018      8.0     0   0.0    4,800       0         0    (4,800)
    > W2018-06                 30 Jun 2018     18.0     0  26.0   16,200       0    21,000     4,800
    > W2018-09                 30 Sep 2018     13.0     0  13.3   15,900       0    16,087       187
    > W2018-12                 31 Dec 2018      3.0     0   3.2    4,500       0     4,851       351
    >
    > Steps: of those who reached the one before
    > Step        Reached the one before  and this  Worth  Assumed  By the register  80% from     to
    > Home
    >   Moved in                      30        20   27.0    80.0%            81.6%     69.1%  91.1%
    >   3 months                      20         6    8.0    75.0%        too early
    >
    > Where it stands
    > - 30 places of 30 filled; 30 people worked with, 0 left; 0 places without a person or a step
    >   reached.
    > - Step rates: 1 of 2 can be told. All of them hold the rate assumed in their 80% interval. The
    >   forecast uses the rates assumed.
    > - Accrual: results earned and not yet claimed come to £0 at 31 March 2019 (£0 achieved already); 26
    >   results, £21,000, can be claimed today. Whether receipt is reasonably assured, and so whether to
    >   accrue, is the council's decision.
    > - Profile is the plan's own projection. Results count as received when the journal says paid; fees
    >   on the dates on which the scheme pays them, since the register does not record them. A replacement
    >   that is overdue is not expected any more.
    ! Next: pbr claims list @/thirty --as-of 2018-06-30 says what can be claimed.

    $ simulate @/thirty.json --register @/thirty --as-of 2018-06-30 --format csv | tail 5
    > claimed,W2018-12,result:months-3,4500.00,0.00,4850.65,350.65
    > accrual,2017-18,result:moved-in,0.00,4800.00,0.00,4800.00
    > accrual,2017-18,result:months-3,0.00,0.00,0.00,0.00
    > accrual,2018-19,result:moved-in,0.00,0.00,0.00,0.00
    > accrual,2018-19,result:months-3,0.00,0.00,0.00,0.00
    ! Next: pbr claims list @/thirty --as-of 2018-06-30 says what can be claimed.

    # What speaks of main results alone is refused
    $ deadlines @/thirty.json --register @/thirty --as-of 2018-06-30
    ! @/thirty: error[card-register]: this cannot be worked out from the register of a scheme with strands: small-card
    !   Its steps would be taken for main results, of which a place earns only one.
    !   Its claims can: pbr claims list; and the plan beside it: pbr simulate --register.
    = 65

    # A register by rules whose prices rest on a plan names one
    + card/register.json {"scheme": "supporting-families-2022-results", "funded": 3}
    $ claims list @/card --as-of 2022-12-31
    ! @/card: error[plan-needed]: what a claim pays under supporting-families-2022-results depends on the target of each year, which the register does not say
    !   Name the plan in register.json: "scenario": "../plan.json".
    ! @/card/families.csv:2:11: warning[few-criteria]: the family is identified on 0 of the national criteria; the scheme asks for 3
    !     2 | N-1,P-1,c,,2018-01-02,2018-01-10,,,
    !       |           ^
    !   A spot check would ask why it is in the programme.
    !   The same in 2 more rows: lines 3, 4.
    ! @/card/families.csv:2:23: error[attached-no-fee]: the scheme has no attachment fee for 2017/18
    !     2 | N-1,P-1,c,,2018-01-02,2018-01-10,,,
    !       |                       ^^^^^^^^^^
    !   The same in 2 more rows: lines 3, 4.
    !   Correct attached_on, or name the scheme it belongs to.
    ! @/card/evidence.csv:2:15: error[unknown-measure]: the scheme has no measure "moved-in"
    !     2 | N-1,household,moved-in,2018-02-01,2018-02-01,1,E-1,2018-02-01
    !       |               ^^^^^^^^
    !   The same in 15 more rows: lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 ….
    !   Measures of this scheme: outcome, police-call-outs, missed-health-appointments, domestic-abuse-a-and-e, alcohol-a-and-e, neet, evictions, child-protection-started, stable-finances, child-in-need-closed.
    = 65
    """#
}
