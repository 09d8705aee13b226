import { LONGEST_CELL, plain } from './cell.ts';
import { frameworkFacts } from './families.ts';
import { codesWithoutIteration, codesWithoutLot, lotBridge, printedLotNames } from './lot-categories.ts';

/**
 * `EXACT`: a lot of the framework. `FAMILY_ONLY`: a lot of the family, the iteration being open.
 * `CATEGORY_ONLY`: what it sells is certain, the lot is not.
 */
export type LotAsPrinted = {
  lot: string | null;
  category: string | null;
  confidence: 'EXACT' | 'FAMILY_ONLY' | 'CATEGORY_ONLY' | 'UNKNOWN';
};

const UNKNOWN_LOT = { lot: null, category: null, confidence: 'UNKNOWN' } as const;

const familyOf = (framework: string): string | null =>
  frameworkFacts().find(({ slug }) => slug === framework)?.family ?? null;

type Place = { framework: string | null; family: string | null };

const LOT_CODE = /^(?:lot\s*)?(\d)(?:\.0+)?(?![\d.])[\s:.)\-–—]*/i;

function byCode(code: string, { framework, family }: Place): LotAsPrinted {
  if (framework) {
    const row = lotBridge().find((one) => one.framework === framework && one.code === code);
    if (row) return { lot: row.lot, category: row.category, confidence: 'EXACT' };
    const open = codesWithoutLot.find((one) => one.framework === framework && one.code === code);
    return open ? { lot: null, category: open.category, confidence: 'CATEGORY_ONLY' } : UNKNOWN_LOT;
  }
  const lot = codesWithoutIteration.find((one) => one.family === family)?.codes[code];
  const category = printedLotNames.find((name) => name.family === family && name.lot === lot)?.category;
  return lot && category ? { lot, category, confidence: 'FAMILY_ONLY' } : UNKNOWN_LOT;
}

function byLotName(name: string, { framework, family }: Place): LotAsPrinted {
  const known = printedLotNames.filter(({ printed, lot }) => printed.includes(name) || plain(lot) === name);
  const found = family
    ? known.find((one) => one.family === family)
    : known.length === 1
      ? known[0]
      : undefined;
  if (!found) return UNKNOWN_LOT;
  const { lot, category } = found;
  if (framework && lotBridge().some((row) => row.framework === framework && row.lot === lot))
    return { lot, category, confidence: 'EXACT' };
  if (!framework && family) return { lot, category, confidence: 'FAMILY_ONLY' };
  return { lot: null, category, confidence: 'CATEGORY_ONLY' };
}

/**
 * Which lot a cell of a sales file names, by name or number, and what it sells. A number means what it means
 * in its framework; with the family alone it is read as in the releases of 2012 to 2014, the only ones that
 * print numbers without iteration. A number beside a name of another category makes both unknown.
 */
export function lotAsPrinted(text: string, framework: string | null, family: string | null): LotAsPrinted {
  const cell = text.normalize('NFKC').trim();
  if (cell === '' || cell.length > LONGEST_CELL) return UNKNOWN_LOT;
  const place = { framework, family: family ?? (framework ? familyOf(framework) : null) };
  const code = LOT_CODE.exec(cell);
  const name = plain(code ? cell.slice(code[0].length) : cell.replace(/^lot\b[\s:-]*/i, ''));
  if (!code) return byLotName(name, place);
  const numbered = byCode(code[1]!, place);
  if (name === '') return numbered;
  const named = byLotName(name, place);
  return numbered.category && numbered.category !== named.category ? UNKNOWN_LOT : named;
}
