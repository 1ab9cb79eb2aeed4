<?php
/**
 * Leaves nothing: the plugin keeps one option on each site, and no table, post, file, user or scheduled event.
 *
 * @package Aftercheck
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	$aftercheck_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $aftercheck_sites as $aftercheck_site ) {
		delete_blog_option( $aftercheck_site, 'aftercheck' );
	}
} else {
	delete_option( 'aftercheck' );
}
