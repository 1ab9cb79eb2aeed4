<?php
/**
 * The clinic's own words, in whichever form the set-up page gives them.
 *
 * @package Aftercheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * Sanitizes the clinic's own words; what they may say is the element's to check, and its notes say it.
 *
 * @param mixed $value What was typed.
 * @return array The value, and what is wrong with it or null.
 */
function aftercheck_sanitize_words( $value ) {
	$text = trim( wp_check_invalid_utf8( is_scalar( $value ) ? (string) $value : '', true ) );
	if ( '' === $text ) {
		return array( '', null );
	}
	$words = json_decode( aftercheck_words_in( $text ), false, 8 );
	$json  = is_object( $words ) ? (string) wp_json_encode( $words, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) : '';
	if ( '' === $json || strlen( $json ) > 8000 ) {
		return array( '', __( "The clinic's own words: give the snippet or the settings file of the set-up page, or the JSON alone; at most 8000 bytes.", 'aftercheck' ) );
	}
	return array( $json, null );
}

/**
 * The JSON in what was pasted: alone, in a snippet, or in a settings file.
 *
 * @param string $text What was typed.
 * @return string
 */
function aftercheck_words_in( $text ) {
	if ( '{' !== $text[0] && preg_match( '/\bown-words=("[^"]*"|\'[^\']*\')/', $text, $found ) ) {
		$text = html_entity_decode( substr( $found[1], 1, -1 ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	} elseif ( preg_match( '/^\{\s*&quot;/', $text ) ) {
		$text = html_entity_decode( $text, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	}
	$file = json_decode( $text, true, 8 );
	$held = is_array( $file ) && isset( $file['format'] ) ? $file['own-words'] ?? '' : $text;
	return is_string( $held ) ? $held : '';
}
