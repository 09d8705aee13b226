import { BuyergraphError } from '../errors.ts';
import type { SavedQuestion } from '../saved-query/document.ts';
import type { Executor } from '../saved-query/run.ts';
import { WrongVariable } from '../saved-query/variables.ts';
import { addressOf } from './asked.ts';
import type { Fault } from './form.ts';
import { nearestTo } from './nearest.ts';
import { takenBy } from './things.ts';

/** Why a question has no answer: at which fields, or of none of them. */
export type Faults = { status: number; atFields: ReadonlyMap<string, Fault>; other: string | null };

type Asking = { question: SavedQuestion; given: ReadonlyMap<string, string>; executor: Executor };

/** Variables whose text is nobody's, as far as the refusal says; else all that name something. */
function meant({ question, given }: Asking, message: string): [name: string, text: string][] {
  const naming = question.variables.flatMap(({ name }): [string, string][] => {
    const text = given.get(name)?.trim();
    return text && takenBy(name) ? [[name, text]] : [];
  });
  const said = naming.filter(([, text]) => message.includes(`“${text.slice(0, 100)}”`));
  return said.length > 0 ? said : naming;
}

async function unknownAt(
  [name, text]: readonly [string, string],
  message: string,
  { question, given, executor }: Asking,
): Promise<Fault> {
  const found = await nearestTo(text, takenBy(name)!, executor);
  const nearest = found.map((one) => ({
    name: one.name,
    href: addressOf(`/q/${question.slug}`, new Map([...given, [name, one.reference]])),
  }));
  return { message, nearest };
}

/**
 * What a person can mend of what was thrown, with what comes nearest.
 * @throws what was thrown, when it is nothing of the kind.
 */
export async function faultsOf(thrown: unknown, asking: Asking): Promise<Faults> {
  if (thrown instanceof WrongVariable) {
    const atFields = new Map([[thrown.variable, { message: thrown.message, nearest: [] }]]);
    return { status: 400, atFields, other: null };
  }
  if (!(thrown instanceof BuyergraphError)) throw thrown;
  const { code, message } = thrown;
  if (code === 'NOT_FOUND') {
    const unknown = meant(asking, message);
    const faults = unknown.map(async (one) => [one[0], await unknownAt(one, message, asking)] as const);
    const other = unknown.length === 0 ? message : null;
    return { status: 404, atFields: new Map(await Promise.all(faults)), other };
  }
  if (code === 'BAD_USER_INPUT' || code === 'LIMIT_EXCEEDED')
    return { status: 400, atFields: new Map(), other: message };
  throw thrown;
}
