#!/bin/sh
# Attacks the public edition of so many invented registers (1,000 unless told) of 4 to 50 and of 20
# to 400 families, and of 300 published in two months running: no count that is withheld may be
# left with fewer than three values.
#   Tests/Thorough/publication.sh [REGISTERS]
set -eu
cd "$(dirname "$0")/../.."
PBR_PUBLIC_REGISTERS="${1:-1000}" swift test -c release --disable-xctest \
  --scratch-path .build-thorough --filter "PublicationTests|PublicAttackTests"
