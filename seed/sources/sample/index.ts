import type { Importer } from '../importer.ts';
import { sampleFrameworks } from './frameworks.ts';
import { sampleLines } from './lines.ts';
import { sampleOrganisations } from './organisations.ts';
import { supplierSizes } from './sizes.ts';

/** What an empty graph begins with: bodies, frameworks, sizes and a small table of sales, all real and cited. */
export const SAMPLE: readonly Importer[] = [
  sampleOrganisations,
  sampleFrameworks,
  supplierSizes,
  sampleLines,
];
