import type { Finder } from '../domain/finder.ts';

/** Finds contracts, awards and opportunities by full text over their titles, and by the id of their purchase. */
export const titlesFinder: Finder = {
  kinds: ['CONTRACT', 'AWARD', 'OPPORTUNITY'],
  async find(graph, { text, reference, candidates }) {
    const rows = await graph.read('search-titles', { text, reference, candidates });
    const isAll = rows.every(({ looked }) => looked < candidates);
    return { hits: rows.map((row) => ({ ...row, weight: 0 })), isAll };
  },
};

/** Finds notices by the id of the purchase they are about. */
export const noticesFinder: Finder = {
  kinds: ['NOTICE'],
  async find(graph, { reference, candidates }) {
    const rows = await graph.read('search-notices', { reference, candidates });
    const found = { kind: 'NOTICE', field: 'IDENTIFIER', weight: 0 } as const;
    return { hits: rows.map((row) => ({ ...row, ...found })), isAll: rows.length < candidates };
  },
};

const CODE = /^(\d{8})(?:-\d)?$/;

/** Finds codes of what is bought by full text over their words, and by their digits. */
export const codesFinder: Finder = {
  kinds: ['CPV_CODE'],
  async find(graph, { text, reference, candidates }) {
    const code = CODE.exec(reference)?.[1] ?? null;
    const rows = await graph.read('search-codes', { text, code, candidates });
    const isAll = rows.every(({ looked }) => looked < candidates);
    return { hits: rows.map((row) => ({ ...row, kind: 'CPV_CODE' as const })), isAll };
  },
};
