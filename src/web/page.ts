import type { Html } from './html.ts';

/** A saved question to offer on a page, and what it is listed under. */
export type OfferedQuestion = { slug: string; title: string; theme: string };

/** What an address says: parameters of its path and of what stands behind its question mark, each given once. */
export type Given = Readonly<Record<string, string>>;

/** What a template may tell. */
export type PageData<Data> = {
  /** The answer to the page's document; null when it cannot be had just now. */
  data: Data | null;
  /** Why there is no answer, as one sentence for a stranger; null when there is one. */
  unavailable: string | null;
  given: Given;
  questions: readonly OfferedQuestion[];
};

/**
 * A page: what it asks the API, how it tells the answer, what it is called and where it is.
 *
 * A new one costs a file that exports such an object, and its line in src/server/pages.ts:
 *
 *     export const greeting: Page<{ hello: string }> = {
 *       path: '/greeting/:name',
 *       title: 'A greeting – buyergraph',
 *       document: 'query Greeting($name: String!) { hello(name: $name) }',
 *       template: ({ data, unavailable }) => html`<h1>${data?.hello ?? unavailable}</h1>`,
 *     };
 *
 * Parameters of the path are the variables of the document, unless it says otherwise. `Data` is what the document selects, picked from
 * generated/schema-types.ts; that the document fits the schema is checked when the server starts.
 */
export type Page<Data = unknown> = {
  path: string;
  title: string;
  description?: string;
  document: string;
  /** The variables of the document; null asks nothing yet. Without it, the parameters of the path. */
  variables?(given: Given): Record<string, unknown> | null;
  /** The part between header and footer. A method, so that pages of any data are pages. */
  template(data: PageData<Data>): Html;
};
