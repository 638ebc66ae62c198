/** What build, worker and pages agree on. */

/** `/release.json`: small, because every visit asks for it. */
export interface Pointer {
  /** Changes with any file that is stored for offline use. */
  release: string;
  manifest: string;
}

/** One stored file of many pages. */
export interface PackEntry {
  url: string;
  /** Bytes on the wire. */
  bytes: number;
  /** SHA-256 of those bytes in hex. */
  hash: string;
  /** Belongs to what every phone gets. */
  core: boolean;
  /** Addresses; one that ends in `/*` stands for a folder of many files. */
  paths: string[];
}

/** Whether a pack may hold an address. */
export const covers = ({ paths }: PackEntry, path: string) =>
  paths.some((each) => each === path || (each.endsWith('/*') && path.startsWith(each.slice(0, -1))));

export interface Manifest {
  release: string;
  packs: PackEntry[];
}

export type Scope = 'core' | 'all';

/** What a page is told about this phone. */
export interface OfflineStatus {
  /** The core is stored whole. */
  ready: boolean;
  scope: Scope;
  bytes: number;
  /** When it was stored, as an ISO date. */
  date: string;
  /** Pages that were stored because they were read. */
  read: string[];
  /** The phone had no room for all of it. */
  full?: boolean;
}

export const pointerPath = '/release.json';
export const offlinePath = '/offline/';
/** The five problems that the whole help centre is about. */
const firstProblems = [
  'renewal-failed',
  'service-unreachable',
  'cannot-collect-today',
  'merchant-selection-missing',
  'not-activated',
];

/** Files whose content changes while their address stays: they must come from the release of their page. */
export const isData = (path: string) =>
  /^\/(?:search-(?:names|letters)|codes\/names)\.json$|^\/pagefind\/(?:pagefind\.js|(?:owners|pagefind-entry)\.json)$/.test(
    path,
  );

/** Files whose name changes with their content. */
export const isHashed = (path: string) =>
  /^\/_astro\/|^\/pagefind\/(?:filter|fragment)\/|^\/pagefind\/[^/]+\.(?:pf_meta|pagefind)$/.test(path);

/** Written later than the pages. */
export const isOfSearch = (path: string) => path.startsWith('/pagefind/');

/** Name of the pack a built file goes into; undefined when it is not stored. Core packs begin with `core-`. */
export function packOf(path: string): string | undefined {
  const [, section = '', slug = ''] = path.split('/');
  if (/^\/(?:_astro\/|favicon|search-|codes\/names)/.test(path)) return 'core-scripts';
  if (isOfSearch(path)) return isData(path) || isHashed(path) ? 'rest-search' : undefined;
  if (!path.endsWith('/') || section === 'design') return undefined;
  if (section === 'problems' && slug !== '') return firstProblems.includes(slug) ? 'core-problems' : 'rest-pages';
  if (['strategies', 'codes', 'diagnose', 'checklists'].includes(section)) return `core-${section}`;
  const single = ['', 'problems', 'contacts', 'safety', 'search', 'glossary', 'about', 'offline'];
  return single.includes(section) ? 'core-start' : 'rest-pages';
}
