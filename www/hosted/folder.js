// Where the page lies: in another language than English a folder below its script.

export const FOLDER = new URL('.', location.href);
