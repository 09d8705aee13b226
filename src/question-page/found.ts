import { z } from 'zod';
import { thingType, type Thing } from './things.ts';

/** What of a thing that a search found is needed to name it and to ask about it. */
export const FOUND_THING = /* GraphQL */ `
  fragment FoundThing on SearchResult {
    __typename
    ... on Node {
      id
    }
    ... on Organisation {
      bodySlug: slug
      name
    }
    ... on Supplier {
      name
    }
    ... on Framework {
      frameworkSlug: slug
      name
    }
    ... on FrameworkFamily {
      frameworkSlug: slug
      name
    }
    ... on Lot {
      name
    }
    ... on LotCategory {
      name
    }
    ... on CpvCode {
      code
      name
    }
    ... on Award {
      title
      sourceUrl
    }
    ... on Contract {
      title
      sourceUrl
    }
    ... on Opportunity {
      title
      sourceUrl
    }
    ... on Notice {
      sourceUrl: url
    }
    ... on Dataset {
      datasetTitle: title
    }
  }
`;

/** The shape of that fragment. */
export const FOUND = z.object({
  __typename: z.string(),
  id: z.string(),
  bodySlug: z.string().nullish(),
  frameworkSlug: z.string().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  title: z.string().nullish(),
  sourceUrl: z.string().nullish(),
  datasetTitle: z.string().optional(),
});

export type Found = z.output<typeof FOUND>;

/** Its name or title; null when it has none. */
export const nameOf = ({ name, title, datasetTitle }: Found): string | null =>
  name ?? title ?? datasetTitle ?? null;

/** It as a thing that questions are asked about; null when they are not. */
export function thingFound({ __typename, id, bodySlug, frameworkSlug, code }: Found): Thing | null {
  const type = thingType(__typename);
  return type && { type, reference: bodySlug ?? frameworkSlug ?? code ?? id };
}
