#!/bin/sh
# Puts a build online on a server of one's own, and takes it back. Needs only a usual Linux.
#
#   release.sh deploy <folder>   a folder made by `npm run build:server`
#   release.sh rollback [name]   to the release before this one, or to the one named
#   release.sh list              releases, newest first; * is online
#
# SITE_HOME  where releases live (default /srv/help); nginx reads $SITE_HOME/current
# KEEP       how many releases stay (default 5)
# RELOAD     what makes nginx read its files again (default "nginx -t -q && nginx -s reload")
#
# A release is copied and completed under another name first and then goes online by the renaming of
# one link: who reads meanwhile gets the old release or the new one, never a half. Files with a hash
# in their name stay reachable as long as the release they belong to is kept.
set -eu

home=${SITE_HOME:-/srv/help}
keep=${KEEP:-5}
reload=${RELOAD:-nginx -t -q && nginx -s reload}
export LC_ALL=C

fail() {
  echo "release.sh: $*" >&2
  exit 1
}

releases() {
  find "$home/releases" -mindepth 1 -maxdepth 1 -name '2*' -printf '%f\n' | sort -r
}

online() {
  basename "$(readlink "$home/current" 2>/dev/null || echo none)"
}

# Gives the release $1 the hashed files of all releases that are kept; its own stay as they are.
link_assets() {
  for other in $(releases); do
    (
      cd "$home/releases/$other/site"
      while IFS= read -r name; do
        [ -e "$1/site/$name" ] || printf '%s\0' "$name"
      done <../assets.txt | xargs -0 -r cp --link --parents -t "$1/site"
    )
  done
}

# An unchanged file is the same file as before: its time, and with it nginx's ETag, stays.
link_unchanged() {
  old=$home/releases/$(online)
  [ -f "$old/files.sha256" ] || return 0
  comm -12 "$old/files.sha256" "$1/files.sha256" | cut -c67- | tr '\n' '\0' |
    (cd "$old/site" && xargs -0 -r cp -f --link --parents -t "$1/site")
}

# nginx reads its files again only when they differ.
switch_to() {
  before=$(online)
  point_to "$1"
  if ! diff -rq "$home/releases/$before/nginx" "$home/releases/$1/nginx" >/dev/null 2>&1 && ! sh -c "$reload"; then
    [ "$before" = none ] || point_to "$before"
    fail "nginx does not take the files of $1; online is $(online)"
  fi
  echo "online: $1"
}

point_to() {
  ln -sfn "releases/$1" "$home/current.next"
  mv -T "$home/current.next" "$home/current"
}

deploy() {
  for part in site/index.html site/404.html nginx/http.conf nginx/server.conf assets.txt; do
    [ -s "$1/$part" ] || fail "$1/$part is missing: is $1 a folder made by npm run build:server?"
  done
  name=$(date -u +%Y%m%dT%H%M%S%3N)
  rm -rf "$home"/releases/incoming.*
  stage=$home/releases/incoming.$name
  cp -a "$1" "$stage"
  (cd "$stage/site" && find . -type f -exec sha256sum {} + | sort) >"$stage/files.sha256"
  link_unchanged "$stage"
  link_assets "$stage"
  mv -T "$stage" "$home/releases/$name"
  switch_to "$name"
  for old in $(releases | tail -n "+$((keep + 1))"); do
    [ "$old" = "$name" ] || rm -rf "$home/releases/$old"
  done
}

rollback() {
  name=${1:-$(releases | sed "0,/^$(online)\$/d" | head -n 1)}
  [ -n "$name" ] || fail "no release older than $(online)"
  [ -d "$home/releases/$name" ] || fail "no release $name; there are: $(releases | tr '\n' ' ')"
  link_assets "$home/releases/$name"
  switch_to "$name"
}

mkdir -p "$home/releases"
exec 9>"$home/lock"
flock -n 9 || fail "another release is under way"

case "${1:-}" in
deploy) [ $# -eq 2 ] || fail "deploy needs a folder"; deploy "$(realpath "$2")" ;;
rollback) rollback "${2:-}" ;;
list) for name in $(releases); do [ "$name" = "$(online)" ] && echo "* $name" || echo "  $name"; done ;;
*) sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
