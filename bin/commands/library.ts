import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { distance } from 'fuzzball';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../../src/config.ts';
import { BuyergraphError } from '../../src/errors.ts';
import type { SavedQuestion } from '../../src/saved-query/document.ts';
import { questionLibrary, type QuestionLibrary } from '../../src/saved-query/library.ts';
import { MAX_DOCUMENT_BYTES, ownQuestion, sluggish } from '../../src/saved-query/own.ts';
import { executableSchema, SAVED_QUESTIONS } from '../../src/server/schema.ts';

export type Questions = { library: QuestionLibrary; schema: GraphQLSchema };

/** Every question that can be asked here; those that cannot any more are named on stderr. */
export function questionsOf({ home, questions: folder }: Config): Questions {
  const schema = executableSchema();
  const library = questionLibrary({
    schema,
    builtIn: SAVED_QUESTIONS,
    home,
    folder,
    tell: ({ slug, reason }) => console.error(`Note: the question ${slug} cannot be asked: ${reason}`),
  });
  return { library, schema };
}

/** Whether a word of the command line names a file rather than a question. */
export const isFile = (word: string): boolean => word.endsWith('.graphql') || word.includes('/');

/**
 * The text of a document.
 * @throws BuyergraphError BAD_USER_INPUT when there is none, or one no question can be.
 */
export function documentIn(path: string): string {
  if (!existsSync(path) || !statSync(path).isFile())
    throw new BuyergraphError('BAD_USER_INPUT', `There is no file ${path}.`);
  const { size } = statSync(path);
  if (size > MAX_DOCUMENT_BYTES)
    throw new BuyergraphError(
      'LIMIT_EXCEEDED',
      `${path} has ${size.toLocaleString('en-GB')} bytes; one question may have ${MAX_DOCUMENT_BYTES.toLocaleString('en-GB')}.`,
    );
  return readFileSync(path, 'utf8');
}

/** The name a file gives its question: my_question.graphql is my-question. */
export const nameOf = (path: string): string => sluggish(basename(path, '.graphql')) || 'question';

/** A question by its name, the SHA-256 of its document, or the file it is written in. */
export function questionAsked(word: string, { library, schema }: Questions): SavedQuestion {
  if (isFile(word))
    return ownQuestion({ slug: nameOf(word), source: documentIn(word), origin: 'file' }, schema);
  const found = library.questions().get(word) ?? library.byHash(word);
  if (found) return found;
  const broken = library.broken().get(word);
  if (broken) throw new BuyergraphError('BAD_USER_INPUT', `${word} cannot be asked: ${broken.reason}`);
  const names = [...library.questions().keys()];
  const [nearest] = names.toSorted((a, b) => distance(word, a) - distance(word, b));
  throw new BuyergraphError(
    'BAD_USER_INPUT',
    `There is no saved question “${word.slice(0, 100)}”. Did you mean ${nearest}? Known: ${names.join(', ')}.`,
  );
}
