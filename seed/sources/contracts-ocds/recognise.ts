import type { Head, Sureness } from '../../read/head.ts';
import { isOfKnownPublisher } from './publishers.ts';

/** A schema or a template has the member as well, but no id of a process in it. */
const OCID = /"\s*ocid\s*"\s*:\s*"([^"]+)"/;
const SECTION = /"\s*(?:planning|tender|awards|contracts|buyer|parties)\s*"\s*:/;
/** A package whose first release begins, or names its process, further on. */
const PACKAGE = /"(?:releases|records)"\s*:\s*\[\s*\{/;
/** What packages of releases name before the first of them: their extensions, or the standard itself. */
const OF_STANDARD = /open-contracting|(?<![a-z])ocds(?![a-z])/i;
const ARCHIVED = /\.jsonl?[^a-z]/i;

/** Whether a text that ends before its JSON does is the beginning of releases, however little of them is there. */
const isCutRelease = ({ text, isCutOff }: Head): boolean =>
  isCutOff && !text.includes('"$schema"') && (OF_STANDARD.test(text) || OCID.test(text));

/** Whether releases begin there. An archive whose first file is none may have one further on. */
export function recognisesReleases(head: Head): Sureness {
  const { text, bytes } = head;
  if (/^\s*[[{]/.test(text)) {
    if (isCutRelease(head)) return 'YES';
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
