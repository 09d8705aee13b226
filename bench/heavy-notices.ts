import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { randomFrom, type Random } from '../seed/sources/synthetic/random.ts';

const BUYERS = 3_000;
const SUPPLIERS = 60_000;
/** The share of all processes that one buyer has. */
const HEAVY = 0.2;
const FIRST_DAY = Date.UTC(2015, 0, 1);
/** Notices a day; ten years hold half a million. */
const A_DAY = 140;
const DAY_MS = 86_400_000;
/** How many notices before its award a tender may be at most. */
const LATEST_AWARD = 2_000;
const SERVICES = ['ocds-h6vhtk', 'ocds-b5fd17', 'ocds-kuma6s'] as const;
const CODES = ['72000000', '48000000', '79410000', '45000000', '33600000'] as const;
const FORMS = ['Limited', 'Ltd', 'LLP', 'PLC'] as const;

/**
 * Notices with these numbers, from 0: whatever the cut into files, a number is the same notice. `bodies` are the names of the
 * first buyers, the heaviest first; the others are of no register.
 */
export type HeavyNotices = { from: number; to: number; bodies?: readonly string[] };

/** One of many, the first ones more often. */
const withHead = (random: Random, count: number): number => Math.floor(count * random.next() ** 3);

const dayOf = (number: number): string =>
  new Date(FIRST_DAY + Math.floor(number / A_DAY) * DAY_MS).toISOString();

/** A supplier as notices print it: in several spellings, one in three with its number. */
function supplierOf(random: Random): { name: string; id: string; identifier?: object } {
  const number = withHead(random, SUPPLIERS);
  const form = FORMS[number % FORMS.length]!;
  const name = random.chance(0.1) ? `SUPPLIER ${number} ${form.toUpperCase()}` : `Supplier ${number} ${form}`;
  const id = String(4_000_000 + number * 7).padStart(8, '0');
  return { name, id: `s-${number}`, ...(number % 3 === 0 ? { identifier: { scheme: 'GB-COH', id } } : {}) };
}

/** What all notices of one process say: who buys what. A process has the number of its tender, which is even. */
function processOf(number: number, bodies: readonly string[]) {
  const random = randomFrom(20_150_101 + number);
  const buyer = random.chance(HEAVY) ? 0 : 1 + withHead(random, BUYERS - 1);
  const service = random.pick(SERVICES);
  const under = random.chance(0.05) ? ` under RM${6000 + random.below(40)}` : '';
  return {
    random,
    ocid: `${service}-${String(number).padStart(6, '0')}`,
    buyer: { id: `b-${buyer}`, name: bodies[buyer] ?? `Council of ${buyer}` },
    tender: {
      id: `t-${number}`,
      // A service repeats what another announced: titles of one buyer come again.
      title: `Support of system ${random.below(5_000)} for the council of ${buyer}${under}`,
      description: `The council seeks a supplier of services for its system. ${'Lots, terms and dates are in the documents. '.repeat(random.below(12))}`,
      value: { amount: 1_000 * (1 + random.below(900)), currency: 'GBP' },
      items: [{ id: '1', classification: { scheme: 'CPV', id: random.pick(CODES) } }],
    },
  };
}

/** The notice of a number: of an even one a tender, of an odd one an award of a tender some time before. */
function releaseOf(number: number, bodies: readonly string[]): object {
  const isAward = number % 2 === 1;
  const back = 2 * randomFrom(number).below(Math.min(LATEST_AWARD, number + 1) / 2);
  const { random, ocid, buyer, tender } = processOf(isAward ? number - 1 - back : number, bodies);
  const date = dayOf(number);
  const supplier = isAward ? supplierOf(random) : null;
  const awards = supplier
    ? [
        {
          id: `a-${number}`,
          date,
          status: 'active',
          value: tender.value,
          suppliers: [{ id: supplier.id, name: supplier.name }],
        },
      ]
    : [];
  const parties = [
    { ...buyer, roles: ['buyer'] },
    ...(supplier ? [{ ...supplier, roles: ['supplier'] }] : []),
  ];
  return {
    ocid,
    id: `${ocid}-${number}`,
    date,
    tag: [isAward ? 'award' : 'tender'],
    buyer,
    parties,
    tender,
    awards,
  };
}

function* packageOf({ from, to, bodies = [] }: HeavyNotices): Generator<string> {
  yield '{"releases":[\n';
  for (let number = from; number < to; number += 1)
    yield `${number === from ? '' : ',\n'}${JSON.stringify(releaseOf(number, bodies))}`;
  yield '\n]}\n';
}

/** Writes a package of releases: tenders and awards with a heavy head, and more names the more there are. */
export const writeHeavyNotices = (path: string, notices: HeavyNotices): Promise<void> =>
  pipeline(Readable.from(packageOf(notices)), createWriteStream(path));
