import type { Column, Row } from '../saved-query/row-plan.ts';
import { thingType, type Thing } from './things.ts';

/** A column of the table: where its cells name a thing, the columns that tell which. */
export type Shown = Column & { keys: readonly Column[] };

/** What a variable is given first: a slug is the same in every graph, an id only where there is none. */
const KEYS = ['slug', 'id'] as const;

const keysOf = (columns: readonly Column[], place: string): Column[] =>
  KEYS.flatMap((field) =>
    columns.filter(
      ({ part }) => part && part.place === place && part.field === field && thingType(part.type),
    ),
  );

/** Columns as a person reads them: a thing stands once, by its name, and links to what can be asked about it. */
export function shownColumns(columns: readonly Column[]): Shown[] {
  const named = new Set(columns.flatMap(({ part }) => (part?.field === 'name' ? part.place : [])));
  return columns.flatMap((column) => {
    const { part } = column;
    if (!part) return [{ ...column, keys: [] }];
    const keys = keysOf(columns, part.place);
    const isSaidByName = part.field !== 'name' && named.has(part.place) && keys.length > 0;
    return isSaidByName ? [] : [{ ...column, keys }];
  });
}

/** The thing that a cell names; null when it is none that can be asked about. */
export function thingOf({ keys }: Shown, row: Row): Thing | null {
  const key = keys.find(({ name }) => typeof row[name] === 'string');
  const type = thingType(key?.part?.type ?? '');
  return key && type ? { type, reference: String(row[key.name]) } : null;
}
