import { globSync, readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { print } from 'graphql';
import { schemaOfFiles } from './src/graphql/schema-files.ts';

const NODE = /^export type (?:\{ \w+ as )?((\w+)Node)\b/gm;

/** What resolvers of a type are handed: `XNode` of some domain's node.ts for the type X. */
const mappers = (): Record<string, string> =>
  Object.fromEntries(
    globSync('src/*/node.ts', { cwd: import.meta.dirname }).flatMap((file) =>
      [...readFileSync(`${import.meta.dirname}/${file}`, 'utf8').matchAll(NODE)].map(([, node, type]) => [
        type!,
        `../${file}#${node}`,
      ]),
    ),
  );

/** Of both files. */
const usual = {
  enumsAsTypes: true,
  useTypeImports: true,
  importExtension: '.ts',
  strictScalars: true,
  immutableTypes: true,
  scalars: {
    Date: 'string',
    YearMonth: 'string',
    Decimal: 'bigint',
    Share: 'string',
    URL: 'string',
    Currency: 'string',
  },
} as const;

/**
 * Types of the schema, which see nothing of ours, and apart from them those of every resolver, which see what each
 * domain's node.ts says its resolvers are handed: so node.ts may name the former, and nothing goes in a circle.
 */
const config: CodegenConfig = {
  schema: print(schemaOfFiles('schema')),
  silent: true,
  generates: {
    'generated/schema-types.ts': { plugins: ['typescript'], config: usual },
    'generated/resolver-types.ts': {
      plugins: ['typescript-resolvers'],
      config: {
        ...usual,
        namespacedImportName: 'Types',
        contextType: '../src/domain/context.ts#Context',
        mappers: mappers(),
      },
    },
  },
};

export default config;
