import { targetGroups } from '../content/share-targets.ts';
import { packTarget, type TargetsFile } from '../share/target.ts';
import { site } from '../site.ts';

/** What the staff desk copies, fetched when somebody uses it. */
export async function GET(): Promise<Response> {
  const targets = (await targetGroups()).flatMap((group) => group.targets);
  const file: TargetsFile = { site: site.url, targets: targets.map((target) => packTarget(target, site.url)) };
  return Response.json(file);
}
