import { invariant } from '../errors.ts';
import { columnsOf, partsOf, type Columns, type ColumnType } from './columns.ts';
import { headerOf, type Header } from './header.ts';
import type { Passage } from './passage.ts';

/** The source of a fragment by its name; undefined when there is none. */
export type Fragments = (name: string) => string | undefined;

export const NO_FRAGMENTS: Fragments = () => undefined;

/** What a fragment stands for in a list of parameters, in a list of columns, and in a text. */
type Place = 'params' | 'row' | 'body';

/** Where the statement's file includes something, as path:line, and what has been included from there on. */
type Way = { at: string; open: readonly string[] };

const INCLUDE = /@include\b *([\w-]*)( as map)?/g;
const NAME = /^[a-z][a-z0-9-]*$/;
const AS = /^(.*\S)\s+AS\s+(\w+)$/s;

const partOf = ({ fields, body }: Header, place: Place): string =>
  place === 'body' ? body.text : (fields.get(place)?.text ?? '');

/** `o.id AS id, o.name AS name` as one value: {id: o.id, name: o.name}. */
function asMap(columns: string): string {
  const entries = partsOf(columns).map((column) => {
    const [, value, name] = AS.exec(column) ?? [];
    invariant(value && name, `a fragment taken as a map has "value AS name", found "${column}"`);
    return `${name}: ${value}`;
  });
  return `{${entries.join(', ')}}`;
}

/** Replaces `@include name` in the parts of one statement; every fault is told with the line of its file. */
export class Includes {
  readonly #header: Header;
  readonly #path: string;
  readonly #fragments: Fragments;

  constructor(header: Header, path: string, fragments: Fragments) {
    this.#header = header;
    this.#path = path;
    this.#fragments = fragments;
  }

  /** @throws Error for a fragment that is no name, does not exist, or includes itself, and for a name that stands twice. */
  columns(field: 'params' | 'row'): Columns {
    const list = this.#header.fields.get(field);
    invariant(list !== undefined, `${this.#path} declares ${field}:`);
    const columns: Record<string, ColumnType> = {};
    let offset = 0;
    for (const part of partsOf(list.text)) {
      offset = list.text.indexOf(part, offset);
      const at = this.#at(list, offset);
      for (const [name, type] of columnsOf(this.#in(part, field, { at, open: [] }), at)) {
        invariant(!Object.hasOwn(columns, name), `${at}: ${name} stands twice in ${field}:`);
        columns[name] = type;
      }
      offset += part.length;
    }
    return columns;
  }

  body(): string {
    return this.#whole(this.#header.body);
  }

  /** The variants of the fragments that the header's `include:` names, beside its own. */
  variants(): Map<string, string> {
    const { fields, variants } = this.#header;
    const include = fields.get('include');
    const entries = partsOf(include?.text ?? '').flatMap((name) => {
      const at = this.#at(include!, include!.text.indexOf(name));
      const included = this.#named(name, { at, open: [] }).variants;
      return [...included].map(
        ([key, { text }]) => [key, this.#in(text, 'body', { at, open: [name] })] as const,
      );
    });
    return new Map([...entries, ...[...variants].map(([key, text]) => [key, this.#whole(text)] as const)]);
  }

  #at(passage: Passage, offset: number): string {
    return `${this.#path}:${passage.lineAt(offset)}`;
  }

  #whole(passage: Passage): string {
    type Found = [name: string, map: string | undefined, offset: number];
    return passage.text.replaceAll(INCLUDE, (written: string, ...[, , offset]: Found) =>
      this.#in(written, 'body', { at: this.#at(passage, offset), open: [] }),
    );
  }

  #in(text: string, place: Place, { at, open }: Way): string {
    return text.replaceAll(INCLUDE, (written, name: string, map?: string) => {
      invariant(NAME.test(name), `${at}: ${written} names no fragment`);
      const part = partOf(this.#named(name, { at, open }), place);
      const whole = this.#in(part, place, { at, open: [...open, name] });
      return map ? asMap(whole) : whole;
    });
  }

  #named(name: string, { at, open }: Way): Header {
    invariant(!open.includes(name), `${at}: @include ${[...open, name].join(' → ')} goes in a circle`);
    const source = this.#fragments(name);
    const by = open.length > 0 ? `, which ${open.at(-1)} includes` : '';
    invariant(source !== undefined, `${at}: there is no fragment ${name}${by}`);
    return headerOf(source, name);
  }
}
