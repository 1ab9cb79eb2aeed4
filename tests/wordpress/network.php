<?php
/**
 * A network of two sites: each has settings of its own, and deleting the plugin leaves none of them.
 *
 * @package Aftercheck
 */

define( 'WP_INSTALLING', true );
define( 'AFTERCHECK_BEFORE_NETWORK', true );
require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/network.php';

$host = $_SERVER['HTTP_HOST'];
wp_install( 'A group of clinics', 'admin', 'admin@example.org', false, '', 'a-long-test-word-9', 'en_US' );
update_option( 'siteurl', "http://$host" );
update_option( 'home', "http://$host" );
foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) {
	$wpdb->$name = $table;
}
install_network();
$made = populate_network( 1, $host, 'admin@example.org', 'A group of clinics', '/', false );
expect( true === $made || 'no_wildcard_dns' === $made->get_error_code(), 'the network is made: ' . wp_json_encode( $made ) );
done();
