<?php
/**
 * Of the site for the tests: nothing outside this machine, and every notice counts.
 *
 * @package Aftercheck
 */

define( 'DB_NAME', 'wp' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'AFTERCHECK_SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $name ) {
	define( $name, "a test's $name" );
}
$table_prefix = getenv( 'AFTERCHECK_SITE' ) . '_';
$address      = '127.0.0.1:' . getenv( 'AFTERCHECK_PORT' );
if ( 'many' === getenv( 'AFTERCHECK_SITE' ) ) {
	define( 'WP_ALLOW_MULTISITE', true );
	if ( ! defined( 'AFTERCHECK_BEFORE_NETWORK' ) ) {
		define( 'MULTISITE', true );
		define( 'SUBDOMAIN_INSTALL', false );
		define( 'DOMAIN_CURRENT_SITE', $address );
		define( 'PATH_CURRENT_SITE', '/' );
		define( 'SITE_ID_CURRENT_SITE', 1 );
		define( 'BLOG_ID_CURRENT_SITE', 1 );
	}
} else {
	define( 'WP_HOME', "http://$address" );
	define( 'WP_SITEURL', "http://$address" );
}
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
define( 'FS_METHOD', 'direct' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', getenv( 'AFTERCHECK_LOG' ) );
define( 'WP_DEBUG_DISPLAY', false );
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
