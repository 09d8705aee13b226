import type { Graph } from '../../../src/graph/graph.ts';
import type { WriteTransaction } from '../../../src/graph/writer.ts';
import { unlinkedNotes } from '../../store/link-ends.ts';
import { markSuppliers } from '../rollups/mark.ts';
import { ofItsDays } from './days-printed.ts';
import { derivedFacts, writeDerived } from './derived.ts';
import { followMentions } from './follow.ts';
import { knowledgeOf } from '../../../src/identity/knowledge.ts';
import type { StoredMention } from './mention.ts';
import type { DatedResolution } from '../../../src/identity/resolve.ts';
import { resolutionsOf } from './resolutions.ts';
import { chunksOf } from '../../values/chunks.ts';
import { LINES_A_TRANSACTION } from '../../values/portions.ts';
import { ROLES, type Role } from '../../../src/identity/spelling.ts';

type Change = {
  mentionId: string;
  resolutions: StoredMention['resolutions'];
  sample: boolean | null;
  /** Who gains or loses a size that is stated beside the name. */
  sized: readonly string[];
};

/** What a pass over all printed names came to. */
export type Identified = { changed: number; removeNodes: () => Promise<void> };

const MENTIONS_A_TRANSACTION = 200;

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

function changesOf(
  mentions: readonly StoredMention[],
  resolutions: ReadonlyMap<string, readonly DatedResolution[]>,
): Change[] {
  return mentions.flatMap(({ id, sample, isSized, resolutions: stored }) => {
    const found = resolutions.get(id)!;
    if (isUnchanged(stored, found)) return [];
    const scored = found.map((one) => ({ ...one, score: BigInt(one.score) }));
    const sized = isSized ? [...stored, ...found].map(({ organisationId }) => organisationId) : [];
    return [{ mentionId: id, resolutions: scored, sample, sized }];
  });
}

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

/**
 * Re-resolved mentions, with the processes and the lines that carry them. Lines are as many a transaction as one may
 * hold; names some of whose lines are still to follow are marked, so that whoever comes after a kill goes on.
 */
async function writeChanges(graph: Graph, role: Role, changes: readonly Change[]): Promise<void> {
  for (const rows of chunksOf(changes, MENTIONS_A_TRANSACTION)) {
    const mentionIds = rows.map(({ mentionId }) => mentionId);
    let isDone = await graph.write.transaction(async (tx) => {
      await tx.run('resolutions-write', { rows });
      await markSuppliers(tx, [...new Set(rows.flatMap(({ sized }) => sized))]);
      await followMentions(tx, mentionIds);
      return moveLines(tx, role, mentionIds);
    });
    while (!isDone) isDone = await graph.write.transaction((tx) => moveLines(tx, role, mentionIds));
  }
}

/** Goes on with names whose lines did not all follow when an import was cut short. */
async function finishMoving(graph: Graph, role: Role): Promise<void> {
  const moving = await graph.read('mentions-moving', { role });
  for (const part of chunksOf(moving, MENTIONS_A_TRANSACTION)) {
    const mentionIds = part.map(({ id }) => id);
    while (!(await graph.write.transaction((tx) => moveLines(tx, role, mentionIds))));
  }
}

/**
 * Makes every printed name resolve as today's registers, rules and decisions say. Reads first, writes only
 * differences; what it ends in does not depend on the order of imports.
 * @param tell takes a sentence for each link that could not be made because an end of it is missing.
 * @returns how many mentions changed, and what removes those whom no name means any more, to be called once the figures
 * that follow are published.
 */
export async function applyIdentity(
  graph: Graph,
  tell: (sentence: string) => void = () => undefined,
): Promise<Identified> {
  const knowledge = await knowledgeOf(graph);
  const mentions = new Map<Role, StoredMention[]>();
  for (const role of ROLES) mentions.set(role, await graph.read('mentions-of-role', { role }));
  const resolutions = await ofItsDays(graph, resolutionsOf(mentions, knowledge));
  const derived = derivedFacts(mentions, resolutions, knowledge);
  const { unlinked, removeLinks, removeNodes } = await writeDerived(graph, derived);
  for (const note of unlinkedNotes(unlinked)) tell(note);
  let changed = 0;
  for (const role of ROLES) {
    const changes = changesOf(mentions.get(role)!, resolutions.get(role)!);
    await finishMoving(graph, role);
    await writeChanges(graph, role, changes);
    changed += changes.length;
  }
  await removeLinks();
  return { changed, removeNodes };
}
