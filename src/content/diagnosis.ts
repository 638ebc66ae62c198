/** The guided diagnosis as a graph: every way through it, and what follows from that. Pure. */
import type { Diagnosis, DiagnosisQuestion } from '../schemas/diagnosis.ts';

export const unsure = { id: 'unsure', label: '不确定' } as const;

/** One answer given to one question. */
export interface Step {
  question: DiagnosisQuestion;
  answer: string;
  label: string;
  next: string;
  waiting: boolean;
}

/** Every answer a question offers, the unsure one last. */
export function stepsOf(question: DiagnosisQuestion): Step[] {
  const answers = question.answers.map(({ id, label, next, waiting }) => ({ answer: id, label, next, waiting }));
  const open = { answer: unsure.id, label: unsure.label, next: question.unsure.next, waiting: false };
  return [...answers, open].map((step) => ({ question, ...step }));
}

/**
 * Every way from the start, each as far as it goes: to a result, to an id that nobody has, or to
 * a question that it has already met (a cycle, which the content check refuses).
 */
export function waysThrough({ start, questions }: Diagnosis): Step[][] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const from = (id: string, met: string[]): Step[][] => {
    const question = met.includes(id) ? undefined : byId.get(id);
    if (!question) return [[]];
    return stepsOf(question).flatMap((step) => from(step.next, [...met, id]).map((rest) => [step, ...rest]));
  };
  return from(start, []);
}

/** The different ways that lead to a question or result, the shortest first. */
export function waysTo(tree: Diagnosis, id: string): Step[][] {
  const ways = waysThrough(tree)
    .map((way) => way.slice(0, way.findIndex(({ next }) => next === id) + 1))
    .filter((way) => way.length > 0);
  const different = new Map(ways.map((way) => [way.map(stepId).join('~'), way]));
  return [...different.values()].sort((a, b) => a.length - b.length);
}

/** How an answer is written in addresses: `<question>.<answer>`. */
export const stepId = ({ question, answer }: Step) => `${question.id}.${answer}`;

/** One line of the whole tree: where an answer leads, and what follows there. */
export interface Branch {
  /** The answer that leads here; none at the start. */
  label?: string;
  id: string;
  title: string;
  kind: 'question' | 'result';
  /** Drawn before: what follows stands there. */
  repeated: boolean;
  branches: Branch[];
}

/** The tree as nested lists; what several answers share is drawn in full once. */
export function outline(tree: Diagnosis): Branch {
  const drawn = new Set<string>();
  const branch = (id: string, label?: string): Branch => {
    const question = tree.questions.find((candidate) => candidate.id === id);
    const title = question?.question ?? tree.results.find((candidate) => candidate.id === id)?.title ?? id;
    const repeated = drawn.has(id);
    drawn.add(id);
    const steps = question && !repeated ? stepsOf(question) : [];
    const kind = question ? 'question' : 'result';
    return { id, title, kind, repeated, ...(label && { label }), branches: steps.map((s) => branch(s.next, s.label)) };
  };
  return branch(tree.start);
}
