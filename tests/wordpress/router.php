<?php
/**
 * What a web server does for WordPress: files as they are, the rest by index.php.
 *
 * @package Aftercheck
 */

$root = $_SERVER['DOCUMENT_ROOT'];
$path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
// The second site of the network.
$path = preg_replace( '~^/second/(wp-(?:content|includes|admin)/|wp-login\.php)~', '/$1', $path );
$file = realpath( $root . $path );
if ( $file && 0 === strpos( $file, $root ) ) {
	if ( is_dir( $file ) && is_file( "$file/index.php" ) ) {
		$file = "$file/index.php";
		$path = rtrim( $path, '/' ) . '/index.php';
	}
	if ( '.php' === substr( $file, -4 ) ) {
		$_SERVER['SCRIPT_NAME']     = $path;
		$_SERVER['PHP_SELF']        = $path;
		$_SERVER['SCRIPT_FILENAME'] = $file;
		chdir( dirname( $file ) );
		require $file;
		return true;
	}
	if ( is_file( $file ) ) {
		$types = array(
			'js'   => 'text/javascript',
			'css'  => 'text/css',
			'json' => 'application/json',
			'wasm' => 'application/wasm',
			'html' => 'text/html; charset=utf-8',
			'svg'  => 'image/svg+xml',
		);
		$type  = $types[ pathinfo( $file, PATHINFO_EXTENSION ) ] ?? mime_content_type( $file );
		header( "Content-Type: $type" );
		header( 'Cache-Control: max-age=600' );
		readfile( $file );
		return true;
	}
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
$_SERVER['PHP_SELF']    = '/index.php';
chdir( $root );
require "$root/index.php";
