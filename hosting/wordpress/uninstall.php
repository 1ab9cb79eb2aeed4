<?php
/**
 * Leaves nothing: the plugin keeps one option on each site, and no table, post, file, user or scheduled event; WordPress
 * keeps what the plugin offered for the privacy policy.
 *
 * @package Aftercheck
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Of the site that is current. */
function aftercheck_uninstall() {
	delete_option( 'aftercheck' );
	$page = (int) get_option( 'wp_page_for_privacy_policy' );
	$name = '_wp_suggested_privacy_policy_content';
	foreach ( $page ? (array) get_post_meta( $page, $name ) : array() as $words ) {
		if ( 'Aftercheck' === ( $words['plugin_name'] ?? '' ) ) {
			delete_post_meta( $page, $name, $words );
		}
	}
}

if ( is_multisite() ) {
	$aftercheck_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $aftercheck_sites as $aftercheck_site ) {
		switch_to_blog( $aftercheck_site );
		aftercheck_uninstall();
		restore_current_blog();
	}
} else {
	aftercheck_uninstall();
}
