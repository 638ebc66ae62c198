/** The changed answers with the names of their pages. */
import { codeTitle } from '../search/names.ts';
import { site } from '../site.ts';
import { type Feed, newestFirst } from './changes.ts';
import { changes } from './queries.ts';
import { titleOfAddress } from './titles.ts';

export async function changeFeed(): Promise<Feed> {
  const items = (await changes()).map(async ({ data }) => {
    const { title, number } = await titleOfAddress(data.to);
    const name = data.to.startsWith('/codes/') && number ? codeTitle(number, title) : [number, title].join(' ').trim();
    return { ...data, title: name, url: site.url + data.to };
  });
  return { site: site.url, name: site.name, items: newestFirst(await Promise.all(items)) };
}
