import { expect, test } from 'vitest';
import { FactSet } from '../../../seed/store/facts.ts';
import { RELEASE, type KeptRelease } from '../../../seed/store/notices/kept.ts';
import type { LinkKindOf } from '../../../src/graph/model.ts';

const ORGANISATION = { id: '1', name: 'Ministry', nameKey: 'MINISTRY', source: 'govuk' };

/** What does not compile: `tsc` fails where one of the lines that are expected to be wrong is right. */
export function doesNotCompile(facts: FactSet, release: KeptRelease): void {
  // @ts-expect-error a property the label does not have
  facts.node('CpvCode', { id: '1', name: 'Farming', source: 'cpv', colour: 'red' });
  const misspelt = { id: '1', name: 'Farming', source: 'cpv', sauce: 'cpv' };
  // @ts-expect-error also by way of a variable
  facts.node('CpvCode', misspelt);
  // @ts-expect-error a property that is required
  facts.node('CpvCode', { id: '1', source: 'cpv' });
  // @ts-expect-error a required property without a value
  facts.node('CpvCode', { id: '1', name: null, source: 'cpv' });
  // @ts-expect-error an INTEGER is a bigint
  facts.node('Framework', { id: '1', name: 'G-Cloud 9', source: 's', iteration: 9 });
  // @ts-expect-error a LIST is no text
  facts.link('NAMED', ['o', 'n'], { seenIn: '2024-01-01' });
  // @ts-expect-error a role has no nodes of its own
  facts.node('Buyer', { id: '1' });
  // @ts-expect-error a label that is no role
  facts.node('Organisation', ORGANISATION, { roles: ['CpvCode'] });
  // @ts-expect-error a role of what plays none
  facts.node('CpvCode', { id: '1', name: 'Farming', source: 'cpv' }, { roles: ['Supplier'] });
  // @ts-expect-error a property of another relationship
  facts.link('LOT_OF', ['l', 'f'], { size: 'SME' });
  // @ts-expect-error values that the type requires
  facts.link('CHILD_OF', ['a', 'b']);
  // @ts-expect-error the label of an end that the model leaves open
  facts.link('AS_PRINTED', ['award', 'mention'], { role: 'BUYER' });
  // @ts-expect-error a fact that was stated nowhere
  facts.add({ label: 'Lot', id: '1', roles: [], values: { colour: 'red' }, record: '1' });
  // @ts-expect-error a link that was stated nowhere
  facts.add({
    type: 'LOT_OF',
    fromLabel: 'Lot',
    from: '1',
    toLabel: 'Framework',
    to: '2',
    values: {},
    record: '1',
  });
  // @ts-expect-error a label the model does not have at this end
  ({ type: 'CHILD_OF', from: 'Lot', to: 'Organisation' }) satisfies LinkKindOf;
  // @ts-expect-error a member that is not kept
  void release.tender?.techniques?.frameworkAgrement;
  // @ts-expect-error a value has to be looked at before it is a text
  release.tender?.title?.trim();
}

test('a fact has the properties it is stated with, and the record of the node it starts from', () => {
  const facts = new FactSet();
  facts.node('Lot', { id: 'f/1', slug: '1', name: 'One', source: 's', description: null }, { record: 'f' });
  facts.link('LOT_OF', ['f/1', 'f']);
  facts.link('DERIVED_FROM', [['ContractingProcess', 'p'], 'v'], {});
  expect([...facts.nodes.values()]).toEqual([
    { label: 'Lot', id: 'f/1', roles: [], record: 'f', values: { slug: '1', name: 'One', source: 's' } },
  ]);
  expect(
    [...facts.links.values()].map(({ record, fromLabel, toLabel }) => [fromLabel, toLabel, record]),
  ).toEqual([
    ['Lot', 'Framework', 'f'],
    ['ContractingProcess', 'DatasetVersion', 'p'],
  ]);
});

const namesIn = (shape: object): string[] =>
  Object.entries(shape).flatMap(([name, inner]: [string, unknown]) => [
    name,
    ...(typeof inner === 'object' && inner !== null ? namesIn(inner) : []),
  ]);

test('no member that is kept is one that texts, lists, numbers or objects have by themselves', () => {
  const inherited = namesIn(RELEASE).filter((name) =>
    ['text', [], 1, true, {}].some((value) => name in Object(value)),
  );
  expect(inherited).toEqual([]);
});
