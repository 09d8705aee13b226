import { print } from 'graphql';
import { messageOf } from '../errors.ts';
import type { Log } from '../log.ts';
import type { SavedQuestion } from '../saved-query/document.ts';
import { answerTo, pagesOf, type Executor } from '../saved-query/run.ts';
import { exampleVariables } from '../saved-query/variables.ts';
import { listDocuments } from './list-documents.ts';

type Asking = { executor: Executor; log: Log };
type Ask = { what: string; ask: () => Promise<unknown> };

/** Asks one after the other; a failure is only told to the log. */
async function askAll(asks: Iterable<Ask>, log: Log): Promise<void> {
  for (const { what, ask } of asks)
    try {
      await ask();
    } catch (thrown) {
      log.debug({ what, reason: messageOf(thrown) }, 'not warmed up');
    }
}

/**
 * Neo4j plans a statement at its first run, which takes some 50 ms and up to half a second: long for whoever asks first,
 * far too long to wait for all. So the questions whose slugs are given are asked now, and the lists and the other questions,
 * one after the other, after that: `rest` settles when all were.
 */
export async function warmUp(
  questions: ReadonlyMap<string, SavedQuestion>,
  first: readonly string[],
  { executor, log }: Asking,
): Promise<{ rest: Promise<void> }> {
  const { now = [], later = [] } = Object.groupBy(questions.values(), ({ slug }) =>
    first.includes(slug) ? 'now' : 'later',
  );
  const asking = (question: SavedQuestion): Ask => ({
    what: question.slug,
    ask: () => pagesOf(question, exampleVariables(question), executor).next(),
  });
  const lists = listDocuments(executor.schema).map((document): Ask => ({
    what: print(document),
    ask: () => answerTo({ document }, {}, executor),
  }));
  await askAll(now.map(asking), log);
  return { rest: askAll([...lists, ...later.map(asking)], log) };
}
