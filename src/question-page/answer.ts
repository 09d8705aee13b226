import { aboutOf, type About } from '../saved-query/about.ts';
import type { SavedQuestion } from '../saved-query/document.ts';
import { itemsAPage } from '../saved-query/paging.ts';
import { answeredPage, type AnsweredPage, type Executor } from '../saved-query/run.ts';
import { variablesFrom } from '../saved-query/variables.ts';
import type { PageAsked } from './asked.ts';

/** Items of the paged list on one page: what a person reads, not what a file holds. */
const ITEMS = 50;

/** What is answered, and what that rests on. */
export type Answer = { page: AnsweredPage; about: About };

/**
 * One page of a question's answer.
 * @throws BuyergraphError when the question cannot be asked so, or means somebody who is not known.
 */
export async function answerOf(
  question: SavedQuestion,
  { given, after }: PageAsked,
  { executor, graphVersion }: { executor: Executor; graphVersion: bigint },
): Promise<Answer> {
  const variables = variablesFrom(question, given);
  const first = Math.min(ITEMS, itemsAPage(question, variables, executor.schema));
  const asked = { variables, first, after, isFound: after !== null };
  const page = await answeredPage(question, asked, executor);
  return { page, about: await aboutOf(question, variables, { executor, graphVersion }) };
}
