import { canonicalJson } from '../canonical-json.ts';
import { BuyergraphError } from '../errors.ts';
import type { SavedQuestion } from '../saved-query/document.ts';
import type { Row } from '../saved-query/row-plan.ts';
import { type Executor, pagesOf } from '../saved-query/run.ts';
import { ofOneVersion } from '../saved-query/whole.ts';
import { type Answers, answersOf, type Entry } from './answers.ts';
import { type Changes, changesBetween, isNothing } from './changes.ts';

/** What changed in an answer with more rows nobody could read; it is for a download. */
const MOST_ROWS = 20_000;
/** Changes of each kind that are spelt out; the rest is counted. */
const SHOWN = 50;

export type Following = Readonly<{
  question: SavedQuestion;
  variables: Record<string, unknown>;
  executor: Executor;
  graphVersion: () => Promise<bigint>;
}>;

/**
 * All rows of a question, of the version of the graph that was just read.
 * @throws BuyergraphError LIMIT_EXCEEDED when they are too many to compare.
 */
export async function rowsAt(version: bigint, following: Following): Promise<Row[]> {
  const { question, variables, executor, graphVersion } = following;
  const rows: Row[] = [];
  for await (const page of ofOneVersion(pagesOf(question, variables, executor), version, graphVersion)) {
    rows.push(...page.rows);
    if (rows.length > MOST_ROWS)
      throw new BuyergraphError(
        'LIMIT_EXCEEDED',
        `${question.slug} has more than ${MOST_ROWS.toLocaleString('en-GB')} rows here, too many to compare; ask for fewer.`,
      );
  }
  return rows;
}

function entryOf(version: bigint, rows: readonly Row[], { added, removed, changed }: Changes): Entry {
  return {
    version: String(version),
    keptAt: new Date().toISOString(),
    rows: rows.length,
    counts: { added: added.length, removed: removed.length, changed: changed.length },
    shown: {
      added: added.slice(0, SHOWN),
      removed: removed.slice(0, SHOWN),
      changed: changed.slice(0, SHOWN),
    },
  };
}

async function bringUpToDate(answers: Answers, following: Following): Promise<void> {
  const last = (await answers.spans()).at(-1);
  const version = await following.graphVersion();
  if (last?.to === version) return answers.asked();
  const rows = await rowsAt(version, following);
  // The first answer is what the others are compared with.
  const before = last ? await answers.rows(last) : rows;
  const changes = changesBetween(following.question.plan.columns, { before, after: rows });
  if (last && isNothing(changes)) await answers.extend(last, version);
  else await answers.keep({ from: version, to: version }, entryOf(version, rows, changes), rows);
}

const turns = new Map<string, Promise<unknown>>();

/** Work with one key is done one after the other, so that no two keep one answer. */
function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(key) ?? Promise.resolve()).then(work, work);
  const isOver = (): void => {
    if (turns.get(key) === turn) turns.delete(key);
  };
  turns.set(key, turn);
  void turn.then(isOver, isOver);
  return turn;
}

/** What changed in the answers to a question, the newest first: that of the graph as it is now is kept from here on. */
export async function followed(home: string, following: Following): Promise<Entry[]> {
  const { question, variables } = following;
  const answers = answersOf(home, question, variables);
  return inTurn(canonicalJson([home, question.hash, variables]), async () => {
    await bringUpToDate(answers, following);
    return Promise.all((await answers.spans()).toReversed().map((span) => answers.entry(span)));
  });
}
