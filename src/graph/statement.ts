import { invariant } from '../errors.ts';
import type { Columns, ValuesOf } from './columns.ts';
import { Includes, NO_FRAGMENTS, type Fragments } from './fragment.ts';
import { headerOf } from './header.ts';
import { priceFrom, type Price } from './price.ts';

declare const PARAMS: unique symbol;
declare const ROW: unique symbol;

/** One hand-written Cypher statement with the contract of its header. */
export type Statement<Params = unknown, Row = unknown> = Readonly<{
  name: string;
  about: string;
  access: 'read' | 'write';
  params: Columns;
  row: Columns;
  text: string;
  /** What it costs; without one nothing is asked for it, as for what only an importer runs. */
  price?: Price;
  /** For the compiler alone: what it takes and returns. */
  [PARAMS]?: (params: Params) => void;
  [ROW]?: Row;
}>;

type Made<Params extends Columns, Row extends Columns> = Omit<
  Statement,
  'params' | 'row' | typeof PARAMS | typeof ROW
> & {
  params: Params;
  row: Row;
};

/** A statement made by a program, from names of the model alone: its types follow from what it declares. */
export const made = <const Params extends Columns, const Row extends Columns>(
  statement: Made<Params, Row>,
): Statement<ValuesOf<Params>, ValuesOf<Row>> => statement;

/** `@variant` becomes the variant's text, `@order` that of `variant x.order`, and so on; each stands alone on its line. */
const chosen = (body: string, variant: string, variants: ReadonlyMap<string, string>): string =>
  body.replaceAll(/^@([a-z]+)$/gm, (_, slot: string) => {
    const text = variants.get(slot === 'variant' ? variant : `${variant}.${slot}`);
    invariant(text !== undefined, `variant ${variant} says what @${slot} is`);
    return text;
  });

/**
 * Parses one .cypher file, with what it includes in place. A file with `// variant x: text` lines, of its own or of a
 * fragment, gives one statement per variant, the `@variant` line of its body replaced by that text (and `@order` by
 * `variant x.order`): a closed choice, made at load.
 * @param path what an error calls the file.
 */
export function statementsOf(
  source: string,
  name: string,
  { fragments = NO_FRAGMENTS, path = `${name}.cypher` }: { fragments?: Fragments; path?: string } = {},
): Statement[] {
  const header = headerOf(source, name);
  const access = header.fields.get('access')?.text;
  invariant(access === 'read' || access === 'write', `${path} declares access: read or write`);
  const includes = new Includes(header, path, fragments);
  const params = includes.columns('params');
  const hits = header.fields.get('hits')?.text;
  const contract: Omit<Statement, 'name' | 'text'> = {
    about: header.about,
    access,
    params,
    row: includes.columns('row'),
    ...(hits === undefined ? {} : { price: priceFrom(hits, params, path) }),
  };
  const body = includes.body();
  const variants = includes.variants();
  if (variants.size === 0) return [{ name, ...contract, text: body }];
  invariant(/^@variant$/m.test(body), `${path} has a line @variant`);
  const names = [...variants.keys()].filter((variant) => !variant.includes('.'));
  return names.map((variant) => ({
    name: `${name}.${variant}`,
    ...contract,
    text: chosen(body, variant, variants),
  }));
}
