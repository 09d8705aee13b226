import { decodeHTMLStrict } from 'entities';
import { withoutPersonalData } from './personal-data.ts';

/**
 * A name with the HTML entities in it decoded once: `Marks &amp; Spencer` is `Marks & Spencer`, `&amp;amp;` is `&amp;`.
 * What they hid of personal data is taken out.
 */
export const withoutEntities = (text: string): string =>
  /&(?:#\d|#x[\da-f]|[a-z])/i.test(text) ? withoutPersonalData(decodeHTMLStrict(text)).trim() : text;
