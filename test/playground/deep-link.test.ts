import { expect, test } from 'vitest';
import { foundingOpening, linkTo, openingFrom } from '../../src/playground/app/deep-link.ts';
import { BODIES, FOUNDING } from './playground-server.ts';

const QUESTIONS = [BODIES, FOUNDING];
const none = { search: '', hash: '' };

test('opens a saved question by its slug and answers it', () => {
  expect(openingFrom({ ...none, search: '?question=bodies-of' }, QUESTIONS)).toEqual({
    query: BODIES.document,
    variables: '{\n  "parent": "home-office"\n}',
    answer: true,
  });
});

test('opens what a link carries without sending it: anyone can write a link', () => {
  const [, hash = ''] = linkTo('{ bodies(of: "a&b#c") }', '{"x":1}').split('#');
  expect(openingFrom({ ...none, hash: `#${hash}` }, QUESTIONS)).toEqual({
    query: '{ bodies(of: "a&b#c") }',
    variables: '{\n  "x": 1\n}',
    answer: false,
  });
});

test('shows variables that are not JSON as they came', () => {
  expect(openingFrom({ ...none, hash: '#query={a}&variables={oops' }, QUESTIONS)?.variables).toBe('{oops');
});

test('asks for nothing when the address names no question there is', () => {
  expect(openingFrom({ ...none, search: '?question=unheard-of' }, QUESTIONS)).toBeNull();
});

test('opens with the founding question wherever it stands, else with the first, else with none', () => {
  expect(foundingOpening(QUESTIONS)?.query).toBe(FOUNDING.document);
  expect(foundingOpening([BODIES])?.query).toBe(BODIES.document);
  expect(foundingOpening([])).toBeNull();
});
