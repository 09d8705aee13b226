import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { aGraph } from '../support/a-graph.ts';
import { answered, ask } from '../support/ask.ts';
import { buyergraph } from '../support/command.ts';
import { rowsOf } from '../support/saved-answer.ts';
import { serving } from '../support/serving.ts';

let graph: Graph;

beforeAll(async () => {
  graph = await aGraph()
    .organisation('ministry-of-defence', { name: 'Ministry of Defence', acronym: 'MOD' })
    .organisation('ministry-of-justice', { name: 'Ministry of Justice', acronym: 'MOJ' })
    .spend({ buyer: 'ministry-of-defence', supplier: 'ACME LIMITED', net: '120.5000' })
    .spend({ buyer: 'Defence, Ministry of (MOD)', supplier: 'ACME LIMITED', net: '4' })
    .spend({ buyer: 'ministry-of-justice', supplier: 'Beta Systems Ltd', net: '7' });
});

const posted = async (query: string) => {
  const answer = await fetch(`${await serving(graph)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await answer.json()) as {
    data: unknown;
    errors?: unknown;
    extensions: Record<string, unknown>;
  };
};

const INVERTED = 'Defence, Ministry of (MOD)';

test('a name as an index prints it means the same to importing, the API and a saved question', async () => {
  const imported = await ask(graph, `{ invoiced(filter: {buyer: "ministry-of-defence"}) { total { net } } }`);
  expect(imported['invoiced'].total.net).toBe('124.50');
  const asked = await ask(graph, `{ invoiced(filter: {buyer: "${INVERTED}"}) { total { net } } }`);
  expect(asked['invoiced'].total.net).toBe('124.50');
  const lines = await rowsOf(graph, 'spend-lines', { buyer: INVERTED });
  expect(lines).toHaveLength(2);
});

test('what is more than a key or an exact name is told with how it was resolved', async () => {
  const query = `{
    inverted: organisation(by: {name: "Justice, Ministry of"}) { slug }
    spelt: organisation(by: {name: "the MINISTRY OF JUSTICE"}) { slug }
    exact: organisation(by: {name: "Ministry of Justice"}) { slug }
    slug: organisation(by: {slug: "ministry-of-justice"}) { slug }
  }`;
  const { data, extensions } = await posted(query);
  expect(Object.values(data as object)).toEqual([
    { slug: 'ministry-of-justice' },
    { slug: 'ministry-of-justice' },
    { slug: 'ministry-of-justice' },
    { slug: 'ministry-of-justice' },
  ]);
  expect(extensions['resolved']).toEqual({
    'Justice, Ministry of': { name: 'Ministry of Justice', method: 'NAME_AND_MORE' },
    'the MINISTRY OF JUSTICE': { name: 'Ministry of Justice', method: 'NORMALISED_NAME' },
  });
});

test('a word that means nobody comes back with the names nearest to it', async () => {
  const { data, extensions } = await posted(`{
    organisation(by: {name: "Ministy of Justise"}) { slug }
    supplier(by: {name: "ACNE LTD"}) { name }
  }`);
  expect(data).toEqual({ organisation: null, supplier: null });
  expect(extensions['nearest']).toEqual({
    'Ministy of Justise': ['Ministry of Justice', 'Ministry of Defence'],
    'ACNE LTD': [expect.stringMatching(/^ACME/), expect.any(String)],
  });
});

test('the warning of a figure and the error of a saved question name the nearest too', async () => {
  const { data } = await answered(
    graph,
    `{ invoiced(filter: {buyer: "Ministy of Justise"}) { warnings { code message } } }`,
  );
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    invoiced: {
      warnings: [
        {
          code: 'UNKNOWN_PARTY',
          message:
            'Nobody is known as “Ministy of Justise”. Nearest: Ministry of Justice; Ministry of Defence.',
        },
      ],
    },
  });
  await expect(rowsOf(graph, 'contracts-of', { buyer: 'Ministy of Justise' })).rejects.toThrow(
    'Nobody is known as “Ministy of Justise”. Nearest: Ministry of Justice; Ministry of Defence.',
  );
  const { status, said } = await buyergraph(
    'query',
    'smes-across-bodies',
    '--var',
    'parent=Ministy of Justise',
  );
  expect([status, said]).toEqual([1, expect.stringContaining('Nearest: Ministry of Justice')]);
});

test('an id is an id: no name stands behind it', async () => {
  const [acme] = (await ask(graph, `{ suppliers(first: 1) { nodes { id name } } }`))['suppliers'].nodes;
  const nodes = `{ nodes(ids: ["${acme.id}", "supplier:ACME LIMITED", "organisation:Ministry of Justice", "supplier:govuk-none", ""]) { id } }`;
  expect(await ask(graph, nodes)).toEqual({ nodes: [{ id: acme.id }, null, null, null, null] });
  expect(await ask(graph, `{ supplier(by: {id: "supplier:ACME LIMITED"}) { id } }`)).toEqual({
    supplier: null,
  });
});

test('suppliers by id are read in one statement, however many', async () => {
  const url = await serving(graph);
  const ids = (await ask(graph, `{ suppliers { nodes { id } } }`))['suppliers'].nodes.map(
    ({ id }: { id: string }) => id,
  );
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-graph-trace': '1' },
    body: JSON.stringify({ query: `{ nodes(ids: ${JSON.stringify(ids)}) { id } }` }),
  });
  const { extensions } = (await answer.json()) as { extensions: { graph: { names: string[] } } };
  expect(ids).toHaveLength(2);
  expect(extensions.graph.names).toEqual(['suppliers-by-id']);
});

test('a number and a slug are keys: no rule for names reads them', async () => {
  const query = `{
    scheme: organisation(by: {identifier: {scheme: "Ministry of", value: "Justice"}}) { slug }
    acronym: organisation(by: {identifier: {scheme: "MOJ", value: ""}}) { slug }
    supplier: supplier(by: {identifier: {scheme: "ACME", value: " LIMITED"}}) { name }
    slug: organisation(by: {slug: "Justice, Ministry of (MOJ)"}) { slug }
  }`;
  const { data, extensions } = await posted(query);
  expect(Object.values(data as object)).toEqual([null, null, null, null]);
  expect(extensions).not.toHaveProperty('resolved');
  expect(Object.keys(extensions['nearest'] as object)).toEqual(['Justice, Ministry of (MOJ)']);
});

test('a text that is longer than any name is nobody, within the time of a request', async () => {
  const long = 'Ministry of '.repeat(4_000);
  const { data, errors } = await posted(
    `{ organisation(by: {name: "${long}"}) { slug } supplier(by: {name: "${long}"}) { name } }`,
  );
  expect({ data, errors }).toEqual({ data: { organisation: null, supplier: null }, errors: undefined });
});

test('a printed slip of the pen is who prints it, and the body that may be meant is told beside it', async () => {
  graph = await aGraph()
    .organisation('weather', { name: 'Bureau of Northern Weather' })
    .spend({ buyer: 'Bureau of Northen Weather', supplier: 'Beta Systems Ltd', net: '1' })
    .spend({ buyer: 'Anytown Council', supplier: 'Beta Systems Ltd', net: '1' });
  const { data, extensions } = await posted(`{
    slip: organisation(by: {name: "Bureau of Northen Weather"}) { name }
    nobody: organisation(by: {name: "Anytown Council"}) { name }
    body: organisation(by: {name: "Bureau of Northern Weather"}) { name }
  }`);
  expect(data).toEqual({
    slip: { name: 'Bureau of Northen Weather' },
    nobody: { name: 'Anytown Council' },
    body: { name: 'Bureau of Northern Weather' },
  });
  expect(extensions).toMatchObject({ near: { 'Bureau of Northen Weather': ['Bureau of Northern Weather'] } });
  expect(Object.keys(extensions['near'] as object)).toHaveLength(1);
});

test('a buyer that no register has is asked for in any form of its name, and a supplier by what it trades as', async () => {
  graph = await aGraph()
    .spend({ buyer: 'London Borough of Lambeth', supplier: 'Ninian Solutions Ltd t/a Huddle', net: '7' })
    .spend({ buyer: 'Mersey Care NHS Trust', supplier: 'Beta Systems Ltd', net: '1' });
  const query = `{
    council: organisation(by: {name: "Lambeth Council"}) { name }
    trust: organisation(by: {name: "Mersey Care NHS FT"}) { name }
    county: organisation(by: {name: "Lambeth County Council"}) { name }
    trader: supplier(by: {name: "Huddle"}) { name }
  }`;
  expect((await posted(query)).data).toEqual({
    council: { name: 'London Borough of Lambeth' },
    trust: { name: 'Mersey Care NHS Trust' },
    county: null,
    trader: { name: 'Ninian Solutions Ltd' },
  });
  const [line] = await rowsOf(graph, 'spend-lines', { buyer: 'LB Lambeth' });
  expect(line).toMatchObject({ buyer_as_printed: 'London Borough of Lambeth' });
});
