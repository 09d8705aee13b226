import { believed } from '../believed.ts';
import { BuyergraphError } from '../errors.ts';
import type { RowOf } from './catalogue.ts';
import type { Read } from './reader.ts';

/**
 * The form of what this program writes, a number that only grows: one more whenever a program that does not know of a
 * change would read or write the graph wrongly. What is merely new, such as a property nobody else asks for, leaves it.
 * A graph without one was written before there were such numbers, and is of the first form. A changed model says in
 * test/graph/model-forms.json which of the two it is.
 */
export const SCHEMA_VERSION = 2n;

/** How long it is believed that a graph may be asked. A restore waits for longer than this before it writes anything. */
export const BELIEVED_MS = 1_000;

/** What is only looked at before something else is asked must not take long. */
export const LOOKING_MS = 2_000;

type Standing = RowOf<'graph-standing'>;

/** Why a graph of another form cannot be used; `what` says whose form it is: a graph's or a backup's. */
export const isNewer = (what: string, schema: bigint): BuyergraphError =>
  new BuyergraphError(
    'SETUP_FAILED',
    `${what} was written by a newer buyergraph: it is of schema ${schema}, this program knows ${SCHEMA_VERSION}. Install ` +
      'that version or a later one; nothing was changed. docs/operate.md says how to upgrade.',
  );

/** Why a graph must not be asked or written to now; null when it may. */
function unfit({ schema, restoring }: Standing): BuyergraphError | null {
  if (schema !== null && schema > SCHEMA_VERSION) return isNewer('This graph', schema);
  if (restoring === null) return null;
  return new BuyergraphError(
    'DATABASE_UNAVAILABLE',
    `The graph is being restored from ${restoring}, or that was interrupted: what is there is not whole. Wait for it to ` +
      'end; if nothing is at work, run the restore again and it begins anew.',
  );
}

/** Why the graph must not be asked or written to now; null when it may. */
export async function whyUnfit(graph: { read: Read }): Promise<BuyergraphError | null> {
  const [standing] = await graph.read('graph-standing', {});
  return standing ? unfit(standing) : null;
}

/**
 * Rejects while a graph must not be asked, by what was found at most BELIEVED_MS ago. One that does not answer is let
 * pass: whoever asks it hears that.
 */
export function fitness(look: () => Promise<BuyergraphError | null>): () => Promise<void> {
  const found = believed(BELIEVED_MS, () => look().catch(() => null));
  return async () => {
    const reason = await found();
    // To who asks, either means that there is no database to answer.
    if (reason) throw new BuyergraphError('DATABASE_UNAVAILABLE', reason.message, { cause: reason });
  };
}
