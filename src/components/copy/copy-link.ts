/** What a copied link needs, loaded when one is pressed. */
export { announce } from '../../client/announce.ts';
export { copyText } from '../../client/clipboard.ts';
