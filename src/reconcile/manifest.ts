import { ICON } from '../web/own-files.ts';
import { LIMITS } from './limits.ts';
import { TYPES } from './things.ts';

/** Where everything of the service is. */
export const PATHS = {
  endpoint: '/reconcile',
  view: '/reconcile/view',
  preview: '/reconcile/preview',
  extend: '/reconcile/extend',
  propose: '/reconcile/extend/propose',
  entity: '/reconcile/suggest/entity',
  type: '/reconcile/suggest/type',
  property: '/reconcile/suggest/property',
} as const;

/** What the service is and can, as the specification has it, for who reached it under this origin. */
export function manifestAt(origin: string) {
  const suggest = (service_path: string) => ({ service_url: origin, service_path });
  return {
    versions: ['0.2'],
    name: 'buyergraph: public-sector buyers and suppliers',
    // An id behind this is the page of the thing; the specification wants a prefix of ids that is a URI.
    identifierSpace: `${origin}${PATHS.view}?id=`,
    schemaSpace: 'https://schema.org/Organization',
    documentation: `${origin}/`,
    logo: `${origin}${ICON.path}`,
    defaultTypes: TYPES,
    batchSize: LIMITS.queries,
    view: { url: `${origin}${PATHS.view}?id={{id}}` },
    preview: { url: `${origin}${PATHS.preview}?id={{id}}`, width: 430, height: 300 },
    suggest: {
      entity: suggest(PATHS.entity),
      type: suggest(PATHS.type),
      property: suggest(PATHS.property),
    },
    extend: {
      propose_properties: { service_url: origin, service_path: PATHS.propose },
      property_settings: [],
    },
  };
}
