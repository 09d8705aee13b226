import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  type DefinitionNode,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  parse,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';
import type { Subject } from '../playground/subject.ts';

const ENDING = '.graphql';
const HEADING = /^# ([^:\n]+): (.+)\n\n/;

const isType = (node: DefinitionNode): node is TypeDefinitionNode | TypeExtensionNode =>
  isTypeDefinitionNode(node) || isTypeExtensionNode(node);

/** Nothing for a file that only declares how the schema is written, such as paged.graphql. */
function subjectOf(folder: string, file: string): Subject | null {
  const text = readFileSync(join(folder, file), 'utf8');
  const declared = parse(text, { noLocation: true }).definitions.filter(isType);
  if (declared.length === 0) return null;
  const [, title, says] = HEADING.exec(text) ?? [];
  if (!title || !says)
    throw new Error(`schema/${file} must begin with a line "# Title: what it is about." and an empty one.`);
  const fields = declared.flatMap((type) =>
    type.name.value === 'Query' && 'fields' in type ? (type.fields ?? []).map(({ name }) => name.value) : [],
  );
  const types = new Set(declared.map(({ name }) => name.value));
  types.delete('Query');
  return { name: basename(file, ENDING), title, says, fields, types: [...types] };
}

/**
 * The subjects of a folder's *.graphql files: those named in `order` first, the others by name.
 * @throws Error with the file that does not begin with a line that says what it is about.
 */
export function subjectsOfFiles(folder: string, order: readonly string[]): Subject[] {
  const place = ({ name }: Subject): number => order.indexOf(name) + 1 || Infinity;
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .toSorted()
    .flatMap((file) => subjectOf(folder, file) ?? [])
    .toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}
