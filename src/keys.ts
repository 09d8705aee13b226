/** The keys of a table written out in the code, by their names; TypeScript knows them only as strings. */
export const keysOf = <Table extends object>(table: Table): (keyof Table & string)[] =>
  // The table is written out, so that nothing can stand in it that its type does not name.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  Object.keys(table) as (keyof Table & string)[];
