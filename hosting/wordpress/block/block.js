// The block in the editor. Written without a compiler, so that what is shipped can be read.

( function ( wp ) {
	const { createElement, Fragment } = wp.element;
	const { __ } = wp.i18n;
	const { InspectorControls, useBlockProps } = wp.blockEditor;
	const { Disabled, PanelBody, SelectControl } = wp.components;

	/** A choice in the sidebar; what it may be is in block.json, and is checked again when the page is made. */
	const choice = ( props, name, label, options ) =>
		createElement( SelectControl, {
			label,
			value: props.attributes[ name ],
			options: options.map( ( [ value, text ] ) => ( { value, label: text } ) ),
			onChange: ( value ) => props.setAttributes( { [ name ]: value } ),
		} );

	const edit = ( props ) =>
		createElement(
			Fragment,
			null,
			createElement(
				InspectorControls,
				null,
				createElement(
					PanelBody,
					{ title: __( 'Looks', 'aftercheck' ) },
					choice( props, 'mode', __( 'Shows', 'aftercheck' ), [
						[ 'check', __( 'The check', 'aftercheck' ) ],
						[ 'leaflet', __( 'The leaflet alone', 'aftercheck' ) ],
					] ),
					choice( props, 'theme', __( 'Colours', 'aftercheck' ), [
						[ '', __( 'As in the settings', 'aftercheck' ) ],
						[ 'light', __( 'Light', 'aftercheck' ) ],
						[ 'dark', __( 'Dark', 'aftercheck' ) ],
					] ),
					choice( props, 'headingLevel', __( 'Level of the main heading', 'aftercheck' ), [ '1', '2', '3', '4' ].map( ( it ) => [ it, it ] ) )
				)
			),
			createElement(
				'div',
				useBlockProps(),
				// Nothing in the preview is pressed by mistake.
				createElement( Disabled, null, createElement( wp.serverSideRender, { block: 'aftercheck/check', attributes: props.attributes } ) )
			)
		);

	wp.blocks.registerBlockType( 'aftercheck/check', { edit, save: () => null } );
} )( window.wp );
