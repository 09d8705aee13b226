import { nameParts } from '../names.ts';
import type { KnownBody } from './directory.ts';

/** The scheme of the numbers that Companies House gives. */
const COMPANIES = 'GB-COH:';

const formOf = (text: string): string => nameParts(text).form;

const isCalledCompany = (text: string): boolean => nameParts(text).base.endsWith(' company');

/** Whether a text is a legal form and nothing else. */
export const isForm = (text: string): boolean => formOf(`x ${text}`) !== '';

/**
 * Whether a body may be printed with a legal form: with the one that a name of it has or, where none has any, with any if
 * it is a company by its number or by what it is called. A ministry is none, whoever calls himself `Ministry … Ltd`.
 */
export function mayBear({ names, identifiers }: KnownBody, form: string): boolean {
  if (form === '') return true;
  const full = names.filter(({ isAcronym }) => !isAcronym).map(({ text }) => text);
  const borne = full.map(formOf).filter((one) => one !== '');
  if (borne.length > 0) return borne.includes(form);
  return identifiers.some((one) => one.startsWith(COMPANIES)) || full.some(isCalledCompany);
}
