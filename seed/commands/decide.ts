import { createHash } from 'node:crypto';
import { userInfo } from 'node:os';
import { Argument, Command } from 'commander';
import { BuyergraphError } from '../../src/errors.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { nameKey, nameParts } from '../../src/names.ts';
import { organisationLoaders } from '../../src/organisation/loaders.ts';
import { seedStatement } from '../catalogue.ts';
import { applyIdentity } from '../identity/apply.ts';
import { oneAtATime } from '../pipeline/lock.ts';
import { settle } from '../settle/settle.ts';
import { withGraph, type CommandMaker } from './command.ts';
import { progressBar } from './progress-bar.ts';

type Decision = { role: string; spelling: string; organisationId: string; reason: string };

/** One decision for one spelling and role: deciding anew replaces the former word. */
const decisionId = (role: string, spelling: string): string =>
  createHash('sha256')
    .update(`${role} ${nameKey(nameParts(spelling))}`)
    .digest('hex')
    .slice(0, 12);

async function apply(graph: Graph): Promise<void> {
  const changed = await applyIdentity(graph);
  await settle(graph, progressBar());
  console.error(`${changed} printed names changed who they are; every figure followed.`);
}

async function decide(graph: Graph, decision: Decision): Promise<string> {
  const id = decisionId(decision.role, decision.spelling);
  await graph.write.transaction(async (tx) => {
    await tx.run(seedStatement('decision-write'), {
      ...decision,
      id,
      by: userInfo().username,
      at: new Date().toISOString(),
    });
  });
  await apply(graph);
  return id;
}

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
        oneAtATime(config().home, async () => {
          const body = await organisationLoaders(graph.reader()).byReference(is);
          if (!body)
            throw new BuyergraphError(
              'NOT_FOUND',
              `Nobody is known as “${is.slice(0, 100)}”. Give a slug, an id, an identifier or the exact name.`,
            );
          const id = await decide(graph, {
            role: role.toUpperCase(),
            spelling,
            organisationId: body.id,
            reason,
          });
          console.error(
            `Decided: ${role} “${spelling}” is ${body.name}. Undo with: npx buyergraph undo ${id}`,
          );
          console.log(id);
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
        oneAtATime(config().home, async () => {
          const undone = await graph.write.transaction((tx) =>
            tx.run(seedStatement('decision-undo'), { id, at: new Date().toISOString() }),
          );
          if (undone.length === 0)
            throw new BuyergraphError('NOT_FOUND', `There is no decision ${id.slice(0, 100)} in force.`);
          await apply(graph);
        }),
      );
    });
