<?php
/**
 * The plugin's rules beside those of the program: phones, names, attributes, settings, filters of optimizers.
 *
 * @package Aftercheck
 */

require __DIR__ . '/load.php';
require_once WP_PLUGIN_DIR . '/aftercheck/includes/settings.php';

// Phones: the examples that the program and the script are held to.
$phones = json_decode( file_get_contents( "$root/tests/phones.json" ), true );
expect( count( $phones ) > 20, 'there are examples of phones' );
foreach ( $phones as $phone ) {
	if ( isset( $phone['emergency'] ) ) {
		$mistake = aftercheck_mistake( 'emergency-number', aftercheck_cleaned( $phone['typed'] ), $phone );
		same( null !== $mistake, 'refused' === $phone['emergency'], 'emergency number ' . wp_json_encode( $phone ) );
	} else {
		expect( isset( $phone['dials'] ) || isset( $phone['text'] ), 'an example of a known kind' );
		same( aftercheck_dial( $phone['typed'] ), $phone['dials'] ?? null, 'phone ' . wp_json_encode( $phone ) );
	}
}
foreach ( array( '0906 812 3456' => true, '0870 123 4567' => true, '01632 960123' => false, '999' => false ) as $number => $costs ) {
	same( aftercheck_is_premium( aftercheck_dial( (string) $number ), 'GB' ), $costs, "$number costs extra" );
}

// Each attribute of the element is set by the administrator, by who writes a post, or by nobody: on purpose.
$declared = array_keys( aftercheck_known( 'attributes' ) );
$nobody   = array( 'summary-target', 'own-page', 'withdrawn' );
$all      = array_merge( aftercheck_own_attributes(), aftercheck_post_attributes(), $nobody );
same( array_values( array_diff( $declared, $all ) ), array(), 'attributes that the plugin does not know' );
same( array_values( array_diff( $all, $declared, array( 'own-words' ) ) ), array(), 'attributes that the element does not know' );
same( array_values( array_intersect( aftercheck_post_attributes(), array( 'emergency-number', 'src', 'withdrawn', 'root', 'region', 'clinic-phone', 'out-of-hours', 'own-words', 'summary-target' ) ) ), array(), 'attributes that a contributor must not set' );

list( $kept, $told ) = keep(
	array(
		'clinic-name'      => "  Muster\u{202e}  & <b>Söhne</b> ",
		'clinic-phone'     => '*#06#',
		'region'           => 'GB',
		'emergency-number' => '0906 812 3456',
		'root'             => 'whatever',
		'accent'           => 'red;background:url(//x)',
		'slug'             => '../x',
		'unknown'          => 'x',
	)
);
same( $kept['clinic-name'], 'Muster & <b>Söhne</b>', 'a name is cleaned' );
same( array( $kept['clinic-phone'], $kept['emergency-number'], $kept['accent'] ), array( '', '', '' ), 'what is wrong is not used' );
same( $kept['refused'], array( 'clinic-phone' => '*#06#', 'emergency-number' => '0906 812 3456', 'accent' => 'red;background:url(//x)' ), 'nor lost' );
same( array_values( array_unique( $told ) ), array( 'aftercheck-clinic-phone', 'aftercheck-emergency-number', 'aftercheck-accent' ), 'each mistake is told' );
same( array( $kept['root'], $kept['slug'] ), array( 'closed', 'x' ), 'a choice falls back to the safe one' );
expect( ! isset( get_option( 'aftercheck' )['unknown'] ), 'nothing else is kept' );
$html = aftercheck_element();
expect( false === strpos( $html, '<b>Söhne' ) && false !== strpos( $html, 'clinic-name="Muster &amp; &lt;b&gt;Söhne&lt;/b&gt;"' ), 'a name is escaped' );
expect( false === strpos( $html, '06#' ) && false === strpos( $html, '0906' ), 'what is refused is nowhere' );
list( $kept ) = keep( 'no array' );
same( $kept['region'], '', 'what is no form is nothing' );
same( keep( array( 'clinic-name' => str_repeat( 'ä', 81 ) ) )[1][0], 'aftercheck-clinic-name', 'a long name is refused' );
same( keep( array( 'clinic-phone' => '0870 123 4567', 'region' => 'GB' ) )[1][0], 'aftercheck-costs', 'a number that costs extra is told' );

// The clinic's own words: an object that can be read, and no more of it than the element takes.
$words = array(
	'{ "bring": "Ärztebrief <b>", "tips": [] }' => '{"bring":"Ärztebrief <b>","tips":[]}',
	'[1]'    => null,
	'{"a":'  => null,
	'"text"' => null,
	'{"a":"' . str_repeat( 'x', 8000 ) . '"}' => null,
	' '      => '',
	'<after-check lang="en" own-words="{&quot;bring&quot;: &quot;Ann&#39;s \\&quot;diary\\&quot; &amp;amp;&quot;}"><p>' => '{"bring":"Ann\'s \\"diary\\" &amp;"}',
	"own-words='{\"tips\": []}'" => '{"tips":[]}',
	'{&quot;tips&quot;: []}' => '{"tips":[]}',
	wp_json_encode( array( 'format' => 1, 'own-words' => '{"bring":"own-words=\\"x\\""}' ) ) => '{"bring":"own-words=\\"x\\""}',
	'{ "format": 1, "region": "GB" }' => null,
	'<after-check lang="en"></after-check>' => null,
);
foreach ( $words as $typed => $wanted ) {
	list( $value, $mistake ) = aftercheck_sanitize_field( 'own-words', $typed, array() );
	same( null === $mistake ? $value : null, $wanted, "own words $typed" );
}

