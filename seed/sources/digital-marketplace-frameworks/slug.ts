import { frameworkFacts, frameworkFamilies } from './families.ts';
import { iterationOf } from '../../values/iteration.ts';

/** What a framework's slug says. `iteration` is null for a family that does not number its frameworks. */
export type FrameworkIdentity = { family: string; iteration: number | null; name: string };

export const FRAMEWORK_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const SUFFIX = /-(\d{1,2})$/;

export const sentenceCase = (slug: string): string => {
  const words = slug.replaceAll('-', ' ');
  return words[0]!.toUpperCase() + words.slice(1);
};

/**
 * Family, iteration and name of a framework by its slug; the definitions state none of them. The first
 * iteration of a family may have no number: digital-outcomes-and-specialists is one.
 */
export function frameworkIdentity(slug: string): FrameworkIdentity {
  const facts = frameworkFacts().find((one) => one.slug === slug);
  if (facts) return { family: facts.family, iteration: facts.iteration, name: facts.name };
  const suffix = SUFFIX.exec(slug);
  const iteration = suffix ? iterationOf(suffix[1]!) : null;
  const family = suffix ? slug.slice(0, suffix.index) : slug;
  const known = frameworkFamilies().find((one) => one.slug === family);
  const name = known?.name ?? sentenceCase(family);
  return {
    family,
    iteration: iteration ?? (known ? 1 : null),
    name: iteration ? `${name} ${iteration}` : name,
  };
}
