#!/bin/sh
# Builds wwwroot/clair.css from assets/scss and the packages of package-lock.json, and signs it:
# "sources" is the SHA-256 of package-lock.json, build.sh and every .scss file in ordinal order of its path; "content" that of the style sheet itself.
# The theme's tests compute both again, without npm.
set -eu
cd "$(dirname "$0")"
export LC_ALL=C

[ -d node_modules/bootstrap ] || npm ci --ignore-scripts --no-audit --no-fund

out=../wwwroot/clair.css
body=$(mktemp)
trap 'rm -f "$body"' EXIT
# Bootstrap 5.3 still speaks an older Sass; its deprecations are not ours to mend.
npx sass --load-path=node_modules --style=compressed --no-charset --no-source-map --quiet-deps \
  --silence-deprecation=import,global-builtin,color-functions,if-function scss/clair.scss > "$body"

version=$(node -p 'require("./node_modules/bootstrap/package.json").version')
sources=$(cat package-lock.json build.sh $(find scss -name '*.scss' | sort) | sha256sum | cut -d' ' -f1)
content=$(sha256sum < "$body" | cut -d' ' -f1)
{
  printf '/*! Clair, theme of Amue.Portal. Contains parts of Bootstrap %s, Copyright 2011-2026 The Bootstrap Authors, MIT licence: see bootstrap-LICENSE.txt.\n' "$version"
  printf 'sources %s\ncontent %s */\n' "$sources" "$content"
  cat "$body"
} > "$out"
cp node_modules/bootstrap/LICENSE ../wwwroot/bootstrap-LICENSE.txt

size=$(gzip -9c "$out" | wc -c)
echo "clair.css: $size bytes gzip"
[ "$size" -le 12288 ] || { echo "clair.css is over its budget of 12 kB gzip" >&2; exit 1; }
