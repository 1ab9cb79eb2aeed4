<?php
/**
 * Installs WordPress, remembers all that is in it, activates the plugin, and makes users of each role.
 *
 * @package Aftercheck
 */

define( 'WP_INSTALLING', true );
require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

const PASSWORD = 'a-long-test-word-9';

$installed = wp_install( 'A clinic', 'admin', 'admin@example.org', false, '', PASSWORD, 'en_US' );
expect( 1 === $installed['user_id'], 'WordPress is installed' );
foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
	$user = wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => PASSWORD,
			'user_email' => "$role@example.org",
			'role'       => $role,
		)
	);
	expect( is_int( $user ), "there is an $role" );
	update_user_meta( $user, 'wp_persisted_preferences', array( 'core/edit-post' => array( 'welcomeGuide' => false ) ) );
}
$wp_rewrite->set_permalink_structure( '/%postname%/' );
$wp_rewrite->flush_rules();
wp_cache_flush();
same( activate_plugin( 'aftercheck/aftercheck.php' ), null, 'the plugin is activated' );
expect( false === get_option( 'aftercheck' ), 'to be active writes nothing' );
done();
