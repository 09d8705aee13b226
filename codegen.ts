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

/** Types of every resolver, from the schema and from what each domain's node.ts says its resolvers are handed. */
const config: CodegenConfig = {
  schema: print(schemaOfFiles('schema')),
  silent: true,
  generates: {
    'generated/schema-types.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: '.ts',
        contextType: '../src/domain.ts#Context',
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
        mappers: mappers(),
      },
    },
  },
};

export default config;
