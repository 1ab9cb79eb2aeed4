<?php
/**
 * What is refused is told until it is mended, loses nothing, and is nowhere used; and who has the page's address.
 *
 * @package Aftercheck
 */

require __DIR__ . '/load.php';
require_once WP_PLUGIN_DIR . '/aftercheck/includes/mistakes.php';
require_once WP_PLUGIN_DIR . '/aftercheck/includes/settings.php';
delete_option( 'aftercheck' );

/**
 * The settings page as an administrator has it.
 *
 * @return string HTML
 */
function shown() {
	wp_set_current_user( 1 );
	ob_start();
	aftercheck_settings_page();
	return ob_get_clean();
}

/**
 * What stands on a page of the administration.
 *
 * @param string $screen Its id.
 * @param string $user   Who looks.
 * @return string HTML
 */
function noticed( $screen, $user ) {
	$GLOBALS['wp_settings_errors'] = array();
	set_current_screen( $screen );
	wp_set_current_user( get_user_by( 'login', $user )->ID );
	ob_start();
	aftercheck_mistakes_notice();
	return ob_get_clean();
}

// At the field, for as long as it is wrong.
keep( array( 'clinic-phone' => 'call us', 'region' => 'XX', 'clinic-name' => 'Riverside' ) );
foreach ( array( 'the first visit', 'the second visit' ) as $visit ) {
	$html = shown();
	expect( false !== strpos( $html, 'value="call us"' ) && false !== strpos( $html, '>XX</option>' ), "$visit has what was typed" );
	same( substr_count( $html, 'Not used.' ), 2, "$visit says that it is not used" );
	expect( false !== strpos( $html, 'aria-describedby="aftercheck-clinic-phone-mistake aftercheck-clinic-phone-help" aria-invalid="true"' ), "$visit says so at the field" );
	expect( false !== strpos( $html, 'as if this field were blank' ), "$visit says what patients see" );
}
keep( array( 'clinic-phone' => '01632 960123', 'region' => 'GB' ) );
expect( false === strpos( shown(), 'aria-invalid' ), 'mended, it is not told' );
same( noticed( 'dashboard', 'admin' ), '', 'nor elsewhere' );
keep( array( 'clinic-phone' => '01632 <b>', 'region' => 'GB' ) );
expect( false !== strpos( shown(), 'Patients see as before: <code>01632 960123</code>' ), 'what was right before stays' );
foreach ( array( 'dashboard', 'plugins', 'settings_page_aftercheck' ) as $screen ) {
	expect( false !== strpos( noticed( $screen, 'admin' ), 'Phone of the clinic' ), "$screen names the field" );
	same( noticed( $screen, 'editor' ), '', "$screen is silent to who cannot mend it" );
}
same( noticed( 'edit-post', 'admin' ), '', 'other pages are silent' );
wp_set_current_user( 1 );
update_option( 'aftercheck', array( 'clinic-phone' => '01632 960999' ) + aftercheck_settings() );
same( aftercheck_settings()['refused'], array(), 'another value from a program takes the place of what was refused' );

// What was right beside another region is not used in place of itself.
keep( array( 'emergency-number' => '0906 812 3456', 'region' => 'DE' ) );
same( aftercheck_settings()['emergency-number'], '0906 812 3456', 'a number that costs nothing in one region' );
keep( array( 'emergency-number' => '0906 812 3456', 'region' => 'GB' ) );
same( aftercheck_settings()['emergency-number'], '', 'is not used in another' );
expect( false === strpos( aftercheck_element(), '0906' ), 'nor shown' );
keep( array( 'emergency-number' => '0906 812 3456', 'region' => 'XX' ) );
same( array( aftercheck_settings()['region'], aftercheck_settings()['emergency-number'] ), array( 'GB', '' ), 'nor beside a region that is none' );
same( array_keys( aftercheck_mistakes() ), array( 'region', 'emergency-number' ), 'both are told' );
keep( array( 'clinic-phone' => '0870 123 4567', 'region' => 'GB' ) );
expect( false !== strpos( shown(), 'costs extra' ), 'that a phone costs extra is told at each visit' );

