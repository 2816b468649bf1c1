/// What the claims commands answer; `TranscriptFolder` says how a block is read. The figures of the
/// small register are worked by hand from the rules of 2012.
enum ClaimsTranscripts {
  static let text = #"""
    # Twelve families, written by hand
    + small/families.csv family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces⏎HT-01,P-01,2012-13,crime|education,2012-05-01,2012-06-18,,,⏎HT-02,P-02,2012-13,crime|education,2012-05-01,2012-06-18,,,⏎HT-03,P-03,2012-13,crime|education,2012-05-01,2012-06-18,,,⏎HT-04,P-04,2012-13,crime|education,2012-05-01,2012-06-18,,,⏎HT-05,P-05,2012-13,crime|work,2012-05-01,2012-06-18,,,⏎HT-06,P-06,2013-14,crime|work,2013-05-01,2013-05-14,,,⏎HT-07,P-07,2014-15,crime|work,2014-05-01,2014-05-14,,,⏎HT-08,P-08,2014-15,crime|work,2014-05-01,2014-05-14,,,⏎HT-09,,2012-13,crime|work,2012-05-01,2012-06-18,,,⏎HT-10,P-10,2012-13,crime|work,2012-05-01,2012-05-02,2013-02-14,disengaged,⏎HT-11,P-10,2012-13,crime|work,2013-02-20,2013-03-04,,,HT-10⏎HT-12,P-12,2012-13,crime|work,2012-05-01,2012-06-18,,,⏎
    + small/members.csv family_id,subject,role,from,to⏎HT-01,child-1,child,,⏎HT-01,adult-1,adult,,⏎HT-02,child-1,child,,⏎HT-02,adult-1,adult,,⏎HT-03,child-1,child,,⏎HT-03,adult-1,adult,,⏎HT-04,child-1,child,,⏎HT-04,adult-1,adult,,⏎HT-05,child-1,child,,⏎HT-05,adult-1,adult,,⏎HT-06,child-1,child,,⏎HT-06,adult-1,adult,,⏎HT-07,child-1,child,,⏎HT-07,adult-1,adult,,⏎HT-08,child-1,child,,⏎HT-08,adult-1,adult,,⏎HT-09,child-1,child,,⏎HT-09,adult-1,adult,,⏎HT-10,child-1,child,,⏎HT-10,adult-1,adult,,⏎HT-11,child-1,child,,⏎HT-11,adult-1,adult,,⏎HT-12,child-1,child,,⏎HT-12,adult-1,adult,,⏎
    + small/evidence.csv family_id,subject,measure,from,to,value,reference,verified_on⏎HT-01,household,asb-incidents,2011-12-18,2012-06-17,5,EV-01,2012-06-17⏎HT-01,household,asb-incidents,2013-02-01,2013-07-31,2,EV-02,2013-07-31⏎HT-01,child-1,minor-offences,2011-12-18,2012-06-17,3,EV-03,2012-06-17⏎HT-01,child-1,minor-offences,2013-02-01,2013-07-31,2,EV-04,2013-07-31⏎HT-01,child-1,unauthorised-absence,2012-09-03,2012-12-21,14.9,EV-05,2012-12-21⏎HT-01,child-1,fixed-term-exclusions,2012-09-03,2012-12-21,1,EV-06,2012-12-21⏎HT-01,child-1,unauthorised-absence,2013-01-07,2013-03-28,10,EV-07,2013-03-28⏎HT-01,child-1,fixed-term-exclusions,2013-01-07,2013-03-28,0,EV-08,2013-03-28⏎HT-01,child-1,unauthorised-absence,2013-04-15,2013-07-19,12,EV-09,2013-07-19⏎HT-01,child-1,fixed-term-exclusions,2013-04-15,2013-07-19,1,EV-10,2013-07-19⏎HT-01,adult-1,progress-to-work,2013-03-01,2013-03-01,1,EV-11,2013-03-01⏎HT-02,household,asb-incidents,2011-12-18,2012-06-17,5,EV-12,2012-06-17⏎HT-02,household,asb-incidents,2013-02-01,2013-07-31,2,EV-13,2013-07-31⏎HT-02,child-1,minor-offences,2011-12-18,2012-06-17,4,EV-14,2012-06-17⏎HT-02,child-1,minor-offences,2013-02-01,2013-07-31,3,EV-15,2013-07-31⏎HT-02,child-1,unauthorised-absence,2012-09-03,2012-12-21,14.9,EV-16,2012-12-21⏎HT-02,child-1,fixed-term-exclusions,2012-09-03,2012-12-21,1,EV-17,2012-12-21⏎HT-02,child-1,unauthorised-absence,2013-01-07,2013-03-28,10,EV-18,2013-03-28⏎HT-02,child-1,fixed-term-exclusions,2013-01-07,2013-03-28,0,EV-19,2013-03-28⏎HT-02,child-1,unauthorised-absence,2013-04-15,2013-07-19,12,EV-20,2013-07-19⏎HT-02,child-1,fixed-term-exclusions,2013-04-15,2013-07-19,1,EV-21,2013-07-19⏎HT-03,household,asb-incidents,2011-12-18,2012-06-17,5,EV-22,2012-06-17⏎HT-03,household,asb-incidents,2013-02-01,2013-07-31,2,EV-23,2013-07-31⏎HT-03,child-1,minor-offences,2011-12-18,2012-06-17,3,EV-24,2012-06-17⏎HT-03,child-1,minor-offences,2013-02-01,2013-07-31,2,EV-25,2013-07-31⏎HT-03,child-1,unauthorised-absence,2012-09-03,2012-12-21,15,EV-26,2012-12-21⏎HT-03,child-1,fixed-term-exclusions,2012-09-03,2012-12-21,1,EV-27,2012-12-21⏎HT-03,child-1,unauthorised-absence,2013-01-07,2013-03-28,15,EV-28,2013-03-28⏎HT-03,child-1,fixed-term-exclusions,2013-01-07,2013-03-28,0,EV-29,2013-03-28⏎HT-03,child-1,unauthorised-absence,2013-04-15,2013-07-19,15,EV-30,2013-07-19⏎HT-03,child-1,fixed-term-exclusions,2013-04-15,2013-07-19,1,EV-31,2013-07-19⏎HT-04,household,asb-incidents,2011-12-18,2012-06-17,5,EV-32,2012-06-17⏎HT-04,household,asb-incidents,2013-02-01,2013-07-31,2,EV-33,2013-07-31⏎HT-04,child-1,minor-offences,2011-12-18,2012-06-17,3,EV-34,2012-06-17⏎HT-04,child-1,minor-offences,2013-02-01,2013-07-31,2,EV-35,2013-07-31⏎HT-04,child-1,unauthorised-absence,2012-09-03,2012-12-21,14.9,EV-36,2012-12-21⏎HT-04,child-1,fixed-term-exclusions,2012-09-03,2012-12-21,2,EV-37,2012-12-21⏎HT-04,child-1,unauthorised-absence,2013-01-07,2013-03-28,10,EV-38,2013-03-28⏎HT-04,child-1,fixed-term-exclusions,2013-01-07,2013-03-28,1,EV-39,2013-03-28⏎HT-04,child-1,unauthorised-absence,2013-04-15,2013-07-19,12,EV-40,2013-07-19⏎HT-04,child-1,fixed-term-exclusions,2013-04-15,2013-07-19,0,EV-41,2013-07-19⏎HT-05,adult-1,employment,2013-01-07,,1,EV-42,2013-07-31⏎HT-06,household,asb-incidents,2012-11-14,2013-05-13,5,EV-43,2013-05-13⏎HT-06,household,asb-incidents,2014-11-02,2015-05-01,2,EV-44,2015-05-01⏎HT-06,child-1,minor-offences,2012-11-14,2013-05-13,0,EV-45,2013-05-13⏎HT-06,adult-1,progress-to-work,2014-11-03,2014-11-03,1,EV-46,2014-11-03⏎HT-07,household,asb-incidents,2013-11-14,2014-05-13,5,EV-47,2014-05-13⏎HT-07,household,asb-incidents,2014-11-02,2015-05-01,2,EV-48,2015-05-01⏎HT-07,child-1,minor-offences,2013-11-14,2014-05-13,0,EV-49,2014-05-13⏎HT-07,adult-1,progress-to-work,2014-11-03,2014-11-03,1,EV-50,2014-11-03⏎HT-08,adult-1,employment,2014-11-01,,1,EV-51,2015-05-01⏎HT-10,adult-1,progress-to-work,2012-09-03,2012-09-03,1,EV-52,2012-09-03⏎HT-11,adult-2,employment,2013-04-04,,1,EV-53,2013-10-31⏎HT-12,adult-1,progress-to-work,2012-09-03,2012-09-03,1,EV-54,2012-09-03⏎HT-12,adult-1,employment,2013-04-04,,1,EV-55,2013-10-31⏎
    + small/terms.csv term,starts,ends⏎T2012-3,2012-09-03,2012-12-21⏎T2013-1,2013-01-07,2013-03-28⏎T2013-2,2013-04-15,2013-07-19⏎
    + small/register.json {"scheme": "troubled-families-2012", "funded": 11, "owners": {"asb-incidents": "Community safety"}}

    $ claims list @/small --as-of 2013-07-31
    > £1,800 can be claimed: 5 results of 4 families.
    > Claims position on 31 July 2013
    > Troubled Families Programme, phase 1, 2012–15. Window W2013-07, to 31 July 2013.
    >
    > By state and reason
    > Reason                                               State             Families  Amount     First on
    > Crime, anti-social behaviour and education
    >   every test is met                                  Can be claimed           1    £700  31 Jul 2013
    >   the months to be measured are not over (asb)       Not yet                  2  £2,200   4 Sep 2013
    >   evidence of the months before attachment is miss…  Evidence missing         2  £1,400
    >   the fall is too small (offending)                  Not met                  1
    >   the limit is reached (absence)                     Not met                  1
    >   the limit is reached (exclusions)                  Not met                  1
    >   the family left before achieving it                Left                     1
    >   worked with and not funded                         Not funded               1
    > All families                                                                 10
    > Continuous employment
    >   every test is met                                  Can be claimed           1    £800   7 Jul 2013
    >   the spell is running and too short (work)          Not yet                  2  £1,600   2 Oct 2013
    >   nothing on record since attachment (work)          Not met                  5
    >   the family left before achieving it                Left                     1
    >   worked with and not funded                         Not funded               1
    > All families                                                                 10
    > Progress to work
    >   every test is met                                  Can be claimed           3    £300   3 Sep 2012
    >   nothing on record since attachment (programme)     Not met                  6
    >   worked with and not funded                         Not funded               1
    >                                                                        --------
    > All families                                                                 10
    >
    > Waiting for evidence
    > Owner             Requests  Places  Money waiting
    > Community safety         2       2           £700
    > A place that waits for two owners counts for both.
    >
    > Places
    > Places        Filled  Planned  Left to fill  Gate of next year's fees
    > Year 2012/13       7      n/a           n/a
    > Year 2013/14       1      n/a           n/a
    >               ------  -------  ------------
    > All places         8       11             3
    >
    > 2 families attached after 31 July 2013 do not count here.
    ! Next: pbr claims explain @/small FAMILY --as-of 2013-07-31

    $ claims list @/small --as-of 2013-07-31 --show-families | tail 40
    >   employment           not-met           no-record:work
    >   progress-to-work     claimable         met                   1 Mar 2013                        100
    > HT-02, place P-02
    >   crime-education      not-met           reduction:offending
    >   employment           not-met           no-record:work
    >   progress-to-work     not-met           no-record:programme
    > HT-03, place P-03
    >   crime-education      not-met           limit:absence:child…
    >   employment           not-met           no-record:work
    >   progress-to-work     not-met           no-record:programme
    > HT-04, place P-04
    >   crime-education      not-met           limit:exclusions:ch…
    >   employment           not-met           no-record:work
    >   progress-to-work     not-met           no-record:programme
    > HT-05, place P-05
    >   crime-education      evidence-missing  baseline-missing:as…               Community safety     700
    >   employment           claimable         met                   7 Jul 2013                        800
    >   progress-to-work     not-met           no-record:programme
    > HT-06, place P-06
    >   crime-education      not-yet           period:asb            14 Nov 2013                     1,500
    >   employment           not-met           no-record:work
    >   progress-to-work     not-met           no-record:programme
    > HT-09
    >   crime-education      not-funded        no-place
    >   employment           not-funded        no-place
    >   progress-to-work     not-funded        no-place
    > HT-10, place P-10
    >   crime-education      left              left
    >   employment           left              left
    >   progress-to-work     claimable         met                   3 Sep 2012                        100
    > HT-11, place P-10
    >   crime-education      not-yet           period:asb            4 Sep 2013                        700
    >   employment           not-yet           spell:work            2 Oct 2013                        800
    >   progress-to-work     not-met           no-record:programme
    > HT-12, place P-12
    >   crime-education      evidence-missing  baseline-missing:as…               Community safety     700
    >   employment           not-yet           spell:work            2 Oct 2013                        800
    >   progress-to-work     claimable         met                   3 Sep 2012                        100
    >
    > 2 families attached after 31 July 2013 do not count here.
    ! Next: pbr claims explain @/small FAMILY --as-of 2013-07-31

    $ claims explain @/small HT-02 --as-of 2013-07-31
    > Nothing can be claimed for HT-02: crime-education not-met, employment not-met, progress-to-work
    > not-met.
    > HT-02   Place P-02, year 2012/13; cohort 2012-13; attached 18 June 2012.
    >
    > Crime, anti-social behaviour and education
    > Not met: the fall is too small.
    > Test        Needed    Observed                 From           To  Result
    > asb         60% less  5 → 2, down 60.0%  1 Feb 2013  31 Jul 2013  ★ met
    > offending   33% less  4 → 3, down 25.0%  1 Feb 2013  31 Jul 2013  ▲ not met
    > absence     below 15  child-1 12.3       3 Sep 2012  19 Jul 2013  ★ met
    > exclusions  below 3   child-1 2          3 Sep 2012  19 Jul 2013  ★ met
    > - asb: asb-incidents, met. Evidence: EV-12, EV-13. Compared with 18 December 2011 to 17 June 2012,
    >   the months to the day before attachment.
    > - offending: minor-offences, the fall is too small. Evidence: EV-14, EV-15. Compared with 18
    >   December 2011 to 17 June 2012, the months to the day before attachment.
    > - absence: unauthorised-absence, met. Evidence: EV-16, EV-18, EV-20.
    > - exclusions: fixed-term-exclusions, met. Evidence: EV-17, EV-19, EV-21.
    >
    > Continuous employment
    > Not met: nothing on record since attachment.
    > Test  Needed    Observed  From  To  Result
    > work  26 weeks                      ▲ not met
    > - work: employment, nothing on record since attachment.
    >
    > Progress to work
    > Not met: nothing on record since attachment.
    > Test       Needed    Observed  From  To  Result
    > programme  an event                      ▲ not met
    > - programme: progress-to-work, nothing on record since attachment.

