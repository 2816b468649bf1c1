#!/bin/sh
# Reads damaged files for so many seconds (60 unless told): `json`, the JSON reader alone, or
# `scenario`, plans and rules. What stops the program is kept as crash-* beside the corpus.
#   Tests/Fuzzing/fuzz.sh [json|scenario] [SECONDS]
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
  gather $(find Sources/Programme Sources/Projection Sources/Chance -name '*.swift')
  gather Tests/Fuzzing/FuzzScenario.swift
  {
    echo 'enum PackageResources {'
    for file in $(find Sources/Programme Sources/Projection Sources/Chance -name '*.json'); do
      echo "  static let $(basename "$file" .json | tr - _)_json: [UInt8] = Array(#\"\"\""
      cat "$file"
      echo '"""#.utf8)'
    done
    echo '}'
  } >"$gathered/PackageResources.swift"
  ;;
esac
compile -sanitize=fuzzer "$gathered"/*.swift -o "$work/fuzz"
cd "$work"
SWIFT_BACKTRACE=enable=no ./fuzz corpus -max_total_time="${2:-60}" -timeout=10 -max_len=6000