// Whoever writes a post sets looks, and nothing else.
$forged = 'emergency-number="0906 812 3456" src="//evil.example/" withdrawn="1" root="open" region="US" clinic-phone="0906 812 3456" own-page="1" onclick="x()"';
keep( array( 'region' => 'GB', 'clinic-phone' => '+44 1632 960123', 'clinic-name' => 'Riverside' ) );
$html = do_shortcode( "[aftercheck $forged theme=\"dark\" heading-level=\"3\" mode=\"x\"]" );
expect( 1 === preg_match( '/^<after-check [^>]*>/', $html, $tag ), 'a shortcode gives the element' );
same( $tag[0], '<after-check region="GB" clinic-name="Riverside" clinic-phone="+44 1632 960123" theme="dark" root="closed" heading-level="3" lang="en">', 'the tag of a forged shortcode' );
$html = render_block( parse_blocks( '<!-- wp:aftercheck/check {"theme":"dark","emergency-number":"0906","emergencyNumber":"0906","root":"open","withdrawn":true,"language":"../../x"} /-->' )[0] );
expect( false === strpos( $html, '0906' ) && false !== strpos( $html, 'root="closed"' ) && false === strpos( $html, 'withdrawn' ) && false !== strpos( $html, 'lang="en"' ), 'a forged block sets nothing' );

// The leaflet: right numbers without any script, for each region.
foreach ( array( 'GB' => 'tel:999', 'UK' => 'tel:999', 'US' => 'tel:911', 'DE' => 'tel:112', 'AU' => 'tel:000' ) as $region => $link ) {
	$html = aftercheck_leaflet( array( 'region' => $region ) + aftercheck_settings(), 'en' );
	expect( false !== strpos( $html, $link ) && false !== strpos( $html, 'tel:+441632960123' ) && false !== strpos( $html, 'Riverside' ), "the leaflet of $region has $link" );
	expect( false === strpos( $html, '{{' ), 'no gap stays open' );
}
foreach ( array( '112' => true, '999' => false, '0906 812 3456' => false ) as $number => $is_there ) {
	$html = aftercheck_leaflet( array( 'region' => 'GB', 'emergency-number' => (string) $number ) + aftercheck_settings(), 'en' );
	expect( false !== strpos( $html, 'tel:999' ) && false === strpos( $html, '{{' ), "beside $number the region's stays" );
	same( substr_count( $html, 'href="tel:' . str_replace( ' ', '', $number ) . '"' ), '999' === (string) $number || $is_there ? 1 : 0, "a further number $number" );
}
$html = aftercheck_leaflet( aftercheck_defaults(), 'en' );
expect( false !== strpos( $html, 'your local emergency number' ) && false === strpos( $html, '{{' ), 'without a region there are words' );

$wp_query->is_feed = true;
expect( false === strpos( aftercheck_element(), '<after-check' ) && false !== strpos( aftercheck_element(), 'tel:999' ), 'a feed has the leaflet alone' );
$wp_query->is_feed = false;
keep( array( 'region' => 'GB', 'clinic-phone' => '01632 <b>960', 'withdrawn' => '1' ) );
expect( false === strpos( aftercheck_element(), '<b>' ), 'a phone is text' );
keep( array( 'region' => 'GB', 'clinic-phone' => '01632 960 123', 'withdrawn' => '1' ) );
$html = aftercheck_element();
expect( false !== strpos( $html, '<a href="tel:01632960123"><bdi>01632 960 123</bdi></a>' ), 'withdrawn, the clinic can be called' );
expect( false !== strpos( $html, ' withdrawn>' ) && false !== strpos( $html, 'tel:999' ) && 1 === substr_count( $html, '<section' ) && false !== strpos( $html, 'We cannot check this online' ), 'withdrawn, the emergency list stays alone' );

$wp_query->is_feed = true;
$html              = aftercheck_element();
expect( false === strpos( $html, '<after-check' ) && 1 === substr_count( $html, '<section' ) && false !== strpos( $html, 'We cannot check this online' ), 'a feed has no more of what is withdrawn' );
$wp_query->is_feed = false;

// Optimizers: what their filters are given comes back with the script in it, whatever it is.
foreach ( array( 'autoptimize_filter_js_exclude', 'autoptimize_filter_js_consider_minified', 'rocket_exclude_js', 'rocket_delay_js_exclusions', 'litespeed_optimize_js_excludes', 'litespeed_optm_js_defer_exc' ) as $name ) {
	foreach ( array( 'seal.js, jquery', array( 'jquery' ), false ) as $before ) {
		expect( false !== strpos( wp_json_encode( apply_filters( $name, $before ) ), 'aftercheck' ), "$name excludes the script" );
	}
}
same( apply_filters( 'w3tc_minify_js_do_tag_minification', true, '<script src="/x/aftercheck.js">', '' ), false, 'W3 Total Cache leaves the script' );
same( apply_filters( 'w3tc_minify_js_do_tag_minification', true, '<script src="/x/other.js">', '' ), true, 'and minifies others' );

// What the browser scenarios begin with.
keep( array( 'region' => 'GB', 'clinic-phone' => '+44 1632 960123', 'clinic-name' => 'Riverside Physiotherapy', 'root' => 'open', 'page' => '1', 'slug' => 'check' ) );
expect( 'open' === aftercheck_settings()['root'], 'the settings are kept' );
done();
