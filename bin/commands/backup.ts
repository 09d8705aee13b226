import { Command } from 'commander';
import { sumOf, type Header } from '../../seed/backup/form.ts';
import { restoreBackup } from '../../seed/backup/restore.ts';
import { takeBackup } from '../../seed/backup/take.ts';
import { alone } from './alone.ts';
import { renewed, withGraph, withOpened, type CommandMaker } from './command.ts';
import { count } from './import-summary.ts';
import { progressBar } from './progress-bar.ts';
import { keepHeapSmall } from './small-heap.ts';

const HOLDS = `
In the file: every node and relationship of the graph: facts, lines, notices without personal data, printed names and whom
they mean, decisions with their reasons and who took them, the record of imports that changed something, and all sums.
Not in it: the data folder. Access keys, questions you saved, answers that feeds have kept, the days fetched with --from and
the record of all runs are files: copy the folder, without neo4j in it, where you keep backups. Nor is any password in it.`;

const sizeOf = ({ nodes, links }: Header): string =>
  `${count(sumOf(nodes))} nodes and ${count(sumOf(links))} relationships`;

export const backupCommand: CommandMaker = ({ config }) =>
  new Command('backup')
    .description(
      'Write the whole graph to one file, while it goes on being served; imports wait. Any buyergraph of this version or later restores it, on any Neo4j it works with.',
    )
    .argument(
      '<file>',
      'where to write it, for example buyergraph-2026-11-26.ndjson.gz; must not be there yet',
    )
    .addHelpText('after', `${HOLDS}\n\nExample:\n  npx buyergraph backup buyergraph-2026-11-26.ndjson.gz`)
    .action(async (file: string) => {
      keepHeapSmall();
      const { home } = config();
      const { header, bytes } = await withGraph(config(), (graph) =>
        alone({ graph, home }, () => takeBackup(graph, file, progressBar())),
      );
      console.error(`${file}: ${sizeOf(header)}, ${count(Math.ceil(bytes / 1e6))} MB.`);
      if (header.graph['unpublished'])
        console.error(
          'An import was interrupted before: its state is in the backup as it is, and the next import finishes it there as here.',
        );
    });

export const restoreCommand: CommandMaker = ({ config }) =>
  new Command('restore')
    .description(
      'Read a backup into an empty graph. The file is read to its end before anything is written; until the graph is whole, nobody is served from it. A restore that was interrupted begins anew when it is run again.',
    )
    .argument('<file>', 'what buyergraph backup wrote')
    .addHelpText(
      'after',
      `${HOLDS}\n\nExamples:\n  npx buyergraph restore buyergraph-2026-11-26.ndjson.gz\n  BUYERGRAPH_HOME=restored npx buyergraph restore buyergraph-2026-11-26.ndjson.gz`,
    )
    .action(async (file: string) => {
      keepHeapSmall();
      const { home } = config();
      const header = await withOpened(config(), (graph) =>
        alone({ graph, home }, async () => {
          const restored = await restoreBackup(graph, file, progressBar());
          await renewed(graph);
          return restored;
        }),
      );
      console.error(`Restored ${sizeOf(header)}, as they were on ${header.day}.`);
    });
