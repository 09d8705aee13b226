import { FOREVER } from '../../../src/graph/model.ts';

export type VersionState = {
  id: string;
  dataset: string;
  asAt: string;
  status: string;
  periods: readonly string[];
  sample: boolean | null;
};

/** Until when the lines of one version and month are known. */
export type Window = { versionId: string; period: string; knownTo: string };

/** Whether a version with lines of the sample has given way: some real version with lines is complete. */
export const isRetired = (version: VersionState, versions: readonly VersionState[]): boolean =>
  version.sample === true &&
  version.periods.length > 0 &&
  versions.some(({ sample, status, periods }) => !sample && status === 'LOADED' && periods.length > 0);

/**
 * Per dataset and month the newest complete version that has lines of the month counts; an older one is known
 * until that day. A version still loading, or of the sample once there are real ones, is never known. Depends on the
 * set of versions only.
 */
export function windowsOf(versions: readonly VersionState[]): Window[] {
  return versions.flatMap((version) => {
    const later = versions
      .filter(
        ({ dataset, asAt, status }) =>
          dataset === version.dataset && asAt > version.asAt && status === 'LOADED',
      )
      .toSorted((a, b) => (a.asAt < b.asAt ? -1 : 1));
    return version.periods.map((period) => ({
      versionId: version.id,
      period,
      knownTo:
        version.status === 'LOADED' && !isRetired(version, versions)
          ? (later.find(({ periods }) => periods.includes(period))?.asAt ?? FOREVER)
          : version.asAt,
    }));
  });
}
