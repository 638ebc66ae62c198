import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { site as first } from '../../../src/site.ts';
import { secondOwner, url } from './owner.ts';
import { withSite } from './trial.test-support.ts';

const faultsOf = (files: Record<string, string>) =>
  withSite({ 'src/site.ts': '', ...files }, (root) => secondOwner(root)(root));

it('writes the details where the owner does', () => {
  withSite({ 'src/site.ts': '' }, (root) => {
    secondOwner(root);
    expect(readFileSync(`${root}/src/site.ts`, 'utf8')).toContain(`"url":"${url}"`);
  });
});

it('finds the first owner in any file, and pages that do not show the second', () => {
  const faults = faultsOf({ 'llms.txt': `# ${first.name}`, 'index.html': '<footer></footer>' });
  expect(faults).toContain(`llms.txt: ${first.name}`);
  expect(faults).toContain(`index.html lacks ${url}`);
  expect(faults).toContain('index.html lacks 000-0000-0000');
  expect(faults).toContain('the home page lacks proof-for-baidu');
});

it('wants the owner in the text about the site, not only in its footer', () => {
  const about = '<main>这是什么</main><footer>另一家商户服务台</footer>';
  expect(faultsOf({ 'about/index.html': about })).toContain('the text of /about/ lacks 另一家商户服务台');
});

it('does not take a site without pages for theirs', () => {
  expect(faultsOf({})).toContain('no page has a footer');
});
