import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { BuyergraphError, invariant } from '../../src/errors.ts';
import type { ReadGraph } from '../../src/graph/graph.ts';
import { RELATIONSHIPS, isRole, type Label } from '../../src/graph/model.ts';
import { keysOf } from '../../src/keys.ts';
import type { Progress } from '../progress.ts';
import { isLabel, sumOf, writtenProperties, type EndLine, type Header, type Line } from './form.ts';
import { headerNow, LABELS_OF_LINES } from './header.ts';
import { linksOf, nodesOf } from './statements.ts';

/** Characters given to be packed at once: line by line it takes twice as long. */
const PIECE = 256 * 1024;
/** Packs nearly as small as zlib's own 6 in half the time. */
const LEVEL = 4;

/** Role labels come after the one whose key the node has. */
const ordered = (labels: readonly string[]): Label[] =>
  labels.filter(isLabel).toSorted((a, b) => Number(isRole(a)) - Number(isRole(b)));

function keyLabel(labels: readonly string[]): Label {
  const [label] = ordered(labels);
  invariant(label, 'a relationship ends at nodes of labels of the model');
  return label;
}

async function* linesFrom(graph: ReadGraph): AsyncGenerator<Line> {
  for (const label of LABELS_OF_LINES)
    for await (const { labels, stored } of graph.stream(nodesOf(label), {}))
      yield { node: ordered(labels), is: writtenProperties(stored) };
  for (const link of keysOf(RELATIONSHIPS))
    for await (const { fromLabels, fromId, toLabels, toId, stored } of graph.stream(linksOf(link), {}))
      yield {
        link,
        from: [keyLabel(fromLabels), fromId],
        to: [keyLabel(toLabels), toId],
        is: writtenProperties(stored),
      };
}

/** The text of a backup in pieces; the last line counts and sums up those before it. */
async function* textOf(
  header: Header,
  lines: AsyncIterable<Line>,
  progress: Progress,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const seen = { nodes: 0, links: 0 };
  let piece = `${JSON.stringify(header)}\n`;
  for await (const line of lines) {
    seen['node' in line ? 'nodes' : 'links'] += 1;
    piece += `${JSON.stringify(line)}\n`;
    if (piece.length < PIECE) continue;
    hash.update(piece);
    yield piece;
    piece = '';
    progress.advance(seen.nodes + seen.links);
  }
  hash.update(piece);
  const end: EndLine = { end: true, ...seen, sha256: hash.digest('hex') };
  assertAsCounted(header, end);
  yield `${piece}${JSON.stringify(end)}\n`;
}

const moved = (): BuyergraphError =>
  new BuyergraphError(
    'SETUP_FAILED',
    'The graph was written to while it was backed up: by an import from another data folder, or by hand. No backup was ' +
      'made. Run it again when nothing writes.',
  );

function assertAsCounted({ nodes, links }: Header, end: EndLine): void {
  if (end.nodes !== sumOf(nodes) || end.links !== sumOf(links)) throw moved();
}

/**
 * Writes the whole graph to a file that is there when it is whole, in memory that does not grow with it.
 * @returns its header, and its bytes.
 * @throws BuyergraphError for a file that is there already, an empty graph, or one that something wrote to meanwhile.
 */
export async function takeBackup(
  graph: ReadGraph,
  path: string,
  progress: Progress,
): Promise<{ header: Header; bytes: number }> {
  if (await stat(path).catch(() => null))
    throw new BuyergraphError('BAD_USER_INPUT', `${path} is there already. Name another file, or remove it.`);
  const header = await headerNow(graph);
  const part = `${path}.part`;
  try {
    progress.begin('Backing up', sumOf(header.nodes) + sumOf(header.links));
    const text = Readable.from(textOf(header, linesFrom(graph), progress), { objectMode: true });
    await pipeline(text, createGzip({ level: LEVEL }), createWriteStream(part, { flush: true }));
    progress.end();
    if ((await headerNow(graph)).graph['version'] !== header.graph['version']) throw moved();
    await rename(part, path);
  } catch (thrown) {
    progress.end();
    await rm(part, { force: true });
    throw thrown;
  }
  return { header, bytes: (await stat(path)).size };
}
