import { Command, CommanderError } from 'commander';
import { configFrom } from '../src/config.ts';
import { BuyergraphError, messageOf } from '../src/errors.ts';
import { auditCommand } from './commands/audit.ts';
import { candidatesCommand } from './commands/candidates.ts';
import { checksumCommand } from './commands/checksum.ts';
import { decideCommand, undoCommand } from './commands/decide.ts';
import { doctorCommand } from './commands/doctor.ts';
import { identityReportCommand } from './commands/identity-report.ts';
import { importCommand } from './commands/import.ts';
import { queryCommand } from './commands/query.ts';
import { startCommand } from './commands/start.ts';
import { verifyCommand } from './commands/verify.ts';

/** What a command ends with: 0 done, 1 could not, 2 was asked in a way it does not understand. */
export const EXIT = { done: 0, failed: 1, misused: 2 } as const;

const COMMANDS = [
  startCommand,
  importCommand,
  queryCommand,
  verifyCommand,
  auditCommand,
  checksumCommand,
  candidatesCommand,
  identityReportCommand,
  decideCommand,
  undoCommand,
  doctorCommand,
];

function program(finish: (code: number) => void): Command {
  const root = new Command('buyergraph')
    .description(
      'A knowledge graph of public-sector buyers: who buys what, from whom, through which framework.',
    )
    .version('0.1.0')
    .showHelpAfterError('(add --help for what can be said)')
    .addHelpText('after', '\nSettings come from the environment; .env.example lists them all.');
  for (const command of COMMANDS)
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
    await program((code) => (status = code)).parseAsync(args, { from: 'user' });
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
