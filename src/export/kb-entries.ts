/** Articles, checklists and codes as the knowledge base publishes them. */
import { checklistPath, codePath, markdownPath, problemPath, shortPath, strategyPath } from '../content/links.ts';
import { type ArticleEntry, checklists, codes, problems, strategies } from '../content/queries.ts';
import { answersOf, bodySections, citedSources } from '../content/relations.ts';
import { publishedForm, withUrls } from './published-form.ts';

/** Address of a path of this site. */
type Absolute = (path: string) => string;

export async function kbProblems(absolute: Absolute) {
  return (await problems()).map((entry) => {
    const url = absolute(problemPath(entry.id));
    const data = publishedForm(entry.data, url);
    const parts = { screens: withUrls(data.screens, url), causes: withUrls(data.causes, url) };
    return { ...data, ...article(entry, url, absolute), ...parts };
  });
}

export async function kbStrategies(absolute: Absolute) {
  const all = await problems();
  return (await strategies()).map((entry) => {
    const url = absolute(strategyPath(entry.id));
    const data = publishedForm(entry.data, url);
    const answers = answersOf(entry.id, all).flatMap(({ problem, causes }) =>
      causes.map((cause) => ({ problem: problem.id, cause: cause.id })),
    );
    return { ...data, ...article(entry, url, absolute), steps: withUrls(data.steps, url), answers };
  });
}

function article(entry: ArticleEntry, url: string, absolute: Absolute) {
  const components = ['Section', 'Part', 'Template', 'PaidHelper', 'Case', 'Question'];
  return {
    id: entry.id,
    url,
    shortUrl: absolute(shortPath(entry)),
    markdownUrl: markdownPath(url),
    sections: withUrls(
      components.flatMap((component) => bodySections(entry.body, component)),
      url,
    ),
    sources: citedSources(entry),
  };
}

export async function kbChecklists(absolute: Absolute) {
  return (await checklists()).map(({ id, data }) => {
    const url = absolute(checklistPath(id));
    const groups = publishedForm(data.groups, url).map((group) => ({ ...group, items: withUrls(group.items, url) }));
    return { ...publishedForm(data, url), id, url, groups: withUrls(groups, url) };
  });
}

export async function kbCodes(absolute: Absolute) {
  return (await codes()).map((entry) => {
    const { id, data } = entry;
    const url = absolute(codePath(id));
    const meanings = [...new Set([data.old?.meaning, data.new?.meaning])].filter((meaning) => meaning !== undefined);
    const shortUrl = absolute(shortPath(entry));
    return { ...publishedForm(data, url), url, shortUrl, code: id, meanings, owner: data.owners[0] };
  });
}
