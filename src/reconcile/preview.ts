import type { Context } from '../domain/context.ts';
import { BuyergraphError } from '../errors.ts';
import { graphReference } from '../perimeter/node.ts';
import { questionsAbout } from '../question-page/things.ts';
import { html, type Html } from '../web/html.ts';
import { STYLE } from '../web/own-files.ts';
import { PROPERTIES } from './properties.ts';
import type { Value } from './values.ts';
import { sourcesOf, thingsOf } from './sources.ts';
import { describe, idOf, type Thing } from './things.ts';

/** What of a thing is enough to know it again. */
const SHOWN: ReadonlySet<string> = new Set(['parent', 'identifier', 'size', 'other-name']);
const MOST_VALUES = 4;

/** @throws BuyergraphError NOT_FOUND for an id nobody has. */
export async function thingAt(id: string, context: Context): Promise<Thing> {
  const key = graphReference(id);
  const thing = (await thingsOf([key], context)).get(key);
  if (thing) return thing;
  throw new BuyergraphError('NOT_FOUND', `Nobody has the id “${id.slice(0, 100)}”.`);
}

/** The address of the page of a thing: the questions that can be asked about it. */
export const pageOf = (thing: Thing): string =>
  thing.isSupplier && !thing.isBuyer
    ? questionsAbout({ type: 'Supplier', reference: idOf(thing) })
    : questionsAbout({ type: 'Organisation', reference: thing.slug ?? idOf(thing) });

const said = (value: Value): string => {
  if ('str' in value) return value.str;
  return 'name' in value ? value.name : '';
};

/** A small page about a thing, to be shown in a frame beside a table. */
export async function previewOf(thing: Thing, context: Context): Promise<Html> {
  const sources = sourcesOf(context);
  const lines = await Promise.all(
    PROPERTIES.filter(({ id }) => SHOWN.has(id)).map(async ({ name, values }) => {
      const all = (await values(thing, sources)).map(said).filter(Boolean);
      const more = all.length > MOST_VALUES ? ` and ${all.length - MOST_VALUES} more` : '';
      return (
        all.length > 0 &&
        html`<dt>${name}</dt>
          <dd>${all.slice(0, MOST_VALUES).join(', ')}${more}</dd>`
      );
    }),
  );
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>${thing.name} – buyergraph</title>
        <link rel="stylesheet" href="${STYLE.path}" />
      </head>
      <body>
        <main>
          <h1><a href="${pageOf(thing)}" target="_blank" rel="noopener">${thing.name}</a></h1>
          <p>${describe(thing)}</p>
          <dl>${lines}</dl>
        </main>
      </body>
    </html> `;
}
