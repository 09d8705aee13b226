import { noteProcesses } from '../processes/processes.ts';
import type { WriteTransaction } from '../../../src/graph/writer.ts';

/** Lets buyers and suppliers of processes and awards follow who their printed names are. */
export async function followParties(
  tx: WriteTransaction,
  { processes, awards }: { processes: readonly string[]; awards: readonly string[] },
): Promise<void> {
  if (processes.length > 0) await tx.run('buyers-follow', { ids: processes });
  if (awards.length > 0) await tx.run('suppliers-follow', { ids: awards });
  await noteProcesses(tx, { processes, awards });
}

/** The same for every process and award that prints one of the given names. */
export async function followMentions(tx: WriteTransaction, mentionIds: readonly string[]): Promise<void> {
  const parties = await tx.run('parties-of-mentions', {
    mentionIds,
  });
  const ids = (isAward: boolean): string[] =>
    parties.filter((one) => one.isAward === isAward).map(({ id }) => id);
  await followParties(tx, { processes: ids(false), awards: ids(true) });
}
