import graphql from '@graphql-eslint/eslint-plugin';
import { print } from 'graphql';
import { schemaOfFiles } from './src/graphql/schema-files.ts';

const plugins = { '@graphql-eslint': graphql };
const languageOptions = {
  parser: graphql.parser,
  parserOptions: {
    graphQLConfig: {
      schema: [print(schemaOfFiles('schema')), 'schema/paged.graphql'],
      documents: 'schema/saved-queries/*.graphql',
    },
  },
};

/** The rules of the contract, for oxlint knows no GraphQL. */
export default [
  {
    files: ['schema/*.graphql'],
    plugins,
    languageOptions,
    rules: {
      '@graphql-eslint/known-argument-names': 'error',
      '@graphql-eslint/known-directives': 'error',
      '@graphql-eslint/known-type-names': 'error',
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: { style: 'camelCase', forbiddenPrefixes: ['get', 'find', 'list'] },
          InputValueDefinition: 'camelCase',
          Argument: 'camelCase',
          DirectiveDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
        },
      ],
      '@graphql-eslint/no-duplicate-fields': 'error',
      '@graphql-eslint/no-hashtag-description': 'error',
      '@graphql-eslint/no-root-type': ['error', { disallow: ['mutation', 'subscription'] }],
      '@graphql-eslint/no-typename-prefix': 'error',
      '@graphql-eslint/no-unreachable-types': 'error',
      '@graphql-eslint/require-deprecation-date': ['error', { argumentName: 'until' }],
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
    },
  },
  {
    // It is gone from the schema that is written out.
    files: ['schema/paged.graphql'],
    rules: { '@graphql-eslint/no-unreachable-types': 'off' },
  },
  {
    // Where the lists are written out.
    files: ['schema/published/api.graphql'],
    plugins,
    languageOptions,
    rules: {
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      '@graphql-eslint/relay-connection-types': 'error',
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      '@graphql-eslint/relay-page-info': 'error',
    },
  },
  {
    files: ['schema/saved-queries/*.graphql'],
    plugins,
    languageOptions,
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      '@graphql-eslint/naming-convention': [
        'error',
        { VariableDefinition: 'camelCase', OperationDefinition: { style: 'PascalCase' } },
      ],
      // Rows are of things with ids, or of figures that have none; the row rule of saved questions decides.
      '@graphql-eslint/require-selections': 'off',
      '@graphql-eslint/selection-set-depth': ['error', { maxDepth: 12 }],
      '@graphql-eslint/no-unused-variables': 'error',
      '@graphql-eslint/no-duplicate-fields': 'error',
      '@graphql-eslint/unique-operation-name': 'error',
    },
  },
];
