<?php
/**
 * The settings: one option of the site. Only an administrator writes it; a block or a shortcode sets none of these.
 *
 * @package Aftercheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * What the attributes of the element are in this plugin. The tests hold the two lists to the manifest, and
 * name the attributes that are in neither on purpose.
 *
 * @return array Names of settings that become attributes as they are.
 */
function aftercheck_own_attributes() {
	return array( 'region', 'clinic-name', 'clinic-phone', 'clinic-hours', 'clinic-closed', 'out-of-hours', 'emergency-number', 'theme', 'root', 'own-words' );
}

/**
 * What a block or a shortcode may set, by anyone who may write a post: looks and language, nothing that a patient
 * could be sent to.
 *
 * @return array
 */
function aftercheck_post_attributes() {
	return array( 'lang', 'mode', 'theme', 'heading-level' );
}

/**
 * The settings without anything set.
 *
 * @return array
 */
function aftercheck_defaults() {
	$names = array_fill_keys( aftercheck_own_attributes(), '' );
	return array_merge(
		$names,
		array(
			'root'      => 'closed',
			'accent'    => '',
			'withdrawn' => false,
			'page'      => false,
			'slug'      => 'aftercheck',
			'refused'   => array(),
		)
	);
}

/**
 * The settings, whole. What was refused is kept apart, for the one who typed it, and is never used.
 *
 * @return array
 */
function aftercheck_settings() {
	$own  = aftercheck_defaults();
	$kept = get_option( 'aftercheck' );
	foreach ( is_array( $kept ) ? $kept : array() as $name => $value ) {
		// Programs write options past the form: whatever they mean by yes stops the check.
		if ( 'withdrawn' === $name ) {
			$own[ $name ] = ! empty( $value );
			continue;
		}
		if ( isset( $own[ $name ] ) && gettype( $own[ $name ] ) === gettype( $value ) ) {
			$own[ $name ] = $value;
		}
	}
	return $own;
}

/**
 * The fields of the settings page, in their order.
 *
 * @return array Name to label, help and kind.
 */
function aftercheck_fields() {
	$regions = array_keys( aftercheck_known( 'regions' ) );
	$fields  = array(
		'clinic-name'      => array( __( 'Name of the clinic', 'aftercheck' ), __( 'At most 80 characters.', 'aftercheck' ), 'text' ),
		'clinic-phone'     => array( __( 'Phone of the clinic', 'aftercheck' ), __( 'With spaces, dashes and + . / ( ), for example +44 1632 960123.', 'aftercheck' ), 'tel' ),
		'region'           => array( __( 'Region', 'aftercheck' ), __( 'Decides the emergency numbers. Without it there is no number to call, and all are listed.', 'aftercheck' ), array_merge( array( '' ), $regions ) ),
		'clinic-hours'     => array( __( 'Opening hours', 'aftercheck' ), __( 'For example Mo-Fr 08:00-19:00, Sa 09:00-13:00. With a mistake the clinic counts as closed: see the notes below the preview.', 'aftercheck' ), 'text' ),
		'clinic-closed'    => array( __( 'Days closed', 'aftercheck' ), __( 'For example 2026-12-25, 2026-12-28/2027-01-02.', 'aftercheck' ), 'text' ),
		'out-of-hours'     => array( __( 'Whom to call while closed', 'aftercheck' ), __( 'A number or a few words, at most 40 characters.', 'aftercheck' ), 'text' ),
		'emergency-number' => array( __( 'A further emergency number', 'aftercheck' ), __( "It stands beside the region's and never replaces it. Leave it blank unless your clinic has its own.", 'aftercheck' ), 'tel' ),
		'theme'            => array( __( 'Colours', 'aftercheck' ), __( "Blank follows your theme's colour scheme.", 'aftercheck' ), array( '', 'light', 'dark' ) ),
		'accent'           => array( __( 'Accent colour', 'aftercheck' ), __( 'For example #6b2a5b. Its contrast is corrected where it is too low.', 'aftercheck' ), 'text' ),
		'root'             => array( __( "Other scripts on your pages can read a patient's answers", 'aftercheck' ), __( '"closed" keeps them from scripts that record whatever they see, such as statistics. It does not stop one made to break in.', 'aftercheck' ), array( 'closed', 'open' ) ),
		'page'             => array( __( 'A page with nothing but the check', 'aftercheck' ), __( 'Without theme, menus and scripts of other plugins. It works online only: an offline copy, and answers that patients keep, belong on an address of their own such as check.your-site, where no other page can change or read them.', 'aftercheck' ), 'flag' ),
		'slug'             => array( __( 'Address of that page', 'aftercheck' ), __( 'Letters, digits and dashes.', 'aftercheck' ), 'text' ),
		'withdrawn'        => array( __( 'Withdraw the check', 'aftercheck' ), __( 'Everywhere on this site patients then see only the emergency advice and your phone. Purge page caches and CDN afterwards.', 'aftercheck' ), 'flag' ),
	);
	if ( isset( aftercheck_known( 'attributes' )['own-words'] ) ) {
		$words  = array( 'own-words' => array( __( "The clinic's own words", 'aftercheck' ), __( 'Paste the snippet or the settings file of the set-up page, or the JSON alone (at most 8000 bytes). They can only add, and are marked as yours.', 'aftercheck' ), 'long' ) );
		$fields = array_merge( array_slice( $fields, 0, 7 ), $words, array_slice( $fields, 7 ) );
	}
	return $fields;
}
