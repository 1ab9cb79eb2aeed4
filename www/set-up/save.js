// Files of the page's own making.

/**
 * @param {string} name
 * @param {string} type
 * @param {BlobPart} content
 */
export function save(name, type, content) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // Safari reads it later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
