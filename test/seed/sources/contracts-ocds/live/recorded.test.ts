import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answering, packageOf, replayedService } from '../../../../support/replay.ts';
import { awardRelease } from '../../../../support/releases-file.ts';
import { sharedData, testWith } from '../../../shared-data.ts';
import { fetched } from './fetched.ts';

const PUBLISHED = 'https://www.contractsfinder.service.gov.uk/Published/Notices/OCDS/Search';
const RECORDED = 'ocds-releases/contracts-finder.package-2025-01.json';

const release = (id: string) => awardRelease(`ocds-b5fd17-${id}`, 'Ministry', { id });

test('a recorded page that leads on to the published place is followed in the replay', async () => {
  const service = await replayedService({ '2025-01-20': [[], [release('b')]] });
  const next = `${PUBLISHED}?publishedFrom=2025-01-20T00:00:00&cursor=1`;
  service.instead.push(answering(200, {}, packageOf([release('a')], next)));
  const { files } = await fetched(service);
  expect(Object.values(files)).toEqual([['a', 'b']]);
});

testWith(RECORDED)('a page that was really recorded is kept release by release', async () => {
  const recorded = readFileSync(sharedData(RECORDED), 'utf8');
  const service = await replayedService({});
  service.instead.push(answering(200, {}, recorded));
  const { files } = await fetched(service);
  const { releases } = JSON.parse(recorded) as { releases: { id: string }[] };
  expect(Object.values(files)[0]?.toSorted()).toEqual(releases.map(({ id }) => id).toSorted());
  expect(service.asked[1]?.get('cursor')).toMatch(/^[A-Za-z0-9=]+$/);
});
