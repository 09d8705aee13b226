import { userInfo } from 'node:os';
import { Command } from 'commander';
import { counted } from '../../src/counted.ts';
import { BuyergraphError } from '../../src/errors.ts';
import { OPERATION_LIMITS } from '../../src/graphql/limits.ts';
import type { SavedQuestion } from '../../src/saved-query/document.ts';
import { keep } from '../../src/saved-query/keeping.ts';
import { costOf, type QuestionCost } from '../../src/saved-query/paging.ts';
import type { Level } from '../../src/saved-query/row-plan.ts';
import type { Revision } from '../../src/saved-query/store.ts';
import { exampleVariables } from '../../src/saved-query/variables.ts';
import type { CommandMaker } from './command.ts';
import { documentIn, nameOf, questionsOf } from './library.ts';

/** Who is at the keyboard, as the machine knows them. */
const whoami = (): string => {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
};

const chainOf = ({ list }: Level): string[] => (list ? [list.path.join('.'), ...chainOf(list.level)] : []);

/** What rows the question gives, for whoever has just saved it. */
function planOf({ plan, variables }: SavedQuestion): string[] {
  const chain = chainOf(plan.root);
  return [
    `One row ${chain.length > 0 ? `for each of ${chain.join(', for each of ')}` : 'in all'}, with`,
    ...plan.columns.map(
      ({ name, type, meaning = '' }) => `  ${name} ${type}: ${meaning.replaceAll(/\s+/g, ' ')}`,
    ),
    ...variables.map(({ name, required }) => `asked with ${name}${required ? ', which it needs' : ''}`),
  ];
}

const costSaid = ({ nodesAnItem, itemsAPage }: QuestionCost): string =>
  `Costs ${counted(nodesAnItem, 'node')} an item of its list; ${counted(itemsAPage, 'item')} are asked for at a time, and an operation may ask for ${counted(OPERATION_LIMITS.nodes, 'node')}.`;

const stated = ({ slug, revision, author, savedAt, hash }: Revision): string =>
  `${slug} ${revision} ${savedAt.slice(0, 10)} ${author} ${hash ?? 'removed'}`;

export const saveCommand: CommandMaker = ({ config }) =>
  new Command('save')
    .description(
      'Keep a question of your own: it is then served like those of the project, at /q/<name>.csv.',
    )
    .argument('<file>', 'a .graphql file with one query')
    .option('--as <name>', 'its name in addresses; by default that of the file')
    .option('--author <name>', 'who saves it', whoami())
    .addHelpText(
      'after',
      '\nWhat it gives is said on stderr. The document stays in the data folder, and every state of it.' +
        '\n\nExample:\n  npx buyergraph save ./my.graphql --as spend-of-prisons',
    )
    .action((file: string, { as, author }: { as?: string; author: string }) => {
      const asked = { slug: as ?? nameOf(file), document: documentIn(file), author };
      const questions = questionsOf(config());
      const { question, revision, isNew } = keep({ ...asked, savedAt: new Date().toISOString() }, questions);
      for (const line of planOf(question)) console.error(line);
      console.error(costSaid(costOf(question, exampleVariables(question), questions.schema)));
      if (!isNew) console.error('Nothing has changed since it was saved.');
      console.log(stated(revision));
    });

export const listCommand: CommandMaker = ({ config }) =>
  new Command('list')
    .description('Name every question that can be asked here, and where each is kept.')
    .action(() => {
      for (const { slug, origin, title } of questionsOf(config()).library.questions().values())
        console.log(`${slug} (${origin}): ${title}`);
    });

export const removeCommand: CommandMaker = ({ config }) =>
  new Command('remove')
    .description('Take a question you saved away; its history stays.')
    .argument('<name>', 'its name')
    .option('--author <name>', 'who removes it', whoami())
    .action((slug: string, { author }: { author: string }) => {
      const { store } = questionsOf(config()).library;
      const { revision } = store.save({ slug, document: null, author, savedAt: new Date().toISOString() });
      console.log(stated(revision));
    });

export const historyCommand: CommandMaker = ({ config }) =>
  new Command('history')
    .description('Say what a question was from which day on, by whom; query answers each by its hash.')
    .argument('<name>', 'its name')
    .action((slug: string) => {
      const states = questionsOf(config()).library.store.history(slug);
      if (states.length === 0)
        throw new BuyergraphError(
          'BAD_USER_INPUT',
          `No question called ${slug.slice(0, 100)} was saved here.`,
        );
      for (const state of states) console.log(stated(state));
    });
