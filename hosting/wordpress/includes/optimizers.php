<?php
/**
 * Plugins that join, minify, defer or move scripts: by their own filters they leave this one alone. Where one does not,
 * the hash refuses the file and the leaflet stays.
 *
 * @package Aftercheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * Adds the script to a list of parts of addresses, however the plugin keeps it.
 *
 * @param array|string $excluded What is left alone.
 * @return array|string
 */
function aftercheck_exclude( $excluded ) {
	if ( is_string( $excluded ) ) {
		return '' === trim( $excluded ) ? 'aftercheck.js' : "$excluded, aftercheck.js";
	}
	return array_merge( (array) $excluded, array( 'aftercheck.js' ) );
}

/**
 * The same for lists of names of scripts.
 *
 * @param array $excluded What is left alone.
 * @return array
 */
function aftercheck_exclude_handle( $excluded ) {
	return array_merge( (array) $excluded, array( 'aftercheck' ) );
}

/**
 * Autoptimize keeps addresses as keys.
 *
 * @param array|string $excluded What is left alone.
 * @return array|string
 */
function aftercheck_exclude_key( $excluded ) {
	return is_array( $excluded ) ? array_merge( $excluded, array( 'aftercheck.js' => '' ) ) : aftercheck_exclude( $excluded );
}

/**
 * W3 Total Cache and Hummingbird ask for each script.
 *
 * @param bool   $does Whether it is changed.
 * @param string $what Its tag or its name.
 * @return bool
 */
function aftercheck_leave( $does, $what = '' ) {
	return $does && false === strpos( (string) $what, 'aftercheck' );
}

foreach ( array(
	'autoptimize_filter_js_consider_minified',
	'rocket_exclude_js',
	'rocket_exclude_defer_js',
	'rocket_delay_js_exclusions',
	'litespeed_optimize_js_excludes',
	'litespeed_optm_js_defer_exc',
	'litespeed_optm_gm_js_exc',
	'wp-optimize-minify-default-exclusions',
	'perfmatters_delay_js_exclusions',
	'perfmatters_minify_js_exclusions',
) as $aftercheck_filter ) {
	add_filter( $aftercheck_filter, 'aftercheck_exclude' );
}
foreach ( array( 'sgo_js_minify_exclude', 'sgo_javascript_combine_exclude', 'sgo_js_async_exclude', 'jetpack_boost_render_blocking_js_exclude_handles' ) as $aftercheck_filter ) {
	add_filter( $aftercheck_filter, 'aftercheck_exclude_handle' );
}
foreach ( array( 'w3tc_minify_js_do_tag_minification', 'wphb_minify_resource', 'wphb_combine_resource' ) as $aftercheck_filter ) {
	add_filter( $aftercheck_filter, 'aftercheck_leave', 10, 2 );
}
unset( $aftercheck_filter );
add_filter( 'autoptimize_filter_js_exclude', 'aftercheck_exclude_key' );

add_action( 'add_option_aftercheck', 'aftercheck_purge' );
add_action( 'update_option_aftercheck', 'aftercheck_purge' );
// Pages that were kept name the hash of the script before.
add_action( 'upgrader_process_complete', 'aftercheck_purge' );

/** Page caches would go on showing the old phone number, or a check that was withdrawn. */
function aftercheck_purge() {
	do_action( 'litespeed_purge_all' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Theirs.
	do_action( 'wphb_clear_page_cache' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Theirs.
	foreach ( array( 'rocket_clean_domain', 'w3tc_flush_all', 'wp_cache_clear_cache', 'sg_cachepress_purge_cache', 'wpo_cache_flush', 'wpfc_clear_all_cache' ) as $purge ) {
		if ( function_exists( $purge ) ) {
			$purge();
		}
	}
}
