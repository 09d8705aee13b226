import {
  type ArgumentNode,
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ListTypeNode,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';

type Part = FieldDefinitionNode | InputValueDefinitionNode;
type Types = Readonly<Record<'asked' | 'edge' | 'page', ObjectTypeDefinitionNode>>;
type List = Readonly<{ name: string; node: string; at: ASTNode }>;

/** A mistake in a schema file, with the file and line it is in. */
export const refusedAt = ({ loc }: ASTNode, why: string): Error =>
  new Error(`${loc?.source.name}:${loc?.startToken.line}: ${why}`);

/** All that is written for a list: the field that asks for a page, an edge, and the page. */
function typesOf({ name, node }: List): Types {
  const sdl = `
type Asked {
  page(
    "How many at most, 1 to 100."
    first: Int = 20
    "The cursor after which the page begins: \`endCursor\` of the page before."
    after: String
  ): ${name}Connection
}
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
  pageInfo: PageInfo!
}`;
  const types = parse(sdl, { noLocation: true }).definitions;
  const [asked, edge, page] = types.filter((type) => type.kind === Kind.OBJECT_TYPE_DEFINITION);
  return { asked: asked!, edge: edge!, page: page! };
}

function nameGiven(given: readonly ArgumentNode[]): string | undefined {
  const wrong = given.find(({ name, value }) => name.value !== 'as' || value.kind !== Kind.STRING);
  if (wrong) throw refusedAt(wrong, '@paged takes as: "Name" and nothing else.');
  return given[0]?.value.kind === Kind.STRING ? given[0].value.value : undefined;
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
  return { name: nameGiven(paged.arguments ?? []) ?? node, node, at: item };
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

/** The field as callers get it: with `first` and `after`, and a page for an answer. */
function asking(field: FieldDefinitionNode, { asked }: Types): FieldDefinitionNode {
  const { arguments: written, type } = asked.fields![0]!;
  return {
    ...field,
    arguments: [...besides(written!, field.arguments), ...written!],
    type: field.type.kind === Kind.NON_NULL_TYPE ? { ...field.type, type: nullable(type) } : type,
    directives: field.directives!.filter(({ name }) => name.value !== 'paged'),
  };
}

/** The field as callers get it; the list it asks for joins `lists`, by the name of its types. */
function expanded(field: FieldDefinitionNode, lists: Map<string, List & Types>): FieldDefinitionNode {
  const list = listOf(field);
  if (!list) return field;
  const known = lists.get(list.name) ?? { ...list, ...typesOf(list) };
  if (known.node !== list.node)
    throw refusedAt(list.at, `${list.name}Connection is of ${known.node}; name this one by as.`);
  lists.set(list.name, known);
  return asking(field, known);
}

/**
 * A schema with every list marked `@paged` written out: its arguments `first` and `after`, its edge and its page. Where
 * the schema declares an `XEdge` or `XConnection`, these keep their description and add their own fields.
 * @throws Error with file and line of a use of `@paged` that cannot be written out.
 */
export function withPages(document: DocumentNode): DocumentNode {
  const lists = new Map<string, List & Types>();
  const definitions = document.definitions
    .filter((type) => type.kind !== Kind.DIRECTIVE_DEFINITION || type.name.value !== 'paged')
    .map((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.OBJECT_TYPE_EXTENSION
        ? { ...type, fields: (type.fields ?? []).map((field) => expanded(field, lists)) }
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
    const fields = written.find(({ name }) => name === own.name.value)?.type.fields;
    return fields ? { ...own, fields: [...fields, ...besides(fields, own.fields)] } : own;
  };
  return {
    kind: document.kind,
    definitions: definitions.flatMap<DefinitionNode>((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION ? [withOwn(type), ...ofItems(type.name.value)] : [type],
    ),
  };
}
