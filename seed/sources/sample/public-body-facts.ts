import { GOVUK_SCOPE } from '../govuk-organisations/scope.ts';
import { factsOf } from '../govuk-organisations/transform.ts';
import type { FactScope } from '../../store/fact-store.ts';
import type { FactSet } from '../../store/facts.ts';
import type { SamplePublicBody } from './public-bodies.ts';

export const BODIES_SCOPE: FactScope = { ...GOVUK_SCOPE, source: 'sample-organisations' };

const asRaw = ({
  slug,
  name,
  acronym,
  format,
  status,
  closedStatus,
  closedOn,
  contentId,
  parents,
  supersededBy,
}: SamplePublicBody) => ({
  title: name,
  format,
  web_url: `https://www.gov.uk/government/organisations/${slug}`,
  updated_at: null,
  analytics_identifier: null,
  details: {
    slug,
    abbreviation: acronym,
    content_id: contentId,
    govuk_status: status,
    govuk_closed_status: closedStatus,
    closed_at: closedOn,
  },
  parent_organisations: parents,
  child_organisations: [],
  superseded_organisations: [],
  superseding_organisations: supersededBy,
});

/** The sample's bodies as the register states them, in its terms but under the sample's name. */
export const bodyFacts = (bodies: readonly SamplePublicBody[], asAt: string): FactSet =>
  factsOf(bodies.map(asRaw), { asAt, source: BODIES_SCOPE.source, sample: true });
