import { frameworkFacts, frameworkFamilies, type FrameworkFamily } from './families.ts';
import { iterationOf } from '../../values/iteration.ts';
import { LONGEST_CELL, plain } from './cell.ts';

/** `EXACT`: the iteration is certain. `FAMILY_ONLY`: the cell leaves it open. */
export type FrameworkAsPrinted = {
  family: string | null;
  framework: string | null;
  confidence: 'EXACT' | 'FAMILY_ONLY' | 'UNKNOWN';
};

const UNKNOWN = { family: null, framework: null, confidence: 'UNKNOWN' } as const;

const SLUGS = new Map(frameworkFacts().map((facts) => [facts.slug, facts]));
const ALIASES = frameworkFamilies()
  .flatMap((family) => family.printed.map((alias) => ({ family, alias })))
  .toSorted((a, b) => b.alias.length - a.alias.length);
const SERIES = new Map(
  frameworkFamilies().flatMap((family) =>
    family.numberSeries ? [[family.numberSeries, family] as const] : [],
  ),
);

function inFamily({ slug: family }: FrameworkFamily, iteration: number | null): FrameworkAsPrinted {
  const found = frameworkFacts().find((facts) => facts.family === family && facts.iteration === iteration);
  return found
    ? { family, framework: found.slug, confidence: 'EXACT' }
    : { family, framework: null, confidence: 'FAMILY_ONLY' };
}

/** The name of a family with or without its iteration: `G-Cloud Services II`, `GCloud 7`, `DOS`. */
function byName(text: string): FrameworkAsPrinted {
  const name = plain(text);
  for (const { family, alias } of ALIASES) {
    if (!name.startsWith(alias)) continue;
    if (name === alias) return inFamily(family, null);
    const iteration = iterationOf(name.slice(alias.length).replace(/^(?:version|iteration|v(?=\d))/, ''));
    if (iteration !== null) return inFamily(family, iteration);
  }
  return UNKNOWN;
}

const REFERENCE = /\bRM\s?-?(\d{4})(?:[ ./-]?([ivx]+|\d{1,2}))?(?:\s?L\d)?\b/i;

/**
 * The agreement number. Its suffix is the iteration in G-Cloud's series; in the other it goes on counting
 * from Digital Services, so that only the references a source states count there.
 */
function byReference(series: string, suffix: string | undefined): FrameworkAsPrinted {
  const family = SERIES.get(`RM${series}`);
  if (!family) return UNKNOWN;
  const number = suffix ? iterationOf(suffix) : null;
  if (family.slug === 'g-cloud') return inFamily(family, number);
  const found = frameworkFacts().find(({ reference }) => {
    const known = reference ? REFERENCE.exec(reference) : null;
    return number !== null && known?.[1] === series && iterationOf(known[2] ?? '') === number;
  });
  return found ? { family: found.family, framework: found.slug, confidence: 'EXACT' } : UNKNOWN;
}

/** Where a cell says the same thing twice both must agree; where they differ, only what they share is known. */
function agreed(one: FrameworkAsPrinted, other: FrameworkAsPrinted): FrameworkAsPrinted {
  if (one.family !== other.family) return UNKNOWN;
  if (one.framework && other.framework && one.framework !== other.framework)
    return { family: one.family, framework: null, confidence: 'FAMILY_ONLY' };
  return one.framework ? one : other;
}

/** Which framework a cell of a sales file names, in any way a release has printed it. */
export function frameworkAsPrinted(text: string): FrameworkAsPrinted {
  const cell = text.trim();
  if (cell === '' || cell.length > LONGEST_CELL) return UNKNOWN;
  const facts = SLUGS.get(cell);
  if (facts && cell.includes('-'))
    return { family: facts.family, framework: facts.slug, confidence: 'EXACT' };
  const reference = REFERENCE.exec(cell);
  if (!reference) return byName(cell);
  const found = byReference(reference[1]!, reference[2]);
  const rest = cell.replace(reference[0], ' ');
  return plain(rest) === '' ? found : agreed(found, byName(rest));
}
