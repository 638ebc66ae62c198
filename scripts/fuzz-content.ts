/**
 * `npm run fuzz:content [mutations] [builds] [seed]`: mistakes put into real content files by chance. Each must pass or be
 * explained by the content check; a sample goes through full builds. Exits 1 when anything is unexplained.
 */
import { todayText } from '../src/check/index.ts';
import { buildWith, planBuilds } from './lib/fuzz/builds.ts';
import { drawCases, judgeCases, type Outcome, realFiles } from './lib/fuzz/run.ts';
import { seconds } from './lib/steps.ts';

const [count = 1000, builds = 20, seed = 20261122] = process.argv.slice(2).map(Number);
const started = performance.now();
const files = realFiles();
const cases = drawCases(files, count, seed);
const outcomes = await judgeCases(cases, files, todayText(), report);
const passed = outcomes.filter(({ verdict }) => verdict.passes).length;
const unexplained = outcomes.filter(({ verdict }) => verdict.complaints.length > 0).length;
console.log(
  `${outcomes.length} mutations (seed ${seed}): ${passed} pass, ${outcomes.length - passed} refused, ${unexplained} unexplained; ${seconds(started)}`,
);
const disagreements = fullBuilds();
process.exitCode = unexplained + disagreements > 0 ? 1 : 0;

function report({ name, verdict }: Outcome): void {
  for (const complaint of verdict.complaints) console.log(`✖ ${name}: ${complaint}`);
}

function fullBuilds(): number {
  let proven = 0;
  let wrong = 0;
  const plans = planBuilds(outcomes, files, todayText(), builds);
  for (const [at, plan] of plans.entries()) {
    const { agrees, output, seconds: took } = buildWith(plan);
    const names = plan.cases.map(({ name }) => name).join('; ');
    console.log(
      `${agrees ? '✔' : '✖'} build ${at + 1} of ${plans.length} ${plan.expected}, ${took.toFixed(0)} s: ${names}`,
    );
    if (agrees) proven += plan.cases.length;
    else
      console.log(
        output
          .split('\n')
          .filter((line) => !/^[\d:]+ +[├└]|WARN/.test(line))
          .slice(-60)
          .join('\n'),
      );
    wrong += agrees ? 0 : 1;
  }
  console.log(`${plans.length} full builds with ${proven} of the mutations: ${wrong} disagreements with the check`);
  return wrong;
}
