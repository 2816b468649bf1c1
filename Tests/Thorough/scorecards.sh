#!/bin/sh
# Reads and works out so many damaged scorecards (a million unless told), optimised.
#   Tests/Thorough/scorecards.sh [SCORECARDS]
set -eu
cd "$(dirname "$0")/../.."
PBR_STORM_SCORECARDS="${1:-1000000}" swift test -c release --disable-xctest \
  --scratch-path .build-thorough --filter ScorecardStormTests
