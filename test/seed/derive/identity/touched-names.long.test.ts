import { expect, test } from 'vitest';
import { z } from 'zod';
import { checksum } from '../../../../seed/audit/checksum.ts';
import { resolutionsOf } from '../../../../seed/derive/identity/resolutions.ts';
import { randomFrom, type Random } from '../../../../seed/sources/synthetic/random.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { knowledgeOf } from '../../../../src/identity/knowledge.ts';
import { ROLES } from '../../../../src/identity/spelling.ts';
import { factsIn, linksOf, nodesOf } from '../../../support/facts-in.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported, importedTogether } from '../../../support/imported.ts';
import { registerFile } from '../../../support/register-file.ts';
import { releasesFile } from '../../../support/releases-file.ts';
import { salesFileOf } from '../../../support/sales-file.ts';

type File = readonly [source: string, path: string];

const mentionShape = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  raw: z.string(),
  versionId: z.string(),
  identifiers: z.array(z.string()).default([]),
});

const REGISTER: File = [
  'govuk-organisations',
  registerFile([{ slug: 'ministry' }, { slug: 'courts', parents: ['ministry'] }]),
];

/** Few names in many spellings, so that forms, numbers, trading names, short forms and cells of several meet. */
const BASES = [
  ...['Acme', 'Boreal', 'Corvus', 'Courts', 'Zeta', 'Leeds Council', 'Leeds Borough Council', 'York Council'],
  ...['Borough of York', 'Care NHS Trust', 'Care NHS Foundation Trust'],
];
const FORMS = [
  '',
  '',
  '',
  ' Ltd',
  ' Limited',
  ' LLP',
  ' t/a Zeta',
  ' Ltd t/a Zeta',
  ' LLP (trading as Zeta)',
];
const NUMBERS = ['04103211', '05212234', '06213338'];
const CELLS = ['Leeds Council and York Council', 'Leeds Council (LC)', 'York Council / Acme Ltd', 'Ministry'];

const spelling = (random: Random): string => `${random.pick(BASES)}${random.pick(FORMS)}`;

function party(random: Random, id: string) {
  const name = id === 'b' && random.chance(0.3) ? random.pick(CELLS) : spelling(random);
  const numbers = [1, 2].flatMap(() => (random.chance(0.25) ? [random.pick(NUMBERS)] : []));
  const [identifier, ...additionalIdentifiers] = numbers.map((number) => ({ scheme: 'GB-COH', id: number }));
  return { id, name, ...(identifier ? { identifier, additionalIdentifiers } : {}) };
}

/** One of few processes: a later notice of it may name others, so that names go as well as come. */
function release(random: Random, number: number): object {
  const ocid = `ocds-b5fd17-${random.below(6)}`;
  const [buyer, supplier] = [party(random, 'b'), party(random, 's')];
  const date = `2024-01-${String(1 + (number % 28)).padStart(2, '0')}T00:00:00Z`;
  const suppliers = [{ id: 's', name: supplier.name }];
  return {
    ocid,
    id: `${number}`,
    date,
    tag: ['award'],
    buyer: { id: 'b', name: buyer.name },
    parties: [
      { ...buyer, roles: ['buyer'] },
      { ...supplier, roles: ['supplier'] },
    ],
    tender: { title: 'Support of one system' },
    awards: [{ id: 'a', status: 'active', suppliers, value: { amount: 10, currency: 'GBP' } }],
  };
}

function filesOf(random: Random): File[] {
  const notices = Array.from({ length: 4 }, (_, file): File => [
    'contracts-ocds',
    releasesFile([0, 1, 2, 3].map((number) => release(random, 10 * file + number))),
  ]);
  const sales = ['2013-05-31', '2013-06-30'].map((day): File => [
    'g-cloud-sales',
    salesFileOf(
      [1, 2, 3].map(() => ({ buyer: spelling(random), supplier: spelling(random), net: '10' })),
      day,
    ),
  ]);
  return [...notices, ...sales];
}

const shuffled = <T>(random: Random, items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);

type Meant = Record<string, string[]>;

/** By printed name: whom it is taken to mean. */
async function meantIn(graph: Graph): Promise<Meant> {
  const meant: Meant = {};
  for (const { from, to } of await linksOf(graph, 'RESOLVES_TO')) (meant[from] ??= []).push(to);
  return meant;
}

/** The same from all names that are printed, resolved together without looking anything up. */
async function meantWhenResolvedAtOnce(graph: Graph): Promise<Meant> {
  const mentions = (await nodesOf(graph, 'Mention')).map((stored) => mentionShape.parse(stored));
  const byRole = new Map(ROLES.map((role) => [role, mentions.filter((one) => one.role === role)]));
  const resolutions = resolutionsOf(byRole, await knowledgeOf(graph));
  const meant = [...resolutions.values()].flatMap((found) => [...found]);
  return Object.fromEntries(
    meant.map(([id, found]) => [id, found.map(({ organisationId }) => organisationId)]),
  );
}

test.each(Array.from({ length: 12 }, (_, index) => index + 1))(
  'names that come and go file by file mean whom they mean when all come at once (%i)',
  async (seed) => {
    const random = randomFrom(seed);
    const files = filesOf(random);
    const whole = await emptyGraph();
    await importedTogether(whole, [REGISTER, ...files]);
    const [expected, sum] = [await factsIn(whole), await checksum(whole)];
    const graph = await emptyGraph();
    // The register first: where it comes last everything is resolved anew.
    for (const file of [REGISTER, ...shuffled(random, files)]) await imported(graph, file);
    expect(await factsIn(graph)).toEqual(expected);
    expect(await checksum(graph)).toBe(sum);
    expect(await meantIn(graph)).toEqual(await meantWhenResolvedAtOnce(graph));
  },
  240_000,
);
