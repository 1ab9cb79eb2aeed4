#!/bin/sh
# WordPress on this machine alone, from Debian's packages (another one: in WORDPRESS): PHP's own server, MariaDB on a
# socket, no network.
#   with-site.sh PLUGIN SNIPPET-FOLDER COMMAND…
# runs the command with the site's address in AFTERCHECK_WORDPRESS, then what needs no browser, and ends both servers.
set -eu
plugin=$1 static=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
place=$(mktemp -d)
site=$place/site data=$place/data socket=$place/s.sock
end() {
  for server in command php many mariadb; do
    # The group: PHP's server has workers, and cargo the tests with their browsers.
    [ -s "$place/$server.pid" ] && kill -- "-$(cat "$place/$server.pid")" 2>/dev/null || true
  done
  wait 2>/dev/null || true
  rm -rf "$place"
}
trap end EXIT
trap 'exit 1' INT TERM HUP

# Debian's copy has links out of it, and belongs to another user.
cp -rL "${WORDPRESS:-/usr/share/wordpress}" "$site"
mkdir -p "$site/wp-content/uploads" "$site/wp-content/mu-plugins" "$site/snippet"
cp -r "$plugin" "$site/wp-content/plugins/aftercheck"
cp "$here/faults.php" "$site/wp-content/mu-plugins/"
cp "$static"/*.js "$static"/*.wasm "$static"/*.json "$static"/*.css "$static/snippet.html" "$site/snippet/"

user=$(id -un)
mariadb-install-db --no-defaults --user="$user" --datadir="$data" --auth-root-authentication-method=normal \
  --skip-test-db >"$place/install.log" 2>&1 || { cat "$place/install.log"; exit 1; }
setsid mariadbd --no-defaults --user="$user" --datadir="$data" --socket="$socket" --skip-networking \
  --innodb-buffer-pool-size=32M --innodb-flush-log-at-trx-commit=0 >"$place/mariadb.log" 2>&1 &
echo $! >"$place/mariadb.pid"
tries=0
until mariadb --no-defaults -uroot -S "$socket" -e 'CREATE DATABASE wp CHARACTER SET utf8mb4' 2>/dev/null; do
  tries=$((tries + 1))
  [ $tries -lt 300 ] || { cat "$place/mariadb.log"; exit 1; }
  sleep 0.1
done

# One for the site and one for a network of sites, each on a port that the system gives.
port() { php -r '$s = stream_socket_server("tcp://127.0.0.1:0"); echo explode(":", stream_socket_get_name($s, false))[1];'; }
one=$(port) many=$(port)
export AFTERCHECK_SOCKET="$socket" AFTERCHECK_LOG="$place/php-errors.log"
: >"$AFTERCHECK_LOG"
cp "$here/wp-config.php" "$site/"
serve() { # NAME PORT
  AFTERCHECK_SITE=$1 AFTERCHECK_PORT=$2 PHP_CLI_SERVER_WORKERS=3 \
    setsid php -d opcache.enable_cli=1 -S "127.0.0.1:$2" -t "$site" "$here/router.php" >"$place/$1.log" 2>&1 &
  echo $! >"$place/$1.pid"
}
complain() {
  grep -v Deprecated "$AFTERCHECK_LOG" || true
  tail -n 3 "$place/said"
  echo "$script did not come to its end"
  exit 1
}
wp() { # NAME PORT SCRIPT…: a script within WordPress, which has to come to its last line
  name=$1 number=$2 script=$3
  AFTERCHECK_SITE=$name AFTERCHECK_PORT=$number php "$here/$script" "$site" "$here/../.." >"$place/said" 2>&1 || { complain; }
  cat "$place/said"
  grep -q '^# pass [1-9]' "$place/said" || { complain; }
}
serve php "$one"
serve many "$many"
wp php "$one" install.php
wp php "$one" mistakes.php
wp php "$one" rules.php
wp many "$many" network.php
wp many "$many" second.php

# A shell hears that it has to end only where it waits.
AFTERCHECK_WORDPRESS=http://127.0.0.1:$one AFTERCHECK_NETWORK=http://127.0.0.1:$many setsid "$@" &
echo $! >"$place/command.pid"
wait $!
rm "$place/command.pid"

wp many "$many" network-uninstall.php
wp php "$one" uninstall.php
# WordPress has notices of its own.
if grep 'plugins/aftercheck/' "$AFTERCHECK_LOG"; then
  echo 'PHP complains of the plugin'
  exit 1
fi
