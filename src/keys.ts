import { invariant } from './errors.ts';

/** The keys of a table written out in the code, by their names; TypeScript knows them only as strings. */
export const keysOf = <Table extends object>(table: Table): (keyof Table & string)[] =>
  // The table is written out, so that nothing can stand in it that its type does not name.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  Object.keys(table) as (keyof Table & string)[];

/** A text of the graph as one of the values of an enumeration, whose table is written out in the code. @throws when it is none. */
export function valueIn<Value extends string>(table: Readonly<Record<Value, true>>, text: string): Value {
  const found = keysOf(table).find((value) => value === text);
  invariant(found !== undefined, `“${text}” is one of ${keysOf(table).join(', ')}`);
  return found;
}
