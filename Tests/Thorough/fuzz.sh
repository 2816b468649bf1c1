#!/bin/sh
# Damaged registers, journals, rules of schemes and command lines, so many of each (200,000 unless
# told), optimised; what shows a fault is named by its seed.
#   Tests/Thorough/fuzz.sh [INPUTS]
set -eu
cd "$(dirname "$0")/../.."
PBR_FUZZ_INPUTS="${1:-200000}" swift test -c release --disable-xctest \
  --scratch-path .build-thorough --filter "DamagedFilesTests|CommandLineFuzzTests"
