<?php
/**
 * The network: each site has settings of its own, and deleting the plugin leaves none of them.
 *
 * @package Aftercheck
 */

require __DIR__ . '/load.php';

expect( is_multisite(), 'this is a network' );
same( activate_plugin( 'aftercheck/aftercheck.php', '', true ), null, 'the plugin is activated for the network' );
require_once WP_PLUGIN_DIR . '/aftercheck/includes/settings.php';
$second = wp_insert_site(
	array(
		'domain'  => $_SERVER['HTTP_HOST'],
		'path'    => '/second/',
		'title'   => 'The second',
		'user_id' => 1,
	)
);
expect( is_int( $second ), 'there is a second site: ' . wp_json_encode( $second ) );
// WordPress takes the port out.
$wpdb->update( $wpdb->blogs, array( 'domain' => $_SERVER['HTTP_HOST'] ), array( 'blog_id' => $second ) );
clean_blog_cache( $second );
foreach ( array( 'siteurl', 'home' ) as $name ) {
	update_blog_option( $second, $name, 'http://' . $_SERVER['HTTP_HOST'] . '/second' );
}
aftercheck_register_settings();
expect( (bool) get_option( 'permalink_structure' ), 'addresses are words' );
update_option( 'aftercheck', array( 'page' => '1', 'slug' => 'second' ) );
same( array( aftercheck_settings()['slug'], aftercheck_settings()['refused'] ), array( '', array( 'slug' => 'second' ) ), "another site's address is refused" );
update_option( 'aftercheck', array( 'region' => 'GB', 'clinic-name' => 'The first', 'root' => 'open' ) );
switch_to_blog( $second );
same( aftercheck_settings()['region'], '', 'the second site begins without settings' );
update_option( 'aftercheck', array( 'region' => 'US', 'clinic-name' => 'The second', 'root' => 'open', 'page' => '1', 'slug' => 'check' ) );
expect( false !== strpos( aftercheck_element(), 'region="US"' ), 'and then has its own' );
expect( false !== strpos( aftercheck_page_url(), '/second/' ), 'its page is below its address' );
restore_current_blog();
same( aftercheck_settings()['region'], 'GB', 'those of the first are as they were' );
done();
