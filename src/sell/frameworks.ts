import type { Context } from '../domain/context.ts';
import { type FrameworkNode, type FrameworkWindowNode, windowsOf } from '../framework/node.ts';
import { allGroups } from '../spend/node.ts';
import { type Entry, pounds, unknown } from './entry.ts';
import type { Lines } from './lines.ts';

const MOST = 10;

/** Whether one can still buy through a framework, as far as its definition states days. */
function windowOf(
  { startsOn, endsOn }: { startsOn: string | null; endsOn: string | null },
  today: string,
): string {
  if (!endsOn) return 'until when it lasts is not known, because no loaded definition states it';
  return endsOn < today
    ? `it ended on ${endsOn}`
    : `it lasts from ${startsOn ?? 'an unknown day'} to ${endsOn}`;
}

/** When suppliers could apply to be on it, as the purchase that set it up says. */
function applying(windows: readonly FrameworkWindowNode[], today: string): string {
  const last = windows
    .flatMap(({ kind, to }) => (kind === 'APPLICATION' && to !== null ? [to] : []))
    .toSorted()
    .at(-1);
  return last === undefined
    ? 'When suppliers can apply to be on it is not known, because no loaded source states it.'
    : `Suppliers ${last < today ? 'could' : 'can'} apply to be on it until ${last}.`;
}

/** What followed a framework, and of the newest in the family of that one whether one can buy through it. */
async function following(
  { id }: FrameworkNode,
  { loaders: { framework } }: Context,
  today: string,
): Promise<string> {
  const next = (await framework.neighbours.load(id)).find(({ isAfter }) => isAfter);
  if (!next) return 'which one followed is not known';
  const family = next.familyId === null ? [] : await framework.ofFamily.load(next.familyId);
  // Those of which no source says the number come last.
  const newest = family.findLast(({ iteration }) => iteration !== null) ?? next;
  const between = newest.id === next.id ? '' : `, and ${newest.name} is the last one known of`;
  return `${next.name} followed${between}: ${windowOf(newest, today)}`;
}

/** The frameworks the body bought through: until when each lasts, and what followed. */
export async function frameworks({ question, today }: Lines, context: Context): Promise<Entry[]> {
  const { loaders } = context;
  const groups = (await allGroups(loaders.spend, question, ['FRAMEWORK'])).filter(({ k1 }) => k1 !== '');
  if (groups.length === 0)
    return unknown(
      'FRAMEWORKS',
      'No invoiced line of it names a framework. Import a release of g-cloud-sales that does, and digital-marketplace-frameworks.',
    );
  return Promise.all(
    groups.slice(0, MOST).map(async ({ k1: id, netE4 }): Promise<Entry> => {
      const framework = await loaders.framework.frameworkNamed(id);
      const followed = await following(framework, context, today);
      return {
        part: 'FRAMEWORKS',
        says: `${pounds(netE4)} went through ${framework.name}: ${windowOf(framework, today)}; ${followed}. ${applying(await windowsOf(framework, context), today)}`,
        frameworkId: id,
        amountE4: netE4,
        day: framework.endsOn,
        source: framework.evidence ?? 'invoiced lines that name it',
        confidence: framework.endsOn ? 'MEDIUM' : 'LOW',
        because: framework.endsOn
          ? 'Its days are those of its definition, which may have been extended since.'
          : 'It is known from invoiced lines or notices alone.',
      };
    }),
  );
}
