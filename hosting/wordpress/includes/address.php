<?php
/**
 * The address of the page with nothing but the check, and whose it is already. The check's page answers first, so that
 * printed codes go on leading to it: what else has its address cannot be seen.
 *
 * @package Aftercheck
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_unique_post_slug_is_bad_hierarchical_slug', 'aftercheck_keep_from_pages', 10, 4 );
add_filter( 'wp_unique_post_slug_is_bad_flat_slug', 'aftercheck_keep_from_posts', 10, 3 );
add_filter( 'wp_unique_post_slug_is_bad_attachment_slug', 'aftercheck_keep_from_files', 10, 2 );

/**
 * The address within the site; nothing while there is no such page.
 *
 * @return string
 */
function aftercheck_own_slug() {
	$own = aftercheck_settings();
	return $own['page'] && get_option( 'permalink_structure' ) ? $own['slug'] : '';
}

/**
 * Whether it is that address.
 *
 * @param string $slug Blank for what has no words in its title.
 * @return bool
 */
function aftercheck_is_own_slug( $slug ) {
	return '' !== $slug && aftercheck_own_slug() === $slug;
}

/**
 * A new page gets another address: WordPress puts a number behind it.
 *
 * @param bool   $bad    Whether it is to have another one.
 * @param string $slug   What it would have.
 * @param string $type   Of the post.
 * @param int    $parent The page above it.
 * @return bool
 */
function aftercheck_keep_from_pages( $bad, $slug, $type, $parent ) {
	return $bad || ( 'page' === $type && ! $parent && aftercheck_is_own_slug( $slug ) );
}

/**
 * The same for posts, where their addresses have nothing else in them.
 *
 * @param bool   $bad  Whether it is to have another one.
 * @param string $slug What it would have.
 * @param string $type Of the post.
 * @return bool
 */
function aftercheck_keep_from_posts( $bad, $slug, $type ) {
	$alone = preg_match( '#^/?(index\.php/)?%postname%#', (string) get_option( 'permalink_structure' ) );
	return $bad || ( 'post' === $type && $alone && aftercheck_is_own_slug( $slug ) );
}

/**
 * The same for uploaded files, which have pages of their own.
 *
 * @param bool   $bad  Whether it is to have another one.
 * @param string $slug What it would have.
 * @return bool
 */
function aftercheck_keep_from_files( $bad, $slug ) {
	return $bad || aftercheck_is_own_slug( $slug );
}

/**
 * What no page of ours can have, whatever the site has in it.
 *
 * @param string $slug As it is kept.
 * @return string|null
 */
function aftercheck_slug_mistake( $slug ) {
	if ( ! preg_match( '/^[a-z0-9_-]{1,80}$/D', $slug ) ) {
		return __( 'Address of that page: at most 80 letters from a to z, digits and dashes.', 'aftercheck' );
	}
	if ( 0 === strpos( $slug, 'wp-' ) || rest_get_url_prefix() === $slug ) {
		return __( 'Address of that page: WordPress needs it; choose one that does not begin with wp-.', 'aftercheck' );
	}
	return null;
}

/**
 * Who has the address already.
 *
 * @param string $slug As it is kept.
 * @return string|null
 */
function aftercheck_taken( $slug ) {
	if ( ! get_option( 'permalink_structure' ) ) {
		return null;
	}
	$found = aftercheck_same_address( $slug );
	if ( null !== $found ) {
		/* translators: 1: a title, 2: a kind of content, such as Page. */
		return sprintf( __( 'Address of that page: "%1$s" (%2$s) has it too, and only one of them can be seen. Choose another.', 'aftercheck' ), $found[0], $found[1] );
	}
	if ( aftercheck_is_routed( $slug ) || aftercheck_is_elsewhere( $slug ) ) {
		return __( 'Address of that page: WordPress, another plugin or another site answers there, or a folder of the server does. Choose another.', 'aftercheck' );
	}
	return null;
}

/**
 * Content that is at the address, or will be by itself.
 *
 * @param string $slug As it is kept.
 * @return array|null Its title and its kind.
 */
function aftercheck_same_address( $slug ) {
	$path  = fn ( $url ) => untrailingslashit( (string) wp_parse_url( (string) $url, PHP_URL_PATH ) );
	$ours  = $path( aftercheck_url_of( $slug ) );
	$posts = get_posts(
		array(
			'name'        => $slug,
			'post_type'   => get_post_types( array( 'public' => true ) ),
			// A draft gets another address when it is published.
			'post_status' => array( 'publish', 'private', 'future', 'inherit' ),
			'numberposts' => 20,
		)
	);
	foreach ( $posts as $post ) {
		$public = clone $post;
		if ( 'attachment' !== $post->post_type ) {
			$public->post_status = 'publish';
		}
		$public->filter = 'sample';
		if ( $path( get_permalink( $public ) ) === $ours ) {
			return array( get_the_title( $post ), get_post_type_object( $post->post_type )->labels->singular_name );
		}
	}
	$terms = get_terms(
		array(
			'slug'       => $slug,
			'taxonomy'   => get_taxonomies( array( 'public' => true ) ),
			'hide_empty' => false,
		)
	);
	foreach ( is_array( $terms ) ? $terms : array() as $term ) {
		$link = get_term_link( $term );
		if ( is_string( $link ) && $path( $link ) === $ours ) {
			return array( $term->name, get_taxonomy( $term->taxonomy )->labels->singular_name );
		}
	}
	return null;
}

/**
 * Whether a rule of WordPress or of a plugin answers, rather than one that looks for a page or post of this name.
 *
 * @param string $slug As it is kept.
 * @return bool
 */
function aftercheck_is_routed( $slug ) {
	global $wp_rewrite;
	foreach ( (array) $wp_rewrite->wp_rewrite_rules() as $rule => $query ) {
		if ( ! preg_match( "#^$rule#", $slug, $found ) ) {
			continue;
		}
		parse_str( WP_MatchesMapRegex::apply( preg_replace( '!^.+\?!', '', $query ), $found ), $asked );
		if ( isset( $asked['author_name'] ) && ! get_user_by( 'slug', $slug ) ) {
			unset( $asked['author_name'] );
		}
		if ( array_diff( array_keys( array_filter( $asked ) ), array( 'name', 'pagename', 'page', 'attachment', 'category_name' ) ) ) {
			return true;
		}
		// As WordPress does: it looks further only where there is no such page.
		if ( ! $wp_rewrite->use_verbose_page_rules || ! isset( $asked['pagename'] ) ) {
			return false;
		}
	}
	return false;
}

/**
 * Whether it does not reach this site: a folder lies there, or another site of the network.
 *
 * @param string $slug As it is kept.
 * @return bool
 */
function aftercheck_is_elsewhere( $slug ) {
	if ( is_multisite() && ! is_main_site() ) {
		return false;
	}
	require_once ABSPATH . 'wp-admin/includes/file.php';
	if ( file_exists( get_home_path() . $slug ) ) {
		return true;
	}
	$site = is_multisite() ? get_site() : null;
	return $site && (bool) domain_exists( $site->domain, $site->path . $slug . '/', $site->network_id );
}
