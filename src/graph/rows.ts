import neo4j from 'neo4j-driver';
import { invariant } from '../errors.ts';
import { typeParts, type ColumnType } from './columns.ts';
import type { Statement } from './statement.ts';

export type Params = Readonly<Record<string, unknown>>;

const MATCHES: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  int: (value) => typeof value === 'bigint' || neo4j.isInt(value),
  count: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
};

function matches(value: unknown, type: ColumnType): boolean {
  const { of, isList, isNullable } = typeParts(type);
  if (value === null) return isNullable;
  return isList ? Array.isArray(value) : (MATCHES[of]?.(value) ?? true);
}

/**
 * The parameters, checked against the statement's header, as they travel. A JavaScript number would travel as a FLOAT
 * (`LIMIT 21.0` fails, `5` is stored as `5.0`), so an int is a BigInt here and a count becomes one.
 */
export function checkedParams(statement: Pick<Statement, 'name' | 'params'>, params: Params): Params {
  for (const [name, type] of Object.entries(statement.params))
    invariant(name in params && matches(params[name], type), `${statement.name} takes $${name} as ${type}`);
  for (const name of Object.keys(params))
    invariant(name in statement.params, `${statement.name} knows $${name}`);
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && statement.params[name]!.startsWith('count') ? BigInt(value) : value,
    ]),
  );
}

/** Turns records into plain objects by the statement's declared columns; `count` columns become numbers. */
export function rowMapper<Row>(
  statement: Pick<Statement, 'row'>,
): (record: { get(index: number): unknown }) => Row {
  const columns = Object.entries(statement.row);
  return (record) => {
    const row: Record<string, unknown> = {};
    columns.forEach(([name, type], index) => {
      const value = record.get(index);
      row[name] = type.startsWith('count') && value !== null ? Number(value) : value;
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the header that was read here is what the type of a row was made of
    return row as Row;
  };
}
