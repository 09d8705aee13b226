import type { Head, Sureness } from '../../read/head.ts';
import { isOfKnownPublisher } from './publishers.ts';

/** A schema or a template has the member as well, but no id of a process in it. */
const OCID = /"ocid"\s*:\s*"([^"]+)"/;
const SECTION = /"(?:planning|tender|awards|contracts|buyer|parties)"\s*:/;
/** A package whose first release begins, or names its process, further on. */
const PACKAGE = /"(?:releases|records)"\s*:\s*\[\s*\{/;
const ARCHIVED = /\.jsonl?[^a-z]/i;

/** Whether releases begin there. An archive whose first file is none may have one further on. */
export function recognisesReleases({ text, bytes }: Head): Sureness {
  if (/^\s*[[{]/.test(text)) {
    if (!OCID.test(text)) return PACKAGE.test(text) ? 'PERHAPS' : 'NO';
    return SECTION.test(text) ? 'YES' : 'NO';
  }
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  return isZip && ARCHIVED.test(bytes.toString('latin1')) ? 'PERHAPS' : 'NO';
}

/** The standard's own examples and samples are valid releases of purchases that never were. */
export function leavesOutSamples({ text }: Head): string | null {
  const ocid = OCID.exec(text)?.[1] ?? null;
  if (ocid === null || isOfKnownPublisher(ocid)) return null;
  return `releases of no publisher known here (${ocid.slice(0, 40)}): a sample, or import it by name`;
}
