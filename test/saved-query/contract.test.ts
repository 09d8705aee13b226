import { expect, test } from 'vitest';
import { typeName } from '../../src/saved-query/document.ts';
import { questions } from '../support/saved-answer.ts';
import { THEN_AND_LATE } from './published.ts';

/** What is published is only ever added to: variables with their types and defaults, and columns in order. */
const PUBLISHED = {
  ...THEN_AND_LATE,
  'sell-to': {
    variables: {
      buyer: 'String!',
      scope: 'Scope = SELF_AND_DESCENDANTS',
      what: 'String',
      size: 'SupplierSize',
    },
    columns: 'part says amount share day source confidence because',
  },
  'where-to-sell': {
    variables: { what: 'String', size: 'SupplierSize', knownAt: 'Date' },
    columns: 'buyer_slug buyer_name score net by_size by_supplier_size by_newcomers by_trend',
  },
  concentration: {
    variables: {
      buyer: 'String!',
      scope: 'Scope = SELF',
      family: 'String',
      from: 'YearMonth',
      to: 'YearMonth',
    },
    columns: 'index effective_number top_4_share supplier_id supplier_name net share',
  },
  'connection-path': {
    variables: { from: 'String!', to: 'String!', maxHops: 'Int = 6' },
    columns: 'summary path weight step from_name link to_name sentence amount currency since until sources',
  },
  dependence: {
    variables: { supplier: 'String!', family: 'String', from: 'YearMonth', to: 'YearMonth' },
    columns: 'index department_slug department_name net share',
  },
  'supplier-overlap': {
    variables: {
      a: 'String!',
      b: 'String!',
      scope: 'Scope = SELF',
      family: 'String',
      from: 'YearMonth',
      to: 'YearMonth',
    },
    columns: 'jaccard weighted_jaccard supplier_id supplier_name net_a net_b',
  },
  'similar-buyers': {
    variables: {
      buyer: 'String!',
      scope: 'Scope = SELF',
      without: 'String',
      family: 'String',
      from: 'YearMonth',
      to: 'YearMonth',
    },
    columns: 'buyer_slug buyer_name similarity by_suppliers by_lot_categories shared_suppliers',
  },
  'first-time-suppliers': {
    variables: {
      buyer: 'String!',
      scope: 'Scope = SELF',
      from: 'YearMonth!',
      to: 'YearMonth',
      family: 'String',
    },
    columns: 'history_months share_of_all supplier_id supplier_name net lines',
  },
  'direct-or-competed': {
    variables: { buyer: 'String!', scope: 'Scope = SELF', from: 'YearMonth', to: 'YearMonth' },
    columns: 'route awards sole_amount shared_awards shared_upper currency vat',
  },
  'smes-across-bodies': {
    variables: {
      parent: 'String!',
      minBodies: 'Int = 2',
      size: 'SupplierSize = SME',
      sizeBasis: 'SizeBasis = BEST_KNOWN',
      includeParent: 'Boolean = true',
      family: 'String',
      from: 'YearMonth',
      to: 'YearMonth',
    },
    columns:
      'supplier_id supplier_name supplier_bodies supplier_net body_slug body_name net lines lot_categories',
  },
  'spend-by-lot-category': {
    variables: {
      buyer: 'String!',
      scope: 'Scope = SELF',
      family: 'String = g-cloud',
      from: 'YearMonth',
      to: 'YearMonth',
      knownAt: 'Date',
    },
    columns: 'lot_category net gross credits lines share',
  },
  'spend-by-size': {
    variables: {
      buyer: 'String!',
      scope: 'Scope = SELF',
      family: 'String',
      sizeBasis: 'SizeBasis = BEST_KNOWN',
      from: 'YearMonth',
      to: 'YearMonth',
    },
    columns: 'size net lines share',
  },
  'buyer-ranking': {
    variables: { family: 'String', top: 'Int = 20', from: 'YearMonth', to: 'YearMonth' },
    columns: 'rank buyer_slug buyer_name net lines',
  },
  'bodies-of': {
    variables: { parent: 'String!', asOf: 'Date', scope: 'Scope = DESCENDANTS' },
    columns: 'body_slug body_name format status parent_slug valid_from valid_to',
  },
  'spend-lines': {
    variables: {
      buyer: 'String',
      scope: 'Scope = SELF',
      supplier: 'String',
      family: 'String',
      from: 'YearMonth',
      to: 'YearMonth',
    },
    columns:
      'dataset as_at ordinal period buyer_slug buyer_as_printed supplier_id supplier_as_printed framework_as_printed lot_as_printed lot_category amount size_as_reported description',
  },
  'contracts-of': {
    variables: { buyer: 'String!', scope: 'Scope = SELF', from: 'YearMonth', to: 'YearMonth' },
    columns:
      'contract_id ocid title buyer_slug suppliers value_kind amount currency vat start end framework lot source_url',
  },
  'ending-contracts': {
    variables: { buyer: 'String!', scope: 'Scope = SELF', within: 'Int = 12', on: 'Date' },
    columns: 'contract_id title buyer_slug suppliers end max_end days_left',
  },
  'opportunities-of': {
    variables: { buyer: 'String!', scope: 'Scope = SELF', family: 'String' },
    columns:
      'id title buyer_slug lot status published closes applications_sme applications_large winner winner_size',
  },
  'awards-by-size': {
    variables: { buyer: 'String!', scope: 'Scope = SELF' },
    columns: 'size awards sole_amount shared_awards shared_upper currency vat',
  },
  'supplier-dossier': { variables: { supplier: 'String!' }, columns: 'kind value source date' },
  'untied-spend': {
    variables: { buyer: 'String!', scope: 'Scope = SELF' },
    columns: 'supplier buyer_slug net lines first_month last_month',
  },
  'resolution-decisions': {
    variables: { source: 'String', method: 'ResolutionMethod' },
    columns: 'mention organisation method score reason at',
  },
  'unresolved-buyers': { variables: { source: 'String' }, columns: 'name lines net nearest' },
  'suppliers-of': {
    variables: {
      buyer: 'String!',
      scope: 'Scope = SELF',
      family: 'String',
      size: 'SupplierSize',
      from: 'YearMonth',
      to: 'YearMonth',
    },
    columns: 'supplier_id supplier_name net lines share',
  },
  'buyers-of': {
    variables: { supplier: 'String!', family: 'String', from: 'YearMonth', to: 'YearMonth' },
    columns: 'buyer_id buyer_slug buyer_name net lines share',
  },
  'months-of': {
    variables: {
      buyer: 'String!',
      scope: 'Scope = SELF',
      family: 'String',
      from: 'YearMonth',
      to: 'YearMonth',
    },
    columns: 'month net gross credits lines',
  },
  'awards-of': {
    variables: {
      buyer: 'String!',
      scope: 'Scope = SELF',
      from: 'YearMonth',
      to: 'YearMonth',
      order: 'PurchaseOrder = DATE_DESC',
    },
    columns:
      'award_id ocid title status date suppliers value_kind amount currency vat route framework lot source_url',
  },
  'department-walk': {
    variables: {
      department: 'String!',
      scope: 'Scope = SELF_AND_DESCENDANTS',
      suppliers: 'Int = 3',
      buyers: 'Int = 3',
    },
    columns:
      'framework_net framework lot supplier_net supplier_id supplier_name net lines buyer_slug buyer_name',
  },
  'category-walk': {
    variables: {
      department: 'String!',
      scope: 'Scope = SELF_AND_DESCENDANTS',
      suppliers: 'Int = 3',
      buyers: 'Int = 3',
    },
    columns: 'category_net category supplier_net supplier_id supplier_name net lines buyer_slug buyer_name',
  },
  'framework-suppliers': {
    variables: { framework: 'String!', size: 'SupplierSize' },
    columns: 'supplier_id supplier_name net lines first_month last_month',
  },
  'framework-buyers': {
    variables: { framework: 'String!' },
    columns: 'buyer_id buyer_slug buyer_name net lines first_month last_month',
  },
  'framework-lots': {
    variables: { framework: 'String!' },
    columns: 'framework framework_name start end lot lot_name lot_category description',
  },
  'open-opportunities': {
    variables: { buyer: 'String', scope: 'Scope = SELF', cpv: 'String', text: 'String' },
    columns: 'id ocid title buyer_slug buyer_name published closes route framework',
  },
  'claims-checked': {
    variables: { about: 'String', document: 'String', claim: 'String', checkable: 'Boolean' },
    columns:
      'claim says printed stated unit unit_origin computed difference ratio first_month last_month coverage reason explanation sums document locator',
  },
  'rules-in-force': {
    variables: { asOf: 'Date', kind: 'RuleKind', authority: 'RuleAuthority' },
    columns:
      'force rule kind title authority covers value unit vat valid_from valid_to document publisher locator',
  },
  'sme-share-and-target': {
    variables: {
      buyer: 'String!',
      scope: 'Scope = SELF',
      family: 'String',
      sizeBasis: 'SizeBasis = BEST_KNOWN',
      from: 'YearMonth',
      to: 'YearMonth',
    },
    columns:
      'sme_net net share first_month last_month target target_title target_value difference comparable why',
  },
} as const;

test('the questions are those published', () => {
  expect([...questions.keys()]).toEqual(expect.arrayContaining(Object.keys(PUBLISHED)));
});

test.each(Object.entries(PUBLISHED))(
  '%s has the published variables and columns',
  (slug, { variables, columns }) => {
    const question = questions.get(slug)!;
    const found = question.variables.map(({ name, type, required, defaultValue }) => [
      name,
      `${typeName(type)}${required ? '!' : ''}${defaultValue === undefined ? '' : ` = ${JSON.stringify(defaultValue).replaceAll('"', '')}`}`,
    ]);
    expect(Object.fromEntries(found)).toEqual(variables);
    expect(question.plan.columns.map(({ name }) => name)).toEqual(columns.split(' '));
  },
);

test('each question says what it is about, and each variable what it means and an example', () => {
  for (const { slug, title, explanation, theme, variables } of questions.values()) {
    expect([slug, title.endsWith('?'), explanation.length > 40, theme !== null]).toEqual([
      slug,
      true,
      true,
      true,
    ]);
    for (const { name, label, example } of variables)
      expect({ slug, name, label: label.length > 5, example: typeof example }).toEqual({
        slug,
        name,
        label: true,
        example: 'string',
      });
  }
});
