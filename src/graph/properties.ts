/** Property types as Neo4j's `valueType` prints them, without NOT NULL. */
export type PropertyType =
  'STRING' | 'INTEGER' | 'BOOLEAN' | 'LIST<STRING NOT NULL>' | 'LIST<INTEGER NOT NULL>';

/** A property; `!` marks one that every node or relationship of the kind must have. */
export type Properties = Record<string, PropertyType | `${PropertyType}!`>;

/** Facts a later version of the same source may stop stating keep the dates of the versions that did. */
export const SEEN = { seenIn: 'LIST<STRING NOT NULL>!', current: 'BOOLEAN!' } as const satisfies Properties;
/** `gaps`: spans, as from/to, in which the versions between first and last do not state it. */
export const VALID = {
  validFrom: 'STRING',
  validTo: 'STRING',
  gaps: 'LIST<STRING NOT NULL>',
} as const satisfies Properties;

/** A value as a source states it; `valueE4` absent: it is no exact amount. */
export const VALUED = {
  valueE4: 'INTEGER',
  valueStated: 'STRING',
  valueKind: 'STRING',
  currency: 'STRING',
  vat: 'STRING',
} as const satisfies Properties;
/** Where something is stated: a document, and the place in it. `publishedOn` as precise as is known. */
export const CITED = {
  documentTitle: 'STRING!',
  publisher: 'STRING!',
  documentUrl: 'STRING',
  publishedOn: 'STRING',
  publishedInferred: 'BOOLEAN',
  locator: 'STRING!',
} as const satisfies Properties;
/** What money a share or an amount is of. */
export const MEASURED = { money: 'STRING', reach: 'STRING', portion: 'STRING' } as const satisfies Properties;
export const SPAN = {
  startsOn: 'STRING',
  endsOn: 'STRING',
  maxEndsOn: 'STRING',
} as const satisfies Properties;

/** What stands for a property in TypeScript; Neo4j’s INTEGER is a bigint. */
type InTypeScript = {
  STRING: string;
  INTEGER: bigint;
  BOOLEAN: boolean;
  'LIST<STRING NOT NULL>': readonly string[];
  'LIST<INTEGER NOT NULL>': readonly bigint[];
};
/** Properties as TypeScript: those marked `!` must be given, the others may be null or left out. */
export type ValuesOf<P extends Properties> = {
  readonly [
    Name in keyof P as P[Name] extends PropertyType ? never : Name
  ]: P[Name] extends `${infer Type extends PropertyType}!` ? InTypeScript[Type] : never;
} & {
  readonly [Name in keyof P as P[Name] extends PropertyType ? Name : never]?: P[Name] extends PropertyType
    ? InTypeScript[P[Name]] | null
    : never;
};
