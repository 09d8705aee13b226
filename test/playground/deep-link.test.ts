import { expect, test } from 'vitest';
import { linkTo, openingFrom, starters, unknownQuestion } from '../../src/playground/app/deep-link.ts';
import { BODIES, FOUNDING, WALK } from './playground-server.ts';

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

test('opens with the founding question before the walk, wherever they stand, else with the first, else with none', () => {
  const begun = (questions: Parameters<typeof starters>[0]) => starters(questions).map(({ query }) => query);
  expect(begun([WALK, ...QUESTIONS])).toEqual([FOUNDING.document, WALK.document]);
  expect(begun([BODIES])).toEqual([BODIES.document]);
  expect(begun([])).toEqual([]);
});

test.each([
  ['?question=bodies-off', 'bodies-of'],
  ['?question=Bodies_of', 'bodies-of'],
  ['?question=across', 'smes-across-bodies'],
])('%s may mean %s', (search, slug) => {
  expect(unknownQuestion(search, QUESTIONS)?.nearest?.slug).toBe(slug);
});

test('says that a question is unknown only when one is asked for and is', () => {
  expect(unknownQuestion('', QUESTIONS)).toBeNull();
  expect(unknownQuestion('?question=bodies-of', QUESTIONS)).toBeNull();
  for (const slug of ['', 'unheard-of-altogether'])
    expect(unknownQuestion(`?question=${slug}`, QUESTIONS)).toEqual({ slug, nearest: null });
});
