<?php
/**
 * Plugin Name:       Aftercheck
 * Description:       A self-check after dry needling: how soon to get help, from whom, and why. Answers stay on the patient's device.
 * Version:           {{version}}
 * Update URI:        false
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Aftercheck project
 * License:           MIT OR Apache-2.0
 * Text Domain:       aftercheck
 * Domain Path:       /languages
 *
 * @package Aftercheck
 */

defined( 'ABSPATH' ) || exit;

define( 'AFTERCHECK_FILE', __FILE__ );

require __DIR__ . '/includes/manifest.php';
require __DIR__ . '/includes/text.php';
require __DIR__ . '/includes/fields.php';
require __DIR__ . '/includes/words.php';
require __DIR__ . '/includes/sanitize.php';
require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/address.php';
require __DIR__ . '/includes/page.php';
require __DIR__ . '/includes/optimizers.php';
if ( is_admin() ) {
	require __DIR__ . '/includes/mistakes.php';
	require __DIR__ . '/includes/settings.php';
	require __DIR__ . '/includes/privacy.php';
}

add_action( 'init', 'aftercheck_load_languages' );

/** Words of the settings in the language of the site. */
function aftercheck_load_languages() {
	load_plugin_textdomain( 'aftercheck', false, dirname( plugin_basename( AFTERCHECK_FILE ) ) . '/languages' );
}