    $ claims explain @/small HT-03 --as-of 2013-07-31 | head 12
    > Nothing can be claimed for HT-03: crime-education not-met, employment not-met, progress-to-work
    > not-met.
    > HT-03   Place P-03, year 2012/13; cohort 2012-13; attached 18 June 2012.
    >
    > Crime, anti-social behaviour and education
    > Not met: the limit is reached (child-1).
    > Test        Needed    Observed                 From           To  Result
    > asb         60% less  5 → 2, down 60.0%  1 Feb 2013  31 Jul 2013  ★ met
    > offending   33% less  3 → 2, down 33.3%  1 Feb 2013  31 Jul 2013  ★ met
    > absence     below 15  child-1 15         3 Sep 2012  19 Jul 2013  ▲ not met
    > exclusions  below 3   child-1 2          3 Sep 2012  19 Jul 2013  ★ met
    > - asb: asb-incidents, met. Evidence: EV-22, EV-23. Compared with 18 December 2011 to 17 June 2012,

    $ claims explain @/small HT-04 --as-of 2013-07-31 | head 12
    > Nothing can be claimed for HT-04: crime-education not-met, employment not-met, progress-to-work
    > not-met.
    > HT-04   Place P-04, year 2012/13; cohort 2012-13; attached 18 June 2012.
    >
    > Crime, anti-social behaviour and education
    > Not met: the limit is reached (child-1).
    > Test        Needed    Observed                 From           To  Result
    > asb         60% less  5 → 2, down 60.0%  1 Feb 2013  31 Jul 2013  ★ met
    > offending   33% less  3 → 2, down 33.3%  1 Feb 2013  31 Jul 2013  ★ met
    > absence     below 15  child-1 12.3       3 Sep 2012  19 Jul 2013  ★ met
    > exclusions  below 3   child-1 3          3 Sep 2012  19 Jul 2013  ▲ not met
    > - asb: asb-incidents, met. Evidence: EV-32, EV-33. Compared with 18 December 2011 to 17 June 2012,

    $ claims export @/small --as-of 2013-07-31 --window W2013-07 --claim 2013-W2 --out @/claim --dry-run
    > 2013-W2: 5 results of 4 families, £1,800.
    > A dry run: nothing was written or recorded.
    ! @/small: note[families-later]: 2 families attached after 31 July 2013 do not count here.

    $ claims export @/small --as-of 2013-07-31 --window W2013-07 --claim 2013-W2 --out @/claim --prepared-by A._Lee --verified-by a_lee
    ! error[same-person]: the claim was prepared and verified by the same person, "A. Lee"
    !   Somebody else has to verify it.
    = 65

    $ claims export @/small --as-of 2013-07-31 --window W2013-07 --claim 2013-W2 --out @/claim --prepared-by A._Lee --verified-by B._Shah --seed 4711
    > 2013-W2: 5 results of 4 families, £1,800.
    > Wrote @/claim/claim-2013-W2.csv
    > Wrote @/claim/claim-2013-W2-control.json
    > Wrote @/claim/claim-2013-W2-certificate.md
    > Wrote @/claim/claim-2013-W2-certificate.docx
    > Wrote @/claim/claim-2013-W2-not-claimed.csv
    > Wrote @/claim/claim-2013-W2-evidence-requests.csv
    > Wrote @/claim/claim-2013-W2-audit-sample.csv
    > Wrote @/claim/claim-2013-W2-datapackage.json
    > Recorded in the journal; its chain value is now 0651bc388dd3a6a7cade5fb258b3f31c79d99343df5ac595203fb9b5998b2620
    ! @/small: note[families-later]: 2 families attached after 31 July 2013 do not count here.
    ! Next: pbr claims verify @/small --anchor 0651bc388dd3a6a7cade5fb258b3f31c79d99343df5ac595203fb9b5998b2620

    ? claim/claim-2013-W2.csv
    > claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs
    > 2013-W2,troubled-families-2012,W2013-07,P-01,HT-01,2012-13,2012-06-18,crime-education,2013-07-31,2012-13,700.00,EV-01|EV-02|EV-03|EV-04|EV-05|EV-07|EV-09|EV-06|EV-08|EV-10
    > 2013-W2,troubled-families-2012,W2013-07,P-01,HT-01,2012-13,2012-06-18,progress-to-work,2013-03-01,2012-13,100.00,EV-11
    > 2013-W2,troubled-families-2012,W2013-07,P-05,HT-05,2012-13,2012-06-18,employment,2013-07-07,2012-13,800.00,EV-42
    > 2013-W2,troubled-families-2012,W2013-07,P-10,HT-10,2012-13,2012-05-02,progress-to-work,2012-09-03,2012-13,100.00,EV-52
    > 2013-W2,troubled-families-2012,W2013-07,P-12,HT-12,2012-13,2012-06-18,progress-to-work,2012-09-03,2012-13,100.00,EV-54

    ? claim/claim-2013-W2-control.json
    > {
    >   "claim": "2013-W2",
    >   "scheme": "troubled-families-2012",
    >   "rules_sha256": "49aef595187932ee4216e73b8417cbc29781a4a90881e8c29905c171bf4c8176",
    >   "window": "W2013-07",
    >   "window_closes": "2013-07-31",
    >   "as_of": "2013-07-31",
    >   "invented": false,
    >   "file": "claim-2013-W2.csv",
    >   "file_sha256": "4feca82389d3356b1c9ed5ebc4f2313b38114e450df5ed46e35bb4b5fbde47bc",
    >   "families": 4,
    >   "places": 4,
    >   "results": 5,
    >   "amount_gbp": 1800.00,
    >   "by_result": [
    >     {
    >       "result": "crime-education",
    >       "rate_gbp": 700.00,
    >       "results": 1,
    >       "amount_gbp": 700.00
    >     },
    >     {
    >       "result": "employment",
    >       "rate_gbp": 800.00,
    >       "results": 1,
    >       "amount_gbp": 800.00
    >     },
    >     {
    >       "result": "progress-to-work",
    >       "rate_gbp": 100.00,
    >       "results": 3,
    >       "amount_gbp": 300.00
    >     }
    >   ],
    >   "register": [
    >     {
    >       "file": "register.json",
    >       "bytes": 99,
    >       "sha256": "dc6f7dee657ea59a167ee7d2e1c0bc2b5fdb482f38061ede9e56ab3b47415158"
    >     },
    >     {
    >       "file": "families.csv",
    >       "bytes": 791,
    >       "sha256": "78b5eb8365dc6dc16ea5fdf3d6f5c5b65ba6d6427245c7ffbb5cf06838d39a6e"
    >     },
    >     {
    >       "file": "members.csv",
    >       "bytes": 559,
    >       "sha256": "fbf3a676e3eb9e15ca24f199ced0dcb3ad10b4419142192cc51c50420902379c"
    >     },
    >     {
    >       "file": "terms.csv",
    >       "bytes": 107,
    >       "sha256": "d30b7f015aee6302a808f903022b3621809e44312230ba0dfcc0c99dbae32a8d"
    >     },
    >     {
    >       "file": "evidence.csv",
    >       "bytes": 4052,
    >       "sha256": "d4eb9402508448736d3a509bc60e56bb53fceda9cc5ec13777e87436c2ff457a"
    >     }
    >   ],
    >   "journal_chain": "0651bc388dd3a6a7cade5fb258b3f31c79d99343df5ac595203fb9b5998b2620",
    >   "audit_seed": 4711,
    >   "audit_seed_from": "audit",
    >   "funded_places": 11,
    >   "funded_places_of_register": null,
    >   "prepared_by": "A. Lee",
    >   "verified_by": "B. Shah"
    > }

    ? claim/claim-2013-W2-certificate.md
    > # Claim certificate 2013-W2
    >
    > **2013-W2 claims £1,800 (one thousand eight hundred pounds) for 5 results of 4 families.**
    >
    > Troubled Families Programme, phase 1, 2012–15. Window W2013-07, which closes on 31 July 2013. Assessed on 31 July 2013.
    >
    > ## What is claimed
    >
    > | Result | Results | Each | Amount |
    > | :--- | ---: | ---: | ---: |
    > | Crime, anti-social behaviour and education | 1 | £700 | £700 |
    > | Continuous employment | 1 | £800 | £800 |
    > | Progress to work | 3 | £100 | £300 |
    > | **Total** | 5 | | £1,800 |
    >
    > ## What is signed for
    >
    > - File claim-2013-W2.csv, SHA-256 4feca82389d3356b1c9ed5ebc4f2313b38114e450df5ed46e35bb4b5fbde47bc
    > - Control file claim-2013-W2-control.json, SHA-256 8b533c287d1b62556188e541d2dd078f80180a54fdb0d68b4d53338efd9973a3
    > - Journal claims.csv with this claim, last chain value 0651bc388dd3a6a7cade5fb258b3f31c79d99343df5ac595203fb9b5998b2620
    > - Rules troubled-families-2012, SHA-256 49aef595187932ee4216e73b8417cbc29781a4a90881e8c29905c171bf4c8176
    > - Audit sample drawn with seed 4711, given for the claim
    > - Places funded, as used: 11
    >
    > ## Signatures
    >
    > - Prepared by: A. Lee Date: \_\_\_\_\_\_\_\_\_\_\_\_\_\_
    > - Verified by, another person than the one who prepared it: B. Shah Date: \_\_\_\_\_\_\_\_\_\_\_\_\_\_
    > - Internal audit: sample tested, exceptions: \_\_\_\_\_\_\_\_\_\_\_\_\_\_ Name: \_\_\_\_\_\_\_\_\_\_\_\_\_\_ Date: \_\_\_\_\_\_\_\_\_\_\_\_\_\_
    > - I certify that, to the best of my knowledge, the results claimed were achieved and have not been claimed before. Section 151 officer: \_\_\_\_\_\_\_\_\_\_\_\_\_\_ Date: \_\_\_\_\_\_\_\_\_\_\_\_\_\_

    ? claim/claim-2013-W2-not-claimed.csv
    > family_id,place_id,result,state,reason,earliest_on,owner,amount_gbp,achieved_on,assessed_to
    > HT-01,P-01,employment,not-met,no-record:work,,,,,
    > HT-02,P-02,crime-education,not-met,reduction:offending,,,,,
    > HT-02,P-02,employment,not-met,no-record:work,,,,,
    > HT-02,P-02,progress-to-work,not-met,no-record:programme,,,,,
    > HT-03,P-03,crime-education,not-met,limit:absence:child-1,,,,,
    > HT-03,P-03,employment,not-met,no-record:work,,,,,
    > HT-03,P-03,progress-to-work,not-met,no-record:programme,,,,,
    > HT-04,P-04,crime-education,not-met,limit:exclusions:child-1,,,,,
    > HT-04,P-04,employment,not-met,no-record:work,,,,,
    > HT-04,P-04,progress-to-work,not-met,no-record:programme,,,,,
    > HT-05,P-05,crime-education,evidence-missing,baseline-missing:asb:household,,Community safety,700.00,,
    > HT-05,P-05,progress-to-work,not-met,no-record:programme,,,,,
    > HT-06,P-06,crime-education,not-yet,period:asb,2013-11-14,,1500.00,,
    > HT-06,P-06,employment,not-met,no-record:work,,,,,
    > HT-06,P-06,progress-to-work,not-met,no-record:programme,,,,,
    > HT-09,,crime-education,not-funded,no-place,,,,,
    > HT-09,,employment,not-funded,no-place,,,,,
    > HT-09,,progress-to-work,not-funded,no-place,,,,,
    > HT-10,P-10,crime-education,left,left,,,,,
    > HT-10,P-10,employment,left,left,,,,,
    > HT-11,P-10,crime-education,not-yet,period:asb,2013-09-04,,700.00,,
    > HT-11,P-10,employment,not-yet,spell:work,2013-10-02,,800.00,,
    > HT-11,P-10,progress-to-work,not-met,no-record:programme,,,,,
    > HT-12,P-12,crime-education,evidence-missing,baseline-missing:asb:household,,Community safety,700.00,,
    > HT-12,P-12,employment,not-yet,spell:work,2013-10-02,,800.00,,

    ? claim/claim-2013-W2-evidence-requests.csv
    > owner,family_id,place_id,result,test,measure,subject,request,amount_gbp
    > Community safety,HT-05,P-05,crime-education,asb,asb-incidents,household,evidence of the months before attachment is missing,700.00
    > Community safety,HT-12,P-12,crime-education,asb,asb-incidents,household,evidence of the months before attachment is missing,700.00

    ? claim/claim-2013-W2-audit-sample.csv
    > draw,family_id,place_id,results,amount_gbp,sha256
    > 1,HT-05,P-05,employment,800.00,34f1df7e008f7edaf0cd230741f42916d37cac72abb68e08985be6ef7c7f37c7
    > 2,HT-10,P-10,progress-to-work,100.00,45d69b320870cfaddc74d0fcefdd1b6158719147397d772fc194f8a0c57dcd4f
    > 3,HT-01,P-01,crime-education|progress-to-work,800.00,52e83237ad3984822cec86f426151343afcfffd4b828520ccb55fa62445eaf48
    > 4,HT-12,P-12,progress-to-work,100.00,6f224166e6c4718e371e070d9e26fb9dfe08c7183651a03ce527fa2492781696

    ? small/claims.csv
    > claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs,status,status_on,chain
    > 2013-W2,troubled-families-2012,W2013-07,P-01,HT-01,2012-13,2012-06-18,crime-education,2013-07-31,2012-13,700.00,EV-01|EV-02|EV-03|EV-04|EV-05|EV-07|EV-09|EV-06|EV-08|EV-10,submitted,2013-07-31,7c6e6ae60f80feec54a9337e56b6a598faa61322acea5774a127fefdc69eb246
    > 2013-W2,troubled-families-2012,W2013-07,P-01,HT-01,2012-13,2012-06-18,progress-to-work,2013-03-01,2012-13,100.00,EV-11,submitted,2013-07-31,bb91c8ba3088c8d0071eddf2f2b2d82db36b3a16d1752dc37406dac18f6fada6
    > 2013-W2,troubled-families-2012,W2013-07,P-05,HT-05,2012-13,2012-06-18,employment,2013-07-07,2012-13,800.00,EV-42,submitted,2013-07-31,3f38a63fc690e4b8d4081432b736eb363c2e239e1fb692f48ade725030b01e44
    > 2013-W2,troubled-families-2012,W2013-07,P-10,HT-10,2012-13,2012-05-02,progress-to-work,2012-09-03,2012-13,100.00,EV-52,submitted,2013-07-31,f228b13836bce1e264e9adab7cf936237c37f45e065a09ccd33e96e33240a5b2
    > 2013-W2,troubled-families-2012,W2013-07,P-12,HT-12,2012-13,2012-06-18,progress-to-work,2012-09-03,2012-13,100.00,EV-54,submitted,2013-07-31,0651bc388dd3a6a7cade5fb258b3f31c79d99343df5ac595203fb9b5998b2620

