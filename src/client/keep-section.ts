/**
 * Runs inline in the head of a page that redirects: a refresh forgets the section in the address;
 * servers that redirect keep it, and so does this. The policy of the site allows exactly this text, by its hash.
 */
export const keepSection = `const { to } = document.documentElement.dataset;
if (location.hash && !to.includes('#')) {
  window.stop();
  location.replace(to + location.hash);
}`;
