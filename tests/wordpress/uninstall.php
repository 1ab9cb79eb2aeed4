<?php
/**
 * Deletes the plugin as an administrator does, and looks for anything it has left.
 *
 * @package Aftercheck
 */

require __DIR__ . '/load.php';

/**
 * Every row of the database that has the plugin's name in it, but for posts, which are the clinic's.
 *
 * @return array
 */
function rows() {
	global $wpdb;
	$found = array();
	foreach ( $wpdb->get_col( 'SHOW TABLES' ) as $table ) {
		foreach ( $wpdb->get_results( "SELECT * FROM `$table`", ARRAY_A ) as $row ) {
			if ( false !== stripos( wp_json_encode( $row ), 'aftercheck' ) && ! preg_match( '/_(posts|comments)$/', $table ) ) {
				$found[] = $table . ' ' . substr( wp_json_encode( $row ), 0, 200 );
			}
		}
	}
	return $found;
}

/**
 * Files with the plugin's name, but for what the tests have laid there.
 *
 * @return array
 */
function files() {
	$all   = new RecursiveIteratorIterator( new RecursiveDirectoryIterator( WP_CONTENT_DIR, FilesystemIterator::SKIP_DOTS ) );
	$found = array();
	foreach ( $all as $file ) {
		$name = substr( $file->getPathname(), strlen( WP_CONTENT_DIR ) );
		if ( false !== stripos( $name, 'aftercheck' ) && 0 !== strpos( $name, '/cache/' ) ) {
			$found[] = $name;
		}
	}
	return $found;
}
$tables = $wpdb->get_col( 'SHOW TABLES' );
expect( false !== get_option( 'aftercheck' ), 'there is something to delete' );
expect( count( files() ) > 20, 'there are files' );
deactivate_plugins( 'aftercheck/aftercheck.php' );
expect( false !== get_option( 'aftercheck' ), 'to deactivate the plugin keeps the settings' );
same( delete_plugins( array( 'aftercheck/aftercheck.php' ) ), true, 'the plugin is deleted' );
wp_cache_flush();
// Of other sites on the same database: the network's goes by itself below.
$left = array_filter( rows(), fn ( $row ) => 0 === strpos( $row, $wpdb->prefix ) );
same( array_values( $left ), array(), 'rows that are left' );
same( files(), array(), 'files that are left' );
same( $wpdb->get_col( 'SHOW TABLES' ), $tables, 'tables' );
same( _get_cron_array() ? preg_grep( '/aftercheck/', array( wp_json_encode( _get_cron_array() ) ) ) : array(), array(), 'scheduled events' );
expect( false === get_role( 'administrator' )->has_cap( 'aftercheck' ), 'no capability' );
done();
