import DataLoader from 'dataloader';
import { canonicalJson } from '../canonical-json.ts';

type Keyed = { key: string };

/** Rows of one statement, given to each key in the order the statement returned them. */
export const manyByKey = <Row extends Keyed>(
  read: (keys: readonly string[]) => Promise<Row[]>,
): DataLoader<string, Row[]> =>
  new DataLoader(async (keys) => {
    const groups = Map.groupBy(await read(keys), ({ key }) => key);
    return keys.map((key) => groups.get(key) ?? []);
  });

/** The same for keys of several parts, equal ones once; each travels with a short name of its own, which its rows tell. */
export const manyByParts = <Parts extends object, Row extends Keyed>(
  read: (asked: readonly (Parts & Keyed)[]) => Promise<Row[]>,
): DataLoader<Parts, Row[], string> =>
  new DataLoader<Parts, Row[], string>(
    async (all) => {
      const asked = all.map((parts, place) => ({ ...parts, key: String(place) }));
      const groups = Map.groupBy(await read(asked), ({ key }) => key);
      return asked.map(({ key }) => groups.get(key) ?? []);
    },
    { cacheKeyFn: canonicalJson },
  );

/** One row a key, null where the statement returned none. */
export const oneByKey = <Row>(
  read: (keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> =>
  new DataLoader(async (keys) => {
    const rows = new Map((await read(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });

/** A family of loaders, one for each set of arguments, so that each becomes one statement a wave. */
export function byArguments<Args, L>(create: (args: Args) => L): (args: Args) => L {
  const loaders = new Map<string, L>();
  return (args) => {
    const key = canonicalJson(args);
    const made = loaders.get(key) ?? create(args);
    loaders.set(key, made);
    return made;
  };
}

/** Something read or made at most once a request. */
export function once<T extends object>(read: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= read());
}
