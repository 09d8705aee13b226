const IMPORTS = `import type { Complete } from '../src/graphql/default-fields.ts';
import type * as Types from './schema-types.ts';
`;

/** The resolvers of a type, as codegen writes them. The root has no properties, and several domains bring its fields. */
const RESOLVERS =
  /^(export type (?!Query)\w+Resolvers<ContextType = Context, ParentType .*> =) (\{\n(?: {2}\w+\?: .*\n)+\});$/gm;

/** The text of generated/resolver-types.ts with what it sees, and so that the resolvers of a type may leave out only what GraphQL finds itself. */
export const withCompleteResolvers = (text: string): string =>
  IMPORTS + text.replaceAll(RESOLVERS, '$1 Complete<$2, ParentType>;');
