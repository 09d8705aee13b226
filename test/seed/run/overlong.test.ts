import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IMPORTERS } from '../../../seed/run/importers.ts';
import { checkedFile } from '../../../seed/run/check.ts';
import { AS_GIVEN } from '../../../seed/run/context.ts';
import { SILENT } from '../../../seed/progress.ts';
import { overlongIn } from '../../../seed/store/notices/overlong.ts';
import type { JsonObject } from '../../../seed/values/json.ts';
import { awardRelease } from '../../support/releases-file.ts';
import { aFile } from '../published-file.ts';

const LONG = 'x'.repeat(8_000);

async function rejected(source: string, content: string, name?: string) {
  const importer = IMPORTERS.get(source)!;
  const file = await importer.read(aFile(content, name), null);
  const { report } = await checkedFile(importer, file, { options: AS_GIVEN, progress: SILENT });
  const { accepted, rejections } = report.done();
  return { accepted, rejections: rejections.map(({ reason, detail }) => `${reason} ${detail}`) };
}

test.each([
  ['supplier', `${LONG},B,Jan-14,5,1`],
  ['buyer', `A,${LONG},Jan-14,5,1`],
  ['lot', `A,B,Jan-14,5,${LONG}`],
  // Taken apart each letter of these has eighteen.
  ['supplier', `${'\uFDFA'.repeat(500)},B,Jan-14,5,1`, '16,500 bytes'],
])(
  'a sale whose %s is longer than any is rejected, and the others come in',
  async (what, row, measure = '8,000 characters') => {
    const sales = `Supplier,Customer,Month,Total Charge,Lot\nA,B,Jan-14,5,1\n${row}\n`;
    const found = await rejected('g-cloud-sales', sales, '2014-01-31.csv');
    expect(found.accepted).toBe(1);
    expect(found.rejections).toEqual([`TOO_LONG ${what}: ${measure}`]);
  },
);

test('a description of any length is no reason', async () => {
  const sales = `Supplier,Customer,Month,Total Charge,Description\nA,B,Jan-14,5,${LONG}\n`;
  expect((await rejected('g-cloud-sales', sales, '2014-01-31.csv')).accepted).toBe(1);
});

test.each([
  ['cpv', 'code,name', ['03000000', LONG]],
  ['ccs-customer-urns', 'urn,name', ['10000001', LONG]],
])('a record of %s with a name longer than any is rejected', async (source, header, row) => {
  const good = source === 'cpv' ? '03100000,Farming' : '10000002,Ministry';
  const found = await rejected(source, `${header}\n${good}\n${stringify([row])}`);
  expect(found).toEqual({ accepted: 1, rejections: ['TOO_LONG name: 8,000 characters'] });
});

const RELEASE = awardRelease('ocds-b5fd17-1', 'Ministry') as unknown as JsonObject;

test.each<[string, object]>([
  ['ocid', { ocid: LONG }],
  ['id', { id: LONG }],
  ['name', { buyer: { id: 'b', name: LONG } }],
  ['name', { parties: [{ id: 'b', name: LONG }] }],
  ['id', { awards: [{ id: LONG }] }],
  ['name', { awards: [{ id: '1', suppliers: [{ id: 's', name: LONG }] }] }],
  ['awardID', { contracts: [{ id: '1', awardID: LONG }] }],
  ['id', { tender: { lots: [{ id: LONG }] } }],
  ['id', { parties: [{ id: 'b', identifier: { scheme: 'GB-COH', id: LONG } }] }],
  [
    'additionalIdentifiers',
    {
      parties: [
        { id: 'b', additionalIdentifiers: Array.from({ length: 400 }, (_, id) => ({ id: `${id}` })) },
      ],
    },
  ],
])('a release with too long a %s says so', (what, more) => {
  expect(overlongIn({ ...RELEASE, ...more })).toMatch(new RegExp(`^${what}: [\\d,]+ characters$`));
});

test('a release with long texts has no name too long', () => {
  expect(overlongIn({ ...RELEASE, tender: { title: LONG, description: LONG } })).toBeNull();
});

test('what passes fits one entry of an index together with all it is put beside', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (name) => {
      const passes = overlongIn({ ...RELEASE, buyer: { name } }) === null;
      expect(!passes || Buffer.byteLength(name.normalize('NFKD')) * 3 < 8_000).toBe(true);
    }),
    { numRuns: 200 },
  );
});
