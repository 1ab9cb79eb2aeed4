#!/bin/sh
# The plugin before it runs: PHP's own look at each file, PHP_CodeSniffer, and whether the texts for translators are whole.
set -eu
cd "$(dirname "$0")/../.."
count=0
for file in $(find hosting/wordpress tests/wordpress -name '*.php'); do
  php -l "$file" >/dev/null || { echo "$file cannot be read"; exit 1; }
  count=$((count + 1))
done
[ $count -gt 15 ] || { echo "only $count files of PHP"; exit 1; }
phpcs --standard=tests/wordpress/phpcs.xml hosting/wordpress
# A standard that finds nothing would say the same.
if printf '<?php\neval( $a );  \n' | phpcs --standard=tests/wordpress/phpcs.xml - >/dev/null; then
  echo 'PHP_CodeSniffer finds nothing'
  exit 1
fi
for script in hosting/wordpress/block/block.js hosting/wordpress/includes/settings.js; do
  node --check "$script"
done
pot=hosting/wordpress/languages/aftercheck.pot
sh tests/wordpress/pot.sh | diff - "$pot" || { echo "$pot is stale: see tests/wordpress/pot.sh"; exit 1; }
echo "# pass $count"
