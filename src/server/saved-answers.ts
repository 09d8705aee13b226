import type { Context } from '../domain/context.ts';
import { BuyergraphError } from '../errors.ts';
import type { AnswersSaved, GivenTexts } from '../graphql/saved.ts';
import type { Row } from '../saved-query/row-plan.ts';
import { noReferences } from '../identity/reference.ts';
import { ITEMS_A_PAGE } from '../saved-query/paging.ts';
import { pagesOf } from '../saved-query/run.ts';
import { variablesFrom } from '../saved-query/variables.ts';
import { questionsOf } from './questions.ts';

const isUnknown = (thrown: unknown): boolean =>
  thrown instanceof BuyergraphError && thrown.code === 'NOT_FOUND';

const texts = (given: GivenTexts): Map<string, string> =>
  new Map(Object.entries(given).flatMap(([name, text]) => (text == null ? [] : [[name, text] as const])));

/**
 * Answers saved questions within an operation: with its reader, loaders, deadline and hits, so that what it asks of the
 * graph is paid for by whoever asked.
 */
export const savedAnswers = (context: () => Context): AnswersSaved =>
  async function saved(slug, given, schema) {
    const question = questionsOf(schema).get(slug);
    if (!question) throw new BuyergraphError('BAD_USER_INPUT', `There is no saved question “${slug}”.`);
    const variables = variablesFrom(question, texts(given));
    // What the operation around it names in vain is not this question's.
    const value = { ...context(), maxFirst: ITEMS_A_PAGE, references: noReferences() };
    const executor = { schema, context: () => ({ value, end: () => undefined }) };
    const rows: Row[] = [];
    try {
      for await (const page of pagesOf(question, variables, executor)) rows.push(...page.rows);
    } catch (thrown) {
      if (!isUnknown(thrown)) throw thrown;
    }
    return rows;
  };