    $ claims export @/small --as-of 2013-07-31 --window W2013-07 --claim 2013-W2 --out @/claim2
    ! error[claim-exists]: a claim "2013-W2" is in the journal already
    !   Give this one another name. Corrections are made with pbr claims amend.
    = 65

    $ claims export @/small --as-of 2013-07-31 --window W2013-07 --claim 2013-W2b --out @/claim2
    > There is nothing to claim; nothing was written.
    ! @/small: note[families-later]: 2 families attached after 31 July 2013 do not count here.
    ! Next: pbr claims list @/small --as-of 2013-07-31 says why.

    $ claims export @/small --as-of 2013-07-15 --window W2013-07 --claim 2013-W1b --out @/claim2
    > There is nothing to claim; nothing was written.
    ! @/small/evidence.csv: warning[register-old]: the last evidence was verified on 13 May 2013, 63 days before 15 July 2013
    !   Who has succeeded since then is not in it and counts as not yet, or as evidence missing.
    !   Bring the register up to date, or ask for the position on 2013-05-13.
    ! @/small: note[families-later]: 2 families attached after 15 July 2013 do not count here.
    ! @/small: note[journal-later]: 5 rows of claims.csv are dated after 15 July 2013 and do not count here.
    !   Results claimed in them are not claimed a second time all the same.
    ! Next: pbr claims list @/small --as-of 2013-07-15 says why.

    $ claims verify @/small --claim 2013-W2
    > The journal adds up: 5 rows, chain 0651bc388dd3a6a7cade5fb258b3f31c79d99343df5ac595203fb9b5998b2620.
    > 2013-W2: 5 results, £1,800. Now £1,800: 5 awaiting payment.
    > 2013-W2 worked out again for W2013-07 as of 31 July 2013: 5 of 5 results come out as they were claimed.

    $ claims sample @/small 2013-W2 --seed 4711
    > draw,family_id,place_id,results,amount_gbp,sha256
    > 1,HT-05,P-05,employment,800.00,34f1df7e008f7edaf0cd230741f42916d37cac72abb68e08985be6ef7c7f37c7
    > 2,HT-10,P-10,progress-to-work,100.00,45d69b320870cfaddc74d0fcefdd1b6158719147397d772fc194f8a0c57dcd4f
    > 3,HT-01,P-01,crime-education|progress-to-work,800.00,52e83237ad3984822cec86f426151343afcfffd4b828520ccb55fa62445eaf48
    > 4,HT-12,P-12,progress-to-work,100.00,6f224166e6c4718e371e070d9e26fb9dfe08c7183651a03ce527fa2492781696
    ! 4 of 4 families, seed 4711.

    $ claims sample @/small 2013-W3
    ! error[unknown-claim]: there is no claim "2013-W3" in the journal
    !   Did you mean 2013-W2?
    = 65

    $ claims explain @/small HT-11 --as-of 2013-10-31
    > £700 can be claimed for HT-11: employment.
    > HT-11   Place P-10, year 2012/13; held by HT-10, then HT-11; cohort 2012-13; attached 4 March 2013.
    >
    > Crime, anti-social behaviour and education
    > Evidence missing: evidence of the months before attachment is missing (household); £700.
    > Test        Needed    Observed  From  To  Result
    > asb         60% less                      evidence missing
    > offending   33% less                      evidence missing
    > absence     below 15                      not applicable
    > exclusions  below 3                       not applicable
    > - asb: asb-incidents, evidence of the months before attachment is missing (household). The baseline
    >   of 4 September 2012 to 3 March 2013 has no item for 4 September 2012 to 3 March 2013.
    > - offending: minor-offences, evidence of the months before attachment is missing (child-1). The
    >   baseline of child-1 of 4 September 2012 to 3 March 2013 has no item for 4 September 2012 to 3
    >   March 2013.
    > - absence: unauthorised-absence, the family was not identified on this.
    > - exclusions: fixed-term-exclusions, the family was not identified on this.
    >
    > Continuous employment
    > Can be claimed: every test is met; cut to what is left of the place's maximum; £700; achieved 2
    > October 2013, assessed to 31 October 2013.
    > Test  Needed    Observed              From           To  Result
    > work  26 weeks  30 weeks 1 day  4 Apr 2013  31 Oct 2013  ★ met
    > - work: employment, met. Evidence: EV-53.
    >
    > Progress to work
    > Excluded: another result of the place is claimed (progress-to-work).
    > Test       Needed    Observed  From  To  Result
    > programme  an event                      ▲ not met
    > - programme: progress-to-work, nothing on record since attachment.
    > - 2013-W2: progress-to-work of HT-10 submitted on 31 July 2013, £100.

    $ claims explain @/small HT-12 --as-of 2013-10-31 | tail 18
    >
    > Continuous employment
    > Excluded: a result of the family that it is not paid with is claimed (progress-to-work); achieved 2
    > October 2013.
    > Test  Needed    Observed              From           To  Result
    > work  26 weeks  30 weeks 1 day  4 Apr 2013  31 Oct 2013  ★ met
    > - work: employment, met. Evidence: EV-55.
    > - 2013-W2: progress-to-work of HT-12 submitted on 31 July 2013, £100.
    > - The scheme does not pay employment and progress-to-work for one family. When employment is met it
    >   can be claimed instead, after pbr claims amend REGISTER 2013-W2 --withdraw --place P-12 --result
    >   progress-to-work --on DATE --reason TEXT.
    >
    > Progress to work
    > Claimed: claimed already; £100.
    > Test       Needed    Observed        From          To  Result
    > programme  an event            3 Sep 2012  3 Sep 2012  ★ met
    > - programme: progress-to-work, met. Evidence: EV-54.
    > - 2013-W2: progress-to-work of HT-12 submitted on 31 July 2013, £100.

    $ claims export @/small --as-of 2013-10-31 --window W2013-10 --claim 2013-W3 --out @/claim
    > 2013-W3: 1 result of 1 family, £700.
    > Wrote @/claim/claim-2013-W3.csv
    > Wrote @/claim/claim-2013-W3-control.json
    > Wrote @/claim/claim-2013-W3-certificate.md
    > Wrote @/claim/claim-2013-W3-certificate.docx
    > Wrote @/claim/claim-2013-W3-not-claimed.csv
    > Wrote @/claim/claim-2013-W3-evidence-requests.csv
    > Wrote @/claim/claim-2013-W3-audit-sample.csv
    > Wrote @/claim/claim-2013-W3-datapackage.json
    > Recorded in the journal; its chain value is now ce31133466c9b3f1f8e199849597a3483fa5296dee8e688e45ae766311c14992
    ! @/small: note[families-later]: 2 families attached after 31 October 2013 do not count here.
    ! Next: pbr claims verify @/small --anchor ce31133466c9b3f1f8e199849597a3483fa5296dee8e688e45ae766311c14992

    $ claims status @/small 2013-W2 paid --on 2013-09-20
    > Added 5 rows to the journal: 2013-W2 paid, £1,800.
    ! Next: pbr claims verify @/small

    $ claims status @/small 2013-W2 rejected --place P-01 --on 2013-09-21
    ! error[status-order]: crime-education of P-01 in 2013-W2 is paid; rejected cannot follow
    !   Possible: amended, withdrawn, clawed-back. If paid was a slip, take it back: pbr claims status REGISTER 2013-W2 reversed --row 1afe215e5e1f --on DATE --by WHO --reason TEXT
    = 65

    $ claims amend @/small 2013-W2 --amount 650 --place P-01 --on 2013-11-04 --reason Recount
    ! error[which-result]: an amount is that of one result, but 2 are meant
    !   Name it with --place and --result: crime-education of P-01, progress-to-work of P-01.
    = 65

    $ claims amend @/small 2013-W2 --amount 150 --place P-01 --result progress-to-work --on 2013-11-04 --reason Recount
    ! error[over-rate]: £150 is more than £100, which the scheme pays for progress-to-work at the rate of 2012/13
    !   Give at most that.
    = 65

    $ claims amend @/small 2013-W2 --amount 650 --place P-01 --result crime-education --on 2013-11-04 --reason
    ! Error: Missing value for '--reason <text>'
    ! Help:  --reason <text>  Why, kept with the row.
    ! Usage: pbr claims amend <register> <claim> [--withdraw] [--amount <pounds>]
    !        [--on <date>] [--place <id>] [--result <id>] --reason <text>
    !        [--scheme <scheme>] [--date-order <order>]
    !   See 'pbr claims amend --help' for more information.
    = 64

    $ claims amend @/small 2013-W2 --amount 650 --place P-01 --result crime-education --on 2013-11-04 --reason _
    ! error[reason-missing]: an amendment needs a reason
    !   Say why: --reason "paid at the rate of another year".
    = 65

    $ claims amend @/small 2013-W2 --amount 650 --place P-01 --result crime-education --on 2013-11-04 --reason WA8_1AB
    ! error[personal-data]: the reason holds what looks like a postcode (not repeated here)
    !   A row of the journal cannot be taken out again.
    !   Name families by their key, and people by their post.
    = 65

    $ claims amend @/small 2013-W2 --amount 650 --place P-01 --result crime-education --on 2013-09-01 --reason Recount
    ! error[status-date]: 1 September 2013 is before 20 September 2013, when the claim became paid
    !   Give the day on which it happened.
    = 65

    $ claims amend @/small 2013-W2 --amount 650 --place P-01 --result crime-education --on 2013-11-04 --reason Paid_short_by_the_payer_
    > Added 1 row to the journal: 2013-W2 amended; it stands at £650.
    ! Next: pbr claims verify @/small

    $ claims amend @/small 2013-W2 --amount 650 --place P-01 --result crime-education --on 2013-11-05 --reason Again
    ! error[nothing-changes]: crime-education of P-01 in 2013-W2 stands at £650 already
    !   Give the new amount.
    = 65

    $ claims amend @/small 2013-W2 --amount 0 --place P-01 --result crime-education --on 2013-11-05 --reason Again
    ! error[amount-zero]: crime-education of P-01 in 2013-W2 cannot be amended to £0
    !   A result that pays nothing is withdrawn: --withdraw.
    = 65

    $ claims amend @/small 2013-W2 --amount 700 --place P-1 --on 2013-11-05 --reason Again
    ! error[unknown-place]: 2013-W2 claims nothing for the place "P-1"
    !   Did you mean P-01?
    = 65

    $ claims amend @/small 2013-W2 --amount 700 --place P-01 --result employment --on 2013-11-05 --reason Again
    ! error[unknown-result]: 2013-W2 claims no result "employment" for P-01
    !   It claims: crime-education, progress-to-work.
    = 65

    $ claims amend @/small 2013-W2 --amount 800 --place P-10 --result progress-to-work --scheme troubled-families-2015 --on 2013-11-05 --reason Again
    ! @/small/families.csv:2:47: error[attached-no-fee]: the scheme has no attachment fee for 2012/13
    !     2 | HT-01,P-01,2012-13,crime|education,2012-05-01,2012-06-18,,,
    !       |                                               ^^^^^^^^^^
    !   The same in 9 more rows: lines 3, 4, 5, 6, 7, 8, 9, 11, 13.
    !   Correct attached_on, or name the scheme it belongs to.
    ! @/small/evidence.csv:2:17: error[unknown-measure]: the scheme has no measure "asb-incidents"
    !     2 | HT-01,household,asb-incidents,2011-12-18,2012-06-17,5,EV-01,2012-06-17
    !       |                 ^^^^^^^^^^^^^
    !   The same in 50 more rows: lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 ….
    !   Measures of this scheme: progress, employment, police-call-outs, missed-health-appointments, domestic-abuse-a-and-e, alcohol-a-and-e, neet, evictions, child-protection-started, stable-finances, child-in-need-closed.
    = 65

    $ claims amend @/small 2013-W3 --amount 750 --place P-10 --on 2013-11-05 --reason Underclaimed
    ! error[over-maximum]: P-10 would be paid more than the maximum of £4,000: £3,200 fee, £100 for other results and £750
    !   At most £700 is left for employment.
    = 65

    $ claims amend @/small 2013-W2 --withdraw --place P-12 --result progress-to-work --reason Job_instead
    > Added 1 row to the journal: 2013-W2 withdrawn, £100.
    ! Dated today, 5 November 2013. Another day: --on.
    ! Next: pbr claims verify @/small

    $ claims amend @/small 2013-W2 --withdraw --place P-12 --on 2013-11-05 --reason Job_instead
    ! error[status-order]: progress-to-work of P-12 in 2013-W2 is withdrawn; withdrawn cannot follow
    !   Nothing follows withdrawn. If withdrawn was a slip, take it back: pbr claims status REGISTER 2013-W2 reversed --row 80da8aa2b14a --on DATE --by WHO --reason TEXT
    = 65

    $ claims explain @/small HT-12 --as-of 2013-11-05 | tail 18
    >   baseline of child-1 of 18 December 2011 to 17 June 2012 has no item for 18 December 2011 to 17
    >   June 2012.
    > - absence: unauthorised-absence, the family was not identified on this.
    > - exclusions: fixed-term-exclusions, the family was not identified on this.
    >
    > Continuous employment
    > Can be claimed: every test is met; £800; achieved 2 October 2013, assessed to 31 October 2013.
    > Test  Needed    Observed              From           To  Result
    > work  26 weeks  30 weeks 1 day  4 Apr 2013  31 Oct 2013  ★ met
    > - work: employment, met. Evidence: EV-55.
    >
    > Progress to work
    > Excluded: another result of the place is claimed instead (employment); achieved 3 September 2012,
    > assessed to 3 September 2012.
    > Test       Needed    Observed        From          To  Result
    > programme  an event            3 Sep 2012  3 Sep 2012  ★ met
    > - programme: progress-to-work, met. Evidence: EV-54.
    > - 2013-W2: progress-to-work of HT-12 withdrawn on 5 November 2013, £100 (Job instead).

