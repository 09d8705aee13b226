import type { SalesRecord } from '../g-cloud-sales/record.ts';
import type { Size } from '../g-cloud-sales/size.ts';
import type { Random } from './random.ts';

export type SyntheticSupplier = { name: string; sizes: readonly Size[] };

/** Who sells and who buys, each picked with the weight it has. */
export type Parties = { supplier(random: Random): SyntheticSupplier; buyer(random: Random): string };

/** The months of the published files, and the iterations whose call-offs were invoiced in them. */
export const MONTHS: readonly string[] = Array.from({ length: 72 }, (_, index) => {
  const month = 3 + index;
  return `${2012 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

const BY_NUMBER = ['4', '4', '4', '4', '3', '1', '2'];
const BY_NAME = ['Cloud support', 'Cloud support', 'Cloud hosting', 'Cloud software'];
const SPECIALISTS = ['Digital specialists', 'Digital outcomes'];

/** From which month on an iteration is printed, and how its lots are. */
const ITERATIONS = [
  { from: 0, framework: 'G-Cloudi', lots: BY_NUMBER },
  { from: 7, framework: 'G-Cloud Services II', lots: BY_NUMBER },
  { from: 13, framework: 'G-Cloud III', lots: BY_NUMBER },
  { from: 19, framework: 'G-Cloud 4', lots: BY_NUMBER },
  { from: 34, framework: 'G-Cloud 6', lots: ['SCS', 'SaaS', 'IaaS', 'PaaS'] },
  { from: 50, framework: 'Digital Outcomes and Specialists 2', lots: SPECIALISTS },
  { from: 61, framework: 'G-Cloud 9', lots: BY_NAME },
] as const;

const SERVICES = [
  'Agile coaching',
  'Developer',
  'Compute',
  'Consultancy',
  'IT security',
  'Backup',
  'Hosting',
  'Licences',
  'Support',
  'Data migration',
];
const GRADES = ['day rate', 'monthly charge', 'per user', 'per instance', 'fixed price', 'expenses'];

const BLANK = 0.02;
const CREDITS = 0.02;
const ZEROS = 0.01;
const FRACTIONS_OF_A_PENNY = 0.01;
const PENCE = 100n;

/** Log-normal around some £3,000: many small charges, a few of hundreds of thousands. In 1/10,000 of a pound. */
function chargeE4(random: Random): bigint {
  if (random.chance(ZEROS)) return 0n;
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const pence = BigInt(Math.round(100 * Math.exp(8 + 1.4 * normal)));
  return pence * PENCE + (random.chance(FRACTIONS_OF_A_PENNY) ? 25n : 0n);
}

/** One call-off: who buys what from whom, invoiced over some months. Later months have more of them. */
export type CallOff = { records(): Generator<SalesRecord> };

export function callOff(random: Random, parties: Parties): CallOff {
  const supplier = parties.supplier(random);
  const buyer = parties.buyer(random);
  const start = Math.floor(Math.sqrt(random.next()) * MONTHS.length);
  const { framework, lots } = ITERATIONS.findLast(({ from }) => from <= start)!;
  const printed = random.chance(BLANK)
    ? { framework: '', lot: '' }
    : { framework, lot: random.pick<string>(lots) };
  const description = `${random.pick(SERVICES)}, ${random.pick(GRADES)} ${random.below(100)}`;
  const sector = random.pick(['Central Government', 'Central Government', 'Local Government', 'Health', '']);
  const months = 1 + Math.floor(-4 * Math.log(1 - random.next()));
  const price = chargeE4(random);
  return {
    *records() {
      for (let index = start; index < Math.min(start + months, MONTHS.length); index += 1) {
        const amount = random.chance(0.5) ? price : chargeE4(random);
        const amountE4 = random.chance(CREDITS) ? -amount : amount;
        yield {
          supplier: supplier.name,
          buyer,
          period: MONTHS[index]!,
          amountE4,
          ...printed,
          description,
          sector,
          size: random.pick(supplier.sizes),
        };
      }
    },
  };
}
