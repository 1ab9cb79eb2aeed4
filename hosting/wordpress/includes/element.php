<?php
/**
 * The element in a page: shortcode, script, and what both the block and the page of its own show.
 *
 * @package Aftercheck
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'aftercheck_register' );
add_filter( 'script_loader_tag', 'aftercheck_script_tag', 10, 2 );

/** The script is registered, and asked for by what shows the check. */
function aftercheck_register() {
	wp_register_script( 'aftercheck', aftercheck_script_url(), array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- The address has the hash.
	add_shortcode( 'aftercheck', 'aftercheck_shortcode' );
}

/**
 * A new release has another address, so that none of its pages gets an old file that the hash refuses.
 *
 * @return string
 */
function aftercheck_script_url() {
	$manifest = aftercheck_manifest();
	$hash     = substr( md5( (string) ( $manifest['integrity'] ?? '' ) ), 0, 12 );
	return plugins_url( 'dist/aftercheck.js', AFTERCHECK_FILE ) . "?ver=$hash";
}

/**
 * The attributes of the script, for browsers and for optimizers that ask.
 *
 * @return string
 */
function aftercheck_script_attributes() {
	$manifest = aftercheck_manifest();
	return sprintf( ' async integrity="%s" crossorigin="anonymous" data-cfasync="false" data-noptimize="1" data-no-optimize="1" data-no-minify="1" data-no-defer="1"', esc_attr( (string) ( $manifest['integrity'] ?? '' ) ) );
}

/**
 * The hash of this release at the script.
 *
 * @param string $tag    Of any script.
 * @param string $handle Its name.
 * @return string
 */
function aftercheck_script_tag( $tag, $handle ) {
	return 'aftercheck' === $handle ? str_replace( ' src=', aftercheck_script_attributes() . ' src=', $tag ) : $tag;
}

/**
 * The shortcode.
 *
 * @param array|string $given What stands in it.
 * @return string
 */
function aftercheck_shortcode( $given ) {
	$given = is_array( $given ) ? $given : array();
	return aftercheck_element( array_intersect_key( $given, array_flip( aftercheck_post_attributes() ) ) );
}

/**
 * Values of a block or a shortcode that the element knows.
 *
 * @param array $given By the names of attributes.
 * @return array
 */
function aftercheck_looks( $given ) {
	$allowed = array(
		'mode'          => array( 'check', 'leaflet' ),
		'theme'         => array( 'light', 'dark' ),
		'heading-level' => array( '1', '2', '3', '4' ),
	);
	$looks   = array();
	foreach ( $allowed as $name => $values ) {
		$value = $given[ $name ] ?? '';
		if ( is_scalar( $value ) && in_array( (string) $value, $values, true ) ) {
			$looks[ $name ] = (string) $value;
		}
	}
	return $looks;
}

/**
 * The element with the leaflet in it. Feeds get the leaflet alone.
 *
 * @param array $given By anyone who may write a post.
 * @param bool  $page  Whether it is on a page of its own.
 * @return string HTML
 */
function aftercheck_element( $given = array(), $page = false ) {
	$own      = aftercheck_settings();
	$asked    = $given['lang'] ?? '';
	$language = aftercheck_language( is_scalar( $asked ) ? (string) $asked : '' );
	$leaflet  = aftercheck_leaflet( $own, $language );
	if ( $own['withdrawn'] ) {
		$leaflet = aftercheck_emergency( $leaflet, $language, $own['clinic-phone'] );
	}
	if ( is_feed() ) {
		return $leaflet;
	}
	$attributes = array();
	foreach ( array_intersect( aftercheck_own_attributes(), array_keys( aftercheck_known( 'attributes' ) ) ) as $name ) {
		$attributes[ $name ] = $own[ $name ];
	}
	$attributes         = array_merge( $attributes, aftercheck_looks( $given ) );
	$attributes['lang'] = $language;
	if ( '' !== $own['accent'] ) {
		$attributes['style'] = '--ac-accent:' . $own['accent'];
	}
	$html = '<after-check';
	foreach ( $attributes as $name => $value ) {
		if ( '' !== $value ) {
			$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	if ( $page ) {
		$html .= ' own-page';
	}
	if ( $own['withdrawn'] ) {
		$html .= ' withdrawn';
	}
	wp_enqueue_script( 'aftercheck' );
	return "$html>\n$leaflet\n</after-check>\n";
}

/**
 * Of a leaflet, the emergency list alone, with the sentence that the check cannot be used, and the phone of the clinic.
 *
 * @param string $leaflet  HTML.
 * @param string $language A language of the manifest.
 * @param string $phone    As it is written.
 * @return string HTML
 */
function aftercheck_emergency( $leaflet, $language, $phone ) {
	$words = aftercheck_known( 'languages' )[ $language ];
	$link  = aftercheck_dial( $phone );
	$call  = '<bdi>' . esc_html( $phone ) . '</bdi>';
	if ( null !== $link ) {
		$call = sprintf( '<a href="%s">%s</a>', esc_attr( $link ), $call );
	}
	$begin = strpos( $leaflet, '<section' );
	$end   = strpos( $leaflet, '</section>' );
	$block = sprintf( '<div class="aftercheck-leaflet" lang="%s" dir="%s">', esc_attr( $language ), esc_attr( $words['direction'] ) );
	return $block . "\n<p>" . $words['cannot'] . ( '' === $phone ? '' : " $call" ) . "</p>\n" . substr( $leaflet, $begin, $end - $begin ) . "</section>\n</div>";
}
