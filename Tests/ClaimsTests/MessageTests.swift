import Documents
import Testing

@testable import Claims

@Suite("Messages about registers")
struct MessageTests {
  static let family = "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,\n"

  /// What is wrong in a file, and everything that is said of it.
  static let broken: [(file: String, text: String, message: String)] = [
    (
      "families.csv", "HT-1,P-1,2012-13,crime|work,2012-05-01,04/06/2012,,,\n",
      """
      DIR/families.csv:2:40: error[ambiguous-date]: attached_on "04/06/2012" could be read two ways
          2 | HT-1,P-1,2012-13,crime|work,2012-05-01,04/06/2012,,,
            |                                        ^^^^^^^^^^
        Write 2012-06-04 if the day comes first, or declare the order of all dates: "dateOrder": "dmy" in register.json.

      """
    ),
    (
      "families.csv", "HT-1,P-1,2012-13,crime|work,2012-05-01,14/06/12,,,\n",
      """
      DIR/families.csv:2:40: error[short-year]: attached_on "14/06/12" has a year of two digits
          2 | HT-1,P-1,2012-13,crime|work,2012-05-01,14/06/12,,,
            |                                        ^^^^^^^^
        Show dates with four-digit years in the spreadsheet and save again.

      """
    ),
    (
      "families.csv",
      "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-02-30,,,\nHT-2,P-2,2012-13,crime|work,2012-05-01,2013-02-29,,,\nHT-3,P-3,2012-13,crime|work,2012-05-01,soon,,,\n",
      """
      DIR/families.csv:2:40: error[wrong-date]: attached_on "2012-02-30" is not a date
          2 | HT-1,P-1,2012-13,crime|work,2012-05-01,2012-02-30,,,
            |                                        ^^^^^^^^^^
        The same in 2 more rows: lines 3, 4.
        Write year, month, day: 2012-06-04.

      """
    ),
    (
      "families.csv", "HT-1,P-1,2012-13,crime|work,2012-05-01,41074,,,\n",
      """
      DIR/families.csv:2:40: error[wrong-date]: attached_on "41074" is a spreadsheet's day number, not a date
          2 | HT-1,P-1,2012-13,crime|work,2012-05-01,41074,,,
            |                                        ^^^^^
        Format the column as dates and save again.

      """
    ),
    (
      "families.csv", "=HYPERLINK(1),P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,\n",
      """
      DIR/families.csv:2:1: error[bad-identifier]: family_id "=HYPERLINK(1)" has a character that an identifier cannot have
          2 | =HYPERLINK(1),P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,
            | ^^^^^^^^^^^^^
        Use letters, digits, hyphens and underscores, such as HT-0042.

      """
    ),
    (
      "families.csv", "42,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,\n",
      """
      DIR/families.csv:2:1: error[bad-identifier]: family_id "42" begins with a digit: a spreadsheet would turn such identifiers into numbers or dates
          2 | 42,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,
            | ^^
        Put a letter in front, such as HT-0042.

      """
    ),
    (
      "families.csv", "MAR1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,\n",
      """
      DIR/families.csv:2:1: error[bad-identifier]: family_id "MAR1" is what a spreadsheet would turn into a date or a truth value
          2 | MAR1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,
            | ^^^^
        Use another key, such as HT-0042.

      """
    ),
    (
      "families.csv", "#REF!,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,\n",
      """
      DIR/families.csv:2:1: error[bad-identifier]: family_id "#REF!" is a spreadsheet's error
          2 | #REF!,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,
            | ^^^^^
        Correct the cell in the spreadsheet.

      """
    ),
    (
      "families.csv", "Ann Smith,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,\n",
      """
      DIR/families.csv:2:1: error[personal-data]: family_id holds what looks like a name (not repeated here)
        Replace it by a key that means nothing outside the council; the register needs no personal data.

      """
    ),
    (
      "families.csv", "Smith,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,\n",
      """
      DIR/families.csv:2:1: error[personal-data]: family_id has no digit and looks like a name (not repeated here)
        Use a key that means nothing outside the council, such as HT-0042.

      """
    ),
    (
      "families.csv", "WA8 1AB,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,\n",
      """
      DIR/families.csv:2:1: error[personal-data]: family_id holds what looks like a postcode (not repeated here)
        Replace it by a key that means nothing outside the council; the register needs no personal data.

      """
    ),
    (
      "families.csv",
      "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,\nHT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,\n",
      """
      DIR/families.csv:3:1: error[duplicate-family]: family "HT-1" is listed twice; the first is on line 2
          3 | HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,
            | ^^^^
        Keep one row a family.

      """
    ),
    (
      "families.csv", "HT-1,P-1,2012-13,crimes|work,2012-05-01,2012-05-14,,,\n",
      """
      DIR/families.csv:2:18: error[unknown-criterion]: criteria has "crimes"
          2 | HT-1,P-1,2012-13,crimes|work,2012-05-01,2012-05-14,,,
            |                  ^^^^^^^^^^^
        Did you mean crime?

      """
    ),
    (
      "families.csv", "HT-1,P-1,2012-13,work|local,2012-05-01,2012-05-14,,,\n",
      """
      DIR/families.csv:2:18: warning[few-criteria]: the family is identified on 1 of the national criteria; the scheme asks for 2
          2 | HT-1,P-1,2012-13,work|local,2012-05-01,2012-05-14,,,
            |                  ^^^^^^^^^^
        A spot check would ask why it is in the programme.

      """
    ),
    (
      "families.csv", "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,,\n",
      """
      DIR/families.csv:2:51: error[exit-reason]: left_on is given without an exit_reason
          2 | HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,,
            |                                                   ^^^^^^^^^^
        Give one: completed, escalated, disengaged, moved-away, referred-on, other.

      """
    ),
    (
      "families.csv", "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-05-01,completed,\n",
      """
      DIR/families.csv:2:51: error[left-before-attached]: the family left before it was attached
          2 | HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-05-01,completed,
            |                                                   ^^^^^^^^^^
        Correct one of the two dates.

      """
    ),
    (
      "families.csv", "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,complete,\n",
      """
      DIR/families.csv:2:62: error[unknown-word]: exit_reason cannot be "complete"
          2 | …-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,complete,
            |                                                             ^^^^^^^^
        Did you mean completed?

      """
    ),
    (
      "families.csv", "HT-1,P-1,2012-13,crime|work,2012-05-01,2015-04-01,,,\n",
      """
      DIR/families.csv:2:40: error[attached-late]: the family was attached after 31 March 2015, the last day of the scheme
          2 | HT-1,P-1,2012-13,crime|work,2012-05-01,2015-04-01,,,
            |                                        ^^^^^^^^^^
        Leave place_id empty if it is worked with and not funded.

      """
    ),
    (
      "families.csv", "HT-1,P-1,2012-13,crime|work,2012-03-01,2012-03-30,,,\n",
      """
      DIR/families.csv:2:40: error[attached-no-fee]: the scheme has no attachment fee for 2011/12
          2 | HT-1,P-1,2012-13,crime|work,2012-03-01,2012-03-30,,,
            |                                        ^^^^^^^^^^
        Correct attached_on, or name the scheme it belongs to.

      """
    ),
    (
      "families.csv", "HT-1,P-1,2012-13,crime|work,2012-05-01,,,,\n",
      """
      DIR/families.csv:2:6: error[place-not-attached]: the family holds a place and has no attached_on
          2 | HT-1,P-1,2012-13,crime|work,2012-05-01,,,,
            |      ^^^
        Give the day on which it was attached, or leave place_id empty.

      """
    ),
    (
      "families.csv",
      "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,\nHT-2,P-1,2012-13,crime|work,,2012-08-01,,,HT-1\n",
      """
      DIR/families.csv:3:1: error[replaces-open]: HT-2 replaces HT-1, which has not left
        Give left_on and exit_reason of HT-1.

      """
    ),
    (
      "families.csv",
      "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,other,\nHT-2,P-1,2012-13,crime|work,2012-05-01,2012-08-01,,,HT-1\n",
      """
      DIR/families.csv:3:1: error[replaces-early]: HT-2 was attached on 1 August 2012, before HT-1, which it replaces, left on 1 September 2012
        Correct one of the two dates.

      """
    ),
    (
      "families.csv",
      "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,other,\nHT-2,P-2,2012-13,crime|work,2012-05-01,2012-10-01,,,HT-1\n",
      """
      DIR/families.csv:3:1: error[replaces-place]: HT-2 replaces HT-1, which holds another place
        A replacement holds the place of the family it replaces.

      """
    ),
    (
      "families.csv",
      "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,other,\nHT-2,P-1,2012-13,crime|work,2012-05-01,2012-10-01,,,HT-9\n",
      """
      DIR/families.csv:3:1: error[replaces-unknown]: HT-2 replaces "HT-9", which is not in the register
        Add the family, or leave replaces empty.

      """
    ),
    (
      "families.csv",
      "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,other,HT-2\nHT-2,P-1,2012-13,crime|work,2012-05-01,2012-05-14,2012-09-01,other,HT-1\n",
      """
      DIR/families.csv:2:1: error[replaces-loop]: HT-1 replaces itself in the end: the chain is a loop
        The same in 1 more row: line 3.
        Correct replaces in one of the rows.

      """
    ),
    (
      "families.csv",
      "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,\nHT-2,P-1,2012-13,crime|work,2012-05-01,2012-08-01,,,\n",
      """
      DIR/families.csv:3:1: error[place-shared]: HT-2 and HT-1 both hold P-1, and neither replaces the other
        Name the family it replaces in replaces, or give it a place of its own.

      """
    ),
    (
      "families.csv", "!family_id;place_id;cohort\nHT-1;P-1;2012-13\n",
      """
      DIR/families.csv:1:1: error[csv-separator]: cells are separated by semicolons, not commas
          1 | family_id;place_id;cohort
            | ^^^^^^^^^^^^^^^^^^^^^^^^^
        Save the file as "CSV UTF-8 (comma delimited)".

      """
    ),
    (
      "families.csv", "!",
      """
      DIR/families.csv: error[csv-empty]: the file is empty
        Its first line must be: family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces.

      """
    ),
    (
      "families.csv",
      "!family_id,place_id,cohort,criteria,identified_on,attached,left_on,exit_reason,replaces,surname,\nHT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,\n",
      """
      DIR/families.csv:1:50: error[unknown-column]: unknown column "attached"
          1 | family_id,place_id,cohort,criteria,identified_on,attached,left_on,exit_reason,replaces,surname,
            |                                                  ^^^^^^^^
        Did you mean attached_on?
      DIR/families.csv:1:88: error[personal-data]: the column "surname" looks like personal data (names)
          1 | …iteria,identified_on,attached,left_on,exit_reason,replaces,surname,
            |                                                             ^^^^^^^
        Delete the column: the register needs no personal data.
      DIR/families.csv:1:1: error[missing-column]: the column attached_on is missing
          1 | family_id,place_id,cohort,criteria,identified_on,attached,left_on,exit_reason,replaces,surname,
            | ^^^^^^^^^
        Add them; a column may be left empty.

      """
    ),
    (
      "families.csv", "HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,,,oops\n",
      """
      DIR/families.csv:2:55: error[row-width]: the row has more cells than the header has columns
          2 | HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,,,oops
            |                                                       ^^^^
        Put a cell that holds a comma in quotation marks.

      """
    ),
    (
      "members.csv", "HT-2,child-1,child,,\nHT-2,child-2,child,,\nHT-3,adult-1,adult,,\n",
      """
      DIR/members.csv:2:1: error[unknown-family]: family "HT-2" is not in families.csv
          2 | HT-2,child-1,child,,
            | ^^^^
        The same in 2 more rows: lines 3, 4.
        Add it there, or correct the identifier.

      """
    ),
    (
      "members.csv", "HT-1,son,child,,\n",
      """
      DIR/members.csv:2:6: error[unknown-subject]: subject cannot be "son"
          2 | HT-1,son,child,,
            |      ^^^
        Write household, child-1, child-2 … or adult-1, adult-2 …

      """
    ),
    (
      "members.csv", "HT-1,child-1,adult,,\n",
      """
      DIR/members.csv:2:14: error[member-role]: child-1 cannot have the role adult
          2 | HT-1,child-1,adult,,
            |              ^^^^^
        child-1, child-2 … are children, adult-1, adult-2 … adults.

      """
    ),
    (
      "members.csv", "HT-1,child-1,kid,,\n",
      """
      DIR/members.csv:2:14: error[unknown-word]: role cannot be "kid"
          2 | HT-1,child-1,kid,,
            |              ^^^
        One of: child, adult.

      """
    ),
    (
      "members.csv", "HT-1,child-1,child,2012-06-01,2012-05-01\n",
      """
      DIR/members.csv:2:31: error[to-before-from]: the membership ends before it begins
          2 | HT-1,child-1,child,2012-06-01,2012-05-01
            |                               ^^^^^^^^^^
        Correct one of the two dates.

      """
    ),
    (
      "evidence.csv", "HT-1,household,asb-incident,2012-06-01,2012-06-30,3,EV-1,2012-07-01\n",
      """
      DIR/evidence.csv:2:16: error[unknown-measure]: the scheme has no measure "asb-incident"
          2 | HT-1,household,asb-incident,2012-06-01,2012-06-30,3,EV-1,2012-07-01
            |                ^^^^^^^^^^^^
        Did you mean asb-incidents?

      """
    ),
    (
      "evidence.csv", "HT-1,household,asb-incidents,2012-06-01,2012-06-30,#N/A,EV-1,2012-07-01\n",
      """
      DIR/evidence.csv:2:52: error[wrong-number]: value "#N/A" is a spreadsheet's error
          2 | HT-1,household,asb-incidents,2012-06-01,2012-06-30,#N/A,EV-1,2012-07-01
            |                                                    ^^^^
        Leave the cell empty if the value is not known; an empty cell is never 0.

      """
    ),
    (
      "evidence.csv", "HT-1,household,asb-incidents,2012-06-01,2012-06-30,12%,EV-1,2012-07-01\n",
      """
      DIR/evidence.csv:2:52: error[wrong-number]: value "12%" is not a number from 0 to 100,000
          2 | HT-1,household,asb-incidents,2012-06-01,2012-06-30,12%,EV-1,2012-07-01
            |                                                    ^^^
        Write plain digits, with at most four decimals: 12.5. Leave it empty if it is not known.

      """
    ),
    (
      "evidence.csv", "HT-1,household,asb-incidents,2012-06-01,,3,EV-1,2012-07-01\n",
      """
      DIR/evidence.csv:2:41: error[open-item]: to is empty, but asb-incidents is counted over a period that ends
          2 | HT-1,household,asb-incidents,2012-06-01,,3,EV-1,2012-07-01
            |                                         ^
        Give the last day of the period.

      """
    ),
    (
      "evidence.csv", "HT-1,household,asb-incidents,2012-06-01,2012-05-01,3,EV-1,2012-07-01\n",
      """
      DIR/evidence.csv:2:41: error[to-before-from]: the period ends before it begins
          2 | HT-1,household,asb-incidents,2012-06-01,2012-05-01,3,EV-1,2012-07-01
            |                                         ^^^^^^^^^^
        Correct one of the two dates.

      """
    ),
    (
      "evidence.csv", "HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,EV-1,2012-05-01\n",
      """
      DIR/evidence.csv:2:59: error[verified-early]: the item was verified before its period began
          2 | HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,EV-1,2012-05-01
            |                                                           ^^^^^^^^^^
        Correct verified_on.

      """
    ),
    (
      "evidence.csv", "HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,,2012-07-01\n",
      """
      DIR/evidence.csv:2:54: error[empty-cell]: reference is empty though the item is verified
          2 | HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,,2012-07-01
            |                                                      ^
        Say where the evidence is filed; internal audit will ask for it.

      """
    ),
    (
      "evidence.csv", "HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,a|b,2012-07-01\n",
      """
      DIR/evidence.csv:2:54: error[bad-reference]: reference "a|b" cannot be used
          2 | HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,a|b,2012-07-01
            |                                                      ^^^
        Use letters, digits, spaces and - _ . / : such as EV-0042-1, at most 60.

      """
    ),
    (
      "evidence.csv",
      "HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,ann@example.org,2012-07-01\n",
      """
      DIR/evidence.csv:2:1: error[personal-data]: reference holds what looks like an e-mail address (not repeated here)
        Replace it by a key that means nothing outside the council; the register needs no personal data.

      """
    ),
    (
      "evidence.csv", "HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,AB123456C,2012-07-01\n",
      """
      DIR/evidence.csv:2:1: error[personal-data]: reference holds what looks like a National Insurance number (not repeated here)
        Replace it by a key that means nothing outside the council; the register needs no personal data.

      """
    ),
    (
      "evidence.csv", "HT-7,household,asb-incidents,2012-06-01,2012-06-30,3,EV-1,2012-07-01\n",
      """
      DIR/evidence.csv:2:1: error[unknown-family]: family "HT-7" is not in families.csv
          2 | HT-7,household,asb-incidents,2012-06-01,2012-06-30,3,EV-1,2012-07-01
            | ^^^^
        Add it there, or correct the identifier.

      """
    ),
    (
      "evidence.csv", "HT-1,household,asb-incidents,,2012-06-30,3,EV-1,2012-07-01\n",
      """
      DIR/evidence.csv:2:30: error[empty-cell]: from is empty
          2 | HT-1,household,asb-incidents,,2012-06-30,3,EV-1,2012-07-01
            |                              ^
        Fill it in; the row means nothing without it.

      """
    ),
    (
      "evidence.csv",
      "HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,EV-1,2012-07-01\nHT-1,household,asb-incidents,2012-06-30,2012-07-31,3,EV-2,2012-08-01\n",
      """
      DIR/evidence.csv:3:1: error[evidence-overlap]: this item overlaps the item of the same subject and measure on line 2
        The days they share would count twice.
        Keep one item for each day.

      """
    ),
    (
      "terms.csv", "T1,2012-09-03,2012-12-21\nT2,2012-12-01,2013-03-28\n",
      """
      DIR/terms.csv:3:1: error[term-overlap]: the term "T2" overlaps, or has the name of, the term on line 2
          3 | T2,2012-12-01,2013-03-28
            | ^^
        Terms follow one another, each with a name of its own.

      """
    ),
    (
      "claims.csv",
      "!claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs,status,status_on,chain\nC1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employmnt,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,\n",
      """
      DIR/claims.csv:2:64: error[unknown-result]: the scheme has no result "employmnt"
          2 | …roubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employmnt,2013-07-07,2012-13,800.00,EV-…
            |                                                             ^^^^^^^^^
        Did you mean employment?

      """
    ),
    (
      "claims.csv",
      "!claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs,status,status_on,chain\nC1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,\nC2,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,\n",
      """
      DIR/claims.csv:3:64: error[journal-damaged]: employment of P-1 is claimed twice, in C1 and C2
          3 | …roubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV…
            |                                                             ^^^^^^^^^^
        What has been claimed is not certain, so nothing can be claimed.
        Put back the last sound copy of claims.csv; corrections are new rows, made with pbr claims amend or pbr claims status.

      """
    ),
    (
      "claims.csv",
      "!claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs,status,status_on,chain\nC1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012/13,about 800,EV-1,submitted,2013-07-31,\n",
      """
      DIR/claims.csv:2:86: error[wrong-year]: rate_year "2012/13" is not a financial year
          2 | …W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012/13,about 800,EV-1,submitted,2013-0…
            |                                                             ^^^^^^^
        Write 2012-13.
      DIR/claims.csv:2:94: error[wrong-amount]: amount_gbp "about 800" is not an amount
          2 | …,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012/13,about 800,EV-1,submitted,2013-07-31,
            |                                                             ^^^^^^^^^
        Write pounds and pence: 700.00.

      """
    ),
    (
      "claims.csv",
      "!claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs,status,status_on,chain\nC1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,paid,2013-07-31,\n",
      """
      DIR/claims.csv:2:106: error[journal-damaged]: paid follows no submitted row of C1, P-1 and employment
          2 | …12-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,paid,2013-07-31,
            |                                                             ^^^^
        What has been claimed is not certain, so nothing can be claimed.
        Put back the last sound copy of claims.csv; corrections are new rows, made with pbr claims amend or pbr claims status.

      """
    ),
    (
      "claims.csv",
      "!claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs,status,status_on,chain\nC1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,900.00,EV-1,submitted,2013-07-31,\n",
      """
      DIR/claims.csv:2:94: error[journal-damaged]: P-1 is paid £900 of results, more than the maximum of £4,000 leaves beside its fee of £3,200
          2 | …,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,900.00,EV-1,submitted,2013-07-31,
            |                                                             ^^^^^^
        What has been claimed is not certain, so nothing can be claimed.
        Put back the last sound copy of claims.csv; corrections are new rows, made with pbr claims amend or pbr claims status.

      """
    ),
    (
      "claims.csv",
      "!claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs,status,status_on,chain\nC1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,\nC1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,700.00,EV-1,paid,2013-07-31,\n",
      """
      DIR/claims.csv:3:94: error[journal-damaged]: the row differs from the claim it follows, on line 2
          3 | …,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,700.00,EV-1,paid,2013-07-31,
            |                                                             ^^^^^^
        What has been claimed is not certain, so nothing can be claimed.
        Put back the last sound copy of claims.csv; corrections are new rows, made with pbr claims amend or pbr claims status.

      """
    ),
    (
      "claims.csv",
      "!claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs,status,status_on,chain\nC1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,submitted,2013-07-31,\nC1,troubled-families-2012,W2013-07,P-1,HT-1,2012-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,payed,2013-07-31,\n",
      """
      DIR/claims.csv:3:106: error[unknown-word]: status cannot be "payed"
          3 | …12-13,2012-05-14,employment,2013-07-07,2012-13,800.00,EV-1,payed,2013-07-31,
            |                                                             ^^^^^
        One of: submitted, paid, rejected, amended, withdrawn, clawed-back.

      """
    ),
    (
      "register.json", "!{\"dateOrder\": \"dym\", \"scenarios\": \"x.json\"}",
      """
      DIR/register.json:1:15: error[unknown-word]: dateOrder cannot be "dym"
          1 | {"dateOrder": "dym", "scenarios": "x.json"}
            |               ^^^^^
        Did you mean "dmy"?
      DIR/register.json:1:22: error[unknown-key]: unknown key "scenarios" in the file
          1 | {"dateOrder": "dym", "scenarios": "x.json"}
            |                      ^^^^^^^^^^^
        Did you mean "scenario"?

      """
    ),
  ]

  @Test("Each message in full")
  func messages() throws {
    for row in Self.broken {
      let folder = try RegisterFolder(["families.csv": Self.family])
      let header = RegisterFolder.headers[row.file].map { $0 + "\n" } ?? ""
      let isWhole = row.text.hasPrefix("!")
      try folder.write(row.file, isWhole ? String(row.text.dropFirst()) : header + row.text)
      let reading = try folder.inputs().read()
      let shown = (Register.readSettings(folder.path).1 + reading.findings).map(\.text).joined()
      same(
        shown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
        folder.filled(row.message).split(separator: "\n", omittingEmptySubsequences: false)
          .map(String.init))
      let hasErrors = reading.findings.contains { $0.severity == .error }
      #expect((reading.register == nil) == hasErrors)
    }
  }
}
