/** Every finished page: its policy comes first and allows exactly what stands on it. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFile } from '../../src/hosting/host-files.ts';
import { builtPages, redirectPages } from '../support/pages.ts';
import { faultsOf } from '../support/policy.ts';

describe('policy of every page', () => {
  it('allows what stands on it and nothing else', () => {
    const pages = [...builtPages(), ...redirectPages()];
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.flatMap(({ path, html }) => faultsOf(html).map((fault) => `${path} ${fault}`))).toEqual([]);
  });

  it('would be missed', () => {
    const [page] = builtPages();
    const html = page?.html ?? '';
    const wrong = [
      html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, ''),
      html.replace("object-src 'none';", ''),
      html.replace('</style>', ' </style>'),
      html.replace('</body>', '<script>go()</script></body>'),
      html.replace("'wasm-unsafe-eval'", "'unsafe-inline'"),
      html.replace('<body', '<body onload="go()"'),
      html.replace('<main ', '<main style="color:red" '),
    ];
    expect(wrong.map((text) => faultsOf(text).length > 0)).toEqual(wrong.map(() => true));
  });
});

it('comes with the file of headers that hosts read', () => {
  expect(existsSync('dist/_headers') && readFileSync('dist/_headers', 'utf8')).toBe(headersFile());
});
