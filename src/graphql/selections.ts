import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  type GraphQLCompositeType,
  type GraphQLDirective,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isCompositeType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** One operation of a document with its variables as the schema coerces them, defaults included. */
export type Operation = Readonly<{
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
}>;

export const fragmentsOf = (document: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );

/** A selection set and the type it selects from. */
export type Source = Readonly<{ type: GraphQLCompositeType; set: SelectionSetNode }>;
/** A field and the type that declares it. */
export type SelectedField = Readonly<{ type: GraphQLCompositeType; node: FieldNode }>;

/** What a condition of a selection says; undefined without one, and for a variable of which nothing is known yet. */
function conditionOf(
  directive: GraphQLDirective,
  selection: SelectionNode,
  variables: Operation['variables'],
): unknown {
  const given = selection.directives?.find(({ name }) => name.value === directive.name)?.arguments?.[0]
    ?.value;
  if (given?.kind === Kind.VARIABLE && !(given.name.value in variables)) return undefined;
  return getDirectiveValues(directive, selection, variables)?.['if'];
}

const isLeftOut = (selection: SelectionNode, variables: Operation['variables']): boolean =>
  selection.directives?.length
    ? conditionOf(GraphQLSkipDirective, selection, variables) === true ||
      conditionOf(GraphQLIncludeDirective, selection, variables) === false
    : false;

const typeNamed = (name: string | undefined, operation: Operation, otherwise: GraphQLCompositeType) => {
  const type = name === undefined ? otherwise : operation.schema.getType(name);
  return isCompositeType(type) ? type : otherwise;
};

/** What a fragment opens, or null for a field and for a fragment already opened at this place. */
function openedBy(
  selection: SelectionNode,
  from: Source,
  context: { operation: Operation; opened: Set<string> },
): Source | null {
  const { operation, opened } = context;
  if (selection.kind === Kind.INLINE_FRAGMENT)
    return {
      type: typeNamed(selection.typeCondition?.name.value, operation, from.type),
      set: selection.selectionSet,
    };
  if (selection.kind !== Kind.FRAGMENT_SPREAD || opened.has(selection.name.value)) return null;
  opened.add(selection.name.value);
  const fragment = operation.fragments.get(selection.name.value);
  return fragment
    ? { type: typeNamed(fragment.typeCondition.name.value, operation, from.type), set: fragment.selectionSet }
    : null;
}

/**
 * The fields of one place of the answer by response key, through fragments, without what @skip and @include leave
 * out: as execution merges them, over every type at once. Iterative, because documents are written by strangers.
 */
export function fieldsByKey(sources: readonly Source[], operation: Operation): Map<string, SelectedField[]> {
  const fields = new Map<string, SelectedField[]>();
  const context = { operation, opened: new Set<string>() };
  const open = [...sources];
  for (let source = open.pop(); source; source = open.pop())
    for (const selection of source.set.selections) {
      if (isLeftOut(selection, operation.variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const same = fields.get(key);
        if (same) same.push({ type: source.type, node: selection });
        else fields.set(key, [{ type: source.type, node: selection }]);
        continue;
      }
      const opened = openedBy(selection, source, context);
      if (opened) open.push(opened);
    }
  return fields;
}
