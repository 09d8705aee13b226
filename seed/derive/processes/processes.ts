import type { Graph } from '../../../src/graph/graph.ts';
import type { WriteTransaction } from '../../../src/graph/writer.ts';
import type { Progress } from '../../progress.ts';
import { deriveClassifications } from '../classifications/classifications.ts';
import { deriveFrameworks } from '../frameworks/frameworks.ts';
import { eachNoted, eachNotedShown, note, notedOf, takeBack } from '../noted/noted.ts';
import { deriveSizes } from '../sizes/sizes.ts';
import { UNDER_A_FRAMEWORK } from '../twins/alike.ts';
import { deriveTwins } from '../twins/twins.ts';

const PROCESSES_A_PAGE = 5_000;

/** Notes, within the transaction that changes processes, their awards or whom these name, that the rest has to follow. */
export async function noteProcesses(
  tx: WriteTransaction,
  { processes, awards }: { processes: readonly string[]; awards: readonly string[] },
): Promise<void> {
  if (processes.length + awards.length > 0) await tx.run('processes-note', { processes, awards });
}

/** The same before processes go. */
export async function noteProcessesGone(tx: WriteTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.run('processes-gone', { ids });
}

/** Notes that something changed on which what is derived from every process depends. */
export const noteEveryProcess = (tx: WriteTransaction): Promise<void> => note(tx, 'EVERY_PROCESS', ['all']);

/** Notes each process, where that is what has to be done. */
async function noteAll(graph: Graph): Promise<void> {
  for (let after = ''; ;) {
    const page = await graph.read('processes-page', { after, limit: PROCESSES_A_PAGE });
    if (page.length === 0) return;
    const processes = page.map(({ id }) => id);
    await graph.write.transaction((tx) => noteProcesses(tx, { processes, awards: [] }));
    after = processes.at(-1)!;
  }
}

/** Lets everything follow that is derived from processes, of those that are noted; nothing where none is. */
export async function deriveProcesses(graph: Graph, progress: Progress): Promise<void> {
  await eachNoted(graph, 'EVERY_PROCESS', async (all) => {
    await noteAll(graph);
    await graph.write.transaction((tx) => takeBack(tx, 'EVERY_PROCESS', all));
  });
  if ((await notedOf(graph, 'PROCESS')) === 0) return;
  if ((await graph.read('processes-under', { under: UNDER_A_FRAMEWORK })).length > 0) {
    progress.begin('linking purchases to frameworks', null);
    await deriveFrameworks(graph);
    progress.end();
  }
  progress.begin('taking sizes of suppliers from awards', null);
  await deriveSizes(graph);
  progress.end();
  await eachNotedShown(graph, 'PROCESS', {
    progress,
    label: 'comparing purchases of different services',
    work: async (ids) => {
      await deriveClassifications(graph, ids);
      await deriveTwins(graph, ids);
      await graph.write.transaction((tx) => takeBack(tx, 'PROCESS', ids));
    },
  });
}
