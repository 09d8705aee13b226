import type { Context } from '../domain/context.ts';

type Dimension = 'FAMILY' | 'FRAMEWORK' | 'LOT_CATEGORY' | 'LOT';
type Frameworks = Context['loaders']['framework'];

/** The fields of groups that lead to what they are grouped by of frameworks and lots; null in groups by anything else, and of none. */
export function throughFields<Group>(
  keyOf: (group: Group, dimension: Dimension) => string | null | undefined,
) {
  const named =
    <Thing>(dimension: Dimension, read: (id: string, framework: Frameworks) => Thing) =>
    (group: Group, _: unknown, { loaders }: Context): Thing | null => {
      const id = keyOf(group, dimension);
      return id ? read(id, loaders.framework) : null;
    };
  return {
    family: named('FAMILY', (slug, framework) => framework.familyNamed(slug)),
    framework: named('FRAMEWORK', (slug, framework) => framework.frameworkNamed(slug)),
    lotCategory: named('LOT_CATEGORY', (slug, framework) => framework.categoryNamed(slug)),
    lot: named('LOT', (id, framework) => framework.lotNamed(id)),
  };
}
