import { isSame } from '../canonical-json.ts';
import type { Context } from '../domain/context.ts';
import { FIRST_MONTH, LAST_MONTH, type LineFilter, NO_CONDITIONS, NOW } from './conditions.ts';
import type { LineList } from './line-list.ts';
import { earliest, latest } from './months.ts';
import type { SpendQuestion } from './question.ts';

/** The lines of a list: how many, and the first and last month they are of. */
export type LineSpan = Readonly<{ lines: number; first: string; last: string }>;

/** The kinds of things that lines go through, as rollups over everything call each, by the condition that names them. */
const KINDS = {
  families: 'FAMILY',
  frameworks: 'FRAMEWORK',
  lots: 'LOT',
  lotCategories: 'LOT_CATEGORY',
} as const;

const ALL_LINES = { ...NO_CONDITIONS, from: FIRST_MONTH, to: LAST_MONTH, knownAt: NOW };

/** Whether a question is of all lines counted today that meet these conditions, and asks nothing else. */
const asksOnly = (filter: LineFilter, conditions: Partial<LineFilter>): boolean =>
  isSame(filter, { ...filter, ...ALL_LINES, ...conditions });

/** The one thing that all lines of a question go through, where it asks nothing else. */
function onlyThrough(filter: LineFilter): { kind: string; id: string } | null {
  for (const name of ['families', 'frameworks', 'lots', 'lotCategories'] as const) {
    const [id, ...others] = filter[name] ?? [];
    if (id && others.length === 0 && asksOnly(filter, { [name]: [id] })) return { kind: KINDS[name], id };
  }
  return null;
}

/** The same from rollups that know less and are fewer: over all there is, or over everything that goes through one thing. */
async function fewer(
  { filter }: SpendQuestion,
  { loaders: { trade } }: Context,
): Promise<readonly LineSpan[] | null> {
  if (asksOnly(filter, {})) return trade.lineSpans.ofAll();
  const through = onlyThrough(filter);
  return through && trade.lineSpans.through(through.kind).load(through.id);
}

async function added(
  list: LineList,
  question: SpendQuestion,
  { loaders }: Context,
): Promise<LineSpan | null> {
  const totals = (await loaders.spend.total(question)).filter(
    ({ versionId }) => list.by !== 'VERSION' || list.ids.includes(versionId),
  );
  const [first, last] = [earliest(totals), latest(totals)];
  return first === null || last === null
    ? null
    : { first, last, lines: totals.reduce((sum, { lines }) => sum + lines, 0) };
}

/** How many lines a list has, and of which months; null when there are none. */
export async function spanOf(
  list: LineList,
  question: SpendQuestion,
  context: Context,
): Promise<LineSpan | null> {
  const spans = list.by === 'VERSION' ? null : await fewer(question, context);
  return spans ? (spans[0] ?? null) : added(list, question, context);
}
