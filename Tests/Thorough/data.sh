#!/bin/sh
# Writes data with every command that does, and has the `frictionless` package read all of it by the
# datapackage.json beside it.
#   Tests/Thorough/data.sh PBR FOLDER
# Needs python3 with frictionless (PYTHON names another python3).
set -eu
pbr=$(realpath "$1")
mkdir -p "$2"
into=$(realpath "$2")
cd "$(dirname "$0")/../.."
python=${PYTHON:-python3}
rm -rf "$into/plans"
mkdir "$into/plans"
cp -r Scenarios/* "$into/plans"
checker=$(realpath Tests/Thorough/data.py)
cd "$into/plans"
register="--register register-halton --as-of 2013-07-31"
write() { "$pbr" "$@" --force > /dev/null 2> /dev/null; }
write simulate halton-2012.json --uncertainty --out run
write simulate halton-2012.json --set cohorts.2013-14.funded=-10% --out what-if
write simulate wiltshire-2022.json --out results
write simulate reboot-west-2018.json --out card
write simulate halton-2012.json $register --out position
write appraise halton-2012-savings.json --out value
write report halton-2012-savings.json --appraise --uncertainty --out report
write report halton-2012.json $register --out public
write report halton-2012.json $register --audience officer --out officer
write scorecard halton-2012.json $register --out measures
write scorecard halton-2012.json $register --audience officer --out measures-officer
for card in scorecards/*.json; do write scorecard "$card" --out "card-$(basename "$card" .json)"; done
write simulate rewards/dudley.json --out reward
write simulate rewards/ten-children.json --out reward-open
write report rewards/dudley.json --out reward-report
write region region/*.json --out region-run
"$pbr" claims export register-halton --as-of 2013-07-31 --window W2013-07 --claim 2013-W2 \
  --out claim --prepared-by "A. Lee" --verified-by "B. Shah" > /dev/null 2> /dev/null
"$python" "$checker" */datapackage.json */data/datapackage.json claim/*datapackage.json
