import { expect, test } from 'vitest';
import { directoriesOf } from '../../src/identity/directory.ts';
import { borneIn, lifeOf } from '../../src/identity/life.ts';
import { LATEST } from '../../src/identity/resolve.ts';
import { knownBody } from '../support/known-body.ts';

const body = (slug: string, closed: boolean) => knownBody({ slug, name: 'Office of Works', closed });

test('an open body has its name before closed ones, in whatever order they are listed', () => {
  const bodies = [body('closed-a', true), body('closed-b', true), body('open', false)];
  expect(directoriesOf(bodies).on(LATEST).exact('Office of Works')?.id).toBe('open');
  expect(directoriesOf(bodies.toReversed()).on(LATEST).normalised('office of works')?.id).toBe('open');
});

test('a name two bodies share equally names neither', () => {
  const shared = directoriesOf([body('a', false), body('b', false)]);
  expect(shared.on(LATEST).exact('Office of Works')).toBeNull();
});

test('a body is part of whatever is above it, and a circle of parents has an end', () => {
  const under = (slug: string, parents: string[]) => knownBody({ slug, name: slug, parents });
  const of = (...bodies: Parameters<typeof directoriesOf>[0][number][]) => directoriesOf(bodies).on(LATEST);
  const { isPartOf } = of(under('top', ['team']), under('middle', ['top']), under('team', ['middle']));
  expect(isPartOf('team', 'top')).toBe(true);
  expect(isPartOf('team', 'team')).toBe(false);
  expect(of(under('top', []), under('team', ['top'])).isPartOf('top', 'team')).toBe(false);
});

const VERSIONS = ['2019-01-01', '2021-01-01', '2023-01-01'];
const listed = (seenIn: string[], closedOn: string | null = null, closedSpans: string[] = []) => ({
  ...{ seenIn, closedOn, closedSpans, openedOn: null },
});

test('a body is not there before the first register that lists it, if an earlier one lacks it', () => {
  expect(lifeOf(listed(['2021-01-01', '2023-01-01']), VERSIONS).from).toBe('2021-01-01');
  expect(lifeOf(listed(VERSIONS), VERSIONS).from).toBeNull();
  expect(lifeOf(listed(['2023-01-01'], '2018-05-01'), VERSIONS).from).toBeNull();
  expect(lifeOf(listed(['2023-01-01'], '2020-05-01'), VERSIONS).from).toBe('2023-01-01');
});

test('a body that registers stop listing is gone by the next, and one first listed as closed is doubtful before', () => {
  const away = { from: '2023-01-01', to: null };
  expect(lifeOf(listed(['2019-01-01', '2021-01-01']), VERSIONS).closed).toEqual([away]);
  const closed = lifeOf(listed(VERSIONS, null, ['2019-01-01/9999-12-31']), VERSIONS);
  expect(closed).toMatchObject({ doubtfulBefore: '2019-01-01', closed: [{ from: '2019-01-01', to: null }] });
});

test('a name is borne from the register that first prints it to the one that no longer does', () => {
  const { seenIn } = listed(VERSIONS);
  expect(borneIn(['2019-01-01'], { seenIn })).toEqual([{ from: null, to: '2021-01-01' }]);
  expect(borneIn(['2019-01-01', '2023-01-01'], { seenIn })).toEqual([
    { from: null, to: '2021-01-01' },
    { from: '2023-01-01', to: null },
  ]);
});

/** One that closed in 2021 and one that took its name and acronym over in 2023. */
const successive = () => {
  const old = knownBody({ slug: 'old', name: 'Ministry of Works', acronym: 'MoW', closedOn: '2021-09-01' });
  const now = knownBody({ slug: 'now', name: 'Ministry of Works', acronym: 'MoW' });
  const since = [{ from: '2023-01-01', to: null }];
  return directoriesOf([old, { ...now, names: now.names.map((name) => ({ ...name, spans: since })) }]);
};

test('a name means who bore it on the day, and an acronym who alone did', () => {
  const on = (day: string) => {
    const directory = successive().on(day);
    return [directory.normalised('ministry of works')?.id, directory.acronym('MOW')?.id];
  };
  expect(on('2020-01-01')).toEqual(['old', 'old']);
  expect(on('2022-01-01')).toEqual(['old', 'old']);
  expect(on('2023-01-01')).toEqual(['now', 'now']);
});

test('what is looked up says from which day on it means another', () => {
  const turns: string[] = [];
  successive()
    .on('2020-01-01', (day) => turns.push(day))
    .normalised('ministry of works');
  expect(turns).toEqual(['2023-01-01']);
});

test('of two that seem to bear a name at once it is the one that closed first, before it did', () => {
  const [old, now] = [
    knownBody({ slug: 'old', name: 'Ministry of Works', closedOn: '2021-09-01' }),
    knownBody({ slug: 'now', name: 'Ministry of Works' }),
  ];
  const meant = (day: string) => directoriesOf([now, old]).on(day).exact('Ministry of Works')?.id;
  expect([meant('2020-01-01'), meant('2021-09-01')]).toEqual(['old', 'now']);
});
