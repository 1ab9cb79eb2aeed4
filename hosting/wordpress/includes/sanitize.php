<?php
/**
 * What an administrator has typed, as it is kept: the rules of the element, with a sentence for each mistake.
 *
 * @package Aftercheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * Sanitizes all settings. A wrong value is not used, and stays in the form until it is corrected.
 *
 * @param mixed $typed What the form has sent.
 * @return array
 */
function aftercheck_sanitize( $typed ) {
	$typed  = is_array( $typed ) ? $typed : array();
	$before = aftercheck_settings();
	$after  = aftercheck_defaults();
	// WordPress sanitizes an option that is new twice; what was refused is there the second time.
	$after['refused'] = array_filter( (array) ( $typed['refused'] ?? array() ), 'is_string' );
	foreach ( $after as $name => $default ) {
		if ( 'refused' === $name ) {
			continue;
		}
		$value   = $typed[ $name ] ?? ( is_bool( $default ) ? false : '' );
		$result  = aftercheck_sanitize_field( $name, $value, $typed );
		$mistake = $result[1];
		if ( null === $mistake ) {
			$after[ $name ] = $result[0];
			continue;
		}
		add_settings_error( 'aftercheck', "aftercheck-$name", $mistake );
		$after[ $name ]            = $before[ $name ];
		$after['refused'][ $name ] = substr( wp_check_invalid_utf8( is_scalar( $value ) ? (string) $value : '', true ), 0, 8192 );
	}
	if ( aftercheck_is_premium( aftercheck_dial( $after['clinic-phone'] ), $after['region'] ) ) {
		add_settings_error( 'aftercheck', 'aftercheck-costs', __( 'A call to the phone of the clinic costs extra: give another number if you have one.', 'aftercheck' ), 'warning' );
	}
	return $after;
}

/**
 * Sanitizes one.
 *
 * @param string $name  Of the setting.
 * @param mixed  $value What was typed.
 * @param array  $typed All that was typed.
 * @return array The value, and what is wrong with it or null.
 */
function aftercheck_sanitize_field( $name, $value, $typed ) {
	if ( in_array( $name, array( 'page', 'withdrawn' ), true ) ) {
		return array( ! empty( $value ), null );
	}
	if ( 'own-words' === $name ) {
		return aftercheck_sanitize_words( $value );
	}
	$text = 'clinic-name' === $name ? aftercheck_name( $value ) : aftercheck_cleaned( $value );
	if ( 'slug' === $name ) {
		$slug = sanitize_title( $text );
		return array( '' === $slug ? 'aftercheck' : $slug, null );
	}
	if ( 'root' === $name ) {
		// What is not clearly open is closed.
		return array( 'open' === $text ? 'open' : 'closed', null );
	}
	return array( $text, '' === $text ? null : aftercheck_mistake( $name, $text, $typed ) );
}

/**
 * What is wrong with a value that is not blank.
 *
 * @param string $name  Of the setting.
 * @param string $text  Its value, cleaned.
 * @param array  $typed All that was typed.
 * @return string|null
 */
function aftercheck_mistake( $name, $text, $typed ) {
	$length = aftercheck_length( $text );
	$region = aftercheck_cleaned( $typed['region'] ?? '' );
	switch ( $name ) {
		case 'region':
			return isset( aftercheck_known( 'regions' )[ $text ] ) ? null : __( 'Region: choose one of the list.', 'aftercheck' );
		case 'clinic-name':
			return $length <= 80 ? null : __( 'Name of the clinic: more than 80 characters; give a shorter one.', 'aftercheck' );
		case 'clinic-phone':
			return null !== aftercheck_dial( $text ) ? null : __( 'Phone of the clinic: not a number that can be dialled; give 2 to 20 digits with spaces, dashes and + . / ( ).', 'aftercheck' );
		case 'emergency-number':
			$link = (string) aftercheck_dial( $text );
			$good = preg_match( '/^tel:\+?\d{3,15}$/D', $link ) && ! aftercheck_is_premium( $link, $region );
			return $good ? null : __( 'A further emergency number: give 3 to 15 digits that cost nothing extra, or leave it blank.', 'aftercheck' );
		case 'out-of-hours':
			return $length <= 40 ? null : __( 'Whom to call while closed: more than 40 characters; give a number or fewer words.', 'aftercheck' );
		case 'theme':
			return in_array( $text, array( 'light', 'dark' ), true ) ? null : __( 'Colours: choose one of the list.', 'aftercheck' );
		case 'accent':
			return sanitize_hex_color( $text ) ? null : __( 'Accent colour: give # and six digits, for example #6b2a5b.', 'aftercheck' );
		default:
			return $length <= 400 ? null : __( 'Opening hours and days closed: at most 400 characters each.', 'aftercheck' );
	}
}
