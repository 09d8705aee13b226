import { z } from 'zod';
import table from './lot-categories.json' with { type: 'json' };
import { keysOf } from '../../../src/keys.ts';

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const category = z.enum(table.categories.map((one) => one.slug));
const evidenceKey = z.enum(keysOf(table.evidence));
const code = z.string().regex(/^[1-9]$/);
const printed = z.string().regex(/^[a-z0-9]+$/);

const tableShape = z.object({
  bridge: z.array(
    z.object({
      framework: slug,
      lot: slug,
      name: z.string(),
      code: code.nullable(),
      category,
      evidence: z.array(evidenceKey).min(1),
    }),
  ),
  codesWithoutIteration: z.array(
    z.object({ family: slug, codes: z.record(code, slug), evidence: z.string(), url: z.url() }),
  ),
  codesWithoutLot: z.array(z.object({ framework: slug, code, category, evidence: z.string(), url: z.url() })),
  names: z.array(z.object({ family: slug, lot: slug, category, printed: z.array(printed) })),
});

const tables = tableShape.parse(table);

/** What lots sell, comparable across iterations. */
export type LotCategory = (typeof table.categories)[number];

/** Why a lot is in its category, paraphrased, with where the source says so. */
export type LotEvidence = { text: string; locator: string; url: string };

/** One row of the bridge. `code` is the number sales files print for the lot; null when none is known. */
export type LotInCategory = Omit<(typeof tables.bridge)[number], 'evidence'> & { evidence: LotEvidence[] };

const BRIDGE: readonly LotInCategory[] = tables.bridge.map((row) => ({
  ...row,
  evidence: row.evidence.map((key) => table.evidence[key]),
}));

/** The version of the table, a day: cite it with any figure by lot category. */
export const LOT_CATEGORIES_VERSION = table.version;

/** The categories, in the order to show them. */
export const lotCategories = (): readonly LotCategory[] => table.categories;

/** Every lot we know with its category and evidence, by framework. */
export const lotBridge = (): readonly LotInCategory[] => BRIDGE;

/** The category of a lot, or null when the bridge has no evidence for one. */
export const categoryOfLot = (framework: string, lot: string): string | null =>
  BRIDGE.find((row) => row.framework === framework && row.lot === lot)?.category ?? null;

/** How sales files print lots: by name, and by a number whose meaning the iteration decides. */
export const { names: printedLotNames, codesWithoutIteration, codesWithoutLot } = tables;
