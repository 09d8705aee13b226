import { join } from 'node:path';
import { counted } from '../../../../src/counted.ts';
import { daysAfter, londonDay } from '../../../../src/days.ts';
import { BuyergraphError } from '../../../../src/errors.ts';
import type { LiveContext, LiveSpan } from '../../importer.ts';
import { oneAtATime } from '../../../lock.ts';
import { patient, type Patience } from '../../../read/patient-fetch.ts';
import { addressAt } from '../../../read/web-address.ts';
import { daysFrom, momentsOf } from './days.ts';
import { KeptDays } from './kept-days.ts';
import { releasesFrom } from './pages.ts';
import { serviceNamed, type Service } from './services.ts';

/** Notices come late: a day counts as complete when it was fetched this long after its end. */
const OVERLAP_DAYS = 2;
/** How long Contracts Finder wants to be left alone when it answers 403, which is its word for too many requests. */
const FORBIDDEN_WAIT_MS = 5 * 60_000;

type Fetching = { service: Service; start: URL; kept: KeptDays; now: Date; patience: Patience };

const misused = (sentence: string): BuyergraphError => new BuyergraphError('BAD_USER_INPUT', sentence);

function pageOf({ service, start, now }: Fetching, day: string): URL {
  const url = new URL(start);
  const [from, to] = momentsOf(day, now);
  url.searchParams.set(service.from, from);
  url.searchParams.set(service.to, to);
  url.searchParams.set('limit', '100');
  return url;
}

const isComplete = (kept: KeptDays, day: string): boolean =>
  (kept.fetchedAt(day) ?? '') >= daysAfter(day, 1 + OVERLAP_DAYS);

function daysOf({ kept, now }: Fetching, { since, until, service }: LiveSpan): string[] {
  const today = londonDay(now);
  const last = until ?? today;
  const first = since ?? (kept.last && daysAfter(kept.last, -OVERLAP_DAYS));
  if (!first)
    throw misused(`Nothing of ${service} was fetched yet. Say from which day on: --since YYYY-MM-DD.`);
  if (last > today) throw misused(`The day ${last} is yet to come.`);
  if (first > last) throw misused(`From ${first} until ${last} there is no day. Give --since a day before.`);
  return daysFrom(first, last);
}

async function fetchDay(fetching: Fetching, day: string, place: string): Promise<void> {
  const { kept, patience, now } = fetching;
  if (isComplete(kept, day)) return;
  const lines = await releasesFrom(pageOf(fetching, day), fetching);
  const added = await kept.keep(day, lines, now);
  patience.say(`${day} (${place}): ${counted(lines.size, 'release')}, ${added} new.`);
}

/**
 * Fetches what a service published, a file a day, into a folder that stays: a later import goes on where this one
 * ended or was killed. @returns the files of all days asked for, those fetched before included.
 * @throws BuyergraphError SOURCE_REFUSED when the service is away or answers nonsense; the days before are kept.
 */
export async function fetchReleases(
  span: LiveSpan,
  { home, say }: Pick<LiveContext, 'home' | 'say'>,
  { now, patience }: { now: Date; patience: Patience } = {
    now: new Date(),
    patience: { ...patient(say), forbiddenWaitMs: FORBIDDEN_WAIT_MS },
  },
): Promise<string[]> {
  const service = serviceNamed(span.service);
  const own = new URL(service.address);
  const start = addressAt(
    new Set([own.host]),
    span.address ?? service.address,
    `is not ${span.service}; it is at ${service.address}.`,
  );
  const place =
    start.host === own.host ? span.service : `${span.service}-at-${start.host.replaceAll(/[^\w.]/g, '-')}`;
  const folder = join(home, 'live', place);
  return oneAtATime(folder, async () => {
    const kept = await KeptDays.in(folder, span.service);
    const fetching = { service, start, kept, now, patience };
    const days = daysOf(fetching, span);
    for (const [index, day] of days.entries())
      await fetchDay(fetching, day, `${index + 1} of ${days.length}`);
    return days.flatMap((day) => kept.fileOf(day) ?? []);
  });
}
