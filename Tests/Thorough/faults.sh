#!/bin/sh
# Each call of the system that export, status, amend, simulate and report make: failed, interrupted by
# a signal, and the program killed at it, one run each. Needs the toolchain's clang.
#   Tests/Thorough/faults.sh
set -eu
cd "$(dirname "$0")/../.."
PBR_FAULT_CALLS=all swift test -c release --disable-xctest \
  --scratch-path .build-thorough --filter SystemCallTests
