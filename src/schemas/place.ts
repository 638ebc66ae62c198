/** Places (`content/places.yaml`): index pages and tools of the site, as the search knows them. */
import { z } from 'astro/zod';
import { aliases, id, siteAddress, text } from './shared.ts';

export const placeSchema = z.strictObject({
  id,
  title: text.max(30).describe('页面的名字'),
  to: siteAddress.describe('地址，例如 /codes/'),
  description: text.max(60, '不超过 60 字').describe('那里有什么'),
  aliases,
});
