#!/bin/sh
# Reads damaged files for so many seconds (60 unless told): `json`, the JSON reader alone, `scenario`,
# plans and rules, or `register`, families, evidence and journal. What stops the program is kept as
# crash-* beside the corpus.
#   Tests/Fuzzing/fuzz.sh [json|scenario|register] [SECONDS]
set -eu
cd "$(dirname "$0")/../.."
what="${1:-json}"
work="${TMPDIR:-/tmp}/pbr-fuzz/$what"
mkdir -p "$work/corpus"
compile() {
  swiftc -O -swift-version 6 -package-name pbr -parse-as-library "$@"
}
# The rooms below are compiled as one module, so their imports of each other are left out.
gathered="$work/sources"
rm -rf "$gathered"
mkdir -p "$gathered"
gather() {
  for file in "$@"; do
    name=$(echo "$file" | tr '/' '_')
    sed -E 's/^((public|package|internal) )?import PBR[A-Za-z]+$//' \
      "$file" >"$gathered/$name"
  done
}
# What is built in, as the toolchain writes it for a room.
built_in() {
  {
    echo 'enum PackageResources {'
    for file in "$@"; do
      echo "  static let $(basename "$file" | tr '.-' '__'): [UInt8] = Array(#\"\"\""
      cat "$file"
      echo '"""#.utf8)'
    done
    echo '}'
  } >"$gathered/PackageResources.swift"
}
gather Sources/Findings/*.swift Sources/Files/JSON/*.swift
case "$what" in
json)
  cp Sources/Programme/Schemes/*.json "$work/corpus"
  gather Tests/Fuzzing/FuzzJSON.swift
  ;;
scenario)
  # Plans with everything they extend laid into them are longer than a fuzzer likes: the seeds
  # are small plans with the rules they name, parted by a zero byte.
  for plan in Tests/Fuzzing/Seeds/plan*.json; do
    for rules in Tests/Fuzzing/Seeds/rules*.json; do
      { cat "$plan"; printf '\0'; cat "$rules"; printf '\0cohorts.first.funded=-10%%'; } \
        >"$work/corpus/$(basename "$plan")-$(basename "$rules")"
    done
  done
  for plan in Scenarios/*.json; do
    { cat "$plan" Scenarios/assumptions/cautious.json; } >"$work/corpus/$(basename "$plan")"
  done
  gather Sources/Quantities/*.swift
  gather $(find Sources/Files -name '*.swift' ! -path '*/JSON/*')
  gather $(find Sources/Programme Sources/Projection Sources/Chance -name '*.swift')
  gather Tests/Fuzzing/FuzzScenario.swift
  built_in $(find Sources/Programme Sources/Projection Sources/Chance -name '*.json' -o -name '*.csv')
  ;;
register)
  # Two families with their evidence, and a journal of one claim, parted by zero bytes.
  register=Scenarios/register-halton
  for pair in 'F-0001 F-0002' 'F-0007 F-0011' 'F-0020 F-0031'; do
    pattern="^(family_id|$(echo "$pair" | tr ' ' '|')),"
    {
      grep -E "$pattern" "$register/families.csv"
      printf '\0'
      grep -E "$pattern" "$register/evidence.csv"
      printf '\0'
      echo 'claim_id,scheme,window,place_id,family_id,cohort,attached_on,result,achieved_on,rate_year,amount_gbp,evidence_refs,status,status_on'
      echo 'C-1,troubled-families-2012,W2013-07,P-0001,F-0001,2012-13,2012-06-09,crime-education,2013-06-30,2012-13,700.00,E-1,submitted,2013-07-15'
    } >"$work/corpus/$(echo "$pair" | tr ' ' '-')"
  done
  gather Sources/Quantities/*.swift
  gather $(find Sources/Files -name '*.swift' ! -path '*/JSON/*')
  gather $(find Sources/Programme Sources/Reporting Sources/Register Sources/Claims -name '*.swift')
  # Two rooms have a type of the same name.
  sed -i 's/WordTable/WordPageTable/g' "$gathered"/Sources_Reporting_Word_*.swift
  sed -i 's/PlainText/PlainCell/g' "$gathered"/Sources_Files_*.swift
  gather Tests/Fuzzing/FuzzRegister.swift
  built_in $(find Sources/Programme -name '*.json' -o -name '*.csv') Sources/Register/Headings/headings.csv
  ;;
esac
compile -sanitize=fuzzer "$gathered"/*.swift -o "$work/fuzz"
cd "$work"
SWIFT_BACKTRACE=enable=no ./fuzz corpus -max_total_time="${2:-60}" -timeout=10 -max_len=6000
