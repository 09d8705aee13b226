import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  Source,
  specifiedDirectives,
} from 'graphql';
import { refusedAt, withPages } from './paged.ts';

/** Refuses a field's directive that nobody declares; GraphQL refuses it as well, but does not say where. */
function assertDirectives(definitions: readonly DefinitionNode[]): void {
  const known = new Set(specifiedDirectives.map(({ name }) => name));
  for (const node of definitions) if (node.kind === Kind.DIRECTIVE_DEFINITION) known.add(node.name.value);
  const unknown = definitions
    .flatMap<FieldDefinitionNode | InputValueDefinitionNode>(
      (type) => ('fields' in type && type.fields) || [],
    )
    .flatMap(({ directives = [] }) => directives)
    .find(({ name }) => !known.has(name.value));
  if (unknown) throw refusedAt(unknown, `there is no directive @${unknown.name.value}.`);
}

/**
 * The schema of a folder's *.graphql files as callers get it: lists marked `@paged` are written out.
 * @throws Error with file and line of what cannot be read, or of a directive that is unknown or misused.
 */
export function schemaOfFiles(folder: string): DocumentNode {
  const definitions = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => new Source(readFileSync(join(folder, file), 'utf8'), `schema/${file}`))
    .flatMap((source) => parse(source).definitions);
  assertDirectives(definitions);
  return withPages({ kind: Kind.DOCUMENT, definitions });
}
