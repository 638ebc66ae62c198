/** `npm run submit`: says which addresses changed since search engines were last told; `-- --send` tells them. */
import { baidu, indexNow, SubmitError } from './lib/search-engines.ts';
import { submit } from './lib/submit.ts';

try {
  const [option, ...rest] = process.argv.slice(2);
  if ((option !== undefined && option !== '--send') || rest.length > 0)
    throw new SubmitError(`不认识“${process.argv.slice(2).join(' ')}”；只有一个选项 --send`);
  const failures = await submit({
    folder: 'dist',
    stateFile: 'submitted.json',
    engines: [indexNow(), baidu()],
    env: process.env,
    send: option === '--send',
    say: console.log,
  });
  process.exitCode = failures > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof SubmitError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
