import { expect, inject, onTestFinished, test } from 'vitest';
import { graphAt } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { serving } from '../support/serving.ts';

async function workOf(url: string, query: string): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  const { errors, extensions } = (await response.json()) as {
    errors?: unknown;
    extensions: { cost: { work: { requested: number; actual: number } } };
  };
  expect(errors).toBeUndefined();
  const { requested, actual } = extensions.cost.work;
  expect(actual).toBe(requested);
  return requested;
}

// A busy machine takes its time to plan every statement for the first time.
test(
  'a figure costs by the rows it is read from: more of all than of one, by lines more than by rollups, and under many names once',
  { timeout: 180_000 },
  async () => {
    let told = aGraph().organisation('dear-ministry').organisation('dear-agency');
    for (const month of ['2013-04', '2013-05', '2013-06', '2013-07', '2013-08', '2013-09'])
      for (const supplier of ['Acme Ltd', 'Brent Ltd', 'Clyde Ltd', 'Dart Ltd'])
        told = told.spend({ buyer: 'dear-ministry', supplier, month, net: '10' });
    await told.spend({
      buyer: 'dear-agency',
      supplier: 'Acme Ltd',
      month: '2013-04',
      net: '10',
    });
    // What was counted is believed for a minute by who counted it: this one has counted nothing yet.
    const graph = graphAt(() => inject('neo4j'));
    onTestFinished(() => graph.close());
    const url = await serving(graph);
    const group = (filter: string, by: string) =>
      workOf(url, `{ invoiced${filter} { groups(by: [${by}]) { nodes { net } } } }`);

    const oneBody = await workOf(url, '{ organisation(by: { slug: "dear-agency" }) { id } }');
    const agency = await group('(filter: { buyer: "dear-agency" })', 'SUPPLIER');
    const ministry = await group('(filter: { buyer: "dear-ministry" })', 'SUPPLIER');
    const months = await group('(filter: { buyer: "dear-ministry" })', 'MONTH');
    const all = await group('', 'BUYER, SUPPLIER');
    expect([oneBody < agency, agency < ministry, ministry < months]).toEqual([true, true, true]);
    // One supplier of the agency and four of the ministry are five rows of all, for which no body has to be found.
    const aRow = (ministry - agency) / 3;
    expect(all).toBe(agency - oneBody + 4 * aRow);

    const names = Array.from(
      { length: 18 },
      (_, at) => `a${at}: groups(by: [BUYER, SUPPLIER]) { nodes { net } }`,
    );
    expect(await workOf(url, `{ invoiced { ${names.join(' ')} } }`)).toBe(all);
  },
);
