import type { FactsImporter } from '../importer.ts';
import { surely } from '../../read/head.ts';
import { besideOthers } from '../../store/documents.ts';
import { acceptedOnce, yamlRecords, type Listed } from '../../read/yaml-records.ts';
import { CLAIM, CLAIMS_HEAD, type ClaimRecord, type ClaimsHead } from './claim.ts';
import { claimFacts, SOURCE, type ClaimInFile } from './transform.ts';

const SHAPE = { list: 'claims', head: CLAIMS_HEAD, record: CLAIM };

/** Published figures and statements, to be held against what is loaded. Each document stands beside the others. */
export const claims: FactsImporter<Listed<ClaimsHead, ClaimRecord>, ClaimInFile> = {
  into: 'facts',
  source: {
    id: SOURCE,
    title: 'Published figures and statements',
    publisher: 'buyergraph',
    licence: 'MIT',
    kind: 'CLAIMS',
    synthetic: false,
    sample: false,
  },
  takes: 'one YAML file of the claims of one document',
  expects: { rows: [1, 1_000] },
  recognises: ({ text }) => surely(/^document:\s*$/m.test(text) && /^claims:\s*$/m.test(text)),
  read: (path, asAt) => yamlRecords(path, SHAPE, asAt),
  accept: acceptedOnce,
  none: 'has no claim that can be read',
  recordLabel: 'Claim',
  scope: { source: SOURCE, labels: ['Claim'], roles: {}, links: [] },
  transform: claimFacts,
  unify: besideOthers('Claim'),
};
