/**
 * One of our articles as the plain MDX that any other tool builds: the Markdown twin of its finished page, so that
 * the others carry every sentence, table, source and link that ours shows.
 */

/**
 * @param twin what stands at `/problems/….md`.
 * @param page the finished page, whose head has the description.
 * @param origin of our site, which links of the twin begin with.
 */
export function plainArticle(twin: string, page: string, origin: string): string {
  const [, title = '', body = ''] = /^# (.*)\n([\s\S]*)$/.exec(twin) ?? [];
  const [, description = ''] = /<meta name="description" content="([^"]*)"/.exec(page) ?? [];
  // In MDX braces and angle brackets are code.
  const text = body
    .replaceAll(`](${origin}/`, '](/')
    .replace(/<(https?:[^>]*)>/g, '$1')
    .replace(/[<{]/g, (sign) => `&#${sign.codePointAt(0)};`);
  return `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n${text}`;
}
