import { invariant } from '../errors.ts';
import { partsOf } from './columns.ts';
import { headerOf, type Header } from './header.ts';

/** The source of a fragment by its name; undefined when there is none. */
export type Fragments = (name: string) => string | undefined;

export const NO_FRAGMENTS: Fragments = () => undefined;

/** What a fragment stands for in a list of parameters, in a list of columns, and in a text. */
type Place = 'params' | 'row' | 'body';

const INCLUDE = /@include ([a-z][a-z0-9-]*)( as map)?/g;
const AS = /^(.*\S)\s+AS\s+(\w+)$/s;

const partOf = ({ fields, body }: Header, place: Place): string =>
  place === 'body' ? body : (fields.get(place) ?? '');

/** `o.id AS id, o.name AS name` as one value: {id: o.id, name: o.name}. */
function asMap(columns: string): string {
  const entries = partsOf(columns).map((column) => {
    const [, value, name] = AS.exec(column) ?? [];
    invariant(value && name, `a fragment taken as a map has "value AS name", found "${column}"`);
    return `${name}: ${value}`;
  });
  return `{${entries.join(', ')}}`;
}

/** Replaces `@include name` in the parts of one statement. */
export class Includes {
  readonly #source: string;
  readonly #path: string;
  readonly #fragments: Fragments;

  constructor(source: string, path: string, fragments: Fragments) {
    this.#source = source;
    this.#path = path;
    this.#fragments = fragments;
  }

  /** @throws Error with file and line for a fragment that does not exist, or that includes itself. */
  in(text: string, place: Place, open: readonly string[] = []): string {
    return text.replaceAll(INCLUDE, (_, name: string, map?: string) => {
      const part = this.in(partOf(this.#named(name, open), place), place, [...open, name]);
      return map ? asMap(part) : part;
    });
  }

  /** The variants of the fragments that a header's `include:` names, beside its own. */
  variants({ fields, variants }: Header): Map<string, string> {
    const names = partsOf(fields.get('include') ?? '');
    const entries = [...names.flatMap((name) => [...this.#named(name, []).variants]), ...variants];
    return new Map(entries.map(([variant, text]) => [variant, this.in(text, 'body')]));
  }

  #named(name: string, open: readonly string[]): Header {
    const [first = name] = open;
    const line = this.#source.split('\n').findIndex((one) => one.includes(first)) + 1;
    const place = `${this.#path}:${line}`;
    invariant(!open.includes(name), `${place}: @include ${[...open, name].join(' → ')} goes in a circle`);
    const source = this.#fragments(name);
    invariant(source !== undefined, `${place}: there is no fragment ${name}`);
    return headerOf(source, name);
  }
}
