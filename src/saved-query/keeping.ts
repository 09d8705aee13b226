import type { GraphQLSchema } from 'graphql';
import { BuyergraphError } from '../errors.ts';
import type { SavedQuestion } from './document.ts';
import type { QuestionLibrary } from './library.ts';
import { ownQuestion, slugFrom } from './own.ts';
import type { Revision } from './store.ts';

export type ToKeep = { slug: string; document: string; author: string; savedAt: string };
export type KeptNow = { question: SavedQuestion; revision: Revision; isNew: boolean };

/** A name the project uses, or a file of the user's folder, cannot be another question as well. */
function assertFree(slug: string, library: QuestionLibrary): void {
  const there = library.questions().get(slug);
  if (!there || there.origin === 'saved') return;
  throw new BuyergraphError(
    'BAD_USER_INPUT',
    `There is a question called ${slug} ${there.origin === 'project' ? 'in the project' : 'in the folder of BUYERGRAPH_QUESTIONS'}; take another name.`,
  );
}

/**
 * Keeps a document as a question, once it is known to be one.
 * @throws BuyergraphError BAD_USER_INPUT or LIMIT_EXCEEDED: why it is none, and where.
 */
export function keep(
  { slug, document, author, savedAt }: ToKeep,
  { library, schema }: { library: QuestionLibrary; schema: GraphQLSchema },
): KeptNow {
  assertFree(slugFrom(slug), library);
  const question = ownQuestion({ slug, source: document, origin: 'saved' }, schema);
  const saved = library.store.save({ slug, document, author, savedAt });
  library.forget();
  return { question, ...saved };
}
