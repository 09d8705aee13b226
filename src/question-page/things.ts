import type { QuestionVariable, SavedQuestion } from '../saved-query/document.ts';

/** Things that questions are asked about, by their type: the parameter that names one, and variables that take one. */
const THINGS = {
  Organisation: {
    parameter: 'organisation',
    variables: ['organisation', 'buyer', 'parent', 'department', 'body', 'about'],
  },
  Supplier: { parameter: 'supplier', variables: ['supplier'] },
  Framework: { parameter: 'framework', variables: ['framework'] },
  FrameworkFamily: { parameter: 'family', variables: ['family'] },
  CpvCode: { parameter: 'cpv', variables: ['cpv'] },
} as const;

export type ThingType = keyof typeof THINGS;
/** One thing: its type, and what a variable takes for it. */
export type Thing = { type: ThingType; reference: string };

const TYPES: readonly ThingType[] = ['Organisation', 'Supplier', 'Framework', 'FrameworkFamily', 'CpvCode'];

/** The type of that name, if questions are asked about such things. */
export const thingType = (name: string): ThingType | null => TYPES.find((type) => type === name) ?? null;

const isOf = (type: ThingType, name: string): boolean =>
  THINGS[type].variables.some((variable) => variable === name);

/** What a variable of this name takes; null: no thing. */
export const takenBy = (variable: string): ThingType | null =>
  TYPES.find((type) => isOf(type, variable)) ?? null;

/** The variable of a question that takes such a thing. */
export const variableFor = ({ variables }: SavedQuestion, type: ThingType): QuestionVariable | undefined =>
  variables.find(({ name }) => isOf(type, name));

/** The address of all questions that can be asked about a thing. */
export const questionsAbout = ({ type, reference }: Thing): string =>
  `/q?${new URLSearchParams({ [THINGS[type].parameter]: reference }).toString()}`;

/** The thing an address of questions is about; null: none. */
export function thingIn(given: ReadonlyMap<string, string>): Thing | null {
  for (const type of TYPES) {
    const reference = given.get(THINGS[type].parameter)?.trim();
    if (reference) return { type, reference };
  }
  return null;
}
