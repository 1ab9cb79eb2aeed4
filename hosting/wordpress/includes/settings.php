<?php
/**
 * The settings page: fields, and the check below them as it would be.
 *
 * @package Aftercheck
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_init', 'aftercheck_register_settings' );
add_action( 'admin_menu', 'aftercheck_menu' );
add_action( 'admin_enqueue_scripts', 'aftercheck_settings_script' );
add_filter( 'plugin_action_links_' . plugin_basename( AFTERCHECK_FILE ), 'aftercheck_action_links' );

/** WordPress checks capability (manage_options) and nonce, and calls the sanitizer. */
function aftercheck_register_settings() {
	register_setting(
		'aftercheck',
		'aftercheck',
		array(
			'type'              => 'object',
			'sanitize_callback' => 'aftercheck_sanitize',
			'show_in_rest'      => false,
		)
	);
}

/** Below Settings. */
function aftercheck_menu() {
	add_options_page( 'Aftercheck', 'Aftercheck', 'manage_options', 'aftercheck', 'aftercheck_settings_page' );
}

/**
 * A link in the list of plugins.
 *
 * @param array $links Those that are there.
 * @return array
 */
function aftercheck_action_links( $links ) {
	$links[] = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=aftercheck' ) ), esc_html__( 'Settings', 'aftercheck' ) );
	return $links;
}

/**
 * The preview follows what is typed.
 *
 * @param string $page Of the administration.
 */
function aftercheck_settings_script( $page ) {
	if ( 'settings_page_aftercheck' === $page ) {
		$file = 'includes/settings.js';
		wp_enqueue_script( 'aftercheck-settings', plugins_url( $file, AFTERCHECK_FILE ), array(), (string) filemtime( dirname( AFTERCHECK_FILE ) . "/$file" ), false );
	}
}

/** The page. */
function aftercheck_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$own = aftercheck_settings();
	echo '<div class="wrap"><h1>Aftercheck</h1>';
	printf( '<div class="notice notice-warning inline"><p>%s</p></div>', esc_html__( 'The content is a draft that no clinician has reviewed, and says so on every screen. Your clinic decides whether to show it.', 'aftercheck' ) );
	printf( '<p>%s</p>', esc_html__( 'Place the check with the block "Aftercheck", or with [aftercheck] in any text.', 'aftercheck' ) );
	if ( $own['page'] ) {
		printf( '<p>%s <a href="%2$s">%2$s</a></p>', esc_html__( 'The page with nothing but the check:', 'aftercheck' ), esc_url( aftercheck_page_url() ) );
	}
	echo '<form method="post" action="options.php">';
	settings_fields( 'aftercheck' );
	$mistakes = aftercheck_mistakes() + array_filter( array( 'clinic-phone' => aftercheck_costs( $own ) ) );
	echo '<table class="form-table" role="presentation">';
	foreach ( aftercheck_fields() as $name => $field ) {
		printf( '<tr><th scope="row"><label for="aftercheck-%s">%s</label></th><td>', esc_attr( $name ), esc_html( $field[0] ) );
		aftercheck_control( $name, $field[2], $own['refused'][ $name ] ?? $own[ $name ], isset( $mistakes[ $name ] ) );
		if ( isset( $mistakes[ $name ] ) ) {
			aftercheck_mistake_note( $name, $mistakes[ $name ] );
		}
		printf( '<p class="description" id="aftercheck-%s-help">%s</p></td></tr>', esc_attr( $name ), esc_html( $field[1] ) );
	}
	echo '</table>';
	submit_button();
	echo '</form>';
	printf( '<h2>%s</h2><p>%s</p><div id="aftercheck-preview">', esc_html__( 'Preview', 'aftercheck' ), esc_html__( 'Press each call button once on a phone. The text below is the leaflet until the check has loaded.', 'aftercheck' ) );
	echo aftercheck_element(); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped where it is made.
	printf( '</div><h2>%s</h2><ul id="aftercheck-notes" role="status"></ul></div>', esc_html__( 'Notes of the check on what you have typed', 'aftercheck' ) );
}

/**
 * One control.
 *
 * @param string       $name  Of the setting.
 * @param string|array $kind  As aftercheck_fields() has it.
 * @param mixed        $value What is set, or what was typed.
 * @param bool         $wrong Whether it has a mistake.
 */
function aftercheck_control( $name, $kind, $value, $wrong ) {
	$about  = sprintf( $wrong ? 'aftercheck-%1$s-mistake aftercheck-%1$s-help" aria-invalid="true' : 'aftercheck-%1$s-help', esc_attr( $name ) );
	$common = sprintf( ' id="aftercheck-%1$s" name="aftercheck[%1$s]" aria-describedby="%2$s"', esc_attr( $name ), $about );
	if ( is_array( $kind ) ) {
		if ( ! in_array( $value, $kind, true ) ) {
			// A browser would show the first choice in its place.
			$kind[] = $value;
		}
		echo '<select' . $common . '>'; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped above.
		foreach ( $kind as $choice ) {
			$number = 'region' === $name ? aftercheck_known( 'regions' )[ $choice ]['emergency'] ?? '' : '';
			$label  = '' === $choice ? '–' : $choice . ( '' === $number ? '' : " ($number)" );
			printf( '<option value="%s"%s>%s</option>', esc_attr( $choice ), selected( $value, $choice, false ), esc_html( $label ) );
		}
		echo '</select>';
	} elseif ( 'flag' === $kind ) {
		printf( '<input type="checkbox" value="1"%s%s>', $common, checked( $value, true, false ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped above.
	} elseif ( 'long' === $kind ) {
		printf( '<textarea class="large-text code" rows="6"%s>%s</textarea>', $common, esc_textarea( $value ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped above.
	} else {
		printf( '<input type="%s" class="regular-text"%s value="%s">', esc_attr( $kind ), $common, esc_attr( $value ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped above.
	}
}
