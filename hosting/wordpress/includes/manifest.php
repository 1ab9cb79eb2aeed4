<?php
/**
 * What this release holds: hashes, languages, regions, attributes. Made with it, never fetched.
 *
 * @package Aftercheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * The manifest.
 *
 * @return array
 */
function aftercheck_manifest() {
	static $manifest = null;
	if ( null === $manifest ) {
		$read     = wp_json_file_decode( dirname( AFTERCHECK_FILE ) . '/manifest.json', array( 'associative' => true ) );
		$manifest = is_array( $read ) ? $read : array();
	}
	return $manifest;
}

/**
 * A part of the manifest.
 *
 * @param string $name Its name.
 * @return array
 */
function aftercheck_known( $name ) {
	$manifest = aftercheck_manifest();
	return (array) ( $manifest[ $name ] ?? array() );
}

/**
 * The language of the check for the language of the site: English where it has no other.
 *
 * @param string $wanted A language tag, or nothing for the site's.
 * @return string
 */
function aftercheck_language( $wanted = '' ) {
	$languages = aftercheck_known( 'languages' );
	foreach ( array( $wanted, get_locale() ) as $tag ) {
		$tag = strtolower( strtok( (string) $tag . '-', '-_' ) );
		if ( isset( $languages[ $tag ] ) ) {
			return $tag;
		}
	}
	return 'en';
}

/**
 * The leaflet that stands in the page until the check is there, with the clinic's name and numbers.
 *
 * @param array  $own      The settings.
 * @param string $language A language of the manifest.
 * @return string HTML
 */
function aftercheck_leaflet( $own, $language ) {
	$regions = aftercheck_known( 'regions' );
	$region  = $regions[ $own['region'] ]['leaflet'] ?? 'none';
	$further = (string) $own['emergency-number'];
	$link    = aftercheck_dial( $further );
	$is_own  = null !== $link && ! aftercheck_is_premium( $link, $own['region'] ) && aftercheck_dial( $regions[ $own['region'] ]['emergency'] ?? '' ) !== $link;
	$ending  = ( '' === $own['clinic-phone'] ? '' : '.phone' ) . ( $is_own ? '.emergency' : '' );
	$html    = (string) file_get_contents( dirname( AFTERCHECK_FILE ) . "/leaflets/$language.$region$ending.html" ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of the plugin.
	$words   = aftercheck_known( 'languages' )[ $language ];
	$values  = array(
		'{{clinic-name}}'      => '' === $own['clinic-name'] ? $words['your-clinic'] : esc_html( $own['clinic-name'] ),
		'{{clinic-phone}}'     => esc_html( $own['clinic-phone'] ),
		'{{clinic-link}}'      => esc_attr( (string) aftercheck_dial( $own['clinic-phone'] ) ),
		'{{emergency-number}}' => esc_html( $further ),
		'{{emergency-link}}'   => esc_attr( (string) $link ),
	);
	return strtr( $html, $values );
}
