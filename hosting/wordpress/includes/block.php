<?php
/**
 * The block: looks and language in the sidebar, the check itself as the preview.
 *
 * @package Aftercheck
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'aftercheck_register_block' );
add_action( 'enqueue_block_editor_assets', 'aftercheck_editor_script' );

/** The block, from block.json. */
function aftercheck_register_block() {
	$folder = dirname( AFTERCHECK_FILE ) . '/block';
	wp_register_script( 'aftercheck-block', plugins_url( 'block/block.js', AFTERCHECK_FILE ), array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' ), (string) filemtime( "$folder/block.js" ), true );
	wp_set_script_translations( 'aftercheck-block', 'aftercheck', dirname( AFTERCHECK_FILE ) . '/languages' );
	register_block_type( $folder, array( 'render_callback' => 'aftercheck_block' ) );
}

/** The preview in the editor is the check. */
function aftercheck_editor_script() {
	wp_enqueue_script( 'aftercheck' );
}

/**
 * Shows the block.
 *
 * @param array $given Its attributes.
 * @return string HTML
 */
function aftercheck_block( $given ) {
	$looks = array(
		'mode'          => $given['mode'] ?? '',
		'theme'         => $given['theme'] ?? '',
		'heading-level' => $given['headingLevel'] ?? '',
		'lang'          => $given['language'] ?? '',
	);
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), aftercheck_element( $looks ) );
}
