// On paper nothing can be opened. What is folded on the screen is opened for as long as it is printed; the
// style sheet says the same to browsers that know `::details-content`.

const shadows = [];
const opened = [];

const openOnPaper = (shadow) => shadows.push(new WeakRef(shadow));

addEventListener('beforeprint', () => {
  for (const shadow of shadows) {
    for (const folded of shadow.deref()?.querySelectorAll('details:not([open])') ?? []) {
      folded.open = true;
      opened.push(folded);
    }
  }
});

addEventListener('afterprint', () => {
  for (const folded of opened.splice(0)) folded.open = false;
});
