// A file holds the whole result; where a page of it begins and ends has no meaning there.
const PAGING = new Set(['first', 'after']);

const parameterOf = (value: unknown): string => {
  if (Array.isArray(value)) {
    const items = value.map(parameterOf);
    return items.some((item) => item.includes(',')) ? JSON.stringify(value) : items.join(',');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/**
 * The variables of a question in the words of /q: each is one parameter of its own name, the items of a list stand between
 * commas, or in JSON where one of them has a comma itself. Null and absent are left out, so that the question's default holds.
 */
export const parametersOf = (variables: Readonly<Record<string, unknown>>): Map<string, string> =>
  new Map(
    Object.entries(variables).flatMap(([name, value]) =>
      value === null || value === undefined || PAGING.has(name) ? [] : [[name, parameterOf(value)] as const],
    ),
  );
