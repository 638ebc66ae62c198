import { describe, expect, it } from 'vitest';
import { headersFile, nginxFile, readMoves } from './host-files.ts';
import { hashedFolders, policyHeader, securityHeaders } from './policy.ts';

describe('_headers', () => {
  it('gives every answer the safety headers and names no header twice for one address', () => {
    const blocks = headersFile().split('\n\n');
    expect(blocks).toHaveLength(1 + hashedFolders.length);
    for (const name of Object.keys(securityHeaders)) expect(blocks[0]).toContain(`\n  ${name}: `);
    expect(
      blocks
        .slice(1)
        .every((block) => /^\/\S+\/\*\n {2}Cache-Control: public, max-age=31536000, immutable\n?$/.test(block)),
    ).toBe(true);
    expect(blocks[0]).not.toContain('Cache-Control');
  });

  it('stays below the length of a line that hosts accept', () => {
    const longest = Math.max(
      ...headersFile()
        .split('\n')
        .map(({ length }) => length),
    );
    expect(longest).toBeLessThan(2000);
  });
});

it('says in the header nothing that differs from page to page', () => {
  expect(policyHeader).not.toMatch(/sha256|unsafe|default-src|script-src |style-src /);
});

describe('_redirects', () => {
  it('is read line by line, with remarks', () => {
    expect(readMoves('# short\n/p01/ /problems/a/ 301\n\n/old/ /new/#part\n')).toEqual([
      { from: '/p01/', to: '/problems/a/' },
      { from: '/old/', to: '/new/#part' },
    ]);
  });

  it.each(['/old/', '/old/ https://other.test/ 301', '/old/ /new/ 302', '/a"; } /b/', '/a/ /b/;} 301'])(
    'refuses %s',
    (line) => {
      expect(() => readMoves(`/a/ /b/\n${line}`)).toThrow('_redirects, line 2: found');
    },
  );
});

describe('templates of nginx', () => {
  it('are filled', () => {
    const moved = nginxFile('map {\n  {{moved}}\n}', [{ from: '/a/', to: '/b/' }]);
    expect(moved).toBe('map {\n  "/a/" "/b/";\n}');
    expect(nginxFile('{{headers}}', [])).toContain('add_header X-Content-Type-Options "nosniff" always;');
  });

  it('may not name what is not there', () => {
    expect(() => nginxFile('{{movd}}', [])).toThrow('no value for {{movd}}');
  });
});
