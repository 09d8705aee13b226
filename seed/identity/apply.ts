import type { Graph } from '../../src/graph/graph.ts';
import { seedStatement } from '../catalogue.ts';
import { recount } from '../settle/recount.ts';
import { derivedFacts, writeDerived } from './derived.ts';
import { knowledgeOf } from './knowledge.ts';
import type { StoredMention } from './mention.ts';
import { resolveAll, type Method, type Resolution, type Role } from './resolve.ts';

type Change = {
  mentionId: string;
  organisationId: string;
  method: Method;
  score: bigint;
  reason: string;
  sample: boolean | null;
};

const ROLES: readonly Role[] = ['BUYER', 'SUPPLIER'];
const MENTIONS_A_TRANSACTION = 200;

const isSettled = (mention: StoredMention, resolution: Resolution): boolean =>
  mention.organisationId === resolution.organisationId &&
  mention.method === resolution.method &&
  mention.reason === resolution.reason;

function changesOf(mentions: readonly StoredMention[], resolutions: Map<string, Resolution>): Change[] {
  return mentions.flatMap((mention) => {
    const resolution = resolutions.get(mention.raw)!;
    if (isSettled(mention, resolution)) return [];
    return [
      { ...resolution, mentionId: mention.id, score: BigInt(resolution.score), sample: mention.sample },
    ];
  });
}

const movers = { BUYER: 'lines-move-buyer', SUPPLIER: 'lines-move-supplier' } as const;

/** Re-resolved mentions, the lines that carry them and the rollups of those lines change in one transaction. */
async function writeChanges(graph: Graph, role: Role, changes: readonly Change[]): Promise<void> {
  for (let start = 0; start < changes.length; start += MENTIONS_A_TRANSACTION) {
    const rows = changes.slice(start, start + MENTIONS_A_TRANSACTION);
    await graph.write.transaction(async (tx) => {
      await tx.run(seedStatement('resolutions-write'), { rows });
      const moved = await tx.run<{ supplierId: string; formerId?: string }>(seedStatement(movers[role]), {
        mentionIds: rows.map(({ mentionId }) => mentionId),
      });
      const suppliers = new Set(
        moved.flatMap(({ supplierId, formerId }) => [supplierId, formerId ?? supplierId]),
      );
      if (suppliers.size > 0) await recount(tx, [...suppliers]);
    });
  }
}

/**
 * Makes every printed name resolve as today's registers, rules and decisions say. Reads first, writes only
 * differences; what it ends in does not depend on the order of imports.
 * @returns how many mentions changed.
 */
export async function applyIdentity(graph: Graph): Promise<number> {
  const knowledge = await knowledgeOf(graph);
  const mentions = new Map<Role, StoredMention[]>();
  const resolutions = new Map<Role, Map<string, Resolution>>();
  for (const role of ROLES) {
    const stored = await graph.read<StoredMention>(seedStatement('mentions-of-role'), { role });
    mentions.set(role, stored);
    resolutions.set(role, resolveAll(role, new Set(stored.map(({ raw }) => raw)), knowledge));
  }
  const derived = derivedFacts(mentions, resolutions, knowledge);
  const remove = await writeDerived(graph, derived);
  let changed = 0;
  for (const role of ROLES) {
    const changes = changesOf(mentions.get(role)!, resolutions.get(role)!);
    await writeChanges(graph, role, changes);
    changed += changes.length;
  }
  await remove();
  return changed;
}
