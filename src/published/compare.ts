/** Compares what was published with what a build would publish. Pure. */
import { closest } from 'fastest-levenshtein';
import type { BuiltSite, Published } from './built-site.ts';

/** Everything that was published once and that the build no longer answers, one line each with its place. */
function disappeared(recorded: Published, built: BuiltSite): string[] {
  return [...missingAddresses(recorded, built).map(describe), ...changedNumbers(recorded, built)];
}

/** Addresses and anchors that the build adds to what was published. */
export function added(recorded: Published, built: BuiltSite): string[] {
  const known = new Set(addressesOf(recorded));
  return addressesOf(built).filter((address) => !known.has(address));
}

/** What to tell who removed something; undefined when nothing disappeared. */
export function disappearanceReport(recorded: Published, built: BuiltSite): string | undefined {
  const lines = disappeared(recorded, built);
  if (lines.length === 0) return undefined;
  const example = missingAddresses(recorded, built).map((from) => exampleFor(from, recorded, built));
  return [
    `发布过的地址少了 ${lines.length} 处，别人手里的链接会打不开：`,
    ...lines.map((line) => `- ${line}`),
    '不是有意的，就改回来。有意的，在 content/redirects.yaml 里写明搬到了哪里，例如：',
    ...example,
  ].join('\n');
}

function addressesOf({ pages }: Published): string[] {
  return Object.entries(pages).flatMap(([path, { anchors }]) => [path, ...anchors.map((id) => `${path}#${id}`)]);
}

/** A page that redirects answers for all its anchors: readers come to the page that replaced it. */
function missingAddresses(recorded: Published, built: BuiltSite): string[] {
  const present = new Set(addressesOf(built));
  const gone = Object.keys(recorded.pages).filter((path) => !present.has(path));
  return addressesOf(recorded).filter((address) => {
    const [path = ''] = address.split('#');
    return !present.has(address) && !(path in built.redirects) && (address === path || !gone.includes(path));
  });
}

function describe(address: string): string {
  const [path = '', anchor] = address.split('#');
  if (!anchor) return `页面 ${path}`;
  return `${path.startsWith('/checklists/') ? '清单项或分组' : '小节'} #${anchor}，原来在 ${path}`;
}

/** A number that now stands for another article misleads everybody who wrote it down. */
function changedNumbers(recorded: Published, built: BuiltSite): string[] {
  return Object.entries(recorded.numbers).flatMap(([number, before]) => {
    const now = built.numbers[number];
    // When the article itself is gone, that is what has to be declared first.
    const led = built.redirects[before] ?? before;
    return now === undefined || now === led || !(before in built.pages)
      ? []
      : [`编号 ${number}，原来是 ${before}，现在是 ${now}；编号不能给别的文章，换回来`];
  });
}

/** The likeliest new place: what came on the same page, or which page came. */
function exampleFor(from: string, recorded: Published, built: BuiltSite): string {
  const [path = '', anchor] = from.split('#');
  const fresh = added(recorded, built).filter((address) => !(address in built.redirects));
  const near = fresh.filter((address) => (anchor ? address.startsWith(`${path}#`) : !address.includes('#')));
  const to = near.length > 0 ? closest(from, near) : anchor ? path : '/';
  return `- from: ${from}\n  to: ${to}`;
}