// What a program writes past the form is of the right kind, or not there.
remove_all_filters( 'sanitize_option_aftercheck' );
update_option( 'aftercheck', array( 'clinic-name' => array( 'x' ), 'page' => 'yes', 'slug' => null, 'region' => 'GB' ) );
same( aftercheck_settings(), array( 'region' => 'GB' ) + aftercheck_defaults(), 'settings of a program' );
foreach ( array( 1, '1', 'true', true ) as $yes ) {
	update_option( 'aftercheck', array( 'withdrawn' => $yes ) );
	same( aftercheck_settings()['withdrawn'], true, 'a withdrawal by a program, as ' . wp_json_encode( $yes ) );
}
delete_option( 'aftercheck' );
unregister_setting( 'aftercheck', 'aftercheck' );

// However much was typed.
$long = '{"a":"' . str_repeat( 'ä', 9000 );
keep( array( 'own-words' => $long ) );
same( aftercheck_settings()['refused']['own-words'], $long, 'long words are not cut' );
keep( array( 'own-words' => str_repeat( 'ä', 70000 ) ) );
expect( false !== strpos( shown(), 'äää</textarea>' ), 'nor are they gone where they are' );

// The address of the page.
$forms = array( 'wp-admin', 'wp-json', 'wp-check', 'feed', '2024', 'чек', 'snippet', str_repeat( 'a', 90 ), 'xmlrpc.php' );
foreach ( $forms as $slug ) {
	keep( array( 'page' => '1', 'slug' => $slug ) );
	$own = aftercheck_settings();
	expect( ( 'xmlrpc.php' === $slug ) === ( 'xmlrpc-php' === $own['slug'] ), "the address $slug" );
	expect( '' !== $own['slug'] || false !== strpos( aftercheck_page_url(), '?aftercheck-page=1' ), "without $slug the page has one" );
}
$types = array(
	'page'       => array( 'post_type' => 'page' ),
	'post'       => array( 'post_type' => 'post' ),
	'attachment' => array( 'post_type' => 'attachment' ),
);
foreach ( $types as $name => $type ) {
	keep( array( 'page' => '1', 'slug' => 'our-check' ) );
	$post = wp_insert_post( $type + array( 'post_status' => 'publish', 'post_title' => "Own $name", 'post_name' => "own-$name" ) );
	keep( array( 'page' => '1', 'slug' => "own-$name" ) );
	same( array( aftercheck_settings()['slug'], aftercheck_settings()['refused'] ), array( 'our-check', array( 'slug' => "own-$name" ) ), "the address of a $name is refused" );
	expect( false !== strpos( shown(), "Own $name" ), "the $name is named" );
	keep( array( 'slug' => "own-$name" ) );
	same( aftercheck_settings()['refused'], array(), 'without the page nobody is in the way' );
	keep( array( 'page' => '1', 'slug' => "own-$name" ) );
	same( aftercheck_settings()['slug'], '', 'asked for later, the page takes no address from another' );
	expect( false !== strpos( shown(), 'stays at <code>' . esc_html( aftercheck_page_url() ) ), 'and it is said where it is' );
	// While the page has it, new content gets another.
	keep( array( 'page' => '1', 'slug' => 'our-check' ) );
	$other = wp_insert_post( array( 'post_name' => 'our-check', 'post_title' => 'New', 'post_status' => 'publish' ) + $type );
	same( get_post( $other )->post_name, 'our-check-2', "a new $name" );
	// One that comes by a way of its own is told, and the address stays.
	$wpdb->update( $wpdb->posts, array( 'post_name' => 'our-check' ), array( 'ID' => $other ) );
	clean_post_cache( $other );
	expect( false !== strpos( noticed( 'dashboard', 'admin' ), 'Address of that page' ), "a $name that appears later is told" );
	expect( false !== strpos( shown(), '&quot;New&quot;' ) && false === strpos( shown(), 'Not used.' ), 'and named' );
	keep( array( 'page' => '1', 'slug' => 'our-check', 'clinic-name' => 'Riverside' ) );
	same( aftercheck_settings()['slug'], 'our-check', 'printed codes go on leading to the check' );
	wp_delete_post( $other, true );
	wp_delete_post( $post, true );
	same( noticed( 'dashboard', 'admin' ), '', 'gone, it is not told' );
}
// Without a word it is our own name.
keep( array( 'page' => '1' ) );
same( aftercheck_settings()['slug'], 'aftercheck', 'a blank address' );
keep( array() );
$post = wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Aftercheck' ) );
keep( array( 'page' => '1' ) );
same( array( aftercheck_settings()['slug'], aftercheck_settings()['refused'] ), array( '', array( 'slug' => 'aftercheck' ) ), 'is refused where a page has it' );
expect( false !== strpos( noticed( 'dashboard', 'admin' ), '#aftercheck-slug' ), 'and told' );
wp_delete_post( $post, true );
keep( array( 'page' => '1', 'slug' => 'our-check' ) );
$parent = wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Above' ) );
$child  = wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => 'our-check', 'post_title' => 'Below', 'post_parent' => $parent ) );
same( get_post( $child )->post_name, 'our-check', 'below another page an address is another' );
same( noticed( 'dashboard', 'admin' ), '', 'and in nobody\'s way' );
wp_delete_post( $child, true );
wp_delete_post( $parent, true );
add_rewrite_rule( '^members/?$', 'index.php?members=1', 'top' );
$wp_rewrite->flush_rules( false );
$GLOBALS['wp']->add_query_var( 'members' );
keep( array( 'page' => '1', 'slug' => 'members' ) );
same( aftercheck_settings()['slug'], 'our-check', "another plugin's address is refused" );
unset( $wp_rewrite->extra_rules_top['^members/?$'] );
$wp_rewrite->flush_rules( false );

