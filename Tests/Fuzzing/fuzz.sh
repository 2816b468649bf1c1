#!/bin/sh
# Reads damaged JSON for so many seconds (60 unless told); a text that stops the program is
# kept as crash-* beside the corpus.  Tests/Fuzzing/fuzz.sh [SECONDS]
set -eu
cd "$(dirname "$0")/../.."
work="${TMPDIR:-/tmp}/pbr-fuzz"
mkdir -p "$work/corpus"
cp Sources/Programme/Schemes/*.json "$work/corpus"
swiftc -O -swift-version 6 -package-name pbr -parse-as-library -sanitize=fuzzer \
  Sources/Documents/Findings/*.swift Sources/Documents/JSON/*.swift Tests/Fuzzing/*.swift -o "$work/fuzz"
cd "$work"
SWIFT_BACKTRACE=enable=no ./fuzz corpus -max_total_time="${1:-60}" -timeout=5 -max_len=4096
