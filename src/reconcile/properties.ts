import { latestSizes } from '../supplier/node.ts';
import type { Thing, TypeId } from './things.ts';
import { bodies, day, numbersOf, type Sources, sum, text, type Value } from './values.ts';

/** Something known of things: how it is called, of which types, and what of it a thing has. */
export type Property = Readonly<{
  id: string;
  name: string;
  about: string;
  types: readonly TypeId[];
  /** Its values are things of this type. */
  of?: TypeId;
  values: (thing: Thing, sources: Sources) => readonly Value[] | Promise<readonly Value[]>;
}>;

const BODY: readonly TypeId[] = ['organisation'];
const BOTH: readonly TypeId[] = ['organisation', 'supplier'];

/** Everything that is known of things and may be asked for, in the order in which it is offered. */
export const PROPERTIES: readonly Property[] = [
  {
    id: 'identifier',
    name: 'Identifier',
    about: 'Numbers and codes that registers gave, as scheme:value.',
    types: BOTH,
    values: async (thing, sources) =>
      (await numbersOf(thing, sources)).map(({ scheme, value }) => ({ str: `${scheme}:${value}` })),
  },
  {
    id: 'company-number',
    name: 'Company number',
    about: 'The number of Companies House.',
    types: BOTH,
    values: async (thing, sources) =>
      (await numbersOf(thing, sources)).flatMap(({ scheme, value }) =>
        scheme === 'GB-COH' ? [{ str: value }] : [],
      ),
  },
  {
    id: 'other-name',
    name: 'Other names',
    about: 'Every name in a register or a file, acronyms among them.',
    types: BOTH,
    values: async ({ id, name }, { organisation }) => {
      const names = await organisation.names.load(id);
      return [...new Set(names.map((one) => one.text))].filter((one) => one !== name).map((str) => ({ str }));
    },
  },
  {
    id: 'acronym',
    name: 'Acronym',
    about: 'What GOV.UK abbreviates the name to.',
    types: BODY,
    values: ({ acronym }) => text(acronym),
  },
  {
    id: 'slug',
    name: 'GOV.UK slug',
    about: 'The name in the address at GOV.UK.',
    types: BODY,
    values: ({ slug }) => text(slug),
  },
  {
    id: 'format',
    name: 'Kind of body',
    about: 'As GOV.UK has it, for example Executive agency.',
    types: BODY,
    values: ({ format }) => text(format),
  },
  {
    id: 'status',
    name: 'Status',
    about: 'Whether GOV.UK lists it as live, closed or otherwise.',
    types: BODY,
    values: ({ govukStatus }) => text(govukStatus),
  },
  {
    id: 'opened-on',
    name: 'Opened on',
    about: 'The first day, where a source says it.',
    types: BODY,
    values: ({ openedOn }) => day(openedOn),
  },
  {
    id: 'closed-on',
    name: 'Closed on',
    about: 'The first day it was no more.',
    types: BODY,
    values: ({ closedOn }) => day(closedOn),
  },
  {
    id: 'parent',
    name: 'Part of',
    about: 'The bodies it is directly part of, as last known.',
    types: BODY,
    of: 'organisation',
    values: async ({ id }, { organisation }) => bodies(await organisation.parents(null).load(id)),
  },
  {
    id: 'net-paid',
    name: 'Net paid (pounds)',
    about: 'What it paid by all invoiced lines that are loaded; whether with VAT, the API says.',
    types: BODY,
    values: async ({ id }, { sums }) => sum((await sums.load(id))?.paidE4),
  },
  {
    id: 'size',
    name: 'Size',
    about: 'Of a supplier, as last stated; several where sources contradict one another.',
    types: ['supplier'],
    values: async ({ id }, { supplier }) =>
      latestSizes(await supplier.sizes.load(id)).map((str) => ({ str })),
  },
  {
    id: 'net-invoiced',
    name: 'Net invoiced (pounds)',
    about: 'What it was paid by all invoiced lines that are loaded; whether with VAT, the API says.',
    types: ['supplier'],
    values: async ({ id }, { sums }) => sum((await sums.load(id))?.invoicedE4),
  },
];
