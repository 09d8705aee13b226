import { globSync, readFileSync } from 'node:fs';
import { LABELS, RELATIONSHIPS } from '../../src/graph/model.ts';
import { membersOf, typeParts } from '../../src/graph/columns.ts';
import type { Statement } from '../../src/graph/statement.ts';
import { outermost, returned, returnedColumns, sortKeys } from './clauses.ts';
import { statementsIn } from './statement-files.ts';
import { unknownWords } from './vocabulary.ts';

/** A rule of the catalogue that a statement breaks. */
export type Broken = { rule: string; statement: string; problem: string };

const kinds = [...Object.values(LABELS), ...Object.values(RELATIONSHIPS)];

const SCALAR = /^(?:string|int|count|float|boolean|map|properties)$/;
/** Enumerations of the schema, in which a column's values are. */
const ENUMS = new Set(
  globSync('schema/*.graphql').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^enum (\w+)/gm)].map(([, name]) => name!),
  ),
);
/** Neo4j makes one MATCH of the two, and looks at the list only when all is read. */
const READS_BEFORE_ASKED = /\bWITH list WHERE list\.by = '\w+'(?: AND \S+)* MATCH\b/;
/** Neo4j reads what has the property apart from what lacks it; what gets it between the two is in neither. */
const APART = /(\b\w+\.\w+) IS NULL OR \1\b/;
const WRITES = /\b(?:CREATE|MERGE|SET|DELETE|REMOVE|FOREACH|LOAD CSV|DROP)\b/;

function isType(type: string): boolean {
  const { of } = typeParts(type);
  const members = membersOf(of);
  return members ? Object.values(members).every(isType) : SCALAR.test(of) || ENUMS.has(of) || of in LABELS;
}

function header({ params, row }: Statement): string[] {
  return Object.entries({ ...params, ...row }).flatMap(([name, type]) =>
    isType(type) ? [] : [`${name} is of no known type: ${type}`],
  );
}

/** A file has one header for all its variants, of which each may need less. */
function parameters({ params, text }: Statement, source: string): string[] {
  const used = new Set([...text.matchAll(/\$(\w+)/g)].map((match) => match[1]!));
  return [
    ...[...used].filter((name) => !(name in params)).map((name) => `$${name} is not in the header`),
    ...Object.keys(params)
      .filter((name) => !used.has(name) && !source.includes(`$${name}`))
      .map((name) => `$${name} is not in the text`),
  ];
}

/** Rows are read by position, so the header must have the columns in the order of RETURN. */
function columns({ row, text }: Statement): string[] {
  const [said, names] = [Object.keys(row).join(', '), returnedColumns(text).join(', ')];
  return said === names ? [] : [`the header has ${said || 'nothing'}; RETURN has ${names || 'nothing'}`];
}

const PROPERTY_TYPES: Readonly<Record<string, RegExp>> = {
  STRING: /^(?:string|[A-Z]\w*)$/,
  INTEGER: /^(?:int|count)$/,
  BOOLEAN: /^boolean$/,
};

/** What the model says of a property of this name, if all that have it say the same. */
function storedAs(name: string): { of: RegExp; isList: boolean; isOptional: boolean } | null {
  const types = new Set<string>(
    kinds.flatMap(({ properties }) =>
      Object.entries(properties).flatMap(([key, type]) => (key === name ? [type] : [])),
    ),
  );
  const [type = ''] = types;
  const [, list, item] = /^(LIST<)?(\w+)/.exec(type) ?? [];
  const of = PROPERTY_TYPES[item ?? ''];
  return types.size === 1 && of ? { of, isList: list !== undefined, isOptional: !type.endsWith('!') } : null;
}

/** A column that is a property as stored has its type, and is nullable where a node may lack it. */
function stored({ row, text }: Statement): string[] {
  return returned(text).flatMap((item) => {
    const [, variable, property, column = property] = /^(\w+)\.(\w+)(?:\s+AS\s+(\w+))?$/.exec(item) ?? [];
    const model = property ? storedAs(property) : null;
    if (!model || !column || !(column in row)) return [];
    const { of, isList, isNullable } = typeParts(row[column]!);
    const isSure = new RegExp(`\\b${variable}\\.${property} IS NOT NULL\\b`).test(text);
    return [
      ...(model.of.test(of) && model.isList === isList
        ? []
        : [`${column} is not of the type of ${property}`]),
      ...(model.isOptional && !isNullable && !isSure ? [`${column} may be null, as ${property} may`] : []),
    ];
  });
}

/** `// unique: a, b` in a header says that these columns together are unique. */
const declaredUnique = (source: string): string[] =>
  [...source.matchAll(/^\/\/ unique: (.+)$/gm)].map((match) => match[1]!.trim());

function order({ access, text }: Statement, source: string): string[] {
  if (access === 'write') return [];
  const unique = declaredUnique(source);
  const bare = (key: string): string => key.replace(/^\w+\./, '');
  const isUnique = (keys: readonly string[]): boolean =>
    /^(?:id|\w+Id)$/.test(bare(keys.at(-1)!)) ||
    unique.some((list) => keys.map(bare).join(', ').endsWith(list));
  const unsorted = [...text.matchAll(/\bLIMIT\b/g)].length > [...text.matchAll(/\bORDER BY\b/g)].length;
  return [
    ...sortKeys(text)
      .filter((keys) => !isUnique(keys))
      .map((keys) => `ORDER BY ${keys.join(', ')} does not end in a unique key`),
    ...(unsorted ? ['a LIMIT without ORDER BY takes any rows'] : []),
  ];
}

/** What no statement may have. */
function forbidden({ access, text }: Statement): string[] {
  return [
    ...(/\bSKIP\b/.test(text) ? ['SKIP reads all it leaves out; page by key'] : []),
    ...(/\bapoc\./i.test(text) ? ['apoc is not on every server'] : []),
    ...(READS_BEFORE_ASKED.test(text)
      ? ['what comes right after WHERE list.by is read for every list; put an UNWIND between']
      : []),
    ...(APART.test(text) ? ['IS NULL OR of one property reads at two moments; coalesce it'] : []),
    ...(text.includes('${') ? ['text is put into the statement'] : []),
    ...(access === 'read' && WRITES.test(outermost(text)) ? ['a read that writes'] : []),
  ];
}

const RULES: Record<string, (statement: Statement, source: string) => string[]> = {
  header,
  forbidden,
  parameters,
  stored,
  order,
  columns,
  vocabulary: unknownWords,
};

/** Every rule, seen from the text alone, that one .cypher file breaks, variant by variant. */
export function brokenRules(source: string, name: string): Broken[] {
  let statements: Statement[];
  try {
    statements = statementsIn({ source, name });
  } catch (thrown) {
    return [{ rule: 'header', statement: name, problem: (thrown as Error).message }];
  }
  // With what it includes: a parameter may be of one variant's fragment alone.
  const whole = [source, ...statements.map(({ text }) => text)].join('\n');
  return statements.flatMap((statement) =>
    Object.entries(RULES).flatMap(([rule, check]) =>
      check(statement, whole).map((problem) => ({ rule, statement: statement.name, problem })),
    ),
  );
}
