import { iterationOf } from './iteration.ts';

const REFERENCE = /\bRM[ -]?(\d{3,4})(?:\.(\d{1,2})|\.?([ivx]{1,6}))?(?![\dA-Za-z])/gi;

/**
 * The agreement numbers of the Crown Commercial Service that a text names, each once and in one form:
 * `RM 1557.11` and `RM1557xi` are RM1557.11.
 */
export function frameworkReferences(text: string): string[] {
  const found = [...text.matchAll(REFERENCE)].map(([, series, number, numeral]) => {
    const iteration = iterationOf(number ?? numeral ?? '');
    return `RM${series}${iteration === null ? '' : `.${iteration}`}`;
  });
  return [...new Set(found)].toSorted();
}
