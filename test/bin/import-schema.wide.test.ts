import { beforeAll, expect, test } from 'vitest';
import type { ImportReport } from '../../seed/report.ts';
import { buyergraph } from '../support/command.ts';
import { nodesOf } from '../support/facts-in.ts';
import { emptyGraph, theGraph } from '../support/graph.ts';
import { schemaFile, SCHEMA_EXTENSION } from '../support/release-schema.ts';
import { awardRelease, releasesFile } from '../support/releases-file.ts';

const file = releasesFile([
  awardRelease('ocds-b5fd17-1', 'Ministry'),
  awardRelease('ocds-b5fd17-2', 'Ministry', { date: 'Jane Doe', tender: { value: { amount: '7' } } }),
]);
const schema = schemaFile();
/** Words may be a name, and are not repeated. */
const UNREADABLE = 'Cannot be read, so it is unknown: date, 1 value, the first “…” of ocds-b5fd17-2.';

beforeAll(emptyGraph);

test('what deviates from a schema is reported and loaded', async () => {
  const { status, out } = await buyergraph(
    ...['import', 'contracts-ocds', file, '--report', 'json'],
    ...['--schema', schema, '--schema', schemaFile({ ...SCHEMA_EXTENSION, required: ['ocid'] })],
  );
  const report = JSON.parse(out) as ImportReport;
  expect([status, report.accepted, report.created]).toEqual([0, 2, 2]);
  expect(report.notes.slice(1)).toEqual([
    'Deviates from the schema: /date must match format "date-time" (1 release, first at record 2).',
    'Deviates from the schema: /tender/value/amount must be number,null (1 release, first at record 2).',
    UNREADABLE,
  ]);
  expect(await nodesOf(await theGraph(), 'Notice')).toHaveLength(2);
});

test('without a schema nothing is said of one', async () => {
  const { out } = await buyergraph('import', 'contracts-ocds', file, '--dry-run', '--report', 'json');
  expect((JSON.parse(out) as ImportReport).notes).toEqual([UNREADABLE]);
});

test('refuses a schema that is none before anything is read, and one for what follows none', async () => {
  const none = await buyergraph('import', 'contracts-ocds', file, '--schema', schemaFile('{}'));
  expect(none).toMatchObject({
    status: 1,
    said: expect.stringContaining('does not say that it is a JSON Schema'),
  });
  const sales = await buyergraph('import', 'g-cloud-sales', 'sales.csv', '--schema', schema);
  expect(sales).toMatchObject({ status: 2, said: expect.stringContaining('--schema is for releases') });
});
