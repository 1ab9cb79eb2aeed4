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
	$refused          = array_filter( (array) ( $typed['refused'] ?? array() ), 'is_string' );
	$after['refused'] = array_intersect_key( $refused, aftercheck_fields() );
	foreach ( $after as $name => $default ) {
		if ( 'refused' === $name ) {
			continue;
		}
		$value = $typed[ $name ] ?? ( is_bool( $default ) ? false : '' );
		if ( 'slug' === $name && '' === aftercheck_cleaned( $value ) && ! isset( $after['refused']['slug'] ) ) {
			$value = $default;
		}
		$result  = aftercheck_sanitize_field( $name, $value, $typed );
		$mistake = $result[1];
		if ( null === $mistake ) {
			$after[ $name ] = $result[0];
			// A program that has read the settings and mends one.
			if ( '' !== $result[0] && $result[0] !== $before[ $name ] ) {
				unset( $after['refused'][ $name ] );
			}
			continue;
		}
		// WordPress shows it as it is, and titles of others are in it.
		add_settings_error( 'aftercheck', "aftercheck-$name", esc_html( $mistake ) );
		$after[ $name ]            = aftercheck_instead( $name, $before, $typed );
		$after['refused'][ $name ] = aftercheck_cut( wp_check_invalid_utf8( is_scalar( $value ) ? (string) $value : '', true ) );
		// It comes first: what a number costs is known of a region that is used.
		$typed[ $name ] = 'region' === $name ? $after[ $name ] : $value;
	}
	if ( aftercheck_costs( $after ) ) {
		add_settings_error( 'aftercheck', 'aftercheck-costs', aftercheck_costs( $after ), 'warning' );
	}
	return $after;
}

/**
 * Of a phone that is used and costs extra.
 *
 * @param array $own The settings.
 * @return string|null
 */
function aftercheck_costs( $own ) {
	$costs = aftercheck_is_premium( aftercheck_dial( $own['clinic-phone'] ), $own['region'] );
	return $costs ? __( 'A call to the phone of the clinic costs extra: give another number if you have one.', 'aftercheck' ) : null;
}

/**
 * What stays in use in place of a value that was refused: what was there before, if it is right beside the other values
 * of now.
 *
 * @param string $name   Of the setting.
 * @param array  $before The settings before.
 * @param array  $typed  All that was typed.
 * @return string
 */
function aftercheck_instead( $name, $before, $typed ) {
	if ( 'slug' === $name ) {
		// Printed codes lead to it, whoever has the same by now.
		return $before['page'] ? $before['slug'] : '';
	}
	$result = aftercheck_sanitize_field( $name, $before[ $name ], $typed );
	return null === $result[1] ? $result[0] : '';
}

/**
 * So much of a text that the database takes it, whole characters.
 *
 * @param string $text In UTF-8.
 * @return string
 */
function aftercheck_cut( $text ) {
	$text = substr( $text, 0, 60000 );
	return strlen( $text ) < 60000 ? $text : (string) preg_replace( '/[\xc0-\xff][\x80-\xbf]*$/D', '', $text );
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
		// Blank in place of one that was refused.
		if ( '' === $text ) {
			return array( '', null );
		}
		$slug    = sanitize_title( $text );
		$mistake = aftercheck_slug_mistake( $slug );
		// Nobody is kept from an address that is not asked for.
		return array( $slug, empty( $typed['page'] ) ? $mistake : $mistake ?? aftercheck_taken( $slug ) );
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
			$good = preg_match( '/^tel:(\+(?=\d{7}))?\d{3,15}$/D', $link ) && ! aftercheck_is_premium( $link, $region );
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
