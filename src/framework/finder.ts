import type { Finder } from '../domain/finder.ts';
import { agreementNumber } from '../identity/agreement-number.ts';

/** Finds families, frameworks, lots and categories by full text over their names, slugs and agreement numbers. */
export const agreementsFinder: Finder = {
  kinds: ['FRAMEWORK_FAMILY', 'FRAMEWORK', 'LOT', 'LOT_CATEGORY'],
  async find(graph, { text, reference, candidates }) {
    const number = agreementNumber(reference);
    const rows = await graph.read('search-agreements', { text, reference, number, candidates });
    return { hits: rows, isAll: rows.every(({ looked }) => looked < candidates) };
  },
};
