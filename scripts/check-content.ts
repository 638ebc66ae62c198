/**
 * `npm run check:content`: prints every finding about `content/`; exits 1 when one is an error. With `--errors`, as the
 * build runs it, it looks no further when there is none.
 */
import { formatFindings } from '../src/check/finding.ts';
import { checkContent, contentErrors, todayText } from '../src/check/index.ts';

const started = performance.now();
const check = process.argv.includes('--errors') ? contentErrors : checkContent;
const findings = check(process.cwd(), todayText());
const errors = findings.filter((finding) => finding.level === 'error').length;
// Errors last, where the eye is when the command ends.
for (const level of ['warning', 'error']) {
  const found = findings.filter((finding) => finding.level === level);
  if (found.length > 0) console.log(formatFindings(found));
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`内容检查：${errors} 个错误，${findings.length - errors} 个提醒，用时 ${seconds} 秒`);
process.exitCode = errors > 0 ? 1 : 0;
