import { invariant } from '../errors.ts';
import { typeParts, type ColumnType } from './columns.ts';
import type { Statement } from './statement.ts';

export type Params = Readonly<Record<string, unknown>>;

const MATCHES: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  int: (value) => typeof value === 'bigint',
  count: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
};

/** Whether a value is of a type. Of maps, floats, labels, enumerations and what is in a list only the absence is seen. */
function matcherOf(type: ColumnType): (value: unknown) => boolean {
  const { of, isList, isNullable } = typeParts(type);
  const matches = isList ? Array.isArray : (MATCHES[of] ?? (() => true));
  return (value) => (value === null ? isNullable : matches(value));
}

/**
 * The parameters, checked against the statement's header, as they travel. A JavaScript number would travel as a FLOAT
 * (`LIMIT 21.0` fails, `5` is stored as `5.0`), so an int is a BigInt here and a count becomes one.
 */
export function checkedParams(statement: Pick<Statement, 'name' | 'params'>, params: Params): Params {
  for (const [name, type] of Object.entries(statement.params))
    invariant(name in params && matcherOf(type)(params[name]), `${statement.name} takes $${name} as ${type}`);
  for (const name of Object.keys(params))
    invariant(name in statement.params, `${statement.name} knows $${name}`);
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && statement.params[name]!.startsWith('count') ? BigInt(value) : value,
    ]),
  );
}

/** A row lacks what its statement declares: a defect, unless what it is of was deleted while it was read. */
export class BrokenRow extends Error {}

/**
 * Turns records into plain objects by the statement's declared columns; `count` columns become numbers. The types of
 * rows were made of these declarations, so a value that breaks one is refused here.
 */
export function rowMapper<Row>(
  statement: Pick<Statement, 'name' | 'row'>,
): (record: { get(index: number): unknown }) => Row {
  const columns = Object.entries(statement.row).map(([name, type]) => ({
    name,
    type,
    matches: matcherOf(type),
    isNumber: type === 'count' || type === 'count?',
  }));
  return (record) => {
    const row: Record<string, unknown> = {};
    columns.forEach(({ name, type, matches, isNumber }, index) => {
      const stored = record.get(index);
      const value = isNumber && stored !== null ? Number(stored) : stored;
      // The sentence is made only where it is said: this runs for every cell.
      if (!matches(value))
        throw new BrokenRow(`Invariant broken: ${statement.name} gives ${name} as ${type}`);
      row[name] = value;
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the header that was read here is what the type of a row was made of
    return row as Row;
  };
}
