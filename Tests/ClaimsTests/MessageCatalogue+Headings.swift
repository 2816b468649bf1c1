extension MessageCatalogue {
  /// Slips in the map of headings and in the prefixes that `register.json` gives.
  static let headings = #"""
    « register.json {"columns": {"families.csv": {"Start date": "attached_on"}}}⏎
    DIR/register.json:1:31: error[heading-missing]: families.csv has no heading "Start date"
        1 | {"columns": {"families.csv": {"Start date": "attached_on"}}}
          |                               ^^^^^^^^^^^^
      Its headings are "family_id", "place_id", "cohort", "criteria", "identified_on", "attached_on", "left_on", "exit_reason", "replaces".

    « register.json {"columns": {"families.csv": {"attached on": "attached_on"}}}⏎
    DIR/register.json:1:31: error[heading-missing]: families.csv has no heading "attached on"
        1 | {"columns": {"families.csv": {"attached on": "attached_on"}}}
          |                               ^^^^^^^^^^^^^
      Did you mean "attached_on"?

    « register.json {"columns": {"family.csv": {"Start date": "attached_on"}}}⏎
    DIR/register.json:1:14: error[unknown-file]: a register has no file "family.csv" whose headings could be mapped
        1 | {"columns": {"family.csv": {"Start date": "attached_on"}}}
          |              ^^^^^^^^^^^^
      Did you mean "families.csv"?

    « register.json {"columns": {"claims.csv": {"Claim": "claim_id"}}}⏎
    DIR/register.json:1:14: error[unknown-file]: the headings of claims.csv are pbr's own and cannot be mapped
        1 | {"columns": {"claims.csv": {"Claim": "claim_id"}}}
          |              ^^^^^^^^^^^^
      Take it out.

    « register.json {"columns": {"wards.csv": {"Ward": null}}}⏎
    DIR/register.json:1:14: error[unknown-file]: a register has no file "wards.csv" whose headings could be mapped
        1 | {"columns": {"wards.csv": {"Ward": null}}}
          |              ^^^^^^^^^^^
      Did you mean "terms.csv"?

    « register.json {"columns": {"families.csv": {"cohort": "Start date"}}}⏎
    DIR/register.json:1:41: error[unknown-column]: families.csv has no column "Start date"
        1 | {"columns": {"families.csv": {"cohort": "Start date"}}}
          |                                         ^^^^^^^^^^^^
      Did you mean "attached_on"?

    « register.json {"columns": {"families.csv": {"cohort": "ward"}}}⏎
    DIR/register.json:1:41: error[unknown-column]: families.csv has no column "ward"
        1 | {"columns": {"families.csv": {"cohort": "ward"}}}
          |                                         ^^^^^^
      Its columns are family_id, place_id, cohort, criteria, identified_on, attached_on, left_on, exit_reason, replaces; null passes a heading over.

    « register.json {"columns": {"families.csv": {"cohort": "place_id", "place_id": "place_id"}}}⏎
    DIR/register.json:1:65: error[column-twice]: the column place_id is named twice: for "cohort" and for "place_id"
        1 | …umns": {"families.csv": {"cohort": "place_id", "place_id": "place_id"}}}
          |                                                             ^^^^^^^^^^
      One heading stands for one column; null passes the other over.

    « register.json {"columns": {"families.csv": {"cohort": 3}}}⏎
    DIR/register.json:1:41: error[wrong-type]: "cohort" must be the name of a column or null, not a number
        1 | {"columns": {"families.csv": {"cohort": 3}}}
          |                                         ^

    « register.json {"columns": {"families.csv": {"": null}}}⏎
    DIR/register.json:1:31: error[heading-empty]: a heading in "columns" is empty
        1 | {"columns": {"families.csv": {"": null}}}
          |                               ^^
      Write it as it stands in the first line of the file.

    « register.json {"columns": {"families.csv": {"Surname": null}}}⏎
    DIR/register.json:1:31: error[personal-data]: the column "Surname" looks like personal data (names)
        1 | {"columns": {"families.csv": {"Surname": null}}}
          |                               ^^^^^^^^^
      Delete it here and in the file: the register needs no personal data.

    « register.json {"columns": {"families.csv": {"cohort": "cohort", "cohort": "place_id"}}}⏎
    DIR/register.json:1:51: error[json-duplicate-key]: the key "cohort" is given twice; the first is on line 1
        1 | {"columns": {"families.csv": {"cohort": "cohort", "cohort": "place_id"}}}
          |                                                   ^^^^^^^^
      Delete one of the two: a reader could not know which one counts.

    « register.json {"columns": {"families.csv": {"cohort": "cohort", " cohort": "place_id"}}}⏎
    DIR/register.json:1:51: error[heading-twice]: the heading "cohort" is there twice
        1 | {"columns": {"families.csv": {"cohort": "cohort", " cohort": "place_id"}}}
          |                                                   ^^^^^^^^^
      Keep one.

    « register.json {"columns": {"families.csv": ["cohort"]}}⏎
    DIR/register.json:1:30: error[wrong-type]: columns.[families.csv] must be an object in braces, not a list
        1 | {"columns": {"families.csv": ["cohort"]}}
          |                              ^^^^^^^^^^

    « register.json {"columns": {"families.csv": {"cohort": "attached_on"}}}⏎
    DIR/families.csv:1:50: error[duplicate-column]: the column attached_on is there twice: as "cohort" and as "attached_on"
        1 | family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces
          |                                                  ^^^^^^^^^^^
      Name one of them otherwise, or pass it over: in register.json, "columns": {"families.csv": {"attached_on": null}}.
    DIR/families.csv:1:1: error[missing-column]: the column cohort is missing
        1 | family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces
          | ^^^^^^^^^
      Add it; its cells may be left empty.

    « register.json {"idPrefix": {"family": "F-"}}⏎
    DIR/register.json:1:15: error[unknown-key]: unknown key "family" in idPrefix
        1 | {"idPrefix": {"family": "F-"}}
          |               ^^^^^^^^
      Did you mean "family_id"?

    « register.json {"idPrefix": {"family_id": "F1", "place_id": ""}}⏎
    DIR/register.json:1:28: error[bad-prefix]: the prefix "F1" ends with a digit: F1 before 23 would be F12 before 3
        1 | {"idPrefix": {"family_id": "F1", "place_id": ""}}
          |                            ^^^^
      Write a letter or two and a hyphen, such as "F-".
    DIR/register.json:1:46: error[bad-prefix]: the prefix "" is empty
        1 | {"idPrefix": {"family_id": "F1", "place_id": ""}}
          |                                              ^^
      Write a letter or two and a hyphen, such as "F-".

    « register.json {"idPrefix": {"family_id": "9-", "place_id": "Mar"}}⏎
    DIR/register.json:1:28: error[bad-prefix]: the prefix "9-" does not begin with a letter
        1 | {"idPrefix": {"family_id": "9-", "place_id": "Mar"}}
          |                            ^^^^
      Write a letter or two and a hyphen, such as "F-".
    DIR/register.json:1:46: error[bad-prefix]: the prefix "Mar" is what a spreadsheet would turn into a date or a truth value
        1 | {"idPrefix": {"family_id": "9-", "place_id": "Mar"}}
          |                                              ^^^^^
      Write a letter or two and a hyphen, such as "F-".

    « register.json {"idPrefix": {"family_id": "F/", "place_id": "A-very-long-one"}}⏎
    DIR/register.json:1:28: error[bad-prefix]: the prefix "F/" has a character that an identifier cannot have
        1 | {"idPrefix": {"family_id": "F/", "place_id": "A-very-long-one"}}
          |                            ^^^^
      Write a letter or two and a hyphen, such as "F-".
    DIR/register.json:1:46: error[bad-prefix]: the prefix "A-very-long-one" is longer than 12 characters
        1 | {"idPrefix": {"family_id": "F/", "place_id": "A-very-long-one"}}
          |                                              ^^^^^^^^^^^^^^^^^
      Write a letter or two and a hyphen, such as "F-".

    « families.csv family_id,place_id,cohort,criteria,identified_on,attached_on,left_on,exit_reason,replaces,Start date⏎HT-1,P-1,2012-13,crime|work,2012-05-01,2012-05-14,,,,x⏎
    DIR/families.csv:1:91: error[unknown-column]: unknown column "Start date"
        1 | …ria,identified_on,attached_on,left_on,exit_reason,replaces,Start date
          |                                                             ^^^^^^^^^^
      Say in register.json which column it is, or null to pass it over: "columns": {"families.csv": {"Start date": null}}. Columns here: family_id, place_id, cohort, criteria, identified_on, attached_on, left_on, exit_reason, replaces.

    « claims.csv claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs,status,status_on,Paid⏎
    DIR/claims.csv:1:133: error[unknown-column]: unknown column "Paid"
        1 | …ved_on,rate_year,amount_gbp,evidence_refs,status,status_on,Paid
          |                                                             ^^^^
      claims.csv is written by pbr: put back its last sound copy; notes belong elsewhere.

    « members.csv Case number,subject,role,from,to⏎HT-1,child-1,child,,⏎
    DIR/members.csv:1:1: error[unknown-column]: unknown column "Case number"
        1 | Case number,subject,role,from,to
          | ^^^^^^^^^^^
      It may be family_id: rename it, or write in register.json "columns": {"members.csv": {"Case number": "family_id"}}.

    « evidence.csv family_id,subject,measure,period,,value,reference,verified_on⏎,,,from,to,,,⏎HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,EV-1,2012-07-01⏎
    DIR/evidence.csv:2:4: error[missing-header]: the headings go on in line 2: "from", "to"
        2 | ,,,from,to,,,
          |    ^^^^
      Write all of them in line 1, each over its column, and delete line 2.

    « members.csv Members of the families,,,,⏎Family ID,Person,Relationship,Start,End⏎HT-1,child-1,child,,⏎
    DIR/members.csv:1:1: error[missing-header]: the headings stand on line 2, not on line 1
        1 | Members of the families,,,,
          | ^^^^^^^^^^^^^^^^^^^^^^^
      Delete line 1.

    » evidence.csv The key of the family,household or whom,what was counted,first day,last day,how many,where it is kept,when it was checked⏎HT-1,household,asb-incidents,2012-06-01,2012-06-30,3,EV-1,2012-07-01⏎
    DIR/evidence.csv:2:1: error[note-row]: the row holds a note and nothing else (not repeated here)
      Delete it: every row is one family, item or claim.
    """#
}
