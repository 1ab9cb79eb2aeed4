<?php
/**
 * What is wrong with the settings, for as long as it is: at the field, and on the first pages of the administration.
 *
 * @package Aftercheck
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_notices', 'aftercheck_mistakes_notice' );

/**
 * The mistakes as things are now: what was typed and refused, and what has become wrong since.
 *
 * @return array Name of the setting to a sentence.
 */
function aftercheck_mistakes() {
	$own      = aftercheck_settings();
	$typed    = array_merge( $own, $own['refused'] );
	$beside   = array_merge( $typed, array( 'region' => $own['region'] ) );
	$mistakes = array();
	foreach ( array_keys( aftercheck_fields() ) as $name ) {
		$mistake = aftercheck_sanitize_field( $name, $typed[ $name ], $beside )[1];
		if ( null === $mistake && $typed[ $name ] !== $own[ $name ] ) {
			$mistake = __( 'It was refused, but is right by now: save the changes once more.', 'aftercheck' );
		}
		if ( null !== $mistake ) {
			$mistakes[ $name ] = $mistake;
		}
	}
	return $mistakes;
}

/**
 * What is said at a field that has a mistake: whether its value is used, and what patients have instead.
 *
 * @param string $name    Of the setting.
 * @param string $mistake A sentence.
 */
function aftercheck_mistake_note( $name, $mistake ) {
	$own  = aftercheck_settings();
	$used = (string) $own[ $name ];
	$note = esc_html( $mistake );
	if ( isset( $own['refused'][ $name ] ) && $own['refused'][ $name ] !== $used ) {
		$note = sprintf( '<strong>%s</strong> %s', esc_html__( 'Not used.', 'aftercheck' ), $note );
		if ( 'slug' === $name ) {
			$note .= $own['page'] ? ' ' . esc_html__( 'The page stays at', 'aftercheck' ) . ' <code>' . esc_html( aftercheck_page_url() ) . '</code>' : '';
		} elseif ( '' === $used ) {
			$note .= ' ' . esc_html__( 'Patients see the check as if this field were blank.', 'aftercheck' );
		} else {
			$note .= ' ' . esc_html__( 'Patients see as before:', 'aftercheck' ) . ' <code>' . esc_html( wp_html_excerpt( $used, 100, '…' ) ) . '</code>';
		}
	}
	printf( '<div class="notice notice-error inline" id="aftercheck-%s-mistake"><p>%s</p></div>', esc_attr( $name ), $note ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped above.
}

/** Where an administrator comes by, and on the page itself when it is not just telling each mistake. */
function aftercheck_mistakes_notice() {
	$screen = get_current_screen();
	$here   = $screen && in_array( $screen->id, array( 'dashboard', 'plugins', 'settings_page_aftercheck' ), true );
	if ( ! $here || ! current_user_can( 'manage_options' ) ) {
		return;
	}
	if ( 'settings_page_aftercheck' === $screen->id && get_settings_errors( 'aftercheck' ) ) {
		return;
	}
	$links = array();
	foreach ( array_intersect_key( aftercheck_fields(), aftercheck_mistakes() ) as $name => $field ) {
		$links[] = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( "options-general.php?page=aftercheck#aftercheck-$name" ) ), esc_html( $field[0] ) );
	}
	if ( $links ) {
		$what = esc_html__( 'Aftercheck: a setting has a mistake, and patients may see something else than you mean:', 'aftercheck' );
		printf( '<div class="notice notice-error"><p>%s %s</p></div>', $what, implode( ', ', $links ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped above.
	}
}
