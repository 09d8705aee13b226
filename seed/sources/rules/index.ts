import type { FactsImporter } from '../importer.ts';
import { surely } from '../../read/head.ts';
import { besideOthers } from '../../store/documents.ts';
import { acceptedOnce, yamlRecords, type Listed } from '../../read/yaml-records.ts';
import { RULE, RULES_HEAD, type RuleRecord, type RulesHead } from './rule.ts';
import { ruleFacts, SOURCE, type RuleInFile } from './transform.ts';

const SHAPE = { list: 'rules', head: RULES_HEAD, record: RULE };

/** Laws and policies with the time each applied. Each file stands beside the others. */
export const rules: FactsImporter<Listed<RulesHead, RuleRecord>, RuleInFile> = {
  into: 'facts',
  source: {
    id: SOURCE,
    title: 'Rules of buying, with their time',
    publisher: 'buyergraph',
    licence: 'MIT',
    kind: 'RULES',
    synthetic: false,
    sample: false,
  },
  takes: 'one YAML file of rules',
  expects: { rows: [1, 1_000] },
  recognises: ({ text }) => surely(/^document:\s*$/m.test(text) && /^rules:\s*$/m.test(text)),
  read: (path, asAt) => yamlRecords(path, SHAPE, asAt),
  accept: acceptedOnce,
  none: 'has no rule that can be read',
  recordLabel: 'LegalRule',
  scope: { source: SOURCE, labels: ['LegalRule'], roles: {}, links: [] },
  transform: ruleFacts,
  unify: besideOthers('LegalRule'),
};
