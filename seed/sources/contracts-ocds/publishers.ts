import table from './publishers.json' with { type: 'json' };

const PUBLISHERS: Readonly<Record<string, { source: string }>> = table;

const prefixOf = (ocid: string): string => /^ocds-([a-z0-9]{6})-/i.exec(ocid)?.[1]?.toLowerCase() ?? '';

export const isOfKnownPublisher = (ocid: string): boolean => Object.hasOwn(PUBLISHERS, prefixOf(ocid));

/** Which service published a process, by the prefix of its ocid. */
export function serviceOf(ocid: string): string {
  const prefix = prefixOf(ocid);
  if (isOfKnownPublisher(ocid)) return PUBLISHERS[prefix]!.source;
  return prefix ? `ocds-${prefix}` : 'ocds';
}
