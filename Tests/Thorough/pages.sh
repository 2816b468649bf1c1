#!/bin/sh
# Opens every page of Reports/ in a real browser at the width of a telephone, a tablet and a desk, and
# prints it; runs axe on it and looks for what spills, is too small to read, or is for its author alone.
#   Tests/Thorough/pages.sh FOLDER
# The pages of every template, of larger plans and of a register are made by a release program, and
# opened too: PBR_PROGRAM names one, else it is built. PBR_PROGRAM=none opens those of Reports/ only.
# Needs chromium (CHROMIUM names another), pdftoppm, pdftotext, and python3 with axe-playwright-python
# (PYTHON names another python3). FOLDER keeps the pictures: look at them.
set -eu
mkdir -p "$1"
into=$(realpath "$1")
program=${PBR_PROGRAM:-}
case "$program" in '' | none) ;; *) program=$(realpath "$program") ;; esac
cd "$(dirname "$0")/../.."
if [ -z "$program" ]; then
  swift build -c release --product pbr
  program=$(realpath "$(swift build -c release --show-bin-path)/pbr")
fi
python=${PYTHON:-python3}
checker=$(realpath Tests/Thorough/pages.py)
pages=$(find Reports -name '*.html' | sort)
if [ "$program" != none ]; then
  made=$into/made
  rm -rf "$made"
  mkdir -p "$made"
  cp -r Scenarios "$made/plans"
  (
    cd "$made/plans"
    write() { out=$1; shift; "$program" report "$@" --draws 50 --out "../$out" > /dev/null 2> /dev/null; }
    echo '{"pbr":1,"paper":{"reportTo":"Policy and Performance Board","date":"2012-09-03","officer":"Strategic Director","subject":"Troubled Families","wards":"All"}}' > paper.json
    for template in full committee brief budget; do
      write "$template" halton-2012.json+paper.json --template "$template"
    done
    write england england-2012.json
    write value halton-2012-savings.json --appraise
    "$program" report reboot-west-2018.json --draws 2 --out ../card > /dev/null 2> /dev/null
    "$program" report rewards/dudley.json --out ../reward > /dev/null 2> /dev/null
    for audience in public officer; do
      for template in full brief; do
        write "$audience-$template" halton-2012.json --register register-halton \
          --as-of 2013-07-31 --audience $audience --template $template
      done
    done
  )
  pages="$pages $(find "$made" -name report.html | sort)"
fi
"$python" "$checker" "$into" $pages
