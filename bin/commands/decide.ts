import { userInfo } from 'node:os';
import { Argument, Command } from 'commander';
import { counted } from '../../src/counted.ts';
import { BuyergraphError } from '../../src/errors.ts';
import type { Role } from '../../src/identity/spelling.ts';
import { nearestNames } from '../../src/identity/nearest.ts';
import { noReferences, unknownSentence } from '../../src/identity/reference.ts';
import { organisationLoaders } from '../../src/organisation/loaders.ts';
import { decide, undo, type Decided } from '../../seed/decisions/decisions.ts';
import { alone } from './alone.ts';
import { withGraph, type CommandMaker } from './command.ts';
import { progressBar } from './progress-bar.ts';

const say = ({ changed }: Decided): void =>
  console.error(
    `${counted(changed, 'printed name')} changed who ${changed === 1 ? 'it is' : 'they are'}; every figure followed.`,
  );

type DecideFlags = { is: string; reason: string };

export const decideCommand: CommandMaker = ({ config }) =>
  new Command('decide')
    .description('Say who a printed name is. The word is kept with its reason and can be undone.')
    .addArgument(new Argument('<role>', 'in which role the name is printed').choices(['buyer', 'supplier']))
    .argument('<spelling>', 'the name as printed; case, punctuation and legal form do not count')
    .requiredOption('--is <organisation>', 'who it is: slug, id, identifier as scheme:value, or name')
    .requiredOption('--reason <text>', 'why; kept with the decision')
    .addHelpText(
      'after',
      '\nExample:\n  npx buyergraph decide buyer "DWP procurement" --is department-for-work-pensions --reason "a team of the department"',
    )
    .action(async (role: string, spelling: string, { is, reason }: DecideFlags) => {
      await withGraph(config(), (graph) =>
        alone({ graph, home: config().home }, async () => {
          const reader = graph.reader();
          const asked: Role = role === 'buyer' ? 'BUYER' : 'SUPPLIER';
          const body = await organisationLoaders(reader, noReferences()).resolve(is);
          if (!body)
            throw new BuyergraphError(
              'NOT_FOUND',
              unknownSentence(is, await nearestNames(reader, is, asked)),
            );
          const word = { role: asked, spelling, organisationId: body.id, reason };
          const decided = await decide(graph, { ...word, by: userInfo().username }, progressBar());
          say(decided);
          if (decided.changed === 0)
            console.error(
              `No ${role} is printed as “${spelling}” and was somebody else until now. If that is a slip, take it back and see the question unresolved-buyers for the spellings.`,
            );
          console.error(
            `Decided: ${role} “${spelling}” is ${body.name}. Undo with: npx buyergraph undo ${decided.id}`,
          );
          console.log(decided.id);
        }),
      );
    });

export const undoCommand: CommandMaker = ({ config }) =>
  new Command('undo')
    .description('Take a decision back. Every figure returns to what it was.')
    .argument('<decision>', 'the id that decide printed')
    .addHelpText('after', '\nExample:\n  npx buyergraph undo 1f0c2d3e4a5b')
    .action(async (id: string) => {
      await withGraph(config(), (graph) =>
        alone({ graph, home: config().home }, async () => {
          const undone = await undo(graph, id, progressBar());
          if (!undone)
            throw new BuyergraphError('NOT_FOUND', `There is no decision ${id.slice(0, 100)} in force.`);
          say(undone);
        }),
      );
    });
