import type { Accepted } from '../importer.ts';
import type { AsAt } from '../../read/source-file.ts';
import { dayPrinted } from '../../values/day.ts';
import { problemOf, rawOrganisation, type RawOrganisation } from './raw.ts';

/** An organisation in the words of the API, each slug once. */
export function organisationIn(result: unknown, slugs: Set<string>): Accepted<RawOrganisation> {
  const parsed = rawOrganisation.safeParse(result);
  if (!parsed.success) return { reason: 'NOT_AN_ORGANISATION', detail: problemOf(parsed.error) };
  const { slug } = parsed.data.details;
  if (slugs.has(slug)) return { reason: 'REPEATED', detail: `${slug} stands twice` };
  slugs.add(slug);
  return { record: parsed.data };
}

/** The last change of any body in the register, which it cannot be older than. */
export function lastChange(organisations: readonly RawOrganisation[]): AsAt | null {
  const changes = organisations.map(({ updated_at: at }) => dayPrinted(at ?? '') ?? '');
  const last = changes.toSorted().at(-1);
  return last ? { asAt: last, reason: 'the last change of a body in it' } : null;
}
