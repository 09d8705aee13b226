import { type GraphQLSchema, Kind, parse } from 'graphql';
import { BuyergraphError } from '../errors.ts';
import { MAX_TOKENS } from '../graphql/errors.ts';
import { OPTIONS } from './address.ts';
import { type Origin, savedQuestion, type SavedQuestion } from './document.ts';
import { costOf, withPages } from './paging.ts';
import { exampleVariables } from './variables.ts';

/** The largest document a question may be, in bytes; the project's own have two to four thousand. */
export const MAX_DOCUMENT_BYTES = 64 * 1_024;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MAX_SLUG = 80;

/**
 * A name that is an address and a file and nothing else.
 * @throws BuyergraphError BAD_USER_INPUT for any other.
 */
export function slugFrom(name: string): string {
  if (name.length <= MAX_SLUG && SLUG.test(name)) return name;
  throw new BuyergraphError(
    'BAD_USER_INPUT',
    `“${name.slice(0, 100)}” is no name for a question: up to ${MAX_SLUG} small letters, digits and hyphens between them, for example spend-of-prisons.`,
  );
}

/** A name as a slug is written: `My question_2` is my-question-2. */
export const sluggish = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');

/** A document's operation's name as a slug; empty where it has none, or cannot be read. */
export function slugOf(document: string): string {
  try {
    const operation = parse(document, { maxLexicalTokens: MAX_TOKENS }).definitions.find(
      (one) => one.kind === Kind.OPERATION_DEFINITION,
    );
    return sluggish(operation?.name?.value ?? '');
  } catch {
    return '';
  }
}

/**
 * A question of a user's, from its document: descriptions and examples may be missing, its whole result is paged for it,
 * and it asks for no more than an operation may.
 * @throws BuyergraphError BAD_USER_INPUT or LIMIT_EXCEEDED: what is wrong, and where.
 */
export function ownQuestion(
  { slug, source, origin }: { slug: string; source: string; origin: Origin },
  schema: GraphQLSchema,
): SavedQuestion {
  const bytes = Buffer.byteLength(source);
  if (bytes > MAX_DOCUMENT_BYTES)
    throw new BuyergraphError(
      'LIMIT_EXCEEDED',
      `The document has ${bytes.toLocaleString('en-GB')} bytes; one question may have ${MAX_DOCUMENT_BYTES.toLocaleString('en-GB')}.`,
    );
  const question = withPages({ ...savedQuestion(slug, source, schema), origin }, schema);
  const option = question.variables.find(({ name }) => OPTIONS.includes(name));
  if (option)
    throw new BuyergraphError(
      'BAD_USER_INPUT',
      `A variable cannot be called ${option.name}: the address of a question has an option of that name.`,
    );
  costOf(question, exampleVariables(question), schema);
  return question;
}
