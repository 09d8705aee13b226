import { Command } from 'commander';
import { checksum } from '../../seed/audit/checksum.ts';
import { withReader, type CommandMaker } from './command.ts';

export const checksumCommand: CommandMaker = ({ config }) =>
  new Command('checksum')
    .description(
      'Print the SHA-256 of every fact in the graph. Equal for equal facts, in whatever order they came.',
    )
    .addHelpText('after', '\nExample:\n  npx buyergraph checksum')
    .action(async () => void console.log(await withReader(config(), (graph) => checksum(graph))));
