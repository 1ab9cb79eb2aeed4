<?php
/**
 * A page with nothing but the check, under the site's own address.
 *
 * It has no service worker. One here would answer for a folder of an origin where any script of the site can change
 * what it keeps; docs/WORDPRESS.md says what to do for an offline copy.
 *
 * @package Aftercheck
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'query_vars', 'aftercheck_query_vars' );
add_action( 'parse_request', 'aftercheck_page' );

/**
 * For sites without permalinks.
 *
 * @param array $names Of query variables.
 * @return array
 */
function aftercheck_query_vars( $names ) {
	$names[] = 'aftercheck-page';
	return $names;
}

/**
 * Its address.
 *
 * @return string
 */
function aftercheck_page_url() {
	$slug = aftercheck_own_slug();
	return '' === $slug ? add_query_arg( 'aftercheck-page', '1', home_url( '/' ) ) : aftercheck_url_of( $slug );
}

/**
 * An address of the site. Some servers need index.php in it.
 *
 * @param string $slug Its last part.
 * @return string
 */
function aftercheck_url_of( $slug ) {
	global $wp_rewrite;
	return home_url( '/' . $wp_rewrite->root . $slug . '/' );
}

/**
 * Answers for it, before the theme and most plugins have a say.
 *
 * @param WP $wp The request.
 */
function aftercheck_page( $wp ) {
	$own   = aftercheck_settings();
	$slug  = aftercheck_own_slug();
	$asked = isset( $wp->query_vars['aftercheck-page'] ) || ( '' !== $slug && strtolower( trim( (string) $wp->request, '/' ) ) === $slug );
	if ( ! $own['page'] || ! $asked ) {
		return;
	}
	$style = 'body{margin:0;font:medium/1.5 system-ui,sans-serif}.aftercheck-leaflet{max-width:40rem;margin:auto;padding:1rem}';
	$hash  = 'sha256-' . base64_encode( hash( 'sha256', $style, true ) ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- As a policy has it.
	$parts = wp_parse_url( aftercheck_script_url() );
	$host  = ( isset( $parts['scheme'] ) ? $parts['scheme'] . '://' : '' ) . $parts['host'] . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' );
	// What a page cache keeps it may serve without these headers.
	defined( 'DONOTCACHEPAGE' ) || define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedConstantFound -- Of the caches.
	do_action( 'litespeed_control_set_nocache', 'aftercheck' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Theirs.
	header_remove( 'Last-Modified' );
	header( 'Content-Type: text/html; charset=utf-8' );
	header( "Content-Security-Policy: default-src 'none'; script-src $host 'wasm-unsafe-eval'; connect-src $host; style-src '$hash'; style-src-attr 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'" );
	header( 'X-Frame-Options: DENY' );
	header( 'Cross-Origin-Opener-Policy: same-origin' );
	header( 'X-Content-Type-Options: nosniff' );
	header( 'Referrer-Policy: no-referrer' );
	header( 'Cache-Control: no-cache' );
	$language = aftercheck_language();
	$words    = aftercheck_known( 'languages' )[ $language ];
	$element  = aftercheck_element( array( 'heading-level' => '1' ), true );
	printf(
		'<!doctype html><html lang="%1$s" dir="%2$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><meta name="color-scheme" content="light dark"><title>%3$s</title><link rel="icon" href="data:,"><style>%4$s</style></head><body>%5$s<script src="%6$s"%7$s></script></body></html>', // phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript -- There is no theme whose head prints it.
		esc_attr( $language ),
		esc_attr( $words['direction'] ),
		esc_html( $words['title'] ),
		$style, // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Written above.
		$element, // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped where it is made.
		esc_url( aftercheck_script_url() ),
		aftercheck_script_attributes() // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped where it is made.
	);
	exit;
}
