import type { Graph } from '../../../src/graph/graph.ts';
import { unlinkedNotes } from '../../store/link-ends.ts';
import { recount } from '../rollups/recount.ts';
import { ofItsDays } from './days-printed.ts';
import { derivedFacts, writeDerived } from './derived.ts';
import { followMentions } from './follow.ts';
import { knowledgeOf } from '../../../src/identity/knowledge.ts';
import type { StoredMention } from './mention.ts';
import type { DatedResolution } from '../../../src/identity/resolve.ts';
import { resolutionsOf } from './resolutions.ts';
import { chunksOf } from '../../values/chunks.ts';
import { ROLES, type Role } from '../../../src/identity/spelling.ts';

type Change = {
  mentionId: string;
  resolutions: StoredMention['resolutions'];
  sample: boolean | null;
  /** Who gains or loses a size that is stated beside the name. */
  sized: readonly string[];
};

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

const movers = { BUYER: 'lines-move-buyer', SUPPLIER: 'lines-move-supplier' } as const;

/** Re-resolved mentions, the lines that carry them and the rollups of those lines change in one transaction. */
async function writeChanges(graph: Graph, role: Role, changes: readonly Change[]): Promise<void> {
  for (const rows of chunksOf(changes, MENTIONS_A_TRANSACTION))
    await graph.write.transaction(async (tx) => {
      await tx.run('resolutions-write', { rows });
      const moved = await tx.run(movers[role], {
        mentionIds: rows.map(({ mentionId }) => mentionId),
      });
      const paid = moved.flatMap(({ supplierId, formerId }) => [supplierId, formerId]);
      const suppliers = new Set([...paid, ...rows.flatMap(({ sized }) => sized)]);
      if (suppliers.size > 0) await recount(tx, [...suppliers]);
      await followMentions(
        tx,
        rows.map(({ mentionId }) => mentionId),
      );
    });
}

/**
 * Makes every printed name resolve as today's registers, rules and decisions say. Reads first, writes only
 * differences; what it ends in does not depend on the order of imports.
 * @param tell takes a sentence for each link that could not be made because an end of it is missing.
 * @returns how many mentions changed.
 */
export async function applyIdentity(
  graph: Graph,
  tell: (sentence: string) => void = () => undefined,
): Promise<number> {
  const knowledge = await knowledgeOf(graph);
  const mentions = new Map<Role, StoredMention[]>();
  for (const role of ROLES) mentions.set(role, await graph.read('mentions-of-role', { role }));
  const resolutions = await ofItsDays(graph, resolutionsOf(mentions, knowledge));
  const derived = derivedFacts(mentions, resolutions, knowledge);
  const { unlinked, remove } = await writeDerived(graph, derived);
  for (const note of unlinkedNotes(unlinked)) tell(note);
  let changed = 0;
  for (const role of ROLES) {
    const changes = changesOf(mentions.get(role)!, resolutions.get(role)!);
    await writeChanges(graph, role, changes);
    changed += changes.length;
  }
  await remove();
  return changed;
}
