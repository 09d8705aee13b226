import { invariant } from '../../src/errors.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { once } from '../../src/once.ts';
import { isLabel, isType, storedProperties, type Line } from './form.ts';
import { createLinks, createNodes } from './statements.ts';

/** Lines, and characters of lines, of one transaction: notices have some kilobytes each. */
const MOST_LINES = 5_000;
const MOST_CHARACTERS = 8 * 1024 * 1024;

/** Lines in portions that one transaction takes. */
export async function* batchesOf(
  lines: AsyncIterable<{ line: Line; length: number }>,
): AsyncGenerator<Line[]> {
  let batch: Line[] = [];
  let characters = 0;
  for await (const { line, length } of lines) {
    batch.push(line);
    characters += length;
    if (batch.length < MOST_LINES && characters < MOST_CHARACTERS) continue;
    yield batch;
    [batch, characters] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

const kindOf = (line: Line): string =>
  'node' in line ? line.node.join(' ') : `-[${line.link}]- ${line.from[0]} ${line.to[0]}`;

/** The statement of lines of one kind; only names of the model become text of it. */
const statementOf = once((kind: string) => {
  const [first = '', ...names] = kind.split(' ');
  const type = /^-\[(.*)\]-$/.exec(first)?.[1];
  const labels = type === undefined ? [first, ...names] : names;
  invariant(labels.every(isLabel), `labels of a backup are of the model: ${kind}`);
  if (type === undefined) return createNodes(labels.filter(isLabel));
  const [from, to] = labels.filter(isLabel);
  invariant(isType(type) && from && to, `relationships of a backup are of the model: ${kind}`);
  return createLinks(type, from, to);
});

function rowOf(line: Line): object {
  const is = storedProperties(line.is);
  return 'node' in line ? { is } : { is, from: line.from[1], to: line.to[1] };
}

/** Writes lines in one transaction: nodes come before the relationships that may end at them. */
export async function writeBatch(graph: Graph, lines: readonly Line[]): Promise<void> {
  const groups = Map.groupBy(lines, kindOf);
  await graph.write.transaction(async (tx) => {
    for (const [kind, group] of groups) {
      const [row] = await tx.run(statementOf(kind), { rows: group.map(rowOf) });
      invariant(
        row?.written === group.length,
        `a backup writes ${group.length} of ${kind}, not ${row?.written}`,
      );
    }
  });
}
