import { expect, test } from 'vitest';
import { checksum } from '../../../../seed/audit/checksum.ts';
import { frameworkReferences } from '../../../../seed/values/framework-reference.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { ask } from '../../../support/ask.ts';
import { linksOf } from '../../../support/facts-in.ts';
import { emptyGraph } from '../../../support/graph.ts';
import { imported } from '../../../support/imported.ts';
import { awardRelease, releasesFile } from '../../../support/releases-file.ts';
import { aCheckout, lotQuestion, LOTS } from '../../sources/digital-marketplace-frameworks/a-checkout.ts';

const CALL_OFF = 'ocds-b5fd17-1';
const FIRST_STAGE = 'ocds-h6vhtk-1';
const BUYER = 'Borough Council';

const framework = (name: string) => ({
  [`${name}/${LOTS}`]: lotQuestion(['Cloud hosting', 'cloud-hosting']),
});
const definitions = () =>
  [
    'digital-marketplace-frameworks',
    aCheckout({ ...framework('g-cloud-11'), ...framework('g-cloud-12') }),
  ] as const;
const graphOf = async (...loads: (readonly [string, string])[]): Promise<Graph> => {
  const graph = await emptyGraph();
  for (const load of loads) await imported(graph, load);
  return graph;
};
const notices = (...releases: object[]) => ['contracts-ocds', releasesFile(releases)] as const;
const titled = (title: string) => awardRelease(CALL_OFF, BUYER, { tender: { title } });
const establishing = (title: string) =>
  awardRelease(FIRST_STAGE, 'Crown Commercial Service', {
    tender: { title, techniques: { hasFrameworkAgreement: true } },
  });

test('an agreement number is read in every way it is printed, and nothing else is one', () => {
  const texts = {
    'Call-off under RM1557.11-G-Cloud-11': ['RM1557.11'],
    'RM1557xi, lot 2': ['RM1557.11'],
    'RM 6187 direct award (RM6187)': ['RM6187'],
    'RM6109. Then RM6187 Lot 3': ['RM6109', 'RM6187'],
    'RM1557/CCT921': ['RM1557'],
    'FARM1234, RM12345, RM99, RM61875': [],
  };
  const read = Object.keys(texts).map((text) => [text, frameworkReferences(text)]);
  expect(Object.fromEntries(read)).toEqual(texts);
});

test('a number in the text leads to the framework of the register, whichever came first', async () => {
  const loads = [definitions(), notices(titled('Hosting under RM1557xi'))];
  const graph = await graphOf(...loads);
  expect(await linksOf(graph, 'UNDER_FRAMEWORK')).toEqual([
    {
      from: CALL_OFF,
      to: 'g-cloud-11',
      confidence: 'INFERRED',
      reason: 'title or description name RM1557.11 and no other agreement',
    },
  ]);
  expect(await checksum(await graphOf(...loads.toReversed()))).toBe(await checksum(graph));
});

test('a framework no definition has is known by its number, with the process that sets it up', async () => {
  const graph = await graphOf(
    notices(titled('Advice, RM6187')),
    notices(establishing('Consultancy Framework Three (RM6187)')),
  );
  expect(await linksOf(graph, 'UNDER_FRAMEWORK')).toMatchObject([
    { from: CALL_OFF, to: 'rm6187', confidence: 'INFERRED' },
  ]);
  expect(await linksOf(graph, 'ESTABLISHES')).toMatchObject([{ from: FIRST_STAGE, to: 'rm6187' }]);
  expect(
    await ask(graph, '{ framework(slug: "RM6187") { slug name knownBy reference family { slug } } }'),
  ).toEqual({
    framework: {
      slug: 'rm6187',
      name: 'Consultancy Framework Three (RM6187)',
      knownBy: 'NUMBER',
      reference: 'RM6187',
      family: null,
    },
  });
});

test('what a notice states beats its text; two numbers in a text say nothing', async () => {
  const related = [{ id: '1', relationship: ['framework'], scheme: 'ocid', identifier: FIRST_STAGE }];
  const stated = awardRelease(CALL_OFF, BUYER, {
    tender: { title: 'RM1557.11' },
    relatedProcesses: related,
  });
  const graph = await graphOf(definitions(), notices(stated), notices(establishing('Consultancy')));
  expect(await linksOf(graph, 'UNDER_FRAMEWORK')).toMatchObject([
    { from: CALL_OFF, to: FIRST_STAGE, confidence: 'STATED' },
  ]);
  const both = await graphOf(definitions(), notices(titled('RM1557.11 or RM1557.12')));
  expect(await linksOf(both, 'UNDER_FRAMEWORK')).toEqual([]);
});

test('what sets up a framework of the register establishes it and buys under none', async () => {
  const graph = await graphOf(definitions(), notices(establishing('G-Cloud 11, RM1557.11')));
  expect(await linksOf(graph, 'ESTABLISHES')).toMatchObject([{ from: FIRST_STAGE, to: 'g-cloud-11' }]);
  expect(await linksOf(graph, 'UNDER_FRAMEWORK')).toEqual([]);
});

test('what was known by number alone is the framework of its definition once that comes, and is found by both names', async () => {
  const call = notices(titled('Hosting under RM1557xi'));
  const graph = await graphOf(call);
  const known = async () =>
    (await ask(graph, '{ framework(slug: "rm1557-11") { slug knownBy contracts { nodes { ocid } } } }'))[
      'framework'
    ];
  const contracts = { nodes: [{ ocid: CALL_OFF }] };
  expect(await known()).toEqual({ slug: 'rm1557-11', knownBy: 'NUMBER', contracts });
  await imported(graph, definitions());
  expect(await known()).toEqual({ slug: 'g-cloud-11', knownBy: 'DEFINITION', contracts });
  expect(await checksum(await graphOf(definitions(), call))).toBe(await checksum(graph));
});
