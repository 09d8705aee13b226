import { isDeepStrictEqual } from 'node:util';
import { isPrintedOnly, splitTradingName } from '../../../src/names.ts';
import { normalised } from '../../../src/normalised.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import type { WriteTransaction } from '../../../src/graph/writer.ts';
import type { DatedResolution } from '../../../src/identity/resolve.ts';
import { ROLES, type Role } from '../../../src/identity/spelling.ts';
import { chunksOf } from '../../values/chunks.ts';
import { isCurated } from '../../../src/identity/knowledge.ts';
import { LINES_A_TRANSACTION } from '../../values/portions.ts';
import { markSuppliers } from '../rollups/mark.ts';
import { CURATED, NAMES } from './derived.ts';
import { sendOn } from './due.ts';
import { followMentions } from './follow.ts';
import type { StoredMention } from './mention.ts';
import type { Found } from './settle.ts';

type Change = {
  mention: StoredMention;
  resolutions: StoredMention['resolutions'];
};

const MENTIONS_A_TRANSACTION = 1_000;

const isUnchanged = (stored: StoredMention['resolutions'], found: readonly DatedResolution[]): boolean =>
  stored.length === found.length &&
  stored.every(
    (one, place) =>
      one.organisationId === found[place]!.organisationId &&
      one.method === found[place]!.method &&
      one.reason === found[place]!.reason &&
      one.validFrom === found[place]!.validFrom &&
      one.validTo === found[place]!.validTo,
  );

/** The names that mean others than they were taken to mean, or for another reason. */
export const changesOf = (found: readonly Found[]): Change[] =>
  found
    .filter(({ mention, resolutions }) => !isUnchanged(mention.resolutions, resolutions))
    .map(({ mention, resolutions }) => ({
      mention,
      resolutions: resolutions.map((one) => ({ ...one, score: BigInt(one.score) })),
    }));

const meantBy = ({ mention, resolutions }: Change): StoredMention['resolutions'] => [
  ...mention.resolutions,
  ...resolutions,
];

const idsOf = (meant: readonly { organisationId: string }[]): string[] => [
  ...new Set(meant.map(({ organisationId }) => organisationId)),
];

const NOTHING_MOVED = { moved: 0, supplierIds: [] };
const movers = { BUYER: 'lines-move-buyer', SUPPLIER: 'lines-move-supplier' } as const;

/** Lets some lines follow whom their names mean. @returns whether all do. */
async function moveLines(tx: WriteTransaction, role: Role, mentionIds: readonly string[]): Promise<boolean> {
  const [{ moved, supplierIds } = NOTHING_MOVED] = await tx.run(movers[role], {
    mentionIds,
    limit: LINES_A_TRANSACTION,
  });
  await markSuppliers(tx, supplierIds);
  const isDone = moved < LINES_A_TRANSACTION;
  if (isDone) await tx.run('mentions-moved', { mentionIds });
  return isDone;
}

/** Organisations that no register has, which have to be there before a name can mean them; what they go by follows. */
function begunBy(changes: readonly Change[]) {
  const rows = changes.flatMap(({ mention, resolutions }) =>
    resolutions.map(({ organisationId: id }) => {
      const name = splitTradingName(mention.raw).legal;
      const { source } = isCurated(id) ? CURATED : NAMES;
      return { id, name, nameKey: normalised(name), source };
    }),
  );
  return rows.filter(({ id }) => isPrintedOnly(id) || isCurated(id));
}

/** Names, with the processes that print them. Names some of whose lines are still to follow are marked. */
async function writeSome(tx: WriteTransaction, changes: readonly Change[]): Promise<void> {
  const rows = changes.map(({ mention: { id, sample }, resolutions }) => ({
    mentionId: id,
    resolutions,
    sample,
  }));
  await tx.run('organisations-begin', { rows: begunBy(changes) });
  await tx.run('resolutions-write', { rows });
  await markSuppliers(tx, idsOf(changes.filter(({ mention }) => mention.isSized).flatMap(meantBy)));
  const cells = changes.filter((one) => meantBy(one).some(({ method }) => method === 'ONE_OF_SEVERAL'));
  await tx.run('organisations-due', {
    ids: idsOf(changes.flatMap(meantBy)),
    cells: cells.map(({ mention }) => mention.raw),
  });
  await followMentions(
    tx,
    changes.map(({ mention }) => mention.id),
  );
}

/** Names that were looked up by other clues than before. */
const lookedUpBy = (found: readonly Found[]): { id: string; lookedUp: string[] }[] =>
  found
    .filter(({ mention, lookedUp }) => !isDeepStrictEqual(lookedUp, mention.lookedUp))
    .map(({ mention: { id }, lookedUp }) => ({ id, lookedUp }));

/** Writes whom some names mean; with `isAnew` the names of whom they mean follow whether or not that changed. */
export async function writePage(
  graph: Graph,
  found: readonly Found[],
  { isAnew }: { isAnew: boolean },
): Promise<void> {
  for (const changes of chunksOf(changesOf(found), MENTIONS_A_TRANSACTION))
    await graph.write.transaction((tx) => writeSome(tx, changes));
  await finishMoving(graph);
  const rows = lookedUpBy(found);
  await graph.write.transaction(async (tx) => {
    if (rows.length > 0) await tx.run('mentions-looked-up', { rows });
    if (isAnew) {
      const meant = found.flatMap(({ resolutions }) => resolutions);
      await tx.run('organisations-due', { ids: idsOf(meant), cells: [] });
    }
    await sendOn(
      tx,
      found.map(({ mention }) => mention),
      null,
    );
  });
}

/** Lets lines follow names that mean others than they did, also where an import was cut short in it. */
export async function finishMoving(graph: Graph): Promise<void> {
  for (const role of ROLES) {
    const moving = await graph.read('mentions-moving', { role });
    for (const part of chunksOf(moving, MENTIONS_A_TRANSACTION)) {
      const mentionIds = part.map(({ id }) => id);
      while (!(await graph.write.transaction((tx) => moveLines(tx, role, mentionIds))));
    }
  }
}
