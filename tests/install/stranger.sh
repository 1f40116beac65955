#!/usr/bin/env bash
# usage: stranger.sh BUILD_FOLDER PROJECT_FOLDER
set -euo pipefail
build=$1
project=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

cmake --install "$build" --prefix "$scratch/prefix" >/dev/null
cmake -S "$project" -B "$scratch/build" -DCMAKE_PREFIX_PATH="$scratch/prefix" -DCMAKE_BUILD_TYPE=Release >/dev/null
cmake --build "$scratch/build" >/dev/null
"$scratch/build/stranger" "$scratch/prefix/share/lacuna/datasets/child-protection" "$scratch/law.db"

# The command finds its manual page, and ready questions beside its collections.
test -f "$scratch/prefix/share/man/man1/lacuna.1"
LACUNA_DATASETS="$scratch/prefix/share/lacuna/datasets" "$scratch/prefix/bin/lacuna" ask | grep -q age-of-consent
