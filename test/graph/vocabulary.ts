import { LABELS, RELATIONSHIPS } from '../../src/graph/model.ts';
import type { Statement } from '../../src/graph/statement.ts';

const kinds = [...Object.values(LABELS), ...Object.values(RELATIONSHIPS)];

/** Every word of the model that a statement may use. */
export const VOCABULARY = {
  labels: Object.keys(LABELS),
  relationshipTypes: Object.keys(RELATIONSHIPS),
  propertyKeys: [...new Set(kinds.flatMap(({ properties }) => Object.keys(properties)))],
};

const kindNames = new Set([...VOCABULARY.labels, ...VOCABULARY.relationshipTypes]);
const keys = new Set(VOCABULARY.propertyKeys);

const captured = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1]!);

/** Text in quotes says nothing of the graph, nor do names of procedures. */
const ofTheGraph = (text: string): string =>
  text.replaceAll(/'(?:[^'\\]|\\.)*'/g, "''").replaceAll(/\bdb(?:\.\w+)+\(/g, '(');

/** Names of what comes from a parameter, whose columns are not the graph's. */
const given = (text: string): Set<string> =>
  new Set([...captured(text, /\$\w+(?:\.\w+)?\]? AS (\w+)/g), ...captured(text, /\b(\w+) IN \$\w+/g)]);

/**
 * Labels, relationship types and properties that the model does not know, seen from the text alone: of `thing.property`
 * where no map of the statement has that key, of `{key: …}` inside a pattern, and of `:Kind`.
 */
export function unknownWords({ text }: Pick<Statement, 'text'>): string[] {
  const bare = ofTheGraph(text);
  const [fromOutside, ofMaps] = [given(bare), new Set(captured(bare, /(\w+)\s*:/g))];
  const patterns = captured(bare, /[([]\w*:[\w|&!]+\s*\{([^}]*)\}/g);
  const words = [
    ...captured(bare, /:\s*!?([A-Z]\w+)/g).filter((kind) => !kindNames.has(kind)),
    ...patterns.flatMap((map) => captured(map, /(\w+)\s*:/g)).filter((key) => !keys.has(key)),
    ...[...bare.matchAll(/(?<![$.\w])([a-z]\w*)\.(\w+)\b(?!\s*\()/g)].flatMap(([, thing, key]) =>
      keys.has(key!) || ofMaps.has(key!) || fromOutside.has(thing!) ? [] : [key!],
    ),
  ];
  return [...new Set(words)].map((word) => `the model knows no ${word}`);
}
