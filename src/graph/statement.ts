import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { invariant } from '../errors.ts';

/** Types a parameter or a column may be declared with; `?` allows null. */
export type ColumnType = string;

/** One hand-written Cypher statement with the contract of its header. */
export type Statement = Readonly<{
  name: string;
  about: string;
  access: 'read' | 'write';
  params: Readonly<Record<string, ColumnType>>;
  row: Readonly<Record<string, ColumnType>>;
  text: string;
}>;

const FIELD = /^\/\/ (access|params|row|unique|scan): ?(.*)$/;
const VARIANT = /^\/\/ variant ([A-Za-z]+(?:\.[a-z]+)?): (.*)$/;
const CONTINUED = /^\/\/ {3,}(\S.*)$/;

const columnsOf = (list: string): Record<string, ColumnType> => {
  const entries = list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part && part !== '–');
  return Object.fromEntries(
    entries.map((entry) => {
      const [name, type, ...rest] = entry.split(/\s+/);
      invariant(name && type && rest.length === 0, `a column is "name type", found "${entry}"`);
      return [name, type];
    }),
  );
};

type Header = { about: string; fields: Map<string, string>; variants: Map<string, string>; body: string };

function headerOf(source: string, name: string): Header {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const [first = '', ...rest] = lines.slice(0, end);
  invariant(first.startsWith('// '), `${name}.cypher begins with what it is for`);
  const fields = new Map<string, string>();
  const variants = new Map<string, string>();
  let append: (more: string) => void = (more) => void (about += ` ${more}`);
  let about = first.slice(3);
  for (const line of rest) {
    const field = FIELD.exec(line);
    const variant = VARIANT.exec(line);
    const [target, match] = variant ? [variants, variant] : [fields, field];
    if (match) {
      const [, key, value] = match as unknown as [string, string, string];
      target.set(key, value);
      append = (more) => void target.set(key, `${target.get(key)} ${more}`);
    } else append(CONTINUED.exec(line)?.[1] ?? line.slice(3));
  }
  return { about, fields, variants, body: lines.slice(end).join('\n').trim() };
}

/**
 * Parses one .cypher file. A file with `// variant x: text` lines gives one statement per variant, the `@variant`
 * line of its body replaced by that text (and `@order` by `variant x.order`): a closed choice, made at load.
 */
export function statementsOf(source: string, name: string): Statement[] {
  const { about, fields, variants, body } = headerOf(source, name);
  const access = fields.get('access');
  invariant(access === 'read' || access === 'write', `${name}.cypher declares access: read or write`);
  invariant(fields.has('params') && fields.has('row'), `${name}.cypher declares params: and row:`);
  const contract: Omit<Statement, 'name' | 'text'> = {
    about,
    access,
    params: columnsOf(fields.get('params')!),
    row: columnsOf(fields.get('row')!),
  };
  if (variants.size === 0) return [{ name, ...contract, text: body }];
  invariant(/^@variant$/m.test(body), `${name}.cypher has a line @variant`);
  const names = [...variants.keys()].filter((variant) => !variant.includes('.'));
  return names.map((variant) => ({
    name: `${name}.${variant}`,
    ...contract,
    text: expanded(body, variant, variants),
  }));
}

/** `@variant` becomes the variant's text, `@order` that of `variant x.order`, and so on; each stands alone on its line. */
const expanded = (body: string, variant: string, variants: ReadonlyMap<string, string>): string =>
  body.replaceAll(/^@([a-z]+)$/gm, (_, slot: string) => {
    const text = variants.get(slot === 'variant' ? variant : `${variant}.${slot}`);
    invariant(text !== undefined, `variant ${variant} says what @${slot} is`);
    return text;
  });

/** Every statement of a folder of .cypher files, by name (`file` or `file.variant`). */
export function catalogue(folder: string): ReadonlyMap<string, Statement> {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .toSorted();
  const all = files.flatMap((file) =>
    statementsOf(readFileSync(join(folder, file), 'utf8'), basename(file, '.cypher')),
  );
  return new Map(all.map((statement) => [statement.name, statement]));
}

/** The statement of that name; a missing one is a defect found at start, not at the first question. */
export function statementIn(statements: ReadonlyMap<string, Statement>, name: string): Statement {
  const found = statements.get(name);
  invariant(found, `statement ${name} is in the catalogue`);
  return found;
}
