#!/bin/sh
# sh docs/deploy/rsync.sh dist/ user@server:/srv/nashra/
# What pages need goes first, then the pages, then the worker that names them; what is gone goes last. Whoever reads meanwhile
# finds every part of a page there. Scripts and faces of older editions stay for those who have an older page open.
set -eu
from=${1:?the built paper, such as dist/}
to=${2:?where to, such as user@server:/srv/nashra/}
copy() { rsync --recursive --links --times --compress --delay-updates "$@" "${from%/}/" "$to"; }
copy --exclude='*.html' --exclude='*.html.br' --exclude='*.html.gz' --exclude='/sw.js*'
copy --exclude='/sw.js*'
copy --delete-delay --filter='protect /_astro/*'
