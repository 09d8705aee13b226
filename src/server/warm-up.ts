import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import type { SavedQuestion } from '../saved-query/document.ts';
import { pagesOf, type Executor } from '../saved-query/run.ts';
import { exampleVariables } from '../saved-query/variables.ts';

/**
 * Asks the first page of each saved question with its example. Neo4j plans a statement at its first run and
 * takes some 50 ms for it; nobody waits for this, and a failure is only told to the log.
 */
export async function warmUp(
  questions: Iterable<SavedQuestion>,
  executor: Executor,
  log: Log,
): Promise<void> {
  for (const question of questions)
    try {
      await pagesOf(question, exampleVariables(question), executor).next();
    } catch (thrown) {
      log.debug({ question: question.slug, reason: messageOf(thrown) }, 'not warmed up');
    }
}
