/**
 * Script of a page that redirects. A refresh forgets the section in the address; servers that
 * redirect keep it, and so does this. Its target stands in `<html data-to>`, so that the text is the
 * same on every page.
 */
export const keepSection = `const { to } = document.documentElement.dataset;
if (location.hash && !to.includes('#')) {
  window.stop();
  location.replace(to + location.hash);
}`;
