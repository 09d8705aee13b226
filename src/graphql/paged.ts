import {
  type ArgumentNode,
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ListTypeNode,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';
import { invariant } from '../errors.ts';

type Part = FieldDefinitionNode | InputValueDefinitionNode;
type Types = Readonly<Record<'edge' | 'page', ObjectTypeDefinitionNode>>;
/** What a schema declares for its lists: the first value of each enumeration, its inputs, and the fields of each interface. */
type InSchema = Readonly<{
  firstOf: ReadonlyMap<string, string>;
  inputs: ReadonlySet<string>;
  facts: ReadonlyMap<string, InterfaceTypeDefinitionNode>;
}>;
type List = Readonly<{ name: string; node: string; by: string | undefined; at: ASTNode }>;

/** A mistake in a schema file, with the file and line it is in. */
export const refusedAt = ({ loc }: ASTNode, why: string): Error =>
  new Error(`${loc?.source.name}:${loc?.startToken.line}: ${why}`);

const FORWARDS = `
    "How many at most, 1 to 100."
    first: Int = 20
    "The cursor after which the page begins: \`endCursor\` of the page before."
    after: String`;
const filteredBy = (by: string): string => `
    "Which of them; without it, all."
    filter: ${by}Filter`;
/** `order` is the name of the first value of the enumeration of orders, which is the one without any asked for. */
const orderedBy = (by: string, order: string): string => `
    "In which order."
    order: ${by}Order = ${order}`;
const BOTH_WAYS = `
    "How many at most from the start or after \`after\`, 1 to 100; 20 when neither \`first\` nor \`last\` is given."
    first: Int
    "The cursor after which the page begins: \`endCursor\` of the page before."
    after: String
    "How many at most from the end or before \`before\`, 1 to 100. The items stay in the order of the list."
    last: Int
    "The cursor before which the page ends: \`startCursor\` of the page behind."
    before: String`;

const COUNTED = `
  "How many items all pages have together. Null only beside an error that says why."
  totalCount: Int`;

/** What the page of a list has besides that is counted by what its items have in common. */
const countedBy = (by: string): string => `
  "The items of all pages counted by what they have in common: at most 100 of each, the most frequent first. Null only beside an error that says why."
  facets("What to count by." by: [${by}Facet!]!): [Facet!] @listSize(assumed: 100)`;

function declaredIn({ definitions }: DocumentNode): InSchema {
  const enums = definitions.filter((type) => type.kind === Kind.ENUM_TYPE_DEFINITION);
  const interfaces = definitions.filter((type) => type.kind === Kind.INTERFACE_TYPE_DEFINITION);
  const inputs = definitions.filter((type) => type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION);
  return {
    inputs: new Set(inputs.map(({ name }) => name.value)),
    firstOf: new Map(
      enums.flatMap(({ name, values }) => (values?.[0] ? [[name.value, values[0].name.value]] : [])),
    ),
    facts: new Map(interfaces.map((type) => [type.name.value, type])),
  };
}

/** The arguments of a list by what the schema declares for it: how to filter it, how to order it. */
function argumentsOf({ by, at }: List, { firstOf, inputs }: InSchema): string {
  if (by === undefined) return FORWARDS;
  const order = firstOf.get(`${by}Order`);
  const written = [
    inputs.has(`${by}Filter`) ? filteredBy(by) : '',
    order === undefined ? '' : orderedBy(by, order),
  ].join('');
  if (written === '' && !firstOf.has(`${by}Facet`))
    throw refusedAt(at, `there is no input ${by}Filter, and no enum ${by}Order or ${by}Facet with a value.`);
  return `${written}${BOTH_WAYS}`;
}

/** The field that asks for a page, with its arguments. */
function askedOf(list: List, schema: InSchema): FieldDefinitionNode {
  const sdl = `type Asked { page(${argumentsOf(list, schema)}): ${list.name}Connection }`;
  const [type] = parse(sdl, { noLocation: true }).definitions;
  invariant(type?.kind === Kind.OBJECT_TYPE_DEFINITION && type.fields?.[0], 'a page is a field');
  return type.fields[0];
}

/** An edge that says as well what is true of the link: it has the fields of an interface, and so is one. */
const withFacts = (
  edge: ObjectTypeDefinitionNode,
  facts: InterfaceTypeDefinitionNode | undefined,
): ObjectTypeDefinitionNode =>
  facts
    ? {
        ...edge,
        interfaces: [{ kind: Kind.NAMED_TYPE, name: facts.name }],
        fields: [...(edge.fields ?? []), ...(facts.fields ?? [])],
      }
    : edge;

/** The types written for a list: an edge, and the page. */
function typesOf({ name, node, by }: List, { firstOf, facts }: InSchema): Types {
  const sdl = `
"An item of a list, with its cursor."
type ${name}Edge {
  "Marks the place of this item in the list: given as \`after\`, the page begins behind it."
  cursor: String!
  "The item itself."
  node: ${node}!
}
"One page of a list."
type ${name}Connection {
  "The items of this page, each with its cursor."
  edges: [${name}Edge!]!
  "The items of this page by themselves."
  nodes: [${node}!]!
  "Whether there are more pages, and the cursors to ask for them with."
  pageInfo: PageInfo!${by === undefined ? '' : COUNTED}${by !== undefined && firstOf.has(`${by}Facet`) ? countedBy(by) : ''}
}`;
  const types = parse(sdl, { noLocation: true }).definitions;
  const [edge, page] = types.filter((type) => type.kind === Kind.OBJECT_TYPE_DEFINITION);
  return { edge: withFacts(edge!, by === undefined ? undefined : facts.get(by)), page: page! };
}

/** What a use of the directive says, by name. */
function saidBy(given: readonly ArgumentNode[]): ReadonlyMap<string, string> {
  return new Map(
    given.map((argument) => {
      const { name, value } = argument;
      if ((name.value === 'as' || name.value === 'by') && value.kind === Kind.STRING)
        return [name.value, value.value];
      throw refusedAt(argument, '@paged takes as: "Name", by: "Name", and nothing else.');
    }),
  );
}

const nullable = (type: TypeNode): NamedTypeNode | ListTypeNode =>
  type.kind === Kind.NON_NULL_TYPE ? type.type : type;

/** The list a field is marked to be; nothing when it is not marked. */
function listOf({ type, directives }: FieldDefinitionNode): List | undefined {
  const paged = directives?.find(({ name }) => name.value === 'paged');
  if (!paged) return undefined;
  const list = nullable(type);
  const item = list.kind === Kind.LIST_TYPE && list.type.kind === Kind.NON_NULL_TYPE && list.type.type;
  if (!item || item.kind !== Kind.NAMED_TYPE)
    throw refusedAt(type, '@paged needs a list without nulls: [Thing!] or [Thing!]!.');
  const node = item.name.value;
  const said = saidBy(paged.arguments ?? []);
  return { name: said.get('as') ?? node, node, by: said.get('by'), at: item };
}

/** What is declared, unless it is written as well. */
function besides<Declared extends Part>(
  written: readonly Part[],
  declared: readonly Declared[] = [],
): readonly Declared[] {
  const twice = declared.find(({ name }) => written.some((part) => part.name.value === name.value));
  if (twice) throw refusedAt(twice, `@paged writes ${twice.name.value} itself; leave it out.`);
  return declared;
}

/** The field as callers get it: with the arguments of a page, and a page for an answer. */
function asking(field: FieldDefinitionNode, list: List, schema: InSchema): FieldDefinitionNode {
  const { arguments: written, type } = askedOf(list, schema);
  return {
    ...field,
    arguments: [...besides(written!, field.arguments), ...written!],
    type: field.type.kind === Kind.NON_NULL_TYPE ? { ...field.type, type: nullable(type) } : type,
    directives: field.directives!.filter(({ name }) => name.value !== 'paged'),
  };
}

/** The field as callers get it; the list it asks for joins `lists`, by the name of its types. */
function expanded(
  field: FieldDefinitionNode,
  lists: Map<string, List & Types>,
  schema: InSchema,
): FieldDefinitionNode {
  const list = listOf(field);
  if (!list) return field;
  const known = lists.get(list.name) ?? { ...list, ...typesOf(list, schema) };
  if (known.node !== list.node)
    throw refusedAt(list.at, `${list.name}Connection is of ${known.node}; name this one by as.`);
  if (known.by !== list.by)
    throw refusedAt(
      list.at,
      `${list.name}Connection is filtered elsewhere and not here; name this one by as.`,
    );
  lists.set(list.name, known);
  return asking(field, list, schema);
}

/**
 * A schema with every list marked `@paged` written out: its arguments, its edge and its page. Where
 * the schema declares an `XEdge` or `XConnection`, these keep their description and add their own fields.
 * @throws Error with file and line of a use of `@paged` that cannot be written out.
 */
export function withPages(document: DocumentNode): DocumentNode {
  const lists = new Map<string, List & Types>();
  const schema = declaredIn(document);
  const definitions = document.definitions
    .filter((type) => type.kind !== Kind.DIRECTIVE_DEFINITION || type.name.value !== 'paged')
    .map((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.OBJECT_TYPE_EXTENSION
        ? { ...type, fields: (type.fields ?? []).map((field) => expanded(field, lists, schema)) }
        : type,
    );
  const objects = definitions.filter((type) => type.kind === Kind.OBJECT_TYPE_DEFINITION);
  const declared = new Set(objects.map(({ name }) => name.value));
  const lost = [...lists.values()].find(({ node }) => !declared.has(node));
  if (lost) throw refusedAt(lost.at, `there is no type ${lost.node}.`);
  const written = [...lists.values()].flatMap(({ node, edge, page }) =>
    [edge, page].map((type) => ({ node, name: type.name.value, type })),
  );
  const ofItems = (node: string): ObjectTypeDefinitionNode[] =>
    written.filter((page) => page.node === node && !declared.has(page.name)).map(({ type }) => type);
  const withOwn = (own: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode => {
    const type = written.find(({ name }) => name === own.name.value)?.type;
    if (!type?.fields) return own;
    return {
      ...own,
      interfaces: [...(own.interfaces ?? []), ...(type.interfaces ?? [])],
      fields: [...type.fields, ...besides(type.fields, own.fields)],
    };
  };
  return {
    kind: document.kind,
    definitions: definitions.flatMap<DefinitionNode>((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION ? [withOwn(type), ...ofItems(type.name.value)] : [type],
    ),
  };
}
