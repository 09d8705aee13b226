import type {
  QueryResolvers,
  ThenAndNowBodyResolvers,
  ThenAndNowParentResolvers,
  ThenAndNowResolvers,
} from '../../generated/resolver-types.ts';
import type { Context } from '../domain/context.ts';
import { inOrder, rankedPage } from '../graphql/ranked.ts';
import { allGroups, EXPLAINED } from '../spend/node.ts';
import type { PlaceAbove } from '../organisation/node.ts';
import { beginningsUnknown } from '../perimeter/node.ts';
import { assertWithout, narrowed, questionOf, type SpendQuestion } from '../trade/node.ts';
import type { ThenAndNowBodyNode, ThenAndNowNode } from './node.ts';
import { asLastKnown, isSteady, onDay, type Places, type Standing, standingOf } from './places.ts';

/** What a body paid in a month; of one whose place never changed, in all months together. */
type Part = Readonly<{ bodyId: string; month: string | null; netE4: bigint }>;

/** Months matter only to bodies that moved, or below which the hierarchy moved. */
async function partsOf(
  question: SpendQuestion,
  context: Context,
): Promise<{ parts: Part[]; places: Places }> {
  const whole = await allGroups(context.loaders.spend, question, ['BUYER']);
  const found = await context.loaders.organisation.places(whole.map(({ k1 }) => k1));
  const places = Map.groupBy(found, ({ bodyId }) => bodyId);
  const moved = new Set(
    whole
      .map(({ k1 }) => k1)
      .filter((id) => standingOf(id, places, () => true).by.some((place) => !isSteady(place))),
  );
  const steady = whole
    .filter(({ k1 }) => !moved.has(k1))
    .map(({ k1: bodyId, netE4 }) => ({ bodyId, month: null, netE4 }));
  if (moved.size === 0) return { parts: steady, places };
  const ofMoved = narrowed(question, { buyerIds: [...moved] });
  const byMonth = await allGroups(context.loaders.spend, ofMoved, ['BUYER', 'MONTH']);
  return {
    parts: [...steady, ...byMonth.map(({ k1: bodyId, k2: month, netE4 }) => ({ bodyId, month, netE4 }))],
    places,
  };
}

type Pair = { parentId: string; bodyId: string; netThen: bigint; netNow: bigint };

/** Those above a body that are asked about: the tops of its trees, or one department where it is part of it. */
const parentsFor = ({ above, tops }: Standing, department: string | null): Iterable<string> =>
  department === null ? tops : above.has(department) ? [department] : [];

/** Adds each part to those above its body then, and to those above it now. */
function paired(parts: readonly Part[], places: Places, department: string | null) {
  const pairs = new Map<string, Pair>();
  const used = new Set<PlaceAbove>();
  const add = (standing: Standing, { bodyId, netE4 }: Part, when: 'netThen' | 'netNow'): void => {
    for (const parentId of parentsFor(standing, department)) {
      const key = `${parentId} ${bodyId}`;
      const pair = pairs.get(key) ?? { parentId, bodyId, netThen: 0n, netNow: 0n };
      pair[when] += netE4;
      pairs.set(key, pair);
    }
  };
  for (const part of parts) {
    const now = standingOf(part.bodyId, places, asLastKnown);
    const then = part.month === null ? now : standingOf(part.bodyId, places, onDay(`${part.month}-01`));
    add(then, part, 'netThen');
    add(now, part, 'netNow');
    for (const place of then.by) used.add(place);
  }
  const unknownStarts = [...used].filter(({ validFrom }) => validFrom === null).length;
  return { pairs: [...pairs.values()], unknownStarts };
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

const rankedBodies = (pairs: readonly Pair[]): ThenAndNowBodyNode[] =>
  inOrder(
    pairs.map((pair) => ({
      ...pair,
      id: `${pair.parentId} ${pair.bodyId}`,
      score: magnitude(pair.netNow - pair.netThen),
    })),
  );

/** The bodies a department had on any day; nobody's when it is not known, as the question then says. */
async function asked(
  question: SpendQuestion,
  departmentId: string | null,
  { loaders }: Context,
): Promise<SpendQuestion> {
  if (departmentId === null) return question;
  const buyerIds = await loaders.organisation.everBelow(departmentId);
  const perimeter = `${question.buyerName}: every body that was part of it on any day known, and itself`;
  return { ...narrowed(question, { buyerIds }), perimeter };
}

/** Root field: spend under whom each body was part of in its month, and under whom it is part of now. */
export const thenAndNow: Extract<QueryResolvers['thenAndNow'], Function> = async (
  _,
  { department, filter },
  context,
): Promise<ThenAndNowNode> => {
  const given = filter ?? {};
  if (department != null)
    assertWithout(given, ['buyer', 'buyers', 'scope', 'hierarchyAsOf', 'includePredecessors']);
  const named = await questionOf(department == null ? given : { ...given, buyer: department }, context);
  const departmentId = department == null ? null : (named.filter.buyerIds?.[0] ?? null);
  const question = await asked(named, departmentId, context);
  const { parts, places } = await partsOf(question, context);
  const { pairs, unknownStarts } = paired(parts, places, departmentId);
  return { question: { ...question, unknownStarts: 0 }, bodies: rankedBodies(pairs), unknownStarts };
};

const sumOf = (bodies: readonly ThenAndNowBodyNode[], when: 'netThen' | 'netNow'): bigint =>
  bodies.reduce((sum, one) => sum + one[when], 0n);

const parentsOf = (bodies: readonly ThenAndNowBodyNode[]) =>
  inOrder(
    [...Map.groupBy(bodies, ({ parentId }) => parentId)].map(([id, some]) => {
      const [netThen, netNow] = [sumOf(some, 'netThen'), sumOf(some, 'netNow')];
      return { id, netThen, netNow, score: magnitude(netNow - netThen) };
    }),
  );

export const ThenAndNow: ThenAndNowResolvers = {
  ...EXPLAINED,
  parents: ({ bodies }, args, { maxFirst }) => rankedPage(parentsOf(bodies), args, maxFirst),
  bodies: ({ bodies }, args, { maxFirst }) => rankedPage(bodies, args, maxFirst),
  unknownStarts: ({ unknownStarts }) => unknownStarts,
  async warnings(node, _, context) {
    const { unknownStarts } = node;
    const said = await EXPLAINED.warnings(node, _, context);
    const message = `${beginningsUnknown(unknownStarts)} as there in every month before their end: what moved before the registers held began is not seen.`;
    return unknownStarts > 0 ? [...said, { code: 'HIERARCHY_START_UNKNOWN', message }] : said;
  },
};

export const ThenAndNowParent: ThenAndNowParentResolvers = {
  parent: async ({ id }, _, { loaders }) => (await loaders.organisation.byId.load(id))!,
  difference: ({ netThen, netNow }) => netNow - netThen,
};

export const ThenAndNowBody: ThenAndNowBodyResolvers = {
  body: async ({ bodyId }, _, { loaders }) => (await loaders.organisation.byId.load(bodyId))!,
  parent: async ({ parentId }, _, { loaders }) => (await loaders.organisation.byId.load(parentId))!,
  difference: ({ netThen, netNow }) => netNow - netThen,
};
