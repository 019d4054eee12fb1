#!/bin/sh
# The programs that the tests start, by their Debian packages: installs them where it may, else says in one line which.
# TimelineJS is on npm alone: where there is npm, its locked version is installed, elsewhere the test of it is skipped.
set -eu

node=$(dirname "$0")/node
if command -v npm >/dev/null && ! cmp -s "$node/package-lock.json" "$node/node_modules/.installed"; then
  echo "installing TimelineJS"
  if npm ci --silent --ignore-scripts --no-audit --no-fund --prefix "$node"; then
    cp "$node/package-lock.json" "$node/node_modules/.installed"
  else
    echo "TimelineJS could not be installed, and is not tested: npm ci --prefix $node" >&2
  fi
fi

packages="chromium fonts-noto-cjk"
commands="chromium"

missing=""
for package in $packages; do
  dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing$missing"
  export DEBIAN_FRONTEND=noninteractive
  apt-get -qq update
  # shellcheck disable=SC2086  # a list of words
  apt-get -qq install --yes --no-install-recommends $missing >/dev/null
  exit 0
fi

echo "not installed, and only root can: apt-get install$missing" >&2
for command in $commands; do
  command -v "$command" >/dev/null || exit 1
done
