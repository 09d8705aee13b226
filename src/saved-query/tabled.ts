import type { Column, Row } from './row-plan.ts';

/** What the rows of a saved question, or of a command, are a table of. */
export type Tabled = { plan: { columns: readonly Column[] } };

/** Some of the rows. */
export type Paged = { rows: readonly Row[] };
