import { STATUS_CODES } from 'node:http';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';

/** What a page tells of an error in GraphQL's shape. */
export type Said = { message: string; extensions?: Readonly<Record<string, unknown>> | undefined };

/** A refusal as a program reads it: the HTTP status, the errors in GraphQL's shape, the id in the log. */
export type Refusal = { status: number; errors: readonly Said[]; requestId: string };

function codeOf({ extensions }: Said): string {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : 'INTERNAL';
}

/** The page that says to a person what the JSON of the same refusal says to a program. */
export function errorPage({ status, errors, requestId }: Refusal): Html {
  const reason = STATUS_CODES[status] ?? 'Error';
  return layout({
    title: `${reason} – buyergraph`,
    main: html`<h1>${reason}</h1>
      ${errors.map(({ message }) => html`<p class="lead">${message}</p>`)}
      <dl>
        <dt>Status</dt>
        <dd>${status}</dd>
        <dt>Code</dt>
        <dd>${[...new Set(errors.map(codeOf))].map((code) => html`<code>${code}</code> `)}</dd>
        <dt>Request</dt>
        <dd><code>${requestId}</code></dd>
      </dl>
      <p><a href="/">Front page</a></p>`,
  });
}
