import { invariant } from '../errors.ts';

/** The type of a parameter or a column as its header declares it: `string?`, `int[]`, `PartyRole`, `{id string}[]`. */
export type ColumnType = string;
export type Columns = Readonly<Record<string, ColumnType>>;

/** The properties of a node or relationship of the model, by name. */
export type StoredProperties = Readonly<
  Record<string, string | bigint | boolean | readonly string[] | readonly bigint[]>
>;

/** What a value of a type is in a statement made at run time; bin/statement-types.ts writes those of files, float and inline maps as well. */
type ValueOf<Type extends ColumnType> = Type extends `${infer Of}?`
  ? ValueOf<Of> | null
  : Type extends `${infer Of}[]`
    ? readonly ValueOf<Of>[]
    : Type extends 'string'
      ? string
      : Type extends 'int'
        ? bigint
        : Type extends 'count'
          ? number
          : Type extends 'boolean'
            ? boolean
            : Type extends 'properties'
              ? StoredProperties
              : Type extends 'map'
                ? object
                : unknown;

/** Columns as the object they make. */
export type ValuesOf<Of extends Columns> = { readonly [Name in keyof Of]: ValueOf<Of[Name]> };

/** Cuts a list at its commas, but for those within brackets of any kind. */
export function partsOf(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of list) {
    if ('({['.includes(character)) depth += 1;
    if (')}]'.includes(character)) depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

const COLUMN = /^(\w+)\s+(\{.*\}\S*|\S+)$/s;

/** The columns of a header's list, in its order; a name may stand twice. `at` is where the list is, for errors. */
export const columnsOf = (list: string, at: string): (readonly [name: string, type: ColumnType])[] =>
  partsOf(list).map((entry) => {
    const [, name, type] = COLUMN.exec(entry) ?? [];
    invariant(name && type, `${at}: a column is "name type", found "${entry}"`);
    return [name, type];
  });

/** A type taken apart: what its values are, and whether it is a list of them and may be null. */
export function typeParts(type: ColumnType): { of: string; isList: boolean; isNullable: boolean } {
  const isNullable = type.endsWith('?');
  const bare = isNullable ? type.slice(0, -1) : type;
  const isList = bare.endsWith('[]');
  return { of: isList ? bare.slice(0, -2) : bare, isList, isNullable };
}

/** The members of an inline map, `{id string, values map}`; null for any other type. */
export function membersOf(of: string): Columns | null {
  if (!of.startsWith('{')) return null;
  const members = columnsOf(of.slice(1, -1), of);
  const columns = Object.fromEntries(members);
  invariant(Object.keys(columns).length === members.length, `${of}: a member stands twice`);
  return columns;
}
