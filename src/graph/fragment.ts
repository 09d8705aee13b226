import { invariant } from '../errors.ts';
import { partsOf } from './columns.ts';
import { headerOf, type Header } from './header.ts';

/** The source of a fragment by its name; undefined when there is none. */
export type Fragments = (name: string) => string | undefined;

export const NO_FRAGMENTS: Fragments = () => undefined;

/** What a fragment stands for in a list of parameters, in a list of columns, and in a text. */
type Place = 'params' | 'row' | 'body';

const INCLUDE = /@include\b *([\w-]*)( as map)?/g;
const NAME = /^[a-z][a-z0-9-]*$/;
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

  /** @throws Error with file and line for a fragment that is no name, does not exist, or includes itself. */
  in(text: string, place: Place, open: readonly string[] = []): string {
    return text.replaceAll(INCLUDE, (written, name: string, map?: string) => {
      invariant(NAME.test(name), `${this.#placeOf(open[0] ?? written)}: ${written} names no fragment`);
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
    const place = this.#placeOf(open[0] ?? name);
    invariant(!open.includes(name), `${place}: @include ${[...open, name].join(' → ')} goes in a circle`);
    const source = this.#fragments(name);
    const by = open.length > 0 ? `, which ${open.at(-1)} includes` : '';
    invariant(source !== undefined, `${place}: there is no fragment ${name}${by}`);
    return headerOf(source, name);
  }

  /** The file and the first line of it with these words. */
  #placeOf(words: string): string {
    return `${this.#path}:${this.#source.split('\n').findIndex((line) => line.includes(words)) + 1}`;
  }
}
