import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import type { SavedQuestion } from '../saved-query/document.ts';
import { pagesOf, type Executor } from '../saved-query/run.ts';
import { exampleVariables } from '../saved-query/variables.ts';

type Asking = { executor: Executor; log: Log };

/** Asks the first page of each question with its example; a failure is only told to the log. */
async function askAll(questions: Iterable<SavedQuestion>, { executor, log }: Asking): Promise<void> {
  for (const question of questions)
    try {
      await pagesOf(question, exampleVariables(question), executor).next();
    } catch (thrown) {
      log.debug({ question: question.slug, reason: messageOf(thrown) }, 'not warmed up');
    }
}

/**
 * Neo4j plans a statement at its first run, which takes some 50 ms and up to half a second: long for whoever asks first,
 * far too long to wait for all. So those whose slugs are given are asked now, and the others, one after the other, after
 * that: `rest` settles when all were.
 */
export async function warmUp(
  questions: ReadonlyMap<string, SavedQuestion>,
  first: readonly string[],
  asking: Asking,
): Promise<{ rest: Promise<void> }> {
  const { now = [], later = [] } = Object.groupBy(questions.values(), ({ slug }) =>
    first.includes(slug) ? 'now' : 'later',
  );
  await askAll(now, asking);
  return { rest: askAll(later, asking) };
}
