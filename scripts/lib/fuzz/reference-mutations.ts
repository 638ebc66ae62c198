/** Mistakes in ids, addresses, dates and numbers: each looks right and may lead nowhere. */
import { type Mutation, onLine } from './mutation.ts';

const address = /(?<=\(|: |- )"?(?:\/[a-z\-/0-9]+|#[a-z-]+)/;
const addresses = [
  ...[
    '/',
    '/problems/',
    '/codes/',
    '/codes/#codes',
    '/codes/#messages',
    '/codes/51/',
    '/contacts/#find-institution',
    '/about/',
  ],
  ...[
    '/about/#sources',
    '/matrix/',
    '/search/',
    '/search/?q=x',
    '/diagnose/',
    '/glossary/#pos',
    '/safety/',
    '/checklists/',
    '/404/',
  ],
  ...[
    '/problems/renewal-failed/#contact',
    '/problems/renewal-failed/#flow',
    '/strategies/backup-payment/#steps',
    '/p01/',
  ],
  ...[
    '/problems/renewal-failed',
    'problems/renewal-failed/',
    '/Problems/',
    '//',
    '/#',
    '#',
    '#contact',
    '#steps',
    '/../',
    '/feed.xml',
  ],
  ...['/checklists/renewal-failed/#which-item', '/diagnose/map/', '/links/', '/problems/renewal-failed/#fishbone'],
];
const ids = [
  'renewal-failed',
  'backup-payment',
  'pos',
  'x',
  'Contact',
  'todo-x',
  'a_b',
  'a--b',
  '-a',
  '1a',
  '店',
  'constructor',
];

export const referenceMutations: Mutation[] = [
  {
    name: 'another address',
    mutate: onLine(address, (line, random) => line.replace(address, () => random.pick(addresses))),
  },
  {
    name: 'address with one letter less',
    mutate: onLine(address, (line) => line.replace(/(\/[a-z]+)[a-z](\/)/, '$1$2')),
  },
  {
    name: 'another id',
    mutate: onLine(/^\s*- id: |id="/, (line, random) => line.replace(/(?<=id: |id=")[\w"-]+/, () => random.pick(ids))),
  },
  {
    name: 'another reference',
    mutate: onLine(/(?:checklist|flow|strategy|next|start): /, (line, random) =>
      line.replace(/: .*/, () => `: ${random.pick(ids)}`),
    ),
  },
  {
    name: 'unknown item in a list of ids',
    mutate: onLine(/: \[[a-z-]+/, (line, random) => line.replace('[', () => `[${random.pick(ids)}, `)),
  },
  {
    name: 'short form of a link',
    mutate: onLine(/\((?:source|term|code|phone):/, (line) => line.replace(/\((\w+):\w?/, '($1:')),
  },
  {
    name: 'another short form',
    mutate: onLine(/\((?:source|term|code|phone):/, (line, random) =>
      line.replace(/\(\w+:/, () => `(${random.pick(['source', 'term', 'code', 'phone', 'mailto', 'data', 'Source'])}:`),
    ),
  },
  {
    name: 'another day',
    mutate: onLine(/: 2\d{3}-/, (line, random) =>
      line.replace(
        /: 2.*/,
        () =>
          `: ${random.pick(['2026-13-01', '2026-02-30', '2026-1-2', '22/11/2026', '2026-11-22T00:00:00Z', '2099-01-01', '0000-00-00'])}`,
      ),
    ),
  },
  {
    name: 'another number',
    mutate: onLine(/number: [PS]/, (line, random) =>
      line.replace(/[PS]\d+/, () => random.pick(['P1', 'P001', 'p01', 'S01', 'P00', '01', 'P99'])),
    ),
  },
  {
    name: 'phone number',
    mutate: onLine(
      /\p{Script=Han}{4}/u,
      (line, random) => `${line}${random.pick([' 95588', ' 400-123-4567', ' 13800138000'])}`,
    ),
  },
];
