import type { QueryResolvers } from '../../generated/resolver-types.ts';
import { counted } from '../counted.ts';
import type { Context } from '../domain/context.ts';
import { BuyergraphError } from '../errors.ts';
import { unknownSentence } from '../identity/reference.ts';
import { keyOf } from './known.ts';
import type { ConnectedThingNode, ConnectionPathsNode, Link } from './node.ts';
import { linksOf, withSources } from './reads.ts';
import { searched, type Searched } from './search.ts';
import { thingMeant } from './things.ts';

const MOST_HOPS = 6;
/** A hub of 1,000 facts is read in a few milliseconds; an end with 100,000 within half of what a request may read. */
const BOUNDS = { most: 3, hub: 1_000, endHub: 100_000, looks: 200, atOnce: 25 } as const;
const TOLD = 10;

const NOT_SEARCHED = { paths: [], isExhaustive: true, lookedAt: 0, notLookedBehind: [] };

/** What was not looked at, so that nothing found is not taken for nothing there. */
function reservations({ isExhaustive, lookedAt, notLookedBehind }: Searched<Link>): string {
  const hubs = notLookedBehind.length;
  const behind = hubs > 0 ? ` Not looked behind: ${counted(hubs, 'thing')} with more than 1,000 facts.` : '';
  return isExhaustive ? behind : ` The search ended after ${counted(lookedAt, 'thing')}.${behind}`;
}

function summaryOf(found: Searched<Link>, maxHops: number): string {
  const { paths, isExhaustive, notLookedBehind } = found;
  if (paths.length > 0) return `${counted(paths.length, 'path')}.${reservations(found)}`;
  const isAll = isExhaustive && notLookedBehind.length === 0;
  return `No path within ${counted(maxHops, 'step')}${isAll ? '' : ' of what was looked at'}.${reservations(found)}`;
}

async function between(
  [from, to]: readonly [ConnectedThingNode, ConnectedThingNode],
  maxHops: number,
  { graph }: Context,
): Promise<ConnectionPathsNode> {
  if (keyOf(from) === keyOf(to))
    return { from, to, ...NOT_SEARCHED, summary: `Both are ${from.name}: there is no way to go.` };
  const found = await searched<Link>({
    ...{ ...BOUNDS, from, to, maxHops },
    linksOf: (things) => linksOf(graph, things),
  });
  const most = found.notLookedBehind.toSorted((one, other) => other.degree - one.degree);
  return {
    ...{ from, to, ...found, summary: summaryOf(found, maxHops) },
    paths: await withSources(graph, found.paths),
    notLookedBehind: most.slice(0, TOLD),
  };
}

/** Root field: how two things hang together. */
export const connection: Extract<QueryResolvers['connection'], Function> = async (
  _,
  { from, to, maxHops },
  context,
): Promise<ConnectionPathsNode> => {
  const hops = maxHops ?? MOST_HOPS;
  if (hops < 1 || hops > MOST_HOPS)
    throw new BuyergraphError('BAD_USER_INPUT', `maxHops is from 1 to ${MOST_HOPS}.`);
  const [one, other] = await Promise.all([thingMeant(from, context), thingMeant(to, context)]);
  if (one && other) return between([one, other], hops, context);
  const unknown = [...(one ? [] : [from]), ...(other ? [] : [to])];
  const { references } = context;
  const summary = unknown
    .map((reference) => unknownSentence(reference, references.unknown.get(reference)))
    .join(' ');
  return { from: one, to: other, ...NOT_SEARCHED, summary };
};
