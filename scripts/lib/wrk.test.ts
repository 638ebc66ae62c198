import { expect, it } from 'vitest';
import { readWrk, wrkScript } from './wrk.ts';

it('reads the figures of a run', () => {
  expect(readWrk('Running 1s test\nFIGURES 1000 2000000 5000 1500 9000 3\n')).toEqual({
    requests: 1000,
    seconds: 2,
    bytes: 5000,
    p50: 1.5,
    p99: 9,
    errors: 3,
  });
  expect(() => readWrk('unable to connect')).toThrow('no figures from wrk:\nunable to connect');
});

it('asks for every path', () => {
  expect(wrkScript(['/', '/a/'], 'br', 200)).toContain('local paths = {"/","/a/"}');
});
