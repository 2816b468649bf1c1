#!/bin/sh
# frictionless 5.21.0 (Python), seen on 29 November 2026.
#
# A column of financial years is taken for months, until the years reach 2012-13.
#
# Without a schema frictionless guesses the type of a column from the first 100 rows. 2009-10, 2010-11
# and 2011-12 are months of the calendar by their form, so a table that begins with them has a column
# of type "yearmonth"; 2012-13 has no thirteenth month. A table of monthly figures sorted by financial
# year is therefore said to be full of errors from its fourth year on, though every cell is right; and
# a table of the same kind that ends with 2011-12 passes, with October 2009 where 2009/10 was meant.
# The same years with the later ones among the first 100 rows are text, and pass.
#
# Seen:
#   years 2009-10 to 2011-12 only:           yearmonth, valid; 2009-10 is year 2009, month 10
#   60 rows a year from 2009-10 to 2013-14:  yearmonth, not valid, 120 errors, the first in row 182
#   the same rows, latest year first:        string, valid
#
# What to do: ship a schema that says "string" for the year (a datapackage.json), or write 2012/13.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check frictionless==5.21.0
cd "$folder"
cat > try.py <<'PY'
from frictionless import Resource, describe, validate

YEARS = ["2009-10", "2010-11", "2011-12", "2012-13", "2013-14"]


def write(name, years):
    with open(name, "w") as file:
        file.write("year,month,funding_gbp\n")
        for year in years:
            for number in range(60):
                file.write(f"{year},{number % 12 + 1},{number * 100}\n")


write("early.csv", YEARS[:3])
write("rising.csv", YEARS)
write("falling.csv", YEARS[::-1])


def seen(name):
    kind = describe(name).to_dict()["schema"]["fields"][0]["type"]
    report = validate(name)
    errors = report.stats["errors"]
    first = report.tasks[0].errors[0].row_number if errors else None
    return kind, report.valid, errors, first


with Resource("early.csv") as resource:
    year = next(iter(resource.row_stream))["year"]
found = [seen("early.csv"), (year.year, year.month), seen("rising.csv"), seen("falling.csv")]
expected = [
    ("yearmonth", True, 0, None),
    (2009, 10),
    ("yearmonth", False, 120, 182),
    ("string", True, 0, None),
]
for one, other in zip(found, expected):
    print(one, "as described" if one == other else f"CHANGED, was {other}")
raise SystemExit(found != expected)
PY
env/bin/python try.py
