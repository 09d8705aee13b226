import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allArrows, arrowsOf, type Arrow } from './arrows.ts';
import { ALONE, asFile, asFolder, circlesIn } from './circles.ts';
import { fault, PACKAGES, roomOf, ROOMS } from './rooms.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const arrows = allArrows();
const isHouse = (path: string): boolean => /^(?:src|seed)\//.test(path);
const isOurs = (path: string): boolean => /^(?:src|seed|bin|bench|test|generated)\//.test(path);
const ofHouse = arrows.filter(({ from }) => isHouse(from));
const files = globSync(['src/**/*', 'seed/**/*.ts'], { cwd: ROOT }).filter((path) => /\.\w+$/.test(path));

test('every file is in a room, and sees only what its room sees', () => {
  expect(files.filter((path) => roomOf(path) === null)).toEqual([]);
  expect(ofHouse.filter(({ to }) => isOurs(to)).flatMap((arrow) => fault(arrow) ?? [])).toEqual([]);
});

/** A file of each room, and one at the other side of each door. */
const exampleOf = (room: string, not?: RegExp): string | undefined =>
  files.find((path) => roomOf(path) === room && !not?.test(path));

describe.each(Object.entries(ROOMS))('the room %s', (room, { sees }) => {
  const others = Object.keys(ROOMS).filter((other) => other !== room);
  const unseen = others.filter((other) => sees[other] === undefined && exampleOf(other));

  test.runIf(exampleOf(room) && unseen.length > 0)('does not see the others', () => {
    const faults = unseen.map((other) => fault({ from: exampleOf(room)!, to: exampleOf(other)! }));
    expect(faults).not.toContain(null);
  });

  test.runIf(exampleOf(room))('sees through a door no more than the door shows', () => {
    const besideDoors = Object.entries(sees).flatMap(([other, door]): Arrow[] => {
      if (door === true || other === room) return [];
      const from = door.from ? exampleOf(room, door.from) : exampleOf(room);
      const to = door.to && !door.from ? exampleOf(other, door.to) : exampleOf(other);
      return from && to ? [{ from, to }] : [];
    });
    expect(besideDoors.map(fault)).not.toContain(null);
  });
});

test('what is found only by who runs it, or in tests, is in no room', () => {
  expect(fault({ from: 'src/server/app.ts', to: 'test/support/ask.ts' })).toBe(
    'test/support/ask.ts is in no room',
  );
  expect(fault({ from: 'seed/run/run.ts', to: 'bin/cli.ts' })).toBe('bin/cli.ts is in no room');
  expect(fault({ from: 'src/spend/query.ts', to: 'src/organisation/reads.ts' })).toMatch(
    /does not see that of domain/,
  );
});

test('nothing imports test but tests', () => {
  expect(arrows.filter(({ from, to }) => !from.startsWith('test/') && to.startsWith('test/'))).toEqual([]);
});

test('a package that belongs to some rooms is imported there alone', () => {
  const elsewhere = (all: readonly Arrow[]): Arrow[] =>
    all.filter(({ from, to }) =>
      PACKAGES.some(({ package: name, rooms }) => name.test(to) && !rooms.includes(roomOf(from) ?? '')),
    );
  expect(elsewhere(ofHouse)).toEqual([]);
  const bad = { from: 'src/spend/reads.ts', to: 'neo4j-driver' };
  expect(elsewhere([...ofHouse, bad])).toEqual([bad]);
});

test('no circle of files, those that are generated from ours among them', () => {
  const isIn = (path: string): boolean => isHouse(path) || path.startsWith('generated/');
  const inside = arrows.filter(({ from, to }) => isIn(from) && isIn(to));
  expect(inside).toContainEqual({ from: 'generated/resolver-types.ts', to: 'src/spend/node.ts' });
  expect(circlesIn(inside, asFile)).toEqual([]);
});

describe.each([
  ['files', asFile],
  ['rooms of the house', asFolder(2)],
  ['folders of its rooms', asFolder(3)],
])('no circle of %s', (_, unitOf) => {
  test('anywhere', () => {
    const inside = ofHouse.filter(({ to }) => isHouse(to));
    expect(circlesIn(inside, unitOf)).toEqual([]);
  });

  test('and one that is drawn is found', () => {
    const [there, back] = ['seed/store/a/x.ts', 'seed/derive/b/y.ts'];
    const drawn = [
      { from: there, to: back },
      { from: back, to: there },
    ];
    expect(circlesIn(drawn, unitOf)).toEqual([unitOf(back), unitOf(there)]);
  });
});

test('a file beside folders counts as one of theirs', () => {
  const drawn = [
    { from: 'seed/store/facts.ts', to: 'seed/report.ts' },
    { from: 'seed/importer.ts', to: 'seed/store/facts.ts' },
  ];
  expect(circlesIn(drawn, asFolder(2))).toEqual(['seed', 'seed/store']);
});

test.each([...ALONE.keys()])('%s would make a circle if it did not stand alone', (path) => {
  const others = new Set([...ALONE.keys()].filter((other) => other !== path));
  const inside = ofHouse.filter(({ to }) => isHouse(to));
  expect(circlesIn(inside, asFolder(2, others))).toContain('src');
});

test('every way to import is seen', () => {
  const text = `import { a } from '../graph/reader.ts';
import type {
  B,
} from './node.ts';
import './side-effect.ts';
export { c } from 'neo4j-driver';
const late = await import('../../bin/cli.ts');
`;
  expect(arrowsOf('src/spend/query.ts', text).map(({ to }) => to)).toEqual([
    'src/graph/reader.ts',
    'src/spend/node.ts',
    'src/spend/side-effect.ts',
    'neo4j-driver',
    'bin/cli.ts',
  ]);
});
