<?php
/**
 * WordPress for a script on the command line, and a way to say what must hold.
 *
 * @package Aftercheck
 */

$_SERVER += array(
	'HTTP_HOST'       => '127.0.0.1:' . getenv( 'AFTERCHECK_PORT' ),
	'REQUEST_URI'     => '/',
	'SERVER_NAME'     => '127.0.0.1',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
	'REQUEST_METHOD'  => 'GET',
);
$root   = $argv[2];
$passed = 0;

/**
 * Stops at the first thing that does not hold.
 *
 * @param bool   $holds What must be true.
 * @param string $what  In words.
 */
function expect( $holds, $what ) {
	if ( ! $holds ) {
		fwrite( STDERR, "FAILED: $what\n" );
		exit( 1 );
	}
	++$GLOBALS['passed'];
}

/**
 * The same of two values.
 *
 * @param mixed  $found  What it is.
 * @param mixed  $wanted What it should be.
 * @param string $what   In words.
 */
function same( $found, $wanted, $what ) {
	expect( $found === $wanted, "$what\n is     " . wp_json_encode( $found ) . "\n not    " . wp_json_encode( $wanted ) );
}

/**
 * Keeps settings as the form does.
 *
 * @param array $typed What is typed.
 * @return array What is kept, and the mistakes that were told.
 */
function keep( $typed ) {
	$GLOBALS['wp_settings_errors'] = array();
	aftercheck_register_settings();
	update_option( 'aftercheck', $typed );
	return array( aftercheck_settings(), wp_list_pluck( get_settings_errors( 'aftercheck' ), 'code' ) );
}

/** The line without which a script has not come to its end. */
function done() {
	echo '# pass ', $GLOBALS['passed'], "\n";
}

require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
// Nobody gets mail.
add_filter( 'pre_wp_mail', '__return_true' );
