<?php
/**
 * What other plugins do to a page, on demand: ?fault=NAME. Also a site without this plugin, and the classic editor.
 *
 * @package Aftercheck
 */

// phpcs:disable WordPress.Security -- For the tests alone.

if ( isset( $_GET['without-plugin'] ) ) {
	add_filter( 'option_active_plugins', '__return_empty_array' );
}
if ( isset( $_GET['classic'] ) || isset( $_POST['classic'] ) ) {
	add_filter( 'use_block_editor_for_post', '__return_false' );
}
// A test comments more often than a person.
remove_filter( 'check_comment_flood', 'check_comment_flood_db' );
add_filter( 'comment_flood_filter', '__return_false' );

if ( isset( $_GET['fault'] ) ) {
	add_action(
		'template_redirect',
		function () {
			ob_start( fn ( $html ) => aftercheck_test_fault( $_GET['fault'], $html ) );
		}
	);
}

/**
 * A file that an optimizer has written.
 *
 * @param string $name In its cache folder.
 * @param string $text What is in it.
 * @return string Its address.
 */
function aftercheck_test_cached( $name, $text ) {
	wp_mkdir_p( WP_CONTENT_DIR . '/cache' );
	file_put_contents( WP_CONTENT_DIR . "/cache/$name", $text );
	return content_url( "/cache/$name" );
}

/**
 * Changes the page as its name says.
 *
 * @param string $fault Which.
 * @param string $html  The page.
 * @return string
 */
function aftercheck_test_fault( $fault, $html ) {
	if ( ! preg_match( '~<script\b[^>]*\bsrc=[\'"][^\'"]*/aftercheck\.js[^\'"]*[\'"][^>]*></script>~', $html, $found ) ) {
		return 'there is no tag of the script';
	}
	$tag  = $found[0];
	$text = file_get_contents( WP_PLUGIN_DIR . '/aftercheck/dist/aftercheck.js' );
	$src  = fn ( $address ) => preg_replace( '~src=[\'"][^\'"]*[\'"]~', 'src="' . $address . '"', $tag );
	$bare = fn ( $given ) => preg_replace( '~ (integrity|crossorigin)="[^"]*"~', '', $given );
	switch ( $fault ) {
		case 'minified':
			return str_replace( $tag, $src( aftercheck_test_cached( 'aftercheck.min.js', "$text\n;" ) ), $html );
		case 'minified-without-hash':
			return str_replace( $tag, $bare( $src( aftercheck_test_cached( 'aftercheck.min.js', "$text\n;" ) ) ), $html );
		case 'moved':
			return str_replace( $tag, $src( aftercheck_test_cached( 'aftercheck.js', $text ) ), $html );
		case 'joined':
			return str_replace( $tag, '<script src="' . aftercheck_test_cached( 'all-5f2.js', "window.before = 1;\n$text\n;window.after = 1;" ) . '" defer></script>', $html );
		case 'inlined':
			return str_replace( $tag, "<script>$text</script>", $html );
		case 'deferred':
			return str_replace( $tag, str_replace( ' async', ' defer', $tag ), $html );
		case 'blocking':
			return str_replace( $tag, '', str_replace( '</title>', '</title>' . str_replace( ' async', '', $tag ), $html ) );
		case 'module':
			return str_replace( $tag, str_replace( '<script', '<script type="module"', preg_replace( '~ type=[\'"][^\'"]*[\'"]~', '', $tag ) ), $html );
		case 'delayed':
			$later = str_replace( '<script', '<script type="text/delayed"', preg_replace( '~ type=[\'"][^\'"]*[\'"]~', '', $tag ) );
			$run   = '<script>addEventListener("load",()=>setTimeout(()=>{for(const it of document.querySelectorAll("[type=\'text/delayed\']")){const n=document.createElement("script");for(const a of it.attributes)if(a.name!="type")n.setAttribute(a.name,a.value);it.replaceWith(n)}},300))</script>';
			return str_replace( $tag, $later . $run, $html );
		case 'as-text':
			// Loaders that fetch a script and run what it says.
			$address = preg_replace( '~.*src=[\'"]([^\'"]*)[\'"].*~', '$1', $tag );
			return str_replace( $tag, "<script>fetch('$address').then((it)=>it.text()).then((it)=>{const n=document.createElement('script');n.textContent=it;document.head.append(n)})</script>", $html );
		case 'elsewhere':
			// A copy on another host that allows no other origin.
			return str_replace( '127.0.0.1:' . getenv( 'AFTERCHECK_PORT' ) . '/wp-content/plugins/aftercheck/dist/aftercheck.js', 'localhost:' . getenv( 'AFTERCHECK_PORT' ) . '/wp-content/plugins/aftercheck/dist/aftercheck.js', $html );
		case 'squeezed':
			return preg_replace( '~>\s+<~', '><', $html );
		case 'removed':
			return str_replace( $tag, '', $html );
		default:
			return "no such fault: $fault";
	}
}
