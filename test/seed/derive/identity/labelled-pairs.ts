import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { RELEASES, type Mentioned } from '../../../../seed/derive/identity/mention.ts';
import { resolutionsOf } from '../../../../seed/derive/identity/resolutions.ts';
import { withoutEntities } from '../../../../seed/values/entities.ts';
import { identifiersOf } from '../../../../seed/values/identifiers.ts';
import type { Register } from './govuk-register.ts';
import { ROLES, type Role } from '../../../../src/identity/spelling.ts';

/** `elsewhere`: in releases that are not at hand, or made up alike; resolved as if a notice printed it. */
const SOURCES = ['notices', 'sales', 'customers', 'elsewhere'] as const;

const pairShape = z.strictObject({
  case: z.string().min(1),
  role: z.enum(['BUYER', 'SUPPLIER']),
  printed: z.string().min(1),
  number: z.string(),
  source: z.enum(SOURCES),
  /** A printed name as well, or a slug of the register. */
  other: z.string().min(1),
  other_number: z.string(),
  other_source: z.enum([...SOURCES, 'register']),
  same: z.enum(['yes', 'no']),
  why: z.string().min(1),
});

export type LabelledPair = z.output<typeof pairShape>;

const read = readFileSync(new URL('labelled-pairs.csv', import.meta.url), 'utf8');

/** Printed names that mean one organisation and such that do not, by what they mean. */
export const labelledPairs = (): LabelledPair[] => z.array(pairShape).parse(parse(read, { columns: true }));

const LIST_NUMBER = /^GB-CCS-URN:\d{8}$/;

function numbersIn(number: string): string[] {
  if (number === '' || LIST_NUMBER.test(number)) return number ? [number] : [];
  const [scheme = '', id = ''] = number.split(/:(.*)/s);
  return identifiersOf({ identifier: { scheme, id } });
}

function mention(role: Role, [source, raw, number]: readonly [string, string, string]): Mentioned {
  const versionId = source === 'notices' || source === 'elsewhere' ? RELEASES : source;
  // As imports take a name from a cell.
  const name = withoutEntities(raw);
  return {
    id: [versionId, role, raw, number].join('|'),
    versionId,
    raw: name,
    identifiers: numbersIn(number),
  };
}

const printedOf = ({ role, source, printed, number }: LabelledPair): Mentioned =>
  mention(role, [source, printed, number]);

const otherOf = (pair: LabelledPair): Mentioned | null =>
  pair.other_source === 'register'
    ? null
    : mention(pair.role, [pair.other_source, pair.other, pair.other_number]);

export type Judged = LabelledPair & { found: 'yes' | 'no' };

/** What the resolver makes of the pairs, all their names together; pairs with a body the register lacks are left out. */
export function judged(pairs: readonly LabelledPair[], { directory, knowledge }: Register): Judged[] {
  const known = pairs.filter((pair) => pair.other_source !== 'register' || directory.bySlug(pair.other));
  const mentions = new Map(
    ROLES.map((role) => {
      const all = known
        .filter((pair) => pair.role === role)
        .flatMap((pair) => [printedOf(pair), otherOf(pair) ?? []].flat());
      return [role, [...new Map(all.map((one) => [one.id, one])).values()]] as const;
    }),
  );
  const resolutions = resolutionsOf(mentions, knowledge);
  const meant = ({ role }: LabelledPair, { id }: Mentioned): string[] =>
    resolutions
      .get(role)!
      .get(id)!
      .map(({ organisationId }) => organisationId);
  return known.map((pair) => {
    const other = otherOf(pair);
    const others = new Set(other ? meant(pair, other) : [pair.other]);
    return { ...pair, found: meant(pair, printedOf(pair)).some((id) => others.has(id)) ? 'yes' : 'no' };
  });
}

export type Figures = { pairs: number; same: number; precision: number; recall: number };

const share = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 1000;

/** Of the pairs taken for one, how many are (precision); of those that are one, how many were found (recall). */
export function figuresOf(pairs: readonly Judged[]): Figures {
  const same = pairs.filter((pair) => pair.same === 'yes');
  const found = pairs.filter((pair) => pair.found === 'yes');
  const right = same.filter((pair) => pair.found === 'yes').length;
  return {
    pairs: pairs.length,
    same: same.length,
    precision: share(right, found.length),
    recall: share(right, same.length),
  };
}
