<?php
/**
 * Names and phone numbers as people type and paste them: the rules of src/i18n/phone.rs, name.rs and premium.rs.
 * The tests hold this to tests/phones.json, as they do the program and the script.
 *
 * @package Aftercheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * One kind of space, and no marks that nobody sees.
 *
 * @param mixed $text What was typed.
 * @return string
 */
function aftercheck_cleaned( $text ) {
	$text = wp_check_invalid_utf8( is_scalar( $text ) ? (string) $text : '', true );
	$text = preg_replace( '/[\x09-\x0d\x20\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}]/u', ' ', $text );
	$text = str_replace( "\u{ad}", '-', (string) $text );
	$text = preg_replace( '/[\x00-\x1f\x7f-\x{9f}\x{61c}\x{180e}\x{200b}-\x{200f}\x{202a}-\x{202e}\x{2060}-\x{206f}\x{feff}\x{fff9}-\x{fffb}\x{e0000}-\x{e007f}]/u', '', $text );
	return trim( (string) $text, ' ' );
}

/**
 * A name on one line; a soft hyphen is none here.
 *
 * @param mixed $text What was typed.
 * @return string
 */
function aftercheck_name( $text ) {
	$text = str_replace( "\u{ad}", '', is_scalar( $text ) ? (string) $text : '' );
	return (string) preg_replace( '/ +/', ' ', aftercheck_cleaned( $text ) );
}

/**
 * How many characters a text has, whatever PHP brings.
 *
 * @param string $text In UTF-8.
 * @return int
 */
function aftercheck_length( $text ) {
	return (int) preg_match_all( '/./us', $text );
}

/**
 * The link that dials a number, if it can be dialled: digits, and nothing that a phone could take for a command.
 *
 * @param mixed $text What was typed.
 * @return string|null
 */
function aftercheck_dial( $text ) {
	$number = aftercheck_cleaned( $text );
	if ( aftercheck_length( $number ) > 40 ) {
		return null;
	}
	$number = preg_replace( '/[ ,(]*(?:ext(?:ension|n)?|x|#)[ .:]*\d{1,6}\)?$/iD', '', $number );
	// Behind the code of a country the (0) of "+44 (0)20 …" must not be dialled.
	if ( preg_match( '/^\(?\+|^00/', $number ) ) {
		$number = preg_replace( '/\( *0 *\)/', '', $number );
	}
	$dialled = preg_replace( '/[^\d+]/', '', $number );
	$plain   = preg_match( '~^[\d+ ./()\x{2010}-\x{2015}\x{2212}\x{fe58}\x{fe63}\x{ff0d}-]*$~uD', $number );
	// A 0 behind a slash begins a second number.
	$one = ! preg_match( '~/\D*0~', $number );
	return $plain && $one && preg_match( '/^\+?\d{2,20}$/D', $dialled ) ? "tel:$dialled" : null;
}

/**
 * Whether a call costs extra, by its link and the region. Shorter numbers are an ambulance's.
 *
 * @param string|null $link   As aftercheck_dial() gives it.
 * @param string      $region Its code.
 * @return bool
 */
function aftercheck_is_premium( $link, $region ) {
	$manifest = aftercheck_manifest();
	$number   = preg_replace( '/^00/', '+', substr( (string) $link, 4 ) );
	$number   = preg_replace( '/^0/', '', $number );
	if ( strlen( $number ) <= 4 || empty( $manifest['premium'] ) ) {
		return false;
	}
	$number = '+' === $number[0] ? $number : strtoupper( $region ) . $number;
	return 1 === preg_match( '~' . $manifest['premium'] . '~D', $number );
}
