import { expect, test } from 'vitest';
import { notKnownAmong, unknownAmong } from '../../src/identity/among.ts';

const ALL = ['g-cloud-9', 'g-cloud-10', 'dos-2', 'dos-3'].map((id) => ({ id, name: id.toUpperCase() }));

test('a text that names nothing is told with the nearest three, the most alike first', () => {
  const said = notKnownAmong(ALL, ' G-Clowd-9 ', 'framework');
  expect(said).toMatchObject({ text: ' G-Clowd-9 ', kind: 'framework' });
  expect(said.nearest).toHaveLength(3);
  expect(said.nearest.slice(0, 2)).toEqual(['g-cloud-9', 'g-cloud-10']);
});

test('of a text longer than any name the beginning is compared: to compare all of it takes seconds', () => {
  const begun = 'dos-3'.padEnd(200, 'x');
  const nearest = (text: string) => notKnownAmong(ALL, text, 'framework').nearest;
  expect(nearest(begun)[0]).toBe('dos-3');
  expect(nearest(`${begun}${'g-cloud-10'.repeat(1_000)}`)).toEqual(nearest(begun));
});

test('what is known by slug or name, but for case, is not unknown; where nothing is loaded it says so', () => {
  expect(['g-cloud-9', 'G-CLOUD-9', ' Dos-2 '].map((text) => unknownAmong(ALL, text, 'framework'))).toEqual([
    null,
    null,
    null,
  ]);
  expect(unknownAmong([], 'g-cloud-9', 'framework')).toBe(
    'No framework is known as “g-cloud-9”. None is loaded; import frameworks.',
  );
});
