import { expect, test } from 'vitest';
import { aGraph } from '../../support/a-graph.ts';
import { imported } from '../../support/imported.ts';
import { registerFile } from '../../support/register-file.ts';
import { salesFileOf } from '../../support/sales-file.ts';

test('until its file comes again, every command says which version is half loaded', async () => {
  const graph = await aGraph().organisation('courts');
  const sales = salesFileOf([{ buyer: 'Courts', supplier: 'Acme', net: '10' }], '2014-01-31');
  await imported(graph, ['g-cloud-sales', sales]);
  // What a command leaves that is killed while it writes lines.
  await graph.write.command("MATCH (v:DatasetVersion {dataset: 'g-cloud-sales'}) SET v.status = 'LOADING'");
  const notesOf = async (source: string, path: string): Promise<string[]> => {
    const { notes } = await imported(graph, [source, path]);
    return notes.filter((note) => note.includes('half loaded'));
  };
  const register = registerFile([{ slug: 'courts' }, { slug: 'office' }], '2015-01-01');
  const said =
    'g-cloud-sales@2014-01-31 is half loaded, by an import that was cut short: import its file again to finish it.';
  expect(await notesOf('govuk-organisations', register)).toEqual([said]);
  expect(await notesOf('g-cloud-sales', sales)).toEqual([]);
  expect(await notesOf('govuk-organisations', register)).toEqual([]);
});
