import { syntheticBodies } from '../../seed/sources/synthetic/bodies.ts';

/** A department of the synthetic graph that has the most bodies, and some of its suppliers. */
export const DEPARTMENT = 'synthetic-department-01';
export const bodyId = (slug: string): string => `govuk-${slug}`;
export const underDepartment = syntheticBodies()
  .filter(
    ({ slug, parents }) =>
      slug === DEPARTMENT ||
      parents.some((parent) => parent === DEPARTMENT || parent.startsWith('synthetic-body-01-')),
  )
  .map(({ slug }) => bodyId(slug));
export const suppliers = ['0001', '0002', '0003'].map((number) => `name-synthetic-supplier-${number}-ltd`);
