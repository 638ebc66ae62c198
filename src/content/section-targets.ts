/** The sections of articles as targets to send: what stands in each, in at most three lines. Pure. */
import type { Problem } from '../schemas/problem.ts';
import type { Strategy } from '../schemas/strategy.ts';
import { shareLines } from '../share/lines.ts';
import { type BodySection, bodySectionsOf } from './body-sections.ts';
import { type HeadingId, headingTitles } from './headings.ts';
import { plainText } from './inline.ts';

export interface SectionTarget {
  id: string;
  title: string;
  lines: string[];
}

export interface Flow {
  title: string;
  description: string;
}

/** Numbers the first steps of something as a chat shows them. */
export const numbered = (steps: string[]) => steps.slice(0, 3).map((step, index) => `${index + 1}. ${step}`);

/** Sections of a problem article in reading order. */
export function problemSections(data: Problem, body: string, flow?: Flow): SectionTarget[] {
  const { stopLoss, firstMoves, screens, causes, strategies, contact } = data;
  const known: Partial<Record<HeadingId, string[]>> = {
    'stop-loss': [stopLoss.canCollect, stopLoss.payAgain, stopLoss.never],
    'first-moves': numbered(firstMoves.map(({ text }) => text)),
    screens: screens.map(({ lines, meaning }) => `“${lines.join('')}”：${meaning}`),
    causes: [`${causes.length} 种：${causes.map(({ title }) => title).join('、')}`],
    strategies: strategies.flatMap(({ items }) => items.map(({ why }) => why)),
    contact: [contact.intro, `先备好：${contact.prepare.join('；')}`],
  };
  const opening = (['stop-loss', 'first-moves', 'screens'] as const).map((id) => named(id, known[id] ?? []));
  const sections = bodySectionsOf(body);
  const listed = sections.flatMap((section) => bodySection(section, sections, known, causes));
  return [...opening, ...flowSection(flow), ...listed];
}

/** Sections of a strategy article in reading order. */
export function strategySections(data: Strategy, body: string, flow?: Flow): SectionTarget[] {
  const known: Partial<Record<HeadingId, string[]>> = {
    steps: numbered(data.steps.map(({ title }) => title)),
    verify: data.signs,
    mistakes: data.mistakes.map(({ wrong, instead }) => `${wrong} → ${instead}`),
  };
  const sections = bodySectionsOf(body);
  const steps = data.steps.map(({ id, title, detail }) => target(id, title, [detail]));
  return sections.flatMap((section) => {
    const [own] = bodySection(section, sections, known, []);
    if (!own) return [];
    return section.component === 'Steps' ? [own, ...steps, ...flowSection(flow)] : [own];
  });
}

function flowSection(flow: Flow | undefined): SectionTarget[] {
  return flow ? [target('flow', flow.title, [flow.description])] : [];
}

function bodySection(
  section: BodySection,
  all: BodySection[],
  known: Partial<Record<HeadingId, string[]>>,
  causes: Problem['causes'],
): SectionTarget[] {
  const { component, id, title, texts } = section;
  const fixed = component.toLowerCase() as HeadingId;
  if (!id && fixed in headingTitles)
    return [named(fixed, known[fixed] ?? (texts.length > 0 ? texts : inside(fixed, all)))];
  const cause = causes.find((candidate) => candidate.id === id);
  if (cause) return [target(cause.id, cause.title, causeLines(cause, section))];
  return id && title ? [target(id, title, texts)] : [];
}

/** What a section that only holds others is about. */
function inside(id: HeadingId, all: BodySection[]): string[] {
  const component = { cases: 'Case', questions: 'Question' }[id as 'cases' | 'questions'];
  return all.filter((section) => section.component === component).map(({ title }) => title ?? '');
}

function causeLines({ tell }: Problem['causes'][number], { steps, texts }: BodySection): string[] {
  return [`怎么判断：${tell}`, ...(steps.length > 1 ? numbered(steps) : texts)];
}

const named = (id: HeadingId, lines: string[]) => target(id, headingTitles[id], lines);

function target(id: string, title: string, lines: string[]): SectionTarget {
  return { id, title, lines: shareLines(lines.map(plainText)) };
}
