import { expect, test } from 'vitest';
import { FactSet } from '../../../seed/store/facts.ts';

test('links whose ids have blanks in them are told apart', () => {
  const facts = new FactSet();
  facts.link('BROADER', ['a b', 'c']);
  facts.link('BROADER', ['a', 'b c']);
  facts.link('BROADER', ['a', 'b c']);
  expect([...facts.links.values()].map(({ from, to }) => [from, to])).toEqual([
    ['a b', 'c'],
    ['a', 'b c'],
  ]);
});

test('links of one kind between one pair of ids are told apart by what stands there', () => {
  const facts = new FactSet();
  const values = { role: 'SUPPLIER' };
  facts.link('AS_PRINTED', [['Award', '1'], 'mention'], values);
  facts.link('AS_PRINTED', [['ContractingProcess', '1'], 'mention'], values);
  expect([...facts.links.values()].map(({ fromLabel }) => fromLabel)).toEqual([
    'Award',
    'ContractingProcess',
  ]);
});

test('a node that was stated is there, by its label', () => {
  const facts = new FactSet();
  facts.node('CpvCode', { id: '1', name: 'Farming', source: 'cpv' });
  facts.link('BROADER', ['1', '2']);
  const [link] = facts.links.values();
  expect([facts.has('CpvCode', '1'), facts.has('Lot', '1'), facts.startOf(link!)?.id]).toEqual([
    true,
    false,
    '1',
  ]);
});
