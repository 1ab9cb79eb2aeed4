<?php
/**
 * Words for the privacy policy of the site, which WordPress offers to whoever writes it.
 *
 * @package Aftercheck
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_init', 'aftercheck_privacy' );

/** Suggests them. */
function aftercheck_privacy() {
	$note  = __( 'Use these words only if no other script of your pages can look in: statistics, advertising, chat or session recording on the same page can, unless the setting says "closed".', 'aftercheck' );
	$words = __( 'Your answers to the self-check stay on this device. The check does not send them, and stores nothing. When you close the page, they are gone. Our website\'s server can see that the check was loaded, as with any page, but not what you answered. If you call or write to us, you decide what you tell.', 'aftercheck' );
	wp_add_privacy_policy_content( 'Aftercheck', wp_kses_post( sprintf( '<p class="privacy-policy-tutorial">%s</p><p>%s</p>', $note, $words ) ) );
}
