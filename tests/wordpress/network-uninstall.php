<?php
/**
 * Deleting the plugin leaves no settings on any site of a network.
 *
 * @package Aftercheck
 */

require __DIR__ . '/load.php';

$sites = get_sites( array( 'fields' => 'ids' ) );
same( count( $sites ), 2, 'sites' );
foreach ( $sites as $site ) {
	expect( false !== get_blog_option( $site, 'aftercheck' ), "site $site has settings" );
}
deactivate_plugins( 'aftercheck/aftercheck.php', false, true );
uninstall_plugin( 'aftercheck/aftercheck.php' );
foreach ( $sites as $site ) {
	same( get_blog_option( $site, 'aftercheck' ), false, "settings of site $site after deleting" );
}
done();
