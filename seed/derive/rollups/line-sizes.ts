import type { Graph } from '../../../src/graph/graph.ts';
import { FOREVER } from '../../../src/graph/model.ts';
import type { ParamsOf, RowOf } from '../../../src/graph/catalogue.ts';
import { LINES_A_TRANSACTION, transactionsOf } from '../../values/portions.ts';

type Row = RowOf<'lines-sizes'>;
type Group = ParamsOf<'lines-size'>['groups'][number];
/** A size from a month on. */
type Since = { period: string; size: string };

const UNKNOWN = 'UNKNOWN';

/** What is stated for one month: by lines, or where none states any, beside a name. Two sizes are no size. */
const oneOf = (sizes: ReadonlySet<string>): string => (sizes.size === 1 ? [...sizes][0]! : UNKNOWN);

function timelineOf(rows: readonly Row[], named: readonly Since[]): Since[] {
  const byLines = Map.groupBy(
    rows.filter(({ counted, sizeReported }) => counted && sizeReported !== UNKNOWN),
    ({ period }) => period,
  );
  const byNames = Map.groupBy(named, ({ period }) => period);
  return [...new Set([...byLines.keys(), ...byNames.keys()])].toSorted().map((period) => {
    const stated = byLines.get(period)?.map(({ sizeReported }) => sizeReported);
    return { period, size: oneOf(new Set(stated ?? byNames.get(period)?.map(({ size }) => size))) };
  });
}

function sizesOf({ supplierId, period, sizeReported }: Row, timeline: readonly Since[]): Group {
  const latest = timeline.at(-1)?.size ?? UNKNOWN;
  const ofMonth = timeline.findLast((at) => at.period <= period)?.size ?? UNKNOWN;
  const best = [sizeReported, ofMonth].find((size) => size !== UNKNOWN) ?? latest;
  return {
    supplierId,
    period,
    sizeReported,
    sizeAsOfPeriod: ofMonth,
    sizeLatest: latest,
    sizeBestKnown: best,
  };
}

const isRight = (row: Row, right: Group): boolean =>
  row.sizeAsOfPeriod === right.sizeAsOfPeriod &&
  row.sizeLatest === right.sizeLatest &&
  row.sizeBestKnown === right.sizeBestKnown;

/**
 * Lets the lines of the given suppliers say their supplier's size as of their month, at the latest month any source
 * stated it, and the best known: the line's own, else as of its month, else the latest. Only lines that say otherwise
 * are written.
 */
export async function writeLineSizes(graph: Graph, supplierIds: readonly string[]): Promise<void> {
  const rows = await graph.read('lines-sizes', { supplierIds, forever: FOREVER });
  const named = Map.groupBy(await graph.read('names-sizes', { supplierIds }), ({ supplierId }) => supplierId);
  const wrong = [...Map.groupBy(rows, ({ supplierId }) => supplierId)].flatMap(([supplierId, own]) => {
    const timeline = timelineOf(own, named.get(supplierId) ?? []);
    return own.flatMap((row) => {
      const right = sizesOf(row, timeline);
      return isRight(row, right) ? [] : [{ group: right, lines: row.lines }];
    });
  });
  for (const part of transactionsOf(wrong))
    await graph.write.transaction(async (tx) => {
      await tx.run('lines-size', { groups: part.map(({ group }) => group), limit: LINES_A_TRANSACTION });
    });
}
