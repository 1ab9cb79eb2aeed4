// The preview on the settings page: it follows what is typed, and what the check says of it is shown.

( function () {
	const told = [];
	const warn = console.warn;
	// Before the check: it says each thing once.
	console.warn = ( ...all ) => {
		const [ text ] = all;
		if ( typeof text === 'string' && text.startsWith( '<after-check> ' ) ) {
			told.push( text.slice( '<after-check> '.length ) );
			show();
		}
		warn.apply( console, all );
	};

	function show() {
		const list = document.getElementById( 'aftercheck-notes' );
		if ( ! list ) return;
		list.replaceChildren( ...told.map( ( text ) => {
			const item = document.createElement( 'li' );
			item.textContent = text;
			return item;
		} ) );
		document.querySelectorAll( '[name^="aftercheck["]' ).forEach( showAt );
	}

	// What the check says of the value that a field has now, such as hours that it cannot read.
	function showAt( control ) {
		const name = control.name.slice( 'aftercheck['.length, -1 );
		const about = [ `${ name } "${ control.value.trim() }"` ];
		// These name no value: they are of the one that the page came with.
		if ( control.value === control.defaultValue ) about.push( `${ name }: ` );
		const said = told.filter( ( text ) => about.some( ( start ) => text.startsWith( start ) ) );
		const old = document.getElementById( `aftercheck-${ name }-note` );
		if ( ! said.length ) {
			old?.remove();
			return;
		}
		const note = old ?? document.createElement( 'div' );
		note.id = `aftercheck-${ name }-note`;
		note.className = 'notice notice-warning inline';
		const text = document.createElement( 'p' );
		text.textContent = said.join( ' ' );
		note.replaceChildren( text );
		control.after( note );
	}

	document.addEventListener( 'DOMContentLoaded', () => {
		show();
		const element = document.querySelector( '#aftercheck-preview after-check' );
		for ( const control of document.querySelectorAll( '[name^="aftercheck["]' ) ) {
			const name = control.name.slice( 'aftercheck['.length, -1 );
			if ( [ 'page', 'slug', 'root', 'accent' ].includes( name ) ) continue;
			control.addEventListener( 'change', () => {
				const value = control.type === 'checkbox' ? control.checked && 'withdrawn' : control.value.trim();
				if ( value ) element.setAttribute( name, value );
				else element.removeAttribute( name );
				showAt( control );
			} );
		}
		const accent = document.getElementById( 'aftercheck-accent' );
		accent.addEventListener( 'change', () => element.style.setProperty( '--ac-accent', accent.value ) );
	} );
} )();
