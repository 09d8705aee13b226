import type { NodeResolvers, QueryResolvers, Resolvers } from '../../generated/schema-types.ts';
import { Award } from '../award/Award.ts';
import { AwardedGroup, AwardedTotal } from '../award/AwardedGroup.ts';
import { AwardedSpend } from '../award/AwardedSpend.ts';
import { Contract, EndingContract } from '../contract/Contract.ts';
import { contractQuery } from '../contract/query.ts';
import { Coverage, CoverageMonth } from '../dataset/Coverage.ts';
import { Dataset, DatasetVersion } from '../dataset/Dataset.ts';
import { datasetQuery } from '../dataset/query.ts';
import { Framework, FrameworkFamily } from '../framework/Framework.ts';
import { Lot, LotCategory } from '../framework/Lot.ts';
import { frameworkQuery } from '../framework/query.ts';
import { scalars } from '../graphql/scalars.ts';
import { Opportunity, OpportunityOutcome } from '../opportunity/Opportunity.ts';
import { opportunityQuery } from '../opportunity/query.ts';
import { BodyConnection, BodyEdge } from '../organisation/BodyConnection.ts';
import { Organisation, OrganisationName } from '../organisation/Organisation.ts';
import { organisationQuery } from '../organisation/query.ts';
import { Resolution } from '../organisation/resolutions.ts';
import { UnresolvedBuyer } from '../organisation/UnresolvedBuyer.ts';
import { Notice, Party } from '../process/Notice.ts';
import { SearchHit, searchQuery } from '../search/query.ts';
import { Basis } from '../spend/Basis.ts';
import { BuyerRankingResult, RankedBuyer } from '../spend/BuyerRankingResult.ts';
import { spendQuery } from '../spend/query.ts';
import { SmeShareResult } from '../spend/SmeShareResult.ts';
import { SpendGroup } from '../spend/SpendGroup.ts';
import { SpendLine } from '../spend/SpendLine.ts';
import { SpendResult } from '../spend/SpendResult.ts';
import { UntiedSpend } from '../spend/untied.ts';
import { SupplierAcrossBodies, SuppliersAcrossBodiesResult } from '../spend/SuppliersAcrossBodiesResult.ts';
import { DossierEntry } from '../supplier/dossier.ts';
import { SizeAssertion, Supplier, SupplierBuyerEdge } from '../supplier/Supplier.ts';
import { supplierQuery } from '../supplier/query.ts';
import { nodeById, nodeTypeOf } from './nodes.ts';

const Node: NodeResolvers = { __resolveType: nodeTypeOf };

const Query: QueryResolvers = {
  ...contractQuery,
  ...datasetQuery,
  ...frameworkQuery,
  ...opportunityQuery,
  ...organisationQuery,
  ...searchQuery,
  ...spendQuery,
  ...supplierQuery,
  node: (_, { id }, context) => nodeById(id, context),
  nodes: (_, { ids }, context) => Promise.all(ids.map((id) => nodeById(id, context))),
};

/** Every resolver of the schema, type by type. */
export const resolvers: Resolvers = {
  ...(scalars as object),
  Query,
  Node,
  SearchResult: { __resolveType: nodeTypeOf },
  Award,
  AwardedGroup,
  AwardedSpend,
  AwardedTotal,
  Basis,
  BodyConnection,
  BodyEdge,
  BuyerRankingResult,
  Contract,
  Coverage,
  CoverageMonth,
  Dataset,
  DatasetVersion,
  DossierEntry,
  EndingContract,
  Framework,
  FrameworkFamily,
  Lot,
  LotCategory,
  Notice,
  Opportunity,
  OpportunityOutcome,
  Organisation,
  OrganisationName,
  Party,
  RankedBuyer,
  Resolution,
  SearchHit,
  SizeAssertion,
  SmeShareResult,
  SpendGroup,
  SpendLine,
  SpendResult,
  Supplier,
  SupplierAcrossBodies,
  SupplierBuyerEdge,
  SuppliersAcrossBodiesResult,
  UnresolvedBuyer,
  UntiedSpend,
};
