/** `npm run new -- problem <slug>`: a skeleton to fill in; also strategy, checklist, term and code. */
import { todayText } from '../src/check/index.ts';
import { createSkeleton, WrongArguments } from './lib/skeleton.ts';

try {
  for (const file of createSkeleton(process.cwd(), process.argv.slice(2), todayText())) console.log(`写好了 ${file}`);
  console.log('把每个【待写：…】换成字，把 todo- 开头的 id 换成短英文名，再运行 npm run check:content。');
  console.log('新策略要有原因用到它，新清单要有文章用到它；检查会说还差哪里。');
} catch (error) {
  if (!(error instanceof WrongArguments)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
