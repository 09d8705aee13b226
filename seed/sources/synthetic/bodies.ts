import type { RawOrganisation } from '../govuk-organisations/raw.ts';
import { BODIES_SCOPE } from '../sample/public-body-facts.ts';
import { factsOf } from '../govuk-organisations/transform.ts';
import type { FactScope } from '../../store/fact-store.ts';
import type { FactSet } from '../../store/facts.ts';

export const SYNTHETIC_BODIES: FactScope = { ...BODIES_SCOPE, source: 'synthetic-organisations' };

/** A made-up body in the words of the register; `parents` are slugs. */
export type SyntheticBody = {
  slug: string;
  name: string;
  acronym: string;
  format: string;
  status: 'live' | 'closed';
  parents: readonly string[];
};

const DEPARTMENTS = 24;
/** The first department has the most bodies, as the Ministry of Justice has; the last has one. */
const BODIES_OF_FIRST = 24;
const two = (number: number): string => String(number).padStart(2, '0');

const department = (number: number): SyntheticBody => ({
  slug: `synthetic-department-${two(number)}`,
  name: `Synthetic Department ${two(number)}`,
  acronym: `SD${two(number)}`,
  format: 'Ministerial department',
  status: 'live',
  parents: [],
});

/** Every seventh body belongs to the body before it, every ninth also to the next department, every eleventh is closed. */
function bodyOf(number: number, index: number): SyntheticBody {
  const [self, before] = [
    `synthetic-body-${two(number)}-${two(index)}`,
    `synthetic-body-${two(number)}-${two(index - 1)}`,
  ];
  const parent = index % 7 === 0 ? before : department(number).slug;
  const joint = index % 9 === 0 && number < DEPARTMENTS ? [department(number + 1).slug] : [];
  return {
    slug: self,
    name: `Synthetic Body ${two(number)} ${two(index)}`,
    acronym: `SB${two(number)}${two(index)}`,
    format: index % 3 === 0 ? 'Executive agency' : 'Executive non-departmental public body',
    status: index % 11 === 0 ? 'closed' : 'live',
    parents: [parent, ...joint],
  };
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const bodiesOf = (number: number): number => Math.max(1, Math.floor(BODIES_OF_FIRST / number));

/**
 * Departments and bodies: the same at every number of lines, as a hierarchy does not grow with what is spent.
 * Departments come first, then the first body of each, then the second: those that spend most first.
 */
export const syntheticBodies = (): SyntheticBody[] => [
  ...numbers(1, DEPARTMENTS).map(department),
  ...numbers(1, BODIES_OF_FIRST).flatMap((index) =>
    numbers(1, DEPARTMENTS)
      .filter((number) => index <= bodiesOf(number))
      .map((number) => bodyOf(number, index)),
  ),
];

const asRaw = ({ slug, name, acronym, format, status, parents }: SyntheticBody): RawOrganisation => ({
  title: name,
  format,
  web_url: `https://example.org/${slug}`,
  updated_at: null,
  analytics_identifier: null,
  details: {
    slug,
    abbreviation: acronym,
    content_id: null,
    govuk_status: status,
    govuk_closed_status: status === 'closed' ? 'no_longer_exists' : null,
    closed_at: status === 'closed' ? '2015-04-01' : null,
  },
  parent_organisations: [...parents],
  child_organisations: [],
  superseded_organisations: [],
  superseding_organisations: [],
});

/** The bodies as a register would state them on the day. */
export const syntheticBodyFacts = (bodies: readonly SyntheticBody[], asAt: string): FactSet =>
  factsOf(bodies.map(asRaw), { asAt, source: SYNTHETIC_BODIES.source, sample: false });
