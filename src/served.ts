import { GraphQLCurrency } from 'graphql-scalars';

/** A web address as the API serves it; null for anything else, such as one that runs a script. */
export function webAddress(text: string | null | undefined): string | null {
  const url = URL.parse(text?.trim() ?? '');
  // A name and password in front of the host are nobody's to publish.
  const isPlain = url?.username === '' && url.password === '';
  return isPlain && ['http:', 'https:'].includes(url.protocol) ? url.href : null;
}

/** A currency's code as the API serves it, whatever its case; null for anything that is none of ISO 4217. */
export function currencyCode(text: string | null | undefined): string | null {
  try {
    return GraphQLCurrency.parseValue(text?.trim().toUpperCase());
  } catch {
    return null;
  }
}
