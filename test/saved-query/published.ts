/** What is published of questions about other times, about notices that are late or missing, and about what may be asked of awards. */
export const THEN_AND_LATE = {
  'sme-share': {
    variables: {
      buyer: 'String',
      scope: 'Scope = SELF',
      family: 'String',
      sizeBasis: 'SizeBasis = BEST_KNOWN',
      from: 'YearMonth',
      to: 'YearMonth',
      knownAt: 'Date',
    },
    columns:
      'sme_net sme_lines large_net large_lines unknown_net unknown_lines net lines share share_of_stated size_basis',
  },
  'won-together': {
    variables: { supplier: 'String!' },
    columns: 'supplier_id supplier_name awards framework_awards latest_date',
  },
  'history-of': {
    variables: { organisation: 'String!' },
    columns:
      'side distance predecessor_slug predecessor_name successor_slug successor_name day reason is_still_stated',
  },
  'then-and-now-parents': {
    variables: { department: 'String', family: 'String', from: 'YearMonth', to: 'YearMonth' },
    columns: 'unknown_starts parent_slug body_slug body_name net_then net_now difference',
  },
  restatements: {
    variables: { buyer: 'String', family: 'String', onlyChanged: 'Boolean = false' },
    columns: 'month dataset as_at net lines before_as_at before difference is_counted is_provisional',
  },
  'outside-frameworks': {
    variables: { buyer: 'String!', scope: 'Scope = SELF', from: 'YearMonth', to: 'YearMonth' },
    columns: 'cpv_division cpv_name awards sole_amount shared_awards shared_upper currency vat',
  },
  'late-awards': {
    variables: {
      buyer: 'String!',
      scope: 'Scope = SELF',
      withinDays: 'Int',
      from: 'YearMonth',
      to: 'YearMonth',
    },
    columns:
      'measured undated median_days late_share award_id award_title suppliers awarded_on announced_on days is_late allowed_days',
  },
  'tenders-without-award': {
    variables: { buyer: 'String!', scope: 'Scope = SELF', days: 'Int = 90' },
    columns:
      'closed_by of_closed share opportunity_id opportunity_title status published_on closed_on buyer_slug',
  },
  'bodies-on-day': {
    variables: { parent: 'String!', day: 'Date', scope: 'Scope = DESCENDANTS' },
    columns:
      'bodies rule body_slug body_name format status opened_on closed_on parent_slug place_since place_until',
  },
  coverage: {
    variables: { buyer: 'String', scope: 'Scope = SELF', source: 'String' },
    columns: 'perimeter source month seen',
  },
  'lots-used-and-ignored': {
    variables: { buyer: 'String!', scope: 'Scope = SELF', from: 'YearMonth', to: 'YearMonth' },
    columns:
      'kind_of_body other_buyers_of_kind lot lot_name framework lot_category is_used net other_buyers net_of_others',
  },
  'untied-both-ways': {
    variables: { buyer: 'String!', scope: 'Scope = SELF' },
    columns:
      'lines_to side supplier buyer_slug net lines awards sole_amount shared_upper currency vat first_month last_month is_after_lines',
  },
  'sme-win-rate': {
    variables: { buyer: 'String', scope: 'Scope = SELF', by: 'SmeWinDimension = BUYER' },
    columns:
      'not_stated buyer_slug lot opportunities applications_sme applications_large wins_sme wins_large wins_unknown sme_rate large_rate',
  },
  flags: {
    variables: {
      buyer: 'String!',
      scope: 'Scope = SELF',
      rules: 'FlagRule',
      from: 'YearMonth',
      to: 'YearMonth',
    },
    columns: 'looked_at award_id award_title suppliers rule reason',
  },
} as const;
