import { invariant } from '../errors.ts';
import { columnsOf, partsOf, type Columns, type ColumnType } from './columns.ts';
import { headerOf, type Header } from './header.ts';
import { NOTHING, type Passage } from './passage.ts';

export type FragmentFile = { path: string; source: string };

/** The file of a fragment by its name; undefined when there is none. */
export type Fragments = (name: string) => FragmentFile | undefined;

export const NO_FRAGMENTS: Fragments = () => undefined;

/** What a fragment stands for in a list of parameters, in a list of columns, and in a text. */
type Place = 'params' | 'row' | 'body';

/** A passage of a file, what it is a list or text of, and the includes that led to it, the statement's own first. */
type Part = {
  passage: Passage;
  path: string;
  place: Place;
  open: readonly { name: string; at: string }[];
};

const INCLUDE = /@include\b *([\w-]*)( as map)?/g;
const ALONE = /^@include +([\w-]+)$/;
const NAME = /^[a-z][a-z0-9-]*$/;
const AS = /^(.*\S)\s+AS\s+(\w+)$/s;

const passageOf = ({ fields, body }: Header, place: Place): Passage =>
  place === 'body' ? body : (fields.get(place) ?? NOTHING);

/** `o.id AS id, o.name AS name` as one value: {id: o.id, name: o.name}. */
function asMap(columns: string, at: string): string {
  const entries = partsOf(columns).map((column) => {
    const [, value, name] = AS.exec(column) ?? [];
    invariant(value && name, `${at}: a fragment taken as a map has "value AS name", found "${column}"`);
    return `${name}: ${value}`;
  });
  return `{${entries.join(', ')}}`;
}

/** The entries of a list, each with where it begins and ends in it; one may stand within another. */
function entriesOf({ text }: Passage): { entry: string; start: number; end: number }[] {
  let end = 0;
  return partsOf(text).map((entry) => {
    const start = text.indexOf(entry, end);
    end = start + entry.length;
    return { entry, start, end };
  });
}

const placeIn = ({ passage, path, open }: Part, offset: number): string => {
  const by = open.map(({ at }) => at).toReversed();
  return `${path}:${passage.lineAt(offset)}${by.length > 0 ? `, included at ${by.join(', ')}` : ''}`;
};

/** Replaces `@include name` in the parts of one statement; every fault is told with the line of the file it is in. */
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
    const passage = this.#header.fields.get(field);
    invariant(passage !== undefined, `${this.#path} declares ${field}:`);
    const columns: Record<string, ColumnType> = {};
    for (const [name, type, at] of this.#listed(this.#own(passage, field))) {
      invariant(!Object.hasOwn(columns, name), `${at}: ${name} stands twice in ${field}:`);
      columns[name] = type;
    }
    return columns;
  }

  body(): string {
    return this.#whole(this.#own(this.#header.body));
  }

  /** The variants of the fragments that the header's `include:` names, beside its own. */
  variants(): Map<string, string> {
    const { fields, variants } = this.#header;
    const include = this.#own(fields.get('include') ?? NOTHING);
    const included = entriesOf(include.passage).flatMap(({ entry, start }) => {
      const { header, ...way } = this.#named(entry, include, start);
      return [...header.variants].map(
        ([key, passage]) => [key, this.#whole({ ...way, place: 'body', passage })] as const,
      );
    });
    const own = [...variants].map(([key, passage]) => [key, this.#whole(this.#own(passage))] as const);
    return new Map([...included, ...own]);
  }

  #own(passage: Passage, place: Place = 'body'): Part {
    return { passage, path: this.#path, place, open: [] };
  }

  /** The columns of a list, each with its type and place; an include that stands alone gives those of its fragment. */
  #listed(part: Part): (readonly [name: string, type: ColumnType, at: string])[] {
    return entriesOf(part.passage).flatMap(({ entry, start, end }) => {
      const [, name] = ALONE.exec(entry) ?? [];
      if (name !== undefined) return this.#listed(this.#inside(name, part, start));
      const at = placeIn(part, start);
      const whole = this.#whole({ ...part, passage: part.passage.slice(start, end) });
      return columnsOf(whole, at).map(([column, type]) => [column, type, at] as const);
    });
  }

  /** The text of a part, with what it includes in place. */
  #whole(part: Part): string {
    type Found = [name: string, map: string | undefined, offset: number];
    return part.passage.text.replaceAll(INCLUDE, (written: string, ...[name, map, offset]: Found) => {
      const at = placeIn(part, offset);
      invariant(NAME.test(name), `${at}: ${written} names no fragment`);
      const whole = this.#whole(this.#inside(name, part, offset));
      return map ? asMap(whole, at) : whole;
    });
  }

  #inside(name: string, by: Part, offset: number): Part {
    const { header, ...way } = this.#named(name, by, offset);
    return { ...way, place: by.place, passage: passageOf(header, by.place) };
  }

  #named(name: string, by: Part, offset: number): Pick<Part, 'path' | 'open'> & { header: Header } {
    const at = placeIn(by, offset);
    const names = by.open.map((one) => one.name);
    invariant(!names.includes(name), `${at}: @include ${[...names, name].join(' → ')} goes in a circle`);
    const file = this.#fragments(name);
    invariant(file !== undefined, `${at}: there is no fragment ${name}`);
    const open = [...by.open, { name, at: `${by.path}:${by.passage.lineAt(offset)}` }];
    return { header: headerOf(file.source, name), path: file.path, open };
  }
}
