#!/bin/sh
# Three writers and a reader on one journal that two folders share, killed at random, the lock
# deleted at random: so many commands (10,000 unless told), of the program as it is installed. No row
# may be lost or doubled.
#   Tests/Thorough/storm.sh [COMMANDS]
set -eu
cd "$(dirname "$0")/../.."
swift build -c release --product pbr
program="$(swift build -c release --show-bin-path)/pbr"
PBR_PROGRAM="$program" PBR_STORM_COMMANDS="${1:-10000}" swift test --disable-xctest --filter ClaimsStormTests