    $ claims list @/small --as-of 2013-10-31
    > Nothing can be claimed on 31 October 2013.
    > Claims position on 31 October 2013
    > Troubled Families Programme, phase 1, 2012–15. Window W2013-10, to 31 October 2013.
    >
    > By state and reason
    > Reason                                               State             Families  Amount     First on
    > Crime, anti-social behaviour and education
    >   claimed already                                    Claimed                  1    £700
    >   the months to be measured are not over (asb)       Not yet                  1  £1,500  14 Nov 2013
    >   evidence is missing (asb)                          Evidence missing         1    £700
    >   evidence of the months before attachment is miss…  Evidence missing         1    £700
    >   the limit is reached (absence)                     Not met                  1
    >   the limit is reached (exclusions)                  Not met                  1
    >   another result of the place is claimed             Excluded                 3
    >   worked with and not funded                         Not funded               1
    > All families                                                                 10
    > Continuous employment
    >   claimed already                                    Claimed                  2  £1,500
    >   nothing on record since attachment (work)          Not met                  4
    >   another result of the place is claimed             Excluded                 2
    >   a result of the family that it is not paid with …  Excluded                 1           2 Oct 2013
    >   worked with and not funded                         Not funded               1
    > All families                                                                 10
    > Progress to work
    >   claimed already                                    Claimed                  3    £300
    >   nothing on record since attachment (programme)     Not met                  4
    >   another result of the place is claimed             Excluded                 1
    >   a result of the family that it is not paid with …  Excluded                 1
    >   worked with and not funded                         Not funded               1
    >                                                                        --------
    > All families                                                                 10
    >
    > Claims made
    >                                                  awaiting                clawed
    > Result                          Claimed  Amount   payment  paid    Paid    back  Rejected  Withdrawn
    > Crime, anti-social behaviour …        1    £700         0     1    £700       0         0          0
    > Continuous employment                 2  £1,500         1     1    £800       0         0          0
    > Progress to work                      3    £300         0     3    £300       0         0          0
    >                                 -------  ------  --------  ----  ------  ------  --------  ---------
    > All results                           6  £2,500         1     5  £1,800       0         0          0
    > Claimed are those awaiting payment, paid and clawed back.
    >
    > Waiting for evidence
    > Owner             Requests  Places  Money waiting
    > Community safety         2       2         £1,400
    > A place that waits for two owners counts for both.
    >
    > Places
    > Places        Filled  Planned  Left to fill  Gate of next year's fees
    > Year 2012/13       7      n/a           n/a
    > Year 2013/14       1      n/a           n/a
    >               ------  -------  ------------
    > All places         8       11             3
    >
    > 2 families attached after 31 October 2013 do not count here.
    > 2 rows of claims.csv are dated after 31 October 2013 and do not count here.
    ! Next: pbr claims explain @/small FAMILY --as-of 2013-10-31

    $ claims list @/small --as-of 2013-11-20 --format csv
    > family_id,place_id,result,state,reason,earliest_on,owner,amount_gbp
    > HT-01,P-01,crime-education,claimed,claimed,,,650.00
    > HT-01,P-01,employment,excluded,claimed-other:crime-education,,,
    > HT-01,P-01,progress-to-work,claimed,claimed,,,100.00
    > HT-02,P-02,crime-education,evidence-missing,missing:asb:household,,Community safety,700.00
    > HT-02,P-02,employment,not-met,no-record:work,,,
    > HT-02,P-02,progress-to-work,not-met,no-record:programme,,,
    > HT-03,P-03,crime-education,not-met,limit:absence:child-1,,,
    > HT-03,P-03,employment,not-met,no-record:work,,,
    > HT-03,P-03,progress-to-work,not-met,no-record:programme,,,
    > HT-04,P-04,crime-education,not-met,limit:exclusions:child-1,,,
    > HT-04,P-04,employment,not-met,no-record:work,,,
    > HT-04,P-04,progress-to-work,not-met,no-record:programme,,,
    > HT-05,P-05,crime-education,excluded,claimed-other:employment,,,
    > HT-05,P-05,employment,claimed,claimed,,,800.00
    > HT-05,P-05,progress-to-work,excluded,not-with:employment,,,
    > HT-06,P-06,crime-education,evidence-missing,missing:asb:household,,Community safety,1500.00
    > HT-06,P-06,employment,not-met,no-record:work,,,
    > HT-06,P-06,progress-to-work,not-met,no-record:programme,,,
    > HT-09,,crime-education,not-funded,no-place,,,
    > HT-09,,employment,not-funded,no-place,,,
    > HT-09,,progress-to-work,not-funded,no-place,,,
    > HT-10,P-10,crime-education,excluded,claimed-other:employment,,,
    > HT-10,P-10,employment,excluded,claimed-other:employment,,,
    > HT-10,P-10,progress-to-work,claimed,claimed,,,100.00
    > HT-11,P-10,crime-education,excluded,claimed-other:employment,,,
    > HT-11,P-10,employment,claimed,claimed,,,700.00
    > HT-11,P-10,progress-to-work,excluded,claimed-other:progress-to-work,,,
    > HT-12,P-12,crime-education,evidence-missing,baseline-missing:asb:household,,Community safety,700.00
    > HT-12,P-12,employment,claimable,met,2013-10-02,,800.00
    > HT-12,P-12,progress-to-work,excluded,pays-less:employment,2012-09-03,,
    ! @/small: note[families-later]: 2 families attached after 20 November 2013 do not count here.
    ! Next: pbr claims explain @/small FAMILY --as-of 2013-11-20

