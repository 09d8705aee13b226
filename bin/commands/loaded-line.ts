type Version = { id: string; dataset: string; asAt: string };

/** Versions of one dataset that are named one by one. */
const FEW = 3;

const named = (dataset: string, versions: readonly Version[]): string => {
  if (versions.length <= FEW) return versions.map(({ id }) => id).join(', ');
  const days = versions.map(({ asAt }) => asAt.slice(0, 10)).toSorted();
  return `${dataset}: ${versions.length.toLocaleString('en-GB')} versions of ${days[0]} to ${days.at(-1)}`;
};

/** What is loaded, in one line: a dataset of hundreds of files by its first and last day and their number. */
export const loadedLine = (versions: readonly Version[]): string =>
  [...Map.groupBy(versions, ({ dataset }) => dataset)]
    .map(([dataset, of]) => named(dataset, of))
    .join(', ') || 'nothing yet';
