import type { Domain } from '../domain/domain.ts';
import { DossierEntry } from './dossier.ts';
import { supplierLoaders, type SupplierLoaders } from './loaders.ts';
import { supplierQuery } from './query.ts';
import { SizeAssertion, Supplier } from './Supplier.ts';
import { WonTogether, WonTogetherResult } from './won-together.ts';

declare module '../domain/loaders.ts' {
  interface Loaders {
    supplier: SupplierLoaders;
  }
}

/** Who sells, and how large they are by whose word. */
export const supplier = {
  name: 'supplier',
  types: { DossierEntry, SizeAssertion, Supplier, WonTogether, WonTogetherResult },
  query: supplierQuery,
  loaders: { supplier: supplierLoaders },
  nodes: { Supplier: (key, { supplier: { byId } }) => byId.load(key) },
} satisfies Domain;
