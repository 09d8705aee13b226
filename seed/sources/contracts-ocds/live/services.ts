import { BuyergraphError } from '../../../../src/errors.ts';

/** A service that answers with release packages, page by page, and the names it has for what is asked of it. */
export type Service = { address: string; from: string; to: string };

/**
 * Documented at www.contractsfinder.service.gov.uk/apidocumentation/Notices/1/GET-Published-Notice-OCDS-Search and
 * www.find-tender.service.gov.uk/apidocumentation/1.0/GET-ocdsReleasePackages.
 */
const SERVICES: Readonly<Record<string, Service>> = {
  'contracts-finder': {
    address: 'https://www.contractsfinder.service.gov.uk/Published/Notices/OCDS/Search',
    from: 'publishedFrom',
    to: 'publishedTo',
  },
  'find-a-tender': {
    address: 'https://www.find-tender.service.gov.uk/api/1.0/ocdsReleasePackages',
    from: 'updatedFrom',
    to: 'updatedTo',
  },
};

export const SERVICE_NAMES = Object.keys(SERVICES);

/** @throws BuyergraphError BAD_USER_INPUT when there is none of that name. */
export function serviceNamed(name: string): Service {
  if (Object.hasOwn(SERVICES, name)) return SERVICES[name]!;
  throw new BuyergraphError(
    'BAD_USER_INPUT',
    `Nothing can be fetched from “${name.slice(0, 100)}”. Known: ${SERVICE_NAMES.join(', ')}.`,
  );
}
