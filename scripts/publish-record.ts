/** `npm run publish:record`: adds what the built site publishes to the manifest of published addresses. */
import { readFileSync, writeFileSync } from 'node:fs';
import { manifestFile } from '../src/integrations/published.ts';
import { type Published, readBuiltSite } from '../src/published/built-site.ts';
import { added, disappearanceReport } from '../src/published/compare.ts';

const recorded = JSON.parse(readFileSync(manifestFile, 'utf8')) as Published;
const { pages, numbers, ...built } = readBuiltSite('dist');
const report = disappearanceReport(recorded, { ...built, pages, numbers });
if (report) {
  console.error(report);
  process.exitCode = 1;
} else {
  writeFileSync(manifestFile, `${JSON.stringify({ pages, numbers }, null, 2)}\n`);
  console.log(`${manifestFile}：新记下 ${added(recorded, { ...built, pages, numbers }).length} 个地址`);
}
