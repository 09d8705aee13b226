import fc from 'fast-check';
import { sortedBy } from '../support/joined.ts';

export const BUYERS = ['Ministry', 'Courts', 'Prisons'] as const;
/** By the prefix of their ids. */
const SERVICES = { 'ocds-h6vhtk': 'find-a-tender', 'ocds-b5fd17': 'contracts-finder' } as const;
export const DAYS = ['2024-12-31', '2025-01-01', '2025-02-28'] as const;
const TAGS = ['planning', 'tender', 'awardUpdate'] as const;
const TYPES = ['UK4', 'award_notice', null] as const;
export const CODES = ['72000000', '72400000', '90900000'] as const;

/** A purchase has one to three notices; those of one purchase share its buyer and code. */
export type Told = {
  ocid: string;
  release: string;
  service: string;
  buyer: string;
  cpv: string;
  day: string | null;
  tags: string[];
  type: string | null;
};

const notice = fc.record({
  day: fc.option(fc.constantFrom(...DAYS), { freq: 5 }),
  tags: fc.subarray([...TAGS], { minLength: 1, maxLength: 2 }),
  type: fc.constantFrom(...TYPES),
});
const purchase = fc.record({
  prefix: fc.constantFrom(...(Object.keys(SERVICES) as (keyof typeof SERVICES)[])),
  buyer: fc.constantFrom(...BUYERS),
  cpv: fc.constantFrom(...CODES),
  notices: fc.array(notice, { minLength: 1, maxLength: 3 }),
});

export const randomNotices = (seed: number): Told[] =>
  fc.sample(purchase, { seed, numRuns: 30 }).flatMap(({ prefix, notices, ...shared }, index) =>
    notices.map((one, at) => ({
      ...shared,
      ...one,
      ...{ ocid: `${prefix}-${String(index).padStart(3, '0')}`, release: String(at) },
      service: SERVICES[prefix],
    })),
  );

/** In summer the evening of UTC is the next day in London, so each is published at noon. */
export const releaseOf = ({ ocid, release, buyer, cpv, day, tags, type }: Told): object => ({
  ocid,
  id: release,
  ...(day ? { date: `${day}T12:00:00Z` } : {}),
  tag: tags,
  buyer: { id: 'b', name: buyer },
  parties: [{ id: 'b', name: buyer, roles: ['buyer'] }],
  tender: {
    title: `Work ${ocid}`,
    classification: { scheme: 'CPV', id: cpv, description: cpv },
    ...(type ? { documents: [{ id: '1', noticeType: type }] } : {}),
  },
});

export type Filter = {
  buyer?: string;
  scope?: 'SELF_AND_DESCENDANTS';
  source?: string;
  cpv?: string;
  ocid?: string;
  type?: string[];
  tag?: string[];
  from?: string;
  to?: string;
  not?: Exclusion;
};
export type Exclusion = {
  buyer?: string[];
  scope?: 'SELF_AND_DESCENDANTS';
  source?: string[];
  cpv?: string[];
  type?: string[];
  tag?: string[];
};
const isFor = ({ buyer }: Told, { buyer: asked, scope }: Pick<Filter, 'buyer' | 'scope'>): boolean =>
  !asked || buyer.toLowerCase() === asked || (asked === 'ministry' && scope !== undefined);

const word = (text: string | null): string => (text ?? '').toLowerCase().replaceAll(/[-_ ]/g, '');
const isAnyOf = (asked: string[] | undefined, said: readonly (string | null)[]): boolean =>
  !asked || said.some((one) => asked.map(word).includes(word(one)));

const isBelow = ({ cpv }: Told, code: string): boolean => cpv.startsWith(code.replace(/0+$/, ''));

/** Whether a notice meets one condition, by any of its values. */
const isLeftOut = (told: Told, { buyer, scope, source, cpv, type, tag }: Exclusion): boolean =>
  [
    buyer?.some((one) => isFor(told, { buyer: one, ...(scope && { scope }) })),
    source && isAnyOf(source, [told.service]),
    cpv?.some((code) => isBelow(told, code)),
    type && isAnyOf(type, [told.type]),
    tag && isAnyOf(tag, told.tags),
  ].includes(true);

/** Whether a notice is one that a filter takes in. */
export const meets = (told: Told, filter: Filter): boolean =>
  isFor(told, filter) &&
  (!filter.source || word(told.service) === word(filter.source)) &&
  (!filter.cpv || isBelow(told, filter.cpv)) &&
  (!filter.ocid || told.ocid === filter.ocid) &&
  isAnyOf(filter.type, [told.type]) &&
  isAnyOf(filter.tag, told.tags) &&
  (!filter.from || (told.day ?? '') >= filter.from) &&
  (!filter.to || (told.day !== null && told.day <= filter.to)) &&
  (!filter.not || !isLeftOut(told, filter.not));

/** A notice by its purchase and release. */
export const keyOf = ({ ocid, release }: Told): string => `${ocid}|${release}`;

/** The keys of the notices that a filter takes in, in order; those that are alike by key, in the direction of the list. */
export const naiveList = (all: readonly Told[], filter: Filter, order: string): string[] =>
  sortedBy(
    all.filter((told) => meets(told, filter)),
    { by: ({ day }) => day ?? '', key: keyOf, isDown: order === 'DATE_DESC' },
  ).map(keyOf);
