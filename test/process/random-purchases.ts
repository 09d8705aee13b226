import fc from 'fast-check';

export const BUYERS = ['Ministry', 'Courts', 'Prisons', 'Elsewhere'] as const;
export const SUPPLIERS = ['Acme Ltd', 'Boreal Ltd', 'Corvus Ltd'] as const;
/** What releases say of each supplier's size. */
export const SIZES: Readonly<Record<string, 'SME' | 'LARGE' | 'UNKNOWN'>> = {
  'Acme Ltd': 'SME',
  'Boreal Ltd': 'LARGE',
  'Corvus Ltd': 'UNKNOWN',
};
export const STATUSES = ['active', 'on_hold', 'cancelled'] as const;
const DAYS = ['2024-12-31', '2025-01-01', '2025-02-28', '2025-03-01', '2026-01-15'] as const;
const WORDS = ['Hosting', 'hosting of Pages', 'Cleaning', 'cleaning & waste', 'Zebra'] as const;

/** A purchase as a test speaks of it: announced, and given away by one award. */
export type PurchaseTold = {
  ocid: string;
  buyers: readonly string[];
  suppliers: readonly string[];
  title: string;
  status: string;
  published: string;
  awarded: string | null;
  starts: string | null;
  ends: string | null;
  closes: string | null;
  amount: number | null;
  currency: string;
  announced: boolean;
  cpv: string;
};

const orNone = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 3 });
const day = fc.constantFrom(...DAYS);

const purchase: fc.Arbitrary<Omit<PurchaseTold, 'ocid'>> = fc.record({
  buyers: fc.subarray([...BUYERS], { minLength: 1, maxLength: 2 }),
  suppliers: fc.subarray([...SUPPLIERS], { minLength: 1 }),
  title: fc.constantFrom(...WORDS),
  status: fc.constantFrom(...STATUSES),
  published: day,
  awarded: orNone(day),
  starts: orNone(day),
  ends: orNone(day),
  closes: orNone(day),
  amount: orNone(fc.constantFrom(0, 7, 7, 100.5, 250_000)),
  currency: fc.constantFrom('GBP', 'GBP', 'EUR'),
  announced: fc.boolean(),
  cpv: fc.constantFrom('72000000', '72400000', '90900000'),
});

/** So many purchases, many of them alike in what they are ordered by. */
export const randomPurchases = (seed: number, count: number): PurchaseTold[] =>
  fc.sample(purchase, { seed, numRuns: count }).map((one, index) => ({
    ...one,
    ocid: `ocds-random-${String(index).padStart(3, '0')}`,
  }));

/** The release that announces a purchase as it ended; two buyers stand in one cell. */
export const releaseOf = (told: PurchaseTold): object => ({
  ocid: told.ocid,
  id: '1',
  date: `${told.published}T12:00:00Z`,
  tag: told.announced ? ['tender', 'award'] : ['award'],
  buyer: { id: 'buyer', name: told.buyers.join(' and ') },
  parties: [
    { id: 'buyer', name: told.buyers.join(' and '), roles: ['buyer'] },
    ...told.suppliers.map((name) => ({
      ...{ id: `supplier-${name}`, name, roles: ['supplier'] },
      ...(SIZES[name] === 'UNKNOWN' ? {} : { details: { scale: SIZES[name]!.toLowerCase() } }),
    })),
  ],
  tender: {
    title: told.title,
    ...(told.closes ? { tenderPeriod: { endDate: told.closes } } : {}),
    classification: { scheme: 'CPV', id: told.cpv, description: told.cpv },
  },
  awards: [
    {
      id: '1',
      status: told.status,
      ...(told.awarded ? { date: told.awarded } : {}),
      ...(told.amount === null ? {} : { value: { amount: told.amount, currency: told.currency } }),
      suppliers: told.suppliers.map((name) => ({ id: `supplier-${name}`, name })),
      contractPeriod: {
        ...(told.starts ? { startDate: told.starts } : {}),
        ...(told.ends ? { endDate: told.ends } : {}),
      },
    },
  ],
});
