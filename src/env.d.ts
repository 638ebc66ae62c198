/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The article whose body is being rendered; its components read their data from here. */
    article?: import('./content/queries.ts').ArticleEntry;
  }
}

/** opencc-js types its converters, not the dictionaries it exports. */
declare module 'opencc-js/dict/TSCharacters' {
  const lines: string;
  export default lines;
}