    $ claims list @/small --as-of 2013-07-30 --format json | head 6
    > {
    >   "document": "pbr.claims",
    >   "shape": 1,
    >   "pbr": "1.0.0",
    >   "fingerprint": "c913a19f3eae67c1e3266a0b223741020b5366924408e7ff889c65310e21ea0a",
    >   "asOf": "2013-07-30",
    ! @/small: note[families-later]: 2 families attached after 30 July 2013 do not count here.
    ! @/small: note[journal-later]: 13 rows of claims.csv are dated after 30 July 2013 and do not count here.
    ! Next: pbr claims explain @/small FAMILY --as-of 2013-07-30

    $ claims verify @/small
    > The journal adds up: 13 rows, chain 80da8aa2b14a65dafdfd57f551214bce7af409b40242a9fd50e938e60d3eceb3.
    > 2013-W2: 5 results, £1,800. Now £1,650: 4 paid, 1 withdrawn.
    > 2013-W3: 1 result, £700. Now £700: 1 awaiting payment.

    $ claims verify @/small --anchor 00ff
    ! @/small/claims.csv: error[journal-anchor]: no row has the chain value "00ff"
    !   Rows that were there when the value was printed have been changed or taken out.
    !   Compare with the copy of claims.csv kept with the certificate.
    = 65

    $ claims export @/small --as-of 2015-05-02 --window W2015-05 --claim 2015-W8 --out @/claim
    ! @/small: error[claim-future]: 2 May 2015 has not come yet: today is 5 November 2013
    !   Nothing was written or recorded: nobody can know what will have been achieved.
    !   Give a day up to today, --as-of 2013-11-05.
    = 65

    ~ 2015-05-02
    $ claims export @/small --as-of 2015-05-02 --window W2015-05 --claim 2015-W8 --out @/claim
    ! error[claim-late]: 2 May 2015 is after 1 May 2015, the last day for claims
    !   Nothing can be claimed any more.
    = 65

    $ claims export @/small --as-of 2015-05-01 --window W2015-05 --claim 2015-W8 --out @/claim --funded 5
    ! @/small: error[funded-differs]: --funded says 5 places, the register 11
    !   Nothing was written or recorded.
    !   Leave --funded out, or correct the register. With --force the claim is made and control and certificate name both.
    = 65

    $ claims export @/small --as-of 2015-05-01 --window W2015-05 --claim 2015-W8 --out @/claim --funded 5 --force
    ! error[over-funded]: results of 7 places would be claimed, but 5 are funded
    !   Correct --funded, or leave place_id of families that are not funded empty.
    = 65

    $ claims export @/small --as-of 2015-05-01 --window W2015-05 --claim 2015-W8 --out @/claim
    > 2015-W8: 6 results of 4 families, £7,200.
    > Wrote @/claim/claim-2015-W8.csv
    > Wrote @/claim/claim-2015-W8-control.json
    > Wrote @/claim/claim-2015-W8-certificate.md
    > Wrote @/claim/claim-2015-W8-certificate.docx
    > Wrote @/claim/claim-2015-W8-not-claimed.csv
    > Wrote @/claim/claim-2015-W8-evidence-requests.csv
    > Wrote @/claim/claim-2015-W8-audit-sample.csv
    > Wrote @/claim/claim-2015-W8-datapackage.json
    > Recorded in the journal; its chain value is now 2a444a4f9d5e1953addab4a33d646fe5cceafeabd534153a62573219c95713ce
    ! Next: pbr claims verify @/small --anchor 2a444a4f9d5e1953addab4a33d646fe5cceafeabd534153a62573219c95713ce

    ? claim/claim-2015-W8.csv
    > claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs
    > 2015-W8,troubled-families-2012,W2015-05,P-06,HT-06,2013-14,2013-05-14,crime-education,2015-05-01,2013-14,1500.00,EV-43|EV-44|EV-45
    > 2015-W8,troubled-families-2012,W2015-05,P-06,HT-06,2013-14,2013-05-14,progress-to-work,2014-11-03,2013-14,100.00,EV-46
    > 2015-W8,troubled-families-2012,W2015-05,P-07,HT-07,2014-15,2014-05-14,crime-education,2015-05-01,2014-15,2300.00,EV-47|EV-48|EV-49
    > 2015-W8,troubled-families-2012,W2015-05,P-07,HT-07,2014-15,2014-05-14,progress-to-work,2014-11-03,2014-15,100.00,EV-50
    > 2015-W8,troubled-families-2012,W2015-05,P-08,HT-08,2014-15,2014-05-14,employment,2015-05-01,2014-15,2400.00,EV-51
    > 2015-W8,troubled-families-2012,W2015-05,P-12,HT-12,2012-13,2012-06-18,employment,2013-10-02,2012-13,800.00,EV-55

    $ claims verify @/small
    > The journal adds up: 19 rows, chain 2a444a4f9d5e1953addab4a33d646fe5cceafeabd534153a62573219c95713ce.
    > 2013-W2: 5 results, £1,800. Now £1,650: 4 paid, 1 withdrawn.
    > 2013-W3: 1 result, £700. Now £700: 1 awaiting payment.
    > 2015-W8: 6 results, £7,200. Now £7,200: 6 awaiting payment.

    # What was signed for, held against the journal and the register
    $ claims sample @/small 2015-W8
    > draw,family_id,place_id,results,amount_gbp,sha256
    > 1,HT-08,P-08,employment,2400.00,0a56955a3f116e96fef2a632018675b67d7c05a2af15a0d1e3e6eeb1f8cdbe92
    > 2,HT-07,P-07,crime-education|progress-to-work,2400.00,5afdbd338fc017f3f7b5698071489d71c47a65d5a54af863014c63eff6b22dd6
    > 3,HT-12,P-12,employment,800.00,7758858761c6b84379b5d115f61c8eee43e596f77dca31c832717eea19c4cd1e
    > 4,HT-06,P-06,crime-education|progress-to-work,1600.00,82d0550ce1d55d85db15efd332abb47f31f775110c86bd35f22a9c0052e8cfc3
    ! 4 of 4 families, seed 46472792874334.

    $ claims verify @/small --control @/claim/claim-2015-W8-control.json
    > The journal adds up: 19 rows, chain 2a444a4f9d5e1953addab4a33d646fe5cceafeabd534153a62573219c95713ce.
    > 2013-W2: 5 results, £1,800. Now £1,650: 4 paid, 1 withdrawn.
    > 2013-W3: 1 result, £700. Now £700: 1 awaiting payment.
    > 2015-W8: 6 results, £7,200. Now £7,200: 6 awaiting payment.
    > 2015-W8: the control file agrees with the journal. Its SHA-256, which the certificate must name, is 7e13196196360657bf0adc13e8eb7547cb6930c724bfb339b168e53a9e1ccc66.
    > Its audit sample: HT-08, HT-07, HT-12, HT-06.
    > 2015-W8 worked out again for W2015-05 as of 1 May 2015: 6 of 6 results come out as they were claimed.

    $ claims verify @/small --control @/small/register.json
    > The journal adds up: 19 rows, chain 2a444a4f9d5e1953addab4a33d646fe5cceafeabd534153a62573219c95713ce.
    > 2013-W2: 5 results, £1,800. Now £1,650: 4 paid, 1 withdrawn.
    > 2013-W3: 1 result, £700. Now £700: 1 awaiting payment.
    > 2015-W8: 6 results, £7,200. Now £7,200: 6 awaiting payment.
    ! @/small/register.json:1:1: error[not-control]: this is not the control file of a claim
    !     1 | {"scheme": "troubled-families-2012", "funded": 11, "owners": {"asb-incidents": "Community safety"}}
    !       | ^
    !   Name claim-ID-control.json as pbr claims export wrote it.
    = 65

    # Slips that verify --claim shows
    + small/evidence.csv family_id,subject,measure,from,to,value,reference,verified_on⏎HT-01,household,asb-incidents,2011-12-18,2012-06-17,5,EV-01,2012-06-17⏎HT-01,household,asb-incidents,2013-02-01,2013-07-31,2,EV-2b,2013-07-31⏎HT-01,child-1,minor-offences,2011-12-18,2012-06-17,3,EV-03,2012-06-17⏎HT-01,child-1,minor-offences,2013-02-01,2013-07-31,2,EV-04,2013-07-31⏎HT-01,child-1,unauthorised-absence,2012-09-03,2012-12-21,14.9,EV-05,2012-12-21⏎HT-01,child-1,fixed-term-exclusions,2012-09-03,2012-12-21,1,EV-06,2012-12-21⏎HT-01,child-1,unauthorised-absence,2013-01-07,2013-03-28,10,EV-07,2013-03-28⏎HT-01,child-1,fixed-term-exclusions,2013-01-07,2013-03-28,0,EV-08,2013-03-28⏎HT-01,child-1,unauthorised-absence,2013-04-15,2013-07-19,12,EV-09,2013-07-19⏎HT-01,child-1,fixed-term-exclusions,2013-04-15,2013-07-19,1,EV-10,2013-07-19⏎HT-01,adult-1,progress-to-work,2013-03-01,2013-03-01,1,EV-11,2013-03-01⏎HT-03,household,asb-incidents,2011-12-18,2012-06-17,5,EV-22,2012-06-17⏎HT-03,household,asb-incidents,2013-02-01,2013-07-31,2,EV-23,2013-07-31⏎HT-03,child-1,minor-offences,2011-12-18,2012-06-17,3,EV-24,2012-06-17⏎HT-03,child-1,minor-offences,2013-02-01,2013-07-31,2,EV-25,2013-07-31⏎HT-03,child-1,unauthorised-absence,2012-09-03,2012-12-21,15,EV-26,2012-12-21⏎HT-03,child-1,fixed-term-exclusions,2012-09-03,2012-12-21,1,EV-27,2012-12-21⏎HT-03,child-1,unauthorised-absence,2013-01-07,2013-03-28,15,EV-28,2013-03-28⏎HT-03,child-1,fixed-term-exclusions,2013-01-07,2013-03-28,0,EV-29,2013-03-28⏎HT-03,child-1,unauthorised-absence,2013-04-15,2013-07-19,15,EV-30,2013-07-19⏎HT-03,child-1,fixed-term-exclusions,2013-04-15,2013-07-19,1,EV-31,2013-07-19⏎HT-04,household,asb-incidents,2011-12-18,2012-06-17,5,EV-32,2012-06-17⏎HT-04,household,asb-incidents,2013-02-01,2013-07-31,2,EV-33,2013-07-31⏎HT-04,child-1,minor-offences,2011-12-18,2012-06-17,3,EV-34,2012-06-17⏎HT-04,child-1,minor-offences,2013-02-01,2013-07-31,2,EV-35,2013-07-31⏎HT-04,child-1,unauthorised-absence,2012-09-03,2012-12-21,14.9,EV-36,2012-12-21⏎HT-04,child-1,fixed-term-exclusions,2012-09-03,2012-12-21,2,EV-37,2012-12-21⏎HT-04,child-1,unauthorised-absence,2013-01-07,2013-03-28,10,EV-38,2013-03-28⏎HT-04,child-1,fixed-term-exclusions,2013-01-07,2013-03-28,1,EV-39,2013-03-28⏎HT-04,child-1,unauthorised-absence,2013-04-15,2013-07-19,12,EV-40,2013-07-19⏎HT-04,child-1,fixed-term-exclusions,2013-04-15,2013-07-19,0,EV-41,2013-07-19⏎HT-06,household,asb-incidents,2012-11-14,2013-05-13,5,EV-43,2013-05-13⏎HT-06,household,asb-incidents,2014-11-02,2015-05-01,2,EV-44,2015-05-01⏎HT-06,child-1,minor-offences,2012-11-14,2013-05-13,0,EV-45,2013-05-13⏎HT-06,adult-1,progress-to-work,2014-11-03,2014-11-03,1,EV-46,2014-11-03⏎HT-07,household,asb-incidents,2013-11-14,2014-05-13,5,EV-47,2014-05-13⏎HT-07,household,asb-incidents,2014-11-02,2015-05-01,2,EV-48,2015-05-01⏎HT-07,child-1,minor-offences,2013-11-14,2014-05-13,0,EV-49,2014-05-13⏎HT-07,adult-1,progress-to-work,2014-11-03,2014-11-03,1,EV-50,2014-11-03⏎HT-08,adult-1,employment,2014-11-01,,1,EV-51,2015-05-01⏎HT-10,adult-1,progress-to-work,2012-09-03,2012-09-03,1,EV-52,2012-09-03⏎HT-11,adult-2,employment,2013-04-04,,1,EV-53,2013-10-31⏎HT-12,adult-1,progress-to-work,2012-09-03,2012-09-03,1,EV-54,2012-09-03⏎HT-12,adult-1,employment,2013-04-04,,1,EV-55,2013-10-31⏎HT-02,adult-1,employment,2013-01-07,,1,EV-99,2013-07-31⏎
    $ claims verify @/small --claim 2013-W2
    > The journal adds up: 19 rows, chain 2a444a4f9d5e1953addab4a33d646fe5cceafeabd534153a62573219c95713ce.
    > 2013-W2: 5 results, £1,800. Now £1,650: 4 paid, 1 withdrawn.
    > 2013-W3: 1 result, £700. Now £700: 1 awaiting payment.
    > 2015-W8: 6 results, £7,200. Now £7,200: 6 awaiting payment.
    > 2013-W2 worked out again for W2013-07 as of 31 July 2013: 3 of 5 results come out as they were claimed.
    ! @/small/claims.csv:2:1: error[claim-differs]: crime-education of HT-01 in P-01 was claimed with other values: evidence_refs EV-01|EV-02|EV-03|EV-04|EV-05|EV-07|EV-09|EV-06|EV-08|EV-10, now EV-01|EV-2b|EV-03|EV-04|EV-05|EV-07|EV-09|EV-06|EV-08|EV-10
    !   See pbr claims explain for HT-01.
    ! @/small/claims.csv:4:1: error[claim-not-met]: employment of HT-05 in P-05 was claimed, but cannot be by the register as it is now: not-met no-record:work
    !   £800 is not borne out.
    !   See pbr claims explain for HT-05.
    ! warning[claim-left-out]: employment of HT-02 in P-02 could have been claimed and was not: £800
    !   If it still can, it is in pbr claims list.
    = 65

    $ claims verify @/small --control @/claim/claim-2013-W2-control.json
    > The journal adds up: 19 rows, chain 2a444a4f9d5e1953addab4a33d646fe5cceafeabd534153a62573219c95713ce.
    > 2013-W2: 5 results, £1,800. Now £1,650: 4 paid, 1 withdrawn.
    > 2013-W3: 1 result, £700. Now £700: 1 awaiting payment.
    > 2015-W8: 6 results, £7,200. Now £7,200: 6 awaiting payment.
    > 2013-W2: the control file agrees with the journal. Its SHA-256, which the certificate must name, is 8b533c287d1b62556188e541d2dd078f80180a54fdb0d68b4d53338efd9973a3.
    > Its audit sample: HT-05, HT-10, HT-01, HT-12.
    > 2013-W2 worked out again for W2013-07 as of 31 July 2013: 3 of 5 results come out as they were claimed.
    ! @/claim/claim-2013-W2-control.json:1:1: warning[register-changed]: evidence.csv is not as it was when the claim was made
    !     1 | {
    !       | ^
    !   The claim is worked out again from the file as it is now.
    !   To work it out from what it rested on, put back the copy with the SHA-256 named here.
    ! @/small/claims.csv:2:1: error[claim-differs]: crime-education of HT-01 in P-01 was claimed with other values: evidence_refs EV-01|EV-02|EV-03|EV-04|EV-05|EV-07|EV-09|EV-06|EV-08|EV-10, now EV-01|EV-2b|EV-03|EV-04|EV-05|EV-07|EV-09|EV-06|EV-08|EV-10
    !   See pbr claims explain for HT-01.
    ! @/small/claims.csv:4:1: error[claim-not-met]: employment of HT-05 in P-05 was claimed, but cannot be by the register as it is now: not-met no-record:work
    !   £800 is not borne out.
    !   See pbr claims explain for HT-05.
    ! warning[claim-left-out]: employment of HT-02 in P-02 could have been claimed and was not: £800
    !   If it still can, it is in pbr claims list.
    = 65

    + claim/other-control.json {"claim": "2013-W3", "file_sha256": "00", "journal_chain": "11", "audit_seed": 1, "results": 2, "amount_gbp": 1400.00, "register": [{"file": "gone.csv", "sha256": "22"}]}
    $ claims verify @/small --control @/claim/other-control.json
    > The journal adds up: 19 rows, chain 2a444a4f9d5e1953addab4a33d646fe5cceafeabd534153a62573219c95713ce.
    > 2013-W2: 5 results, £1,800. Now £1,650: 4 paid, 1 withdrawn.
    > 2013-W3: 1 result, £700. Now £700: 1 awaiting payment.
    > 2015-W8: 6 results, £7,200. Now £7,200: 6 awaiting payment.
    ! @/claim/other-control.json:1:1: error[control-differs]: the claim file it names, SHA-256 00, is not what the journal holds: d530e691cd4596e83b72679ddcd6b498088c0864ca89ce2613fc3ed9b56d5f90
    !     1 | {"claim": "2013-W3", "file_sha256": "00", "journal_chain": "11", "audit_seed": 1, "results": 2, "am…
    !       | ^
    !   What was signed for is not what was claimed.
    !   Compare it with the certificate, which names its SHA-256.
    ! @/claim/other-control.json:1:1: error[control-differs]: the journal's chain value with the claim is not 11
    !     1 | {"claim": "2013-W3", "file_sha256": "00", "journal_chain": "11", "audit_seed": 1, "results": 2, "am…
    !       | ^
    !   What was signed for is not what was claimed.
    !   Compare it with the certificate, which names its SHA-256.
    ! @/claim/other-control.json:1:1: error[control-differs]: it says 2 results of £1,400, the journal 1 of £700
    !     1 | {"claim": "2013-W3", "file_sha256": "00", "journal_chain": "11", "audit_seed": 1, "results": 2, "am…
    !       | ^
    !   What was signed for is not what was claimed.
    !   Compare it with the certificate, which names its SHA-256.
    ! @/claim/other-control.json:1:1: warning[register-changed]: gone.csv is not there any more
    !     1 | {"claim": "2013-W3", "file_sha256": "00", "journal_chain": "11", "audit_seed": 1, "results": 2, "am…
    !       | ^
    !   The claim is worked out again from the file as it is now.
    !   To work it out from what it rested on, put back the copy with the SHA-256 named here.
    = 65

    $ claims verify @/small --claim 2013-W5
    > The journal adds up: 19 rows, chain 2a444a4f9d5e1953addab4a33d646fe5cceafeabd534153a62573219c95713ce.
    > 2013-W2: 5 results, £1,800. Now £1,650: 4 paid, 1 withdrawn.
    > 2013-W3: 1 result, £700. Now £700: 1 awaiting payment.
    > 2015-W8: 6 results, £7,200. Now £7,200: 6 awaiting payment.
    ! error[unknown-claim]: there is no claim "2013-W5" in the journal
    !   Did you mean 2013-W2?
    = 65

    # Where there is no register
    $ claims list @/nowhere --as-of 2013-07-31
    ! @/nowhere/families.csv: error[file-missing]: there is no folder "@/nowhere"
    = 66
    $ claims list @/smal --as-of 2013-07-31
    ! @/smal/families.csv: error[file-missing]: there is no folder "@/smal"
    !   Did you mean @/small?
    = 66
    $ claims list @/halton-2012.json --as-of 2013-07-31
    ! @/halton-2012.json/families.csv: error[file-missing]: "@/halton-2012.json" is a file, not a folder
    = 66
    $ claims export @/nowhere --as-of 2013-07-31 --window W2013-07 --claim C1 --out @/x
    ! @/nowhere/families.csv: error[file-missing]: there is no folder "@/nowhere"
    = 66
    $ simulate @/halton-2012.json --register @/nowhere --as-of 2013-07-31
    ! @/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! @/nowhere/families.csv: error[file-missing]: there is no folder "@/nowhere"
    = 66

    - small/register.json
    $ claims list @/small --as-of 2013-07-31
    ! Error: Missing expected option '--scheme <scheme>'
    ! Help:  register.json can name it, or a scenario, once and for all.
    ! Usage: pbr claims list <register> --as-of <date> [--scheme <scheme>]
    !        [--date-order <order>] [--window <id>] [--funded <number>]
    !        [--show-families] [--details] [--format <format>] [--ascii] [--excel]
    !   See 'pbr claims list --help' for more information.
    = 64

    $ claims list @/small --as-of 2013-07-31 --scheme troubled-families-2013
    ! error[unknown-scheme]: there is no scheme "troubled-families-2013"
    !   Did you mean "troubled-families-2012"?
    = 65

    $ claims list @/small --as-of 2013-07-31 --scheme troubled-families-2012 --window W2013-7
    ! Error: The scheme has no claim window 'W2013-7'. Did you mean 'W2013-07'?
    ! Usage: pbr claims list <register> --as-of <date> [--scheme <scheme>]
    !        [--date-order <order>] [--window <id>] [--funded <number>]
    !        [--show-families] [--details] [--format <format>] [--ascii] [--excel]
    !   See 'pbr claims list --help' for more information.
    = 64

    $ claims explain @/small HT-1 --as-of 2013-07-31 --scheme troubled-families-2012
    ! @/small: error[unknown-family]: there is no family "HT-1" in the register
    !   Did you mean HT-01?
    = 65

    $ claims amend @/small 2013-W2 --place P-01 --on 2013-11-05 --reason x
    ! Error: Say what to do: '--withdraw' or '--amount <pounds>'
    ! Usage: pbr claims amend <register> <claim> [--withdraw] [--amount <pounds>]
    !        [--on <date>] [--place <id>] [--result <id>] --reason <text>
    !        [--scheme <scheme>] [--date-order <order>]
    !   See 'pbr claims amend --help' for more information.
    = 64

    $ claims amend @/small 2013-W2 --withdraw --amount 5 --place P-01 --on 2013-11-05 --reason x
    ! Error: '--withdraw' and '--amount' exclude each other
    ! Usage: pbr claims amend <register> <claim> [--withdraw] [--amount <pounds>]
    !        [--on <date>] [--place <id>] [--result <id>] --reason <text>
    !        [--scheme <scheme>] [--date-order <order>]
    !   See 'pbr claims amend --help' for more information.
    = 64

    $ claims amend @/small 2013-W2 --amount 5 --on 2013-11-05 --reason x
    ! Error: Missing expected option '--place <id>'
    ! Help:  An amount is that of one result.
    ! Usage: pbr claims amend <register> <claim> [--withdraw] [--amount <pounds>]
    !        [--on <date>] [--place <id>] [--result <id>] --reason <text>
    !        [--scheme <scheme>] [--date-order <order>]
    !   See 'pbr claims amend --help' for more information.
    = 64

    $ claims amend @/small 2013-W2 --amount 5.001 --place P-01 --on 2013-11-05 --reason x
    ! Error: The value '5.001' is invalid for '--amount <pounds>'. Please provide pounds and pence: 500.00.
    ! Usage: pbr claims amend <register> <claim> [--withdraw] [--amount <pounds>]
    !        [--on <date>] [--place <id>] [--result <id>] --reason <text>
    !        [--scheme <scheme>] [--date-order <order>]
    !   See 'pbr claims amend --help' for more information.
    = 64

    # A journal of another scheme
    + small2/families.csv family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces⏎HT-01,P-01,2012-13,crime|work,2012-05-01,2012-06-18,,,⏎
    + small2/members.csv family_id,subject,role,from,to⏎HT-01,adult-1,adult,,⏎
    + small2/terms.csv term,starts,ends⏎
    + small2/register.json {"scheme": "troubled-families-2012"}
    + small2/claims.csv claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs,status,status_on⏎C1,own-scheme-2012,W1,P-01,HT-01,2012-13,2012-06-18,job,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31⏎
    $ claims verify @/small2
    > The journal adds up: 1 row, chain 2c530f100b5966772779ee53b256d1b0c717dbacb49d432effa67456f8c921c0.
    > C1: 1 result, £800. Now £800: 1 awaiting payment.
    ! @/small2/claims.csv:2:4: warning[claim-other-scheme]: job of P-01 in C1 was claimed under the scheme "own-scheme-2012", and the register is read by the rules of troubled-families-2012
    !     2 | C1,own-scheme-2012,W1,P-01,HT-01,2012-13,2012-06-18,job,2013-07-07,2012-13,800.00,EV-1,submitted,20…
    !       |    ^^^^^^^^^^^^^^^
    !   £800 is left out of every figure.
    !   Name the scheme of the claim with --scheme to see it.
    $ claims amend @/small2 C1 --amount 5 --place P-01 --on 2013-11-05 --reason x
    ! error[other-scheme]: job of P-01 in C1 was claimed under the scheme "own-scheme-2012"
    !   Name that scheme with --scheme, so that the amount can be checked.
    = 65
    $ claims status @/small2 C1 rejected --on 2013-11-05
    > Added 1 row to the journal: C1 rejected, £800.
    ! Next: pbr claims verify @/small2
    ? small2/claims.csv
    > claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs,status,status_on,chain
    > C1,own-scheme-2012,W1,P-01,HT-01,2012-13,2012-06-18,job,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,
    > C1,own-scheme-2012,W1,P-01,HT-01,2012-13,2012-06-18,job,2013-07-07,2012-13,800.00,EV-1,rejected,2013-11-05,b37e2c8d94028814fb3693e2bb00fbf618f959dcb7a504285dfdf4d8dc136d6f
    $ claims verify @/small2
    > The journal adds up: 2 rows, chain b37e2c8d94028814fb3693e2bb00fbf618f959dcb7a504285dfdf4d8dc136d6f.
    > C1: 1 result, £800. Now £0: 1 rejected.

    # The invented register of Halton

    # A child of 8 offences before and after leaves school within the window: the fall is none on any day
    + leaver/families.csv family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces⏎F-2,P-2,2012-13,crime|work,2012-05-01,2012-06-01,,,⏎
    + leaver/members.csv family_id,subject,role,from,to⏎F-2,child-1,child,,⏎F-2,child-2,child,,2013-02-15⏎
    + leaver/evidence.csv family_id,subject,measure,from,to,value,reference,verified_on⏎F-2,household,asb-incidents,2011-12-01,2012-05-31,10,B-1,2012-06-01⏎F-2,child-1,minor-offences,2011-12-01,2012-05-31,0,B-2,2012-06-01⏎F-2,child-2,minor-offences,2011-12-01,2012-05-31,8,B-3,2012-06-01⏎F-2,household,asb-incidents,2013-01-01,2013-06-30,0,E-1,2013-06-30⏎F-2,child-1,minor-offences,2013-01-01,2013-06-30,0,E-2,2013-06-30⏎F-2,child-2,minor-offences,2013-01-01,2013-06-30,8,E-3,2013-06-30⏎
    + leaver/terms.csv term,starts,ends⏎T2012-3,2012-09-03,2012-12-20⏎

    $ claims explain @/leaver F-2 --scheme troubled-families-2012 --as-of 2013-06-30 | head 9
    > Nothing can be claimed for F-2: crime-education not-met, employment not-met, progress-to-work
    > not-met.
    > F-2   Place P-2, year 2012/13; cohort 2012-13; attached 1 June 2012.
    >
    > Crime, anti-social behaviour and education
    > Not met: the fall is too small.
    > Test        Needed    Observed                   From           To  Result
    > asb         60% less  10 → 0, down 100.0%  1 Jan 2013  30 Jun 2013  ★ met
    > offending   33% less  8 → 8, down 0.0%     1 Jan 2013  30 Jun 2013  ▲ not met

    $ claims explain @/leaver F-2 --scheme troubled-families-2012 --as-of 2013-07-10 | head 9
    > Nothing can be claimed for F-2: crime-education not-met, employment not-met, progress-to-work
    > not-met.
    > F-2   Place P-2, year 2012/13; cohort 2012-13; attached 1 June 2012.
    >
    > Crime, anti-social behaviour and education
    > Not met: the fall is too small.
    > Test        Needed    Observed                   From           To  Result
    > asb         60% less  10 → 0, down 100.0%  1 Jan 2013  30 Jun 2013  ★ met
    > offending   33% less  8 → 8, down 0.0%     1 Jan 2013  30 Jun 2013  ▲ not met

    - leaver/members.csv
    + leaver/members.csv family_id,subject,role,from,to⏎F-2,child-2,child,,2013-02-15⏎
    $ claims explain @/leaver F-2 --scheme troubled-families-2012 --as-of 2013-07-10 | head 9
    > Nothing can be claimed for F-2: crime-education not-met, employment not-met, progress-to-work
    > not-met.
    > F-2   Place P-2, year 2012/13; cohort 2012-13; attached 1 June 2012.
    >
    > Crime, anti-social behaviour and education
    > Not met: the fall is too small.
    > Test        Needed    Observed                   From           To  Result
    > asb         60% less  10 → 0, down 100.0%  1 Jan 2013  30 Jun 2013  ★ met
    > offending   33% less  8 → 8, down 0.0%     1 Jan 2013  30 Jun 2013  ▲ not met

    # A family whose place was typed anew, and days that have not come
    + moved/families.csv family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces⏎F-1,P-0001,2012-13,crime|work,2012-05-01,2012-06-01,,,⏎
    + moved/members.csv family_id,subject,role,from,to⏎F-1,adult-1,adult,,⏎
    + moved/evidence.csv family_id,subject,measure,from,to,value,reference,verified_on⏎F-1,adult-1,employment,2012-07-01,2013-06-30,1,EV-1,2013-06-30⏎
    + moved/terms.csv term,starts,ends⏎T2012-3,2012-09-03,2012-12-20⏎
    + moved/claims.csv claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs,status,status_on⏎2013-W1,troubled-families-2012,W2013-01,P-1,F-1,2012-13,2012-06-01,employment,2013-01-20,2012-13,800.00,EV-1,submitted,2013-01-31⏎2013-W1,troubled-families-2012,W2013-01,P-1,F-1,2012-13,2012-06-01,employment,2013-01-20,2012-13,800.00,EV-1,paid,2013-03-01⏎

    $ claims export @/moved --scheme troubled-families-2012 --as-of 2013-07-31 --window W2013-07 --claim 2013-W2 --out @/moved-claim
    ! @/moved: note[no-register-json]: the register has no register.json: what it leaves out is as the command line says
    !   Dates are read year first, the funded number and the scheme are not of its saying, and the control file names no checksum of it.
    ! @/moved/claims.csv:3:1: error[key-alike]: 2013-W1 claims for place_id "P-1", which differs from "P-0001" on line 2 of families.csv only in leading zeros
    !   What it claims, £800, could be claimed a second time.
    !   Write P-1 in families.csv, and wherever the register names it.
    = 65

    + moved/families.csv family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces⏎F-1,P-1,2012-13,crime|work,2012-05-01,2012-06-01,,,⏎

    $ claims export @/moved --scheme troubled-families-2012 --as-of 2013-07-31 --window W2013-07 --claim 2013-W2 --out @/moved-claim
    > There is nothing to claim; nothing was written.
    ! @/moved: note[no-register-json]: the register has no register.json: what it leaves out is as the command line says
    !   Dates are read year first, the funded number and the scheme are not of its saying, and the control file names no checksum of it.
    ! Next: pbr claims list @/moved --as-of 2013-07-31 says why.

    $ claims status @/moved 2013-W1 clawed-back --on 2103-09-20 --scheme troubled-families-2012
    ! @/moved: error[status-future]: 20 September 2103 has not come yet: today is 2 May 2015
    !   Nothing could follow it before that day.
    !   Give the day on which it happened.
    = 65

    $ claims status @/moved 2013-W1 clawed-back --on 2013-09-20 --scheme troubled-families-2012
    > Added 1 row to the journal: 2013-W1 clawed-back, £800.
    ! Next: pbr claims verify @/moved

    $ claims list @/moved --scheme troubled-families-2012 --as-of 2013-09-30 --format csv
    > family_id,place_id,result,state,reason,earliest_on,owner,amount_gbp
    > F-1,P-1,crime-education,excluded,claimed-other:employment,,,
    > F-1,P-1,employment,claimed,clawed-back,,,0.00
    > F-1,P-1,progress-to-work,excluded,not-with:employment,,,
    ! @/moved/evidence.csv: warning[register-old]: the last evidence was verified on 30 June 2013, 92 days before 30 September 2013
    !   Who has succeeded since then is not in it and counts as not yet, or as evidence missing.
    !   Bring the register up to date, or ask for the position on 2013-06-30.
    ! Next: pbr claims explain @/moved FAMILY --as-of 2013-09-30

    $ claims list @/register-halton --as-of 2013-07-31
    > £9,100 can be claimed: 18 results of 18 families.
    > Claims position on 31 July 2013
    > INVENTED DATA. Troubled Families Programme, phase 1, 2012–15. Window W2013-07, to 31 July 2013.
    >
    > By state and reason
    > Reason                                            State             Families   Amount     First on
    > Crime, anti-social behaviour and education
    >   every test is met                               Can be claimed          11   £7,700  31 May 2013
    >   the months to be measured are not over (asb)    Not yet                 68  £80,400   3 Aug 2013
    >   evidence is not verified (asb)                  Evidence missing        26  £18,200
    >   the fall is too small (asb)                     Not met                 53
    >   the family left before achieving it             Left                    12
    >   worked with and not funded                      Not funded              34
    > All families                                                             204
    > Continuous employment
    >   every test is met                               Can be claimed           1     £800  14 Jun 2013
    >   the spell is running and too short (work)       Not yet                  1     £800  20 Jan 2014
    >   nothing on record since attachment (work)       Not met                156
    >   the family left before achieving it             Left                    12
    >   worked with and not funded                      Not funded              34
    > All families                                                             204
    > Progress to work
    >   every test is met                               Can be claimed           6     £600  18 Apr 2013
    >   nothing on record since attachment (programme)  Not met                152
    >   the family left before achieving it             Left                    12
    >   worked with and not funded                      Not funded              34
    >                                                                     --------
    > All families                                                             204
    >
    > Waiting for evidence
    > Owner             Requests  Places  Money waiting
    > Community safety        26      26        £18,200
    > A place that waits for two owners counts for both.
    >
    > Places
    > Places        Filled  Planned  Left to fill  Gate of next year's fees
    > Year 2012/13     120      120             0  75% of the plan reached; 33% of the plan reached
    > Year 2013/14      41      120            79
    > Year 2014/15       0       73            73
    >               ------  -------  ------------
    > All places       161      313           152
    ! Next: pbr claims explain @/register-halton FAMILY --as-of 2013-07-31

    $ claims list @/register-halton --as-of 2013-07-31 --details | tail 9
    >
    > Last days to begin
    > Result            Test        Last day to begin  Last day to attach
    > crime-education   asb                2 Nov 2014          1 Nov 2014
    > crime-education   offending          2 Nov 2014          1 Nov 2014
    > crime-education   absence           15 Apr 2014         14 Apr 2014
    > crime-education   exclusions        15 Apr 2014         14 Apr 2014
    > employment        work               1 Nov 2014         31 Oct 2014
    > progress-to-work  programme          1 May 2015         31 Mar 2015
    ! Next: pbr claims explain @/register-halton FAMILY --as-of 2013-07-31

    $ claims list @/register-halton --as-of 2013-07-31 --format markdown | head 20
    > # Claims position on 31 July 2013
    >
    > **£9,100 can be claimed: 18 results of 18 families.**
    >
    > INVENTED DATA. Troubled Families Programme, phase 1, 2012–15. Window W2013-07, to 31 July 2013.
    >
    > ## By state and reason
    >
    > | Reason | State | Families | Amount | First on |
    > | :-------------------------------- | :-------------------- | ----------: | ---------: | -------------: |
    > | **Crime, anti-social behaviour and education** | | | | |
    > | every test is met | Can be claimed | 11 | £7,700 | 31 May 2013 |
    > | the months to be measured are not over (asb) | Not yet | 68 | £80,400 | 3 Aug 2013 |
    > | evidence is not verified (asb) | Evidence missing | 26 | £18,200 | |
    > | the fall is too small (asb) | Not met | 53 | | |
    > | the family left before achieving it | Left | 12 | | |
    > | worked with and not funded | Not funded | 34 | | |
    > | **All families** | | 204 | | |
    > | **Continuous employment** | | | | |
    > | every test is met | Can be claimed | 1 | £800 | 14 Jun 2013 |
    ! Next: pbr claims explain @/register-halton FAMILY --as-of 2013-07-31

    $ claims list @/register-halton --as-of 2013-07-31 --format csv | head 4
    > family_id,place_id,result,state,reason,earliest_on,owner,amount_gbp
    > F-0001,P-0001,crime-education,claimable,met,2013-07-31,,700.00
    > F-0001,P-0001,employment,not-met,no-record:work,,,
    > F-0001,P-0001,progress-to-work,not-met,no-record:programme,,,
    ! Next: pbr claims explain @/register-halton FAMILY --as-of 2013-07-31

    $ claims list @/register-halton --as-of 2013-08-31 | head 1
    > £5,600 can be claimed: 13 results of 13 families.
    ! Next: pbr claims explain @/register-halton FAMILY --as-of 2013-08-31

    $ claims list @/register-halton --as-of 2013-09-01 | head 1
    > £1,400 can be claimed: 7 results of 7 families.
    ! @/register-halton/evidence.csv: warning[register-old]: the last evidence was verified on 31 July 2013, 32 days before 1 September 2013
    !   Who has succeeded since then is not in it and counts as not yet, or as evidence missing.
    !   Bring the register up to date, or ask for the position on 2013-07-31.
    ! Next: pbr claims explain @/register-halton FAMILY --as-of 2013-09-01

    $ claims explain @/register-halton F-0012 --as-of 2013-07-31 --ascii
    > GBP 800 can be claimed for F-0012: employment.
    > F-0012   Place P-0011, year 2012/13; cohort 2012-13; attached 11 June 2012.
    >
    > Crime, anti-social behaviour and education
    > Not met: the fall is too small.
    > Test        Needed    Observed                   From           To  Result
    > asb         60% less  12 -> 12, down 0.0%  1 Jan 2013  30 Jun 2013  [R] not met
    > offending   33% less                       1 Dec 2011  31 May 2012  not applicable
    > absence     below 15                                                not applicable
    > exclusions  below 3                                                 not applicable
    > - asb: asb-incidents, the fall is too small. Evidence: EV-0012-1, EV-0012-2, EV-0012-3, EV-0012-4,
    >   EV-0012-5, EV-0012-6, EV-0012-14, EV-0012-15, EV-0012-16, EV-0012-17, EV-0012-18, EV-0012-19.
    >   Compared with 1 December 2011 to 31 May 2012, the whole months before the month of attachment.
    >   EV-0012-20 of 1 to 31 July 2013 waits for verification.
    > - offending: minor-offences, nothing to reduce: the months before attachment show none. Evidence:
    >   EV-0012-43, EV-0012-44, EV-0012-45, EV-0012-46, EV-0012-47, EV-0012-48. Compared with 1 December
    >   2011 to 31 May 2012, the whole months before the month of attachment.
    > - absence: unauthorised-absence, the family was not identified on this.
    > - exclusions: fixed-term-exclusions, the family was not identified on this.
    >
    > Continuous employment
    > Can be claimed: every test is met; GBP 800; achieved 14 June 2013, assessed to 27 June 2013.
    > Test  Needed    Observed                From           To  Result
    > work  26 weeks  27 weeks 6 days  15 Dec 2012  27 Jun 2013  [G] met
    > - work: employment, met. Evidence: EV-0012-49.
    >
    > Progress to work
    > Not met: nothing on record since attachment.
    > Test       Needed    Observed  From  To  Result
    > programme  an event                      [R] not met
    > - programme: progress-to-work, nothing on record since attachment.

    $ claims verify @/register-halton
    > The journal is empty.

    $ claims export @/register-halton --as-of 2013-07-31 --window W2013-07 --claim 2013-W2 --out @/halton-claim
    > 2013-W2: 18 results of 18 families, £9,100.
    > Wrote @/halton-claim/claim-2013-W2.csv
    > Wrote @/halton-claim/claim-2013-W2-control.json
    > Wrote @/halton-claim/claim-2013-W2-certificate.md
    > Wrote @/halton-claim/claim-2013-W2-certificate.docx
    > Wrote @/halton-claim/claim-2013-W2-not-claimed.csv
    > Wrote @/halton-claim/claim-2013-W2-evidence-requests.csv
    > Wrote @/halton-claim/claim-2013-W2-audit-sample.csv
    > Wrote @/halton-claim/claim-2013-W2-datapackage.json
    > Recorded in the journal; its chain value is now b8af4f55888dfefa1b2f903e99527df4981c59481eab6f3c1ef6bc1307149bf4
    ! Next: pbr claims verify @/register-halton --anchor b8af4f55888dfefa1b2f903e99527df4981c59481eab6f3c1ef6bc1307149bf4

    # Files that are in the way
    $ claims amend @/register-halton 2013-W2 --withdraw --place P-0011 --on 2013-08-01 --reason Trial
    > Added 1 row to the journal: 2013-W2 withdrawn, £800.
    ! Next: pbr claims verify @/register-halton
    $ claims export @/register-halton --as-of 2013-08-01 --window W2013-10 --claim 2013-W2c --out @/halton-claim --dry-run
    > 2013-W2c: 1 result of 1 family, £800.
    > A dry run: nothing was written or recorded.
    + halton-claim/claim-2013-W2c-certificate.md mine
    $ claims export @/register-halton --as-of 2013-08-01 --window W2013-10 --claim 2013-W2c --out @/halton-claim
    ! error[output-exists]: the output exists already: @/halton-claim/claim-2013-W2c-certificate.md
    !   Nothing was written or recorded.
    !   Files of a claim are not replaced: name another folder with --out.
    = 73

    $ claims status @/register-halton 2013-W2 paid --on 2013-09-20
    > Added 17 rows to the journal: 2013-W2 paid, £8,300.
    > 1 result stays as it is, £0: employment of P-0011 (withdrawn on 1 August 2013).
    ! Next: pbr claims verify @/register-halton

    $ claims verify @/register-halton --claim 2013-W2
    > The journal adds up: 36 rows, chain 8265ac2dc0fcb0a0fd0286d8472b5e387bde4b6e8e7bc09b1cee330bde48908e.
    > 2013-W2: 18 results, £9,100. Now £8,300: 17 paid, 1 withdrawn.
    > 2013-W2 worked out again for W2013-07 as of 31 July 2013: 18 of 18 results come out as they were claimed.

    $ simulate @/halton-2012.json --register @/register-halton --as-of 2013-07-31 | head 12
    > £672,000 drawn down by 31 July 2013; with £263,101 still expected the programme comes to £935,101,
    > £1,279 (0.1%) more than its profile of £933,822.
    > Halton Troubled Families 2012–15, 73 places in the last year   Position at 31 July 2013
    >
    > Fees and results by financial year (£)  Profile   Actual  Forecast    Total  Variance
    > Received in cash
    >   2012/13                               384,033  384,000         0  384,000       (33)
    >   2013/14                               317,833  288,000    31,312  319,312     1,479
    >   2014/15                               210,073        0   209,900  209,900      (173)
    >   2015/16                                21,882        0    21,888   21,888         6
    > Cash, all years                         933,822  672,000   263,101  935,101     1,279
    > Earned
    ! @/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! @/register-halton: note[journal-later]: 18 rows of claims.csv are dated after 31 July 2013 and do not count here.
    ! Next: pbr claims list @/register-halton --as-of 2013-07-31 says what can be claimed.

    $ simulate @/halton-2012.json --register @/register-halton --as-of 2013-07-30 | head 3
    > £672,000 drawn down by 30 July 2013; with £262,342 still expected the programme comes to £934,342,
    > £521 (0.1%) more than its profile of £933,822.
    > Halton Troubled Families 2012–15, 73 places in the last year   Position at 30 July 2013
    ! @/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! @/register-halton: note[journal-later]: 36 rows of claims.csv are dated after 30 July 2013 and do not count here.
    ! Next: pbr claims list @/register-halton --as-of 2013-07-30 says what can be claimed.

    $ simulate @/halton-2012.json --register @/register-halton
    ! @/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Error: Missing expected option '--as-of <date>'
    ! Help:  --register needs the day up to which the register counts.
    ! Usage: pbr simulate [<options>] <scenario>
    !   See 'pbr simulate --help' for more information.
    = 64

    $ simulate @/halton-2012.json --register @/small --as-of 2013-07-31 --draws 10
    ! @/halton-2012.json:15:50: warning[funded-share]: 73 of 85 families of cohort 2014-15 are funded, 85.9%; the scheme funds 5/6, 71
    !    15 |     { "id": "2014-15", "families": 85, "funded": 73, "attach": { "from": "2014-04", "to": "2014-09"…
    !       |                                                  ^^
    !   Leave it if places were moved between years on purpose.
    ! Error: --register cannot be combined with --uncertainty and its options
    ! Help:  The forecast of a reconciliation is of expected values.
    ! Usage: pbr simulate [<options>] <scenario>
    !   See 'pbr simulate --help' for more information.
    = 64

    + other/plan.json { "pbr": 1, "title": "Other", "scheme": "troubled-families-2012", "cohorts": [ { "id": "A", "families": 1, "funded": 1, "attach": { "from": "2012-06", "to": "2012-06" } } ], "assumptions": { "results": { "employment": { "rate": 0.1, "months": { "fixed": 9 } } }, "supportMonths": 12 } }
    $ simulate @/other/plan.json --register @/small --as-of 2013-07-31
    ! @/small: note[journal-later]: 14 rows of claims.csv are dated after 31 July 2013 and do not count here.
    ! @/small/families.csv: error[unknown-cohort]: the scenario has no cohort "2012-13", "2013-14"
    !   Its families could not be set against the plan.
    !   The cohorts are A.
    = 65

    # Invented and new registers
    $ synthesise @/other/plan.json --out @/invented --seed 3
    > An invented register of 1 family, 1 of them in funded places, with 91 rows of evidence.
    > Wrote 5 files to @/invented.
    ! Next: pbr claims list @/invented --as-of 2015-05-01
    $ synthesise @/other/plan.json --out @/invented --seed 3
    ! error[output-exists]: 5 outputs exist already: @/invented/families.csv, @/invented/members.csv, @/invented/evidence.csv, @/invented/terms.csv, @/invented/register.json
    !   Nothing was written. Add --force to replace, or name another folder.
    = 73
    ? invented/families.csv
    > family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces
    > F-0001,P-0001,A,crime|work,2012-04-13,2012-06-09,,,
    ? invented/register.json
    > {
    >   "invented": true,
    >   "title": "An invented register: none of these families exists",
    >   "description": "Made by pbr synthesise from Other with seed 3, as known on 1 May 2015. Not for any real claim.",
    >   "scenario": "@/other/plan.json",
    >   "owners": {
    >     "asb-incidents": "Community safety",
    >     "minor-offences": "Youth offending service",
    >     "unauthorised-absence": "Education welfare",
    >     "fixed-term-exclusions": "Education welfare",
    >     "employment": "Jobcentre Plus",
    >     "progress-to-work": "Jobcentre Plus",
    >     "police-call-outs": "Police",
    >     "missed-health-appointments": "Health",
    >     "domestic-abuse-a-and-e": "Health",
    >     "alcohol-a-and-e": "Health",
    >     "neet": "Youth service",
    >     "evictions": "Housing",
    >     "child-protection-started": "Children's social care",
    >     "stable-finances": "Housing",
    >     "child-in-need-closed": "Children's social care"
    >   }
    > }

    # Tests that cannot be met in a month of one's choice
    + other/school.json { "scheme": "school", "title": "School", "starts": "2012-04-01", "attachmentEnds": "2014-03-31", "attachment": { "fee": { "2012-13": 3200 } }, "results": [ { "id": "school", "pays": { "2012-13": 700 }, "evidence": { "allOf": [ { "id": "absence", "measure": "unauthorised-absence", "subject": "every child", "below": 15, "window": { "terms": 3 }, "combine": "mean" } ] } } ], "claimWindows": [ { "id": "W1", "closes": "2014-05-01" } ] }
    + other/school-plan.json { "pbr": 1, "title": "School", "scheme": "school.json", "cohorts": [ { "id": "A", "families": 1, "funded": 1, "attach": { "from": "2012-06", "to": "2012-06" } } ], "assumptions": { "results": { "school": { "rate": 0.1, "months": { "fixed": 9 } } }, "supportMonths": 12 } }
    $ synthesise @/other/school-plan.json --out @/invented-school
    ! @/other/school-plan.json: error[synthesise-limit]: no evidence can be invented for "school": its test "absence" does not go by months
    !   Leave the result's evidence out of the scheme; it is then decided by event.
    = 65

    $ init --register --out @/new
    > Wrote @/new/register/families.csv, @/new/register/members.csv, @/new/register/evidence.csv, @/new/register/terms.csv, @/new/register/register.json, @/new/register/README.md.
    ! Next: read @/new/register/README.md, then put your families in @/new/register/families.csv
    ? new/register/families.csv
    > family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces
    > F-0001,P-0001,2012-13,crime|education,2012-04-24,2012-05-14,,,
    ? new/register/members.csv
    > family_id,subject,role,from,to
    > F-0001,adult-1,adult,,
    > F-0001,child-1,child,,
    ? new/register/evidence.csv
    > family_id,subject,measure,from,to,value,reference,verified_on
    > F-0001,household,asb-incidents,2012-06-01,2012-06-30,1,EV-0001-1,2012-06-30
    ? new/register/terms.csv
    > term,starts,ends
    > T2012-3,2012-09-03,2012-12-20
    > T2013-1,2013-01-07,2013-03-28
    > T2013-2,2013-04-15,2013-07-19
    ? new/register/register.json
    > {
    >   "title": "Register of families",
    >   "scheme": "troubled-families-2012",
    >   "dateOrder": "iso",
    >   "owners": {
    >     "asb-incidents": "Community safety",
    >     "minor-offences": "Youth offending service",
    >     "unauthorised-absence": "Education welfare",
    >     "fixed-term-exclusions": "Education welfare",
    >     "employment": "Jobcentre Plus",
    >     "progress-to-work": "Jobcentre Plus",
    >     "police-call-outs": "Police",
    >     "missed-health-appointments": "Health",
    >     "domestic-abuse-a-and-e": "Health",
    >     "alcohol-a-and-e": "Health",
    >     "neet": "Youth service",
    >     "evictions": "Housing",
    >     "child-protection-started": "Children's social care",
    >     "stable-finances": "Housing",
    >     "child-in-need-closed": "Children's social care"
    >   }
    > }
    $ init --register --out @/new
    ! error[output-exists]: 6 outputs exist already: @/new/register/families.csv, @/new/register/members.csv, @/new/register/evidence.csv, @/new/register/terms.csv, @/new/register/register.json, @/new/register/README.md
    !   Nothing was written. Add --force to replace, or name another folder.
    = 73
    $ init --register --families 3 --out @/new2
    ! Error: '--register' and '--families' exclude each other
    ! Usage: pbr init [--example <name>] [--scheme <id>] [--register] [--scorecard]
    !        [--assumptions <plan>] [--families <number>] [--funded <number>]
    !        [--out <folder>] [--force]
    !   See 'pbr init --help' for more information.
    = 64
    $ claims list @/new/register --as-of 2013-07-31 | head 6
    > Nothing can be claimed on 31 July 2013.
    > Claims position on 31 July 2013
    > Troubled Families Programme, phase 1, 2012–15. Window W2013-07, to 31 July 2013.
    >
    > By state and reason
    >                                                                                                First
    ! @/new/register/evidence.csv: warning[register-old]: the last evidence was verified on 30 June 2012, 396 days before 31 July 2013
    !   Who has succeeded since then is not in it and counts as not yet, or as evidence missing.
    !   Bring the register up to date, or ask for the position on 2012-06-30.
    ! Next: pbr claims explain @/new/register FAMILY --as-of 2013-07-31

    # Money that comes in parts, slips, and what is taken back
    + parts/families.csv family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces⏎HT-1,P-1,2012-13,crime|work,2012-05-01,2012-06-18,,,⏎HT-2,P-2,2012-13,crime|work,2012-05-01,2012-06-18,,,⏎
    + parts/members.csv family_id,subject,role,from,to⏎HT-1,adult-1,adult,,⏎HT-2,adult-1,adult,,⏎
    + parts/evidence.csv family_id,subject,measure,from,to,value,reference,verified_on⏎HT-1,adult-1,employment,2013-01-07,,1,EV-1,2013-10-01⏎HT-2,adult-1,employment,2013-01-07,,1,EV-2,2013-10-01⏎
    + parts/terms.csv term,starts,ends⏎
    + parts/register.json {"scheme": "troubled-families-2012"}
    + parts/claims.csv claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs,status,status_on⏎C1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-06-18,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31⏎C1,troubled-families-2012,W2013-07,P-2,HT-2,2012-13,2012-06-18,employment,2013-07-07,2012-13,800.00,EV-2,submitted,2013-07-31⏎
    $ claims status @/parts C1 paid --amount 300 --on 2013-09-20
    ! error[which-result]: an amount is that of one result, but 2 are meant
    !   Name it with --place and --result: employment of P-1, employment of P-2.
    = 65
    $ claims status @/parts C1 paid --place P-1 --amount 800.01 --on 2013-09-20
    ! error[over-claim]: £800.01 is more than the £800 left of the claim: employment of P-1 in C1
    !   £0.01 more than there is.
    !   Give at most 800.00; a claim is made higher with pbr claims amend.
    = 65
    $ claims status @/parts C1 rejected --place P-1 --amount 300 --on 2013-09-20
    ! Error: '--amount' goes with paid and clawed-back, not with rejected
    ! Usage: pbr claims status [<options>] <register> <claim> [<status>]
    !   See 'pbr claims status --help' for more information.
    = 64
    $ claims status @/parts C1 paid --by FO2 --on 2013-09-20
    ! Error: '--by' goes with reversed, not with paid
    ! Usage: pbr claims status [<options>] <register> <claim> [<status>]
    !   See 'pbr claims status --help' for more information.
    = 64
    $ claims status @/parts C1 paid --place P-1 --amount 300 --on 2013-09-20
    > Added 1 row to the journal: C1 paid, £300.
    ! Next: pbr claims verify @/parts
    $ claims status @/parts C1 rejected --place P-2 --on 2013-09-25
    > Added 1 row to the journal: C1 rejected, £800.
    ! Next: pbr claims verify @/parts
    $ claims status @/parts C1 paid --on 2013-09-22
    > Added 1 row to the journal: C1 paid, £500.
    > 1 result stays as it is, £0: employment of P-2 (rejected on 25 September 2013).
    ! Next: pbr claims verify @/parts
    $ claims status @/parts C1 reversed --on 2013-10-01 --by FO2 --reason Wrong_row
    ! error[which-row]: the last rows of C1 are not of one status and one day
    !   Name the one that is meant. employment of P-1 in C1: paid on 22 September 2013, --row 609a87481c40; employment of P-2 in C1: rejected on 25 September 2013, --row 9e4963f06ae3.
    = 65
    $ claims status @/parts C1 reversed --place P-2 --on 2013-10-01 --by FO2 --reason Wrong_row
    > Added 1 row to the journal: C1 reversed, £800.
    ! Next: pbr claims verify @/parts
    $ claims status @/parts C1 paid --place P-2 --on 2013-10-02
    > Added 1 row to the journal: C1 paid, £800.
    ! Next: pbr claims verify @/parts
    $ claims amend @/parts C1 --place P-2 --amount 650 --on 2013-10-05 --reason Paid_short
    > Added 1 row to the journal: C1 amended; it stands at £650.
    ! Next: pbr claims verify @/parts
    $ claims verify @/parts
    > The journal adds up: 8 rows, chain d67f40710f6040d5ef4203aff3a6a150360939e7cf4826ffd9e27dc29d78d812.
    > C1: 2 results, £1,600. Now £1,450: 2 paid.
    > C1: employment of P-2 had its row rejected of 25 September 2013, £800, taken back on 1 October 2013 by FO2 (Wrong row).

    $ claims history @/parts
    > 8 rows of 2 claimed results; £1,450 received; 1 row taken back.
    > History of claims
    >
    > C1: employment of HT-1, place P-1
    > - 31 July 2013: submitted, £800. It stands at £800. Line 2, row 39903fc86464.
    > - 20 September 2013: paid, £300. £300 received; it stands at £800. Line 4, row e3c2c42e4fbb.
    > - 22 September 2013: paid, £500. £500 received; it stands at £800. Line 6, row 609a87481c40.
    >
    > C1: employment of HT-2, place P-2
    > - 31 July 2013: submitted, £800. It stands at £800. Line 3, row e229f6fb9cb0.
    > - 25 September 2013: rejected, £800. It stands at £0. Line 5, row 9e4963f06ae3, taken back later.
    > - 1 October 2013: reversed, takes back rejected of 25 September 2013, line 5, £800, by FO2 (Wrong
    >   row). It stands at £800. Line 7, row 83c15b6897ec.
    > - 2 October 2013: paid, £800. £800 received; it stands at £800. Line 8, row 79766292a116.
    > - 5 October 2013: amended, £650 (Paid short). £150 paid back; it stands at £650. Line 9, row
    >   d67f40710f60.

    $ claims history @/parts --family HT-2 --format csv
    > line,claim_id,place_id,family_id,result,status,status_on,amount_gbp,moved_gbp,standing_gbp,reason,takes_back_line,person,taken_back,chain
    > 3,C1,P-2,HT-2,employment,submitted,2013-07-31,800.00,0.00,800.00,,,,false,e229f6fb9cb03d85a3a6e6da72d06e167852ac4d4ee8025dad5eec66e1dacd82
    > 5,C1,P-2,HT-2,employment,rejected,2013-09-25,800.00,0.00,0.00,,,,true,9e4963f06ae32150827e164198f8841e1e119e25aed1e549abea3a75175421db
    > 7,C1,P-2,HT-2,employment,reversed,2013-10-01,800.00,0.00,800.00,Wrong row,5,FO2,false,83c15b6897ec8e10e2ccd9315c6944cda521dbb4414096aa64eef147b6dee067
    > 8,C1,P-2,HT-2,employment,paid,2013-10-02,800.00,800.00,800.00,,,,false,79766292a116e76fae5a77a867c42f1f91a647bc0befe6ba6f478c06d79c162a
    > 9,C1,P-2,HT-2,employment,amended,2013-10-05,650.00,-150.00,650.00,Paid short,,,false,d67f40710f6040d5ef4203aff3a6a150360939e7cf4826ffd9e27dc29d78d812

    $ claims history @/parts --claim C2
    ! error[unknown-claim]: there is no claim "C2" in the journal
    !   Did you mean C1?
    = 65

    $ claims history @/parts --family HT-3
    ! @/parts: error[unknown-family]: there is no family "HT-3" in the register or its journal
    !   Did you mean HT-1?
    = 65

    $ claims explain @/parts HT-2 --as-of 2013-10-01 | tail 24
    >   of 18 December 2011 to 17 June 2012 has no item for 18 December 2011 to 17 June 2012.
    > - offending: minor-offences, no child of school age for the whole period.
    > - absence: unauthorised-absence, the family was not identified on this.
    > - exclusions: fixed-term-exclusions, the family was not identified on this.
    > - C1: employment of HT-2 submitted on 31 July 2013, £800.
    >
    > Continuous employment
    > Claimed: claimed already; £800.
    > Test  Needed    Observed               From          To  Result
    > work  26 weeks  38 weeks 2 days  7 Jan 2013  1 Oct 2013  ★ met
    > - work: employment, met. Evidence: EV-2.
    > - C1: employment of HT-2 submitted on 31 July 2013, £800.
    > - C1: employment of HT-2 rejected on 25 September 2013, £800.
    > - C1: employment of HT-2 had its row rejected of 25 September 2013, £800, taken back on 1 October
    >   2013 by FO2 (Wrong row).
    >
    > Progress to work
    > Excluded: a result of the family that it is not paid with is claimed (employment).
    > Test       Needed    Observed  From  To  Result
    > programme  an event                      ▲ not met
    > - programme: progress-to-work, nothing on record since attachment.
    > - C1: employment of HT-2 submitted on 31 July 2013, £800.
    >
    > 2 rows of claims.csv are dated after 1 October 2013 and do not count here.

    $ claims list @/parts --as-of 2013-10-01 --format json | head 45
    > {
    >   "document": "pbr.claims",
    >   "shape": 1,
    >   "pbr": "1.0.0",
    >   "fingerprint": "f422995c61d3c8b8392477ae9612abfb97b15ca3875ba9a6a8c82c7b29239ab4",
    >   "asOf": "2013-10-01",
    >   "window": "W2013-10",
    >   "laterRows": 2,
    >   "laterFamilies": 0,
    >   "claims": [
    >     {
    >       "result": "crime-education",
    >       "claimed": 0,
    >       "claimed_gbp": 0.00,
    >       "paid_gbp": 0.00,
    >       "awaiting": 0,
    >       "paid": 0,
    >       "clawed-back": 0,
    >       "rejected": 0,
    >       "withdrawn": 0
    >     },
    >     {
    >       "result": "employment",
    >       "claimed": 2,
    >       "claimed_gbp": 1600.00,
    >       "paid_gbp": 800.00,
    >       "awaiting": 1,
    >       "paid": 1,
    >       "clawed-back": 0,
    >       "rejected": 0,
    >       "withdrawn": 0
    >     },
    >     {
    >       "result": "progress-to-work",
    >       "claimed": 0,
    >       "claimed_gbp": 0.00,
    >       "paid_gbp": 0.00,
    >       "awaiting": 0,
    >       "paid": 0,
    >       "clawed-back": 0,
    >       "rejected": 0,
    >       "withdrawn": 0
    >     }
    >   ],
    >   "claims-list": [
    ! @/parts: note[journal-later]: 2 rows of claims.csv are dated after 1 October 2013 and do not count here.
    ! Next: pbr claims explain @/parts FAMILY --as-of 2013-10-01

    # A family whose row is gone: told, counted, and no claim is made
    + parts/families.csv family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces⏎HT-1,P-1,2012-13,crime|work,2012-05-01,2012-06-18,,,⏎
    + parts/members.csv family_id,subject,role,from,to⏎HT-1,adult-1,adult,,⏎
    + parts/evidence.csv family_id,subject,measure,from,to,value,reference,verified_on⏎HT-1,adult-1,employment,2013-01-07,,1,EV-1,2013-10-01⏎
    $ claims verify @/parts
    > The journal adds up: 8 rows, chain d67f40710f6040d5ef4203aff3a6a150360939e7cf4826ffd9e27dc29d78d812.
    > C1: 2 results, £1,600. Now £1,450: 2 paid.
    > C1: employment of P-2 had its row rejected of 25 September 2013, £800, taken back on 1 October 2013 by FO2 (Wrong row).
    ! @/parts/claims.csv:3:40: warning[claim-family-gone]: families.csv has neither the family HT-2 nor the place P-2, for which employment was claimed in C1
    !     3 | C1,troubled-families-2012,W2013-07,P-2,HT-2,2012-13,2012-06-18,employment,2013-07-07,2012-13,800.00…
    !       |                                        ^^^^
    !   £650 of results and a fee of £3,200 are known from the journal alone; they count, and the place is not filled again.
    !   Put its row back: family HT-2, place P-2, cohort 2012-13, attached on 2012-06-18.
    $ claims export @/parts --as-of 2013-10-10 --window W2013-10 --claim C2 --out @/parts-claim
    ! @/parts/claims.csv:3:40: error[claim-family-gone]: families.csv has neither the family HT-2 nor the place P-2, for which employment was claimed in C1
    !     3 | C1,troubled-families-2012,W2013-07,P-2,HT-2,2012-13,2012-06-18,employment,2013-07-07,2012-13,800.00…
    !       |                                        ^^^^
    !   £650 of results and a fee of £3,200 are known from the journal alone; they count, and the place is not filled again.
    !   Put its row back: family HT-2, place P-2, cohort 2012-13, attached on 2012-06-18.
    = 65
    $ claims list @/parts --as-of 2013-10-10 | tail 18
    > Progress to work
    >   a result of the family that it is not paid with is claimed  Excluded         1
    > All families                                                                   1
    >
    > Claims made
    >                                                  awaiting                clawed
    > Result                          Claimed  Amount   payment  paid    Paid    back  Rejected  Withdrawn
    > Crime, anti-social behaviour …        0      £0         0     0      £0       0         0          0
    > Continuous employment                 2  £1,450         0     2  £1,450       0         0          0
    > Progress to work                      0      £0         0     0      £0       0         0          0
    >                                 -------  ------  --------  ----  ------  ------  --------  ---------
    > All results                           2  £1,450         0     2  £1,450       0         0          0
    > Claimed are those awaiting payment, paid and clawed back.
    >
    > Places
    > Places        Filled  Planned  Left to fill  Gate of next year's fees
    > Year 2012/13       2      n/a           n/a
    > All places         2      n/a           n/a
    ! @/parts/claims.csv:3:40: warning[claim-family-gone]: families.csv has neither the family HT-2 nor the place P-2, for which employment was claimed in C1
    !     3 | C1,troubled-families-2012,W2013-07,P-2,HT-2,2012-13,2012-06-18,employment,2013-07-07,2012-13,800.00…
    !       |                                        ^^^^
    !   £650 of results and a fee of £3,200 are known from the journal alone; they count, and the place is not filled again.
    !   Put its row back: family HT-2, place P-2, cohort 2012-13, attached on 2012-06-18.
    ! Next: pbr claims explain @/parts FAMILY --as-of 2013-10-10

    # A day on which most families had not been attached: they have no row.
    $ claims list @/register-halton --as-of 2012-07-31 --format csv | head 4
    > family_id,place_id,result,state,reason,earliest_on,owner,amount_gbp
    > F-0001,P-0001,crime-education,not-yet,period:asb,2012-12-09,,700.00
    > F-0001,P-0001,employment,not-met,no-record:work,,,
    > F-0001,P-0001,progress-to-work,not-met,no-record:programme,,,
    ! @/register-halton: note[families-later]: 175 families attached after 31 July 2012 do not count here.
    ! @/register-halton: note[journal-later]: 36 rows of claims.csv are dated after 31 July 2012 and do not count here.
    ! Next: pbr claims explain @/register-halton FAMILY --as-of 2012-07-31

    $ claims list @/register-halton --as-of 2012-07-31 | tail 8
    > Year 2012/13      24      120            96  66 more for 75%; 16 more for 33%
    > Year 2013/14       0      120           120
    > Year 2014/15       0       73            73
    >               ------  -------  ------------
    > All places        24      313           289
    >
    > 175 families attached after 31 July 2012 do not count here.
    > 36 rows of claims.csv are dated after 31 July 2012 and do not count here.
    ! Next: pbr claims explain @/register-halton FAMILY --as-of 2012-07-31

    $ claims explain @/register-halton F-0150 --as-of 2012-07-31
    ! @/register-halton: error[family-later]: F-0150 is attached on 2 September 2012: there is no position of it on 31 July 2012
    !   Ask with --as-of 2012-09-02 or a later day.
    = 65

    # Evidence that has only grown old: the results stay achieved, with their pounds.
    $ claims list @/register-halton --as-of 2013-09-30 | head 16
    > £800 can be claimed: 1 result of 1 family.
    > Claims position on 30 September 2013
    > INVENTED DATA. Troubled Families Programme, phase 1, 2012–15. Window W2013-10, to 31 October 2013.
    >
    > By state and reason
    > Reason                                              State             Families   Amount     First on
    > Crime, anti-social behaviour and education
    >   claimed already                                   Claimed                 11   £7,700
    >   the months to be measured are not over (asb)      Not yet                 43  £62,900   3 Oct 2013
    >   evidence is missing (asb)                         Evidence missing       104  £72,800
    >   the family left before achieving it               Left                    12
    >   worked with and not funded                        Not funded              34
    > All families                                                               204
    > Continuous employment
    >   every test is met                                 Can be claimed           1     £800  14 Jun 2013
    >   the spell is running and too short (work)         Not yet                  1     £800  20 Jan 2014
    ! @/register-halton/evidence.csv: warning[register-old]: the last evidence was verified on 31 July 2013, 61 days before 30 September 2013
    !   Who has succeeded since then is not in it and counts as not yet, or as evidence missing.
    !   Bring the register up to date, or ask for the position on 2013-07-31.
    ! Next: pbr claims explain @/register-halton FAMILY --as-of 2013-09-30

    # One family under two keys, two spellings of a place, a name in a reason.
    + alike/families.csv family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces⏎F-0001,P-0001,2012-13,crime|work,2012-05-10,2012-06-09,,,⏎F-0002,p-1,2012-13,crime|work,2012-05-10,2012-06-09,,,⏎
    + alike/members.csv family_id,subject,role,from,to⏎
    + alike/terms.csv term,starts,ends⏎
    + alike/register.json {"scheme": "troubled-families-2012"}
    $ claims list @/alike --as-of 2013-01-20
    ! @/alike/families.csv:3:8: error[key-alike]: place_id "p-1" differs from "P-0001" on line 2 only in capital letters and leading zeros
    !     3 | F-0002,p-1,2012-13,crime|work,2012-05-10,2012-06-09,,,
    !       |        ^^^
    !   One place could be paid for twice: up to £4,000 a place.
    !   Write one place the same way everywhere; give another a key that differs in more than that.
    = 65
    """#
}