// A draft is in nobody's way: it gets another address when it is published.
$draft = wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'draft', 'post_name' => 'own-draft', 'post_title' => 'Draft' ) );
keep( array( 'page' => '1', 'slug' => 'own-draft' ) );
same( aftercheck_settings()['slug'], 'own-draft', "a draft's address" );
wp_update_post( array( 'ID' => $draft, 'post_status' => 'publish' ) );
same( get_post( $draft )->post_name, 'own-draft-2', 'the draft, once published' );
wp_delete_post( $draft, true );

// What stands in a title of somebody else is no markup.
$title = '<a href="https://x.example">Sign in</a>';
$post  = wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => 'own-title', 'post_title' => $title ) );
keep( array( 'page' => '1', 'slug' => 'own-title' ) );
$said = implode( ' ', wp_list_pluck( get_settings_errors( 'aftercheck' ), 'message' ) );
expect( false !== strpos( $said, 'Sign in' ) && false === strpos( $said, '<a' ), "no markup in: $said" );
expect( false === strpos( shown(), '<a href="https://x.example' ), 'nor at the field' );
wp_delete_post( $post, true );

// An address that was in use before it would be refused leads to the check as before.
remove_all_filters( 'sanitize_option_aftercheck' );
unregister_setting( 'aftercheck', 'aftercheck' );
update_option( 'aftercheck', array( 'page' => true, 'slug' => 'wp-check' ) + aftercheck_defaults() );
keep( array( 'page' => '1', 'slug' => 'wp-check', 'clinic-name' => 'Riverside' ) );
same( aftercheck_settings()['slug'], 'wp-check', 'an address of before' );

// Other permalinks.
$before = get_option( 'permalink_structure' );
$wp_rewrite->set_permalink_structure( '/%author%/%postname%/' );
$wp_rewrite->flush_rules( false );
delete_option( 'aftercheck' );
keep( array( 'page' => '1', 'slug' => 'our-check' ) );
same( aftercheck_settings()['slug'], 'our-check', 'an address where those of authors are alike' );
keep( array( 'page' => '1', 'slug' => 'admin' ) );
same( aftercheck_settings()['slug'], 'our-check', "an author's address is refused" );
$wp_rewrite->set_permalink_structure( '/index.php/%postname%/' );
$wp_rewrite->flush_rules( false );
$post = wp_insert_post( array( 'post_status' => 'publish', 'post_name' => 'our-check', 'post_title' => 'New' ) );
same( get_post( $post )->post_name, 'our-check-2', 'a new post behind index.php' );
wp_delete_post( $post, true );
$wp_rewrite->set_permalink_structure( $before );
$wp_rewrite->flush_rules( false );

// What has no words in its title has its number as its address, as without the plugin.
delete_option( 'aftercheck' );
foreach ( array( 'page', 'post', 'attachment' ) as $type ) {
	$post = wp_insert_post( array( 'post_type' => $type, 'post_status' => 'publish', 'post_title' => '?!' ) );
	same( (int) get_post( $post )->post_name, $post, "the address of a $type without words" );
	wp_delete_post( $post, true );
}
done();
