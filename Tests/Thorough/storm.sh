#!/bin/sh
# Three writers and a reader on one journal that two folders share, killed at random, the lock
# deleted at random: so many commands (10,000 unless told). No row may be lost or doubled.
#   Tests/Thorough/storm.sh [COMMANDS]
set -eu
cd "$(dirname "$0")/../.."
PBR_STORM_COMMANDS="${1:-10000}" swift test --disable-xctest --filter ClaimsStormTests
