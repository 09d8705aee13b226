import type { z } from 'zod';
import { BuyergraphError } from '../errors.ts';

const MOST_SAID = 100;

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.').slice(0, MOST_SAID);

/**
 * A parameter that holds JSON, as its shape has it.
 * @throws BuyergraphError BAD_USER_INPUT that names the place of the first fault, and none of what was sent.
 */
export function jsonIn<Shape extends z.ZodType>(name: string, text: string, shape: Shape): z.output<Shape> {
  const parsed = shape.safeParse(parsedJson(name, text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = [name, pathOf(issue?.path ?? [])].filter(Boolean).join('.');
  throw new BuyergraphError('BAD_USER_INPUT', `${at}: ${issue?.message ?? 'not as it must be'}.`);
}

function parsedJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BuyergraphError('BAD_USER_INPUT', `${name} is not JSON.`);
  }
}

/**
 * A whole number among the parameters, `otherwise` when it is not given.
 * @throws BuyergraphError BAD_USER_INPUT for anything else.
 */
export function wholeNumber(given: URLSearchParams, name: string, otherwise: number): number {
  const text = given.get(name);
  if (!text) return otherwise;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new BuyergraphError('BAD_USER_INPUT', `${name} must be a whole number.`);
}
