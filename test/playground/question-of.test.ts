import { parse, stripIgnoredCharacters } from 'graphql';
import { expect, test } from 'vitest';
import { questionOf, variablesOf } from '../../src/playground/app/question-of.ts';
import { BODIES, FOUNDING } from './playground-server.ts';

const QUESTIONS = [BODIES, FOUNDING];

test('knows a saved question whatever its spacing', () => {
  const respaced = parse(stripIgnoredCharacters(FOUNDING.document));
  expect(questionOf(respaced, QUESTIONS)?.slug).toBe('smes-across-bodies');
});

test('does not take a changed document for the saved question', () => {
  const changed = parse(FOUNDING.document.replace('    net\n', ''));
  expect(questionOf(changed, QUESTIONS)).toBeNull();
});

test('reads variables only from a JSON object', () => {
  expect(variablesOf(' ')).toEqual({});
  expect(variablesOf('{"parent": "home-office"}')).toEqual({ parent: 'home-office' });
  for (const text of ['{"parent": ', '[]', 'null', '2']) expect(variablesOf(text)).toBeNull();
});
