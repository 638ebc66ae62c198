/** Rule `diagnosis`: every way through the guided diagnosis is short and ends in a result. */
import { type Step, stepsOf, waysThrough } from '../../content/diagnosis.ts';
import { type Diagnosis, diagnosisSchema } from '../../schemas/diagnosis.ts';
import type { Entry } from '../entry.ts';
import { fieldName } from '../field-name.ts';
import type { Finding } from '../finding.ts';
import { didYouMean } from '../suggest.ts';

const longest = 6;

/** Pages at `/diagnose/…` that are neither question nor result. */
const reserved = ['map'];

type Path = (string | number)[];
type Problem = [path: Path, message: string];

export function checkDiagnosis(entries: Entry[]): Finding[] {
  const entry = entries.find(({ collection }) => collection === 'diagnosis');
  const { data: tree } = diagnosisSchema.safeParse(entry?.data);
  // What the schema does not accept is reported by its own rule; the walk below needs a sound form.
  if (!entry || !tree) return [];
  return problemsOf(tree).map(([path, message]) => ({
    file: entry.file,
    line: entry.lineOf(path),
    rule: 'diagnosis',
    level: 'error',
    message,
  }));
}

function problemsOf(tree: Diagnosis): Problem[] {
  const form = [...repeatedIds(tree), ...repeatedTitles(tree), ...unknownTargets(tree)];
  if (form.length > 0) return form;
  const ways = waysThrough(tree);
  return [...cycles(tree, ways), ...unreachable(tree, ways), ...tooLong(tree, ways), ...withoutCollect(tree, ways)];
}

interface Named {
  path: Path;
  id: string;
  title: string;
}

function named({ questions, results }: Diagnosis): Named[] {
  return [
    ...questions.map(({ id, question }, index) => ({ path: ['questions', index, 'id'], id, title: question })),
    ...results.map(({ id, title }, index) => ({ path: ['results', index, 'id'], id, title })),
  ];
}

function repeatedIds(tree: Diagnosis): Problem[] {
  const answers = tree.questions.flatMap((question, index) =>
    repeated(
      stepsOf(question).map(({ answer }, at) => [['questions', index, 'answers', at, 'id'], answer]),
      (id) => `回答 id “${id}” 在这一题里用过了，或是留给“不确定”的；换一个`,
    ),
  );
  const pages = named(tree).map(({ path, id }): [Path, string] => [path, id]);
  const taken = pages.filter(([, id]) => reserved.includes(id));
  return [
    ...answers,
    ...repeated(pages, (id) => `id “${id}” 已经用过；题目和结果的 id 都在网址里，不能重复`),
    ...taken.map(([path, id]): Problem => [path, `id “${id}” 留给了整棵树的图；换一个`]),
  ];
}

function repeatedTitles(tree: Diagnosis): Problem[] {
  const titles = named(tree).map(({ path, title }): [Path, string] => [path, title]);
  return repeated(titles, (title) => `“${title}” 已经用过；每一页的标题都要不同`);
}

function repeated(uses: [Path, string][], message: (key: string) => string): Problem[] {
  const keys = uses.map(([, key]) => key);
  return uses.filter(([, key], at) => keys.indexOf(key) !== at).map(([path, key]) => [path, message(key)]);
}

function unknownTargets(tree: Diagnosis): Problem[] {
  const known = named(tree).map(({ id }) => id);
  const targets: [Path, string][] = [
    [['start'], tree.start],
    ...tree.questions.flatMap((question, index) =>
      stepsOf(question).map(({ next }, at): [Path, string] => [targetPath(question.answers.length, index, at), next]),
    ),
  ];
  return targets
    .filter(([, id]) => !known.includes(id))
    .map(([path, id]) => [
      path,
      `字段 ${fieldName(path)}：没有叫 “${id}” 的题目或结果${didYouMean(id, known) || '；改成已有的 id，或先加上它'}`,
    ]);
}

function targetPath(answers: number, question: number, at: number): Path {
  const place = at < answers ? ['answers', at] : ['unsure'];
  return ['questions', question, ...place, 'next'];
}

function cycles(tree: Diagnosis, ways: Step[][]): Problem[] {
  const closing = ways.flatMap((way) => way.slice(-1)).filter(({ next }) => isQuestion(tree, next));
  const pairs = new Map(closing.map((step) => [`${step.question.id} → ${step.next}`, step.question.id]));
  return [...pairs].map(([pair, id]) => [pathOf(tree, id), `绕回了问过的题：${pair}；改成往前走`]);
}

function isQuestion(tree: Diagnosis, id: string): boolean {
  return tree.questions.some((question) => question.id === id);
}

function unreachable(tree: Diagnosis, ways: Step[][]): Problem[] {
  const reached = new Set([tree.start, ...ways.flat().map(({ next }) => next)]);
  return named(tree)
    .filter(({ id }) => !reached.has(id))
    .map(({ path, id }) => [path, `“${id}” 走不到；让某个回答的 next 指向它，或删掉`]);
}

function tooLong(tree: Diagnosis, ways: Step[][]): Problem[] {
  const asked = ways.map((way) => way.map(({ question }) => question.id)).filter((ids) => ids.length > longest);
  const byEnd = new Map(asked.map((ids) => [ids.slice(-1).join(), ids]));
  return [...byEnd].map(([id, ids]) => [
    pathOf(tree, id),
    `走到这里要 ${ids.length} 题，最多 ${longest} 题：${ids.join(' → ')}`,
  ]);
}

/** Who has a customer waiting is told first how to take the money. */
function withoutCollect(tree: Diagnosis, ways: Step[][]): Problem[] {
  const urgent = new Set(ways.filter((way) => way.some(({ waiting }) => waiting)).map((way) => way.at(-1)?.next));
  return tree.results
    .filter(({ id, collect }) => urgent.has(id) && !collect)
    .map(({ id }) => [pathOf(tree, id), `“${id}” 缺少 collect：走到这里的人有顾客在等，先写现在怎么收钱`]);
}

function pathOf(tree: Diagnosis, id: string): Path {
  return named(tree).find((entry) => entry.id === id)?.path ?? [];
}
