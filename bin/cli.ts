import { Command, CommanderError } from 'commander';
import { configFrom } from '../src/config.ts';
import { BuyergraphError, messageOf } from '../src/errors.ts';
import { VERSION } from '../src/version.ts';
import type { CommandMaker } from './commands/command.ts';

/** What a command ends with: 0 done, 1 could not, 2 was asked in a way it does not understand. */
export const EXIT = { done: 0, failed: 1, misused: 2 } as const;

/** Each is loaded when it is asked for, or named in a list of all: some take long to load. */
const COMMANDS: Readonly<Record<string, () => Promise<CommandMaker>>> = {
  start: async () => (await import('./commands/start.ts')).startCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  query: async () => (await import('./commands/query.ts')).queryCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  save: async () => (await import('./commands/save.ts')).saveCommand,
  list: async () => (await import('./commands/save.ts')).listCommand,
  remove: async () => (await import('./commands/save.ts')).removeCommand,
  history: async () => (await import('./commands/save.ts')).historyCommand,
  keys: async () => (await import('./commands/keys.ts')).keysCommand,
  mcp: async () => (await import('./commands/mcp.ts')).mcpCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  audit: async () => (await import('./commands/audit.ts')).auditCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/backup.ts')).restoreCommand,
  checksum: async () => (await import('./commands/checksum.ts')).checksumCommand,
  candidates: async () => (await import('./commands/candidates.ts')).candidatesCommand,
  'identity-report': async () => (await import('./commands/identity-report.ts')).identityReportCommand,
  decide: async () => (await import('./commands/decide.ts')).decideCommand,
  undo: async () => (await import('./commands/decide.ts')).undoCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
};

async function commandsFor(word: string | undefined): Promise<CommandMaker[]> {
  const asked = word !== undefined && Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
  if (asked) return [await asked()];
  return Promise.all(Object.values(COMMANDS).map((load) => load()));
}

function program(commands: readonly CommandMaker[], finish: (code: number) => void): Command {
  const root = new Command('buyergraph')
    .description(
      'A knowledge graph of public-sector buyers: who buys what, from whom, through which framework.',
    )
    .version(VERSION)
    .showHelpAfterError('(add --help for what can be said)')
    .addHelpText('after', '\nSettings come from the environment; .env.example lists them all.');
  for (const command of commands)
    root.addCommand(
      command({ config: () => configFrom(process.env), finish })
        .exitOverride()
        .showHelpAfterError(),
    );
  return root.exitOverride();
}

/** Runs one command line. Data goes to stdout, everything for people to stderr. Returns the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  let status: number = EXIT.done;
  try {
    const commands = await commandsFor(args[0]);
    await program(commands, (code) => (status = code)).parseAsync(args, { from: 'user' });
    return status;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.done : EXIT.misused;
    if (!(thrown instanceof BuyergraphError)) {
      console.error(`Something went wrong that should not have: ${messageOf(thrown)}`);
      if (process.env['LOG_LEVEL'] === 'debug') console.error(thrown);
      return EXIT.failed;
    }
    for (const line of thrown.message.split('\n')) console.error(line);
    return thrown.code === 'BAD_USER_INPUT' ? EXIT.misused : EXIT.failed;
  }
}
