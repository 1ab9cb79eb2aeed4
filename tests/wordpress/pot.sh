#!/bin/sh
# The texts of the plugin for translators, as hosting/wordpress/languages/aftercheck.pot has them:
#   tests/wordpress/pot.sh >hosting/wordpress/languages/aftercheck.pot
set -eu
cd "$(dirname "$0")/../../hosting/wordpress"
words=$(mktemp -d)
trap 'rm -rf "$words"' EXIT
# What is in block.json, with the contexts that WordPress looks under.
php -r '
$block = json_decode( file_get_contents( "block/block.json" ), true );
$say = fn( $what, $text ) => print "_x( " . var_export( $text, true ) . ", " . var_export( "block $what", true ) . ", \"aftercheck\" );\n";
print "<?php\n";
$say( "title", $block["title"] );
$say( "description", $block["description"] );
foreach ( $block["keywords"] as $word ) { $say( "keyword", $word ); }
' >"$words/block.json.php"
common='--from-code=UTF-8 --no-location --no-wrap --sort-output --package-name=Aftercheck --omit-header'
# shellcheck disable=SC2086
find . -name '*.php' | LC_ALL=C sort | xgettext $common -L PHP -k__ -kesc_html__ -k_x:1,2c -o "$words/php.pot" -f - "$words/block.json.php"
# shellcheck disable=SC2086
xgettext $common -L JavaScript -k__ -o "$words/js.pot" block/block.js
printf 'msgid ""\nmsgstr ""\n"Project-Id-Version: Aftercheck\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n"X-Domain: aftercheck\\n"\n\n'
msgcat --no-wrap --sort-output "$words/php.pot" "$words/js.pot"
