import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of every resolver, from the schema alone. A domain's node.ts says what its resolvers are handed. */
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  silent: true,
  generates: {
    'generated/schema-types.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: '.ts',
        contextType: '../src/server/context.ts#Context',
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
        mappers: {
          Organisation: '../src/organisation/node.ts#OrganisationNode',
          OrganisationConnection: '../src/organisation/node.ts#OrganisationPage',
          OrganisationName: '../src/organisation/node.ts#NameNode',
          BodyConnection: '../src/organisation/node.ts#BodiesNode',
          BodyEdge: '../src/organisation/node.ts#BodyEdgeNode',
          UnresolvedBuyer: '../src/organisation/node.ts#UnresolvedNode',
          Supplier: '../src/supplier/node.ts#SupplierNode',
          SupplierConnection: '../src/supplier/node.ts#SupplierPage',
          SizeAssertion: '../src/supplier/node.ts#SizeNode',
          SupplierBuyerEdge: '../src/supplier/node.ts#BuyerEdgeNode',
          Contract: '../src/contract/node.ts#ContractNode',
          EndingContract: '../src/contract/node.ts#EndingNode',
          Opportunity: '../src/opportunity/node.ts#OpportunityNode',
          FrameworkFamily: '../src/framework/node.ts#FamilyNode',
          Framework: '../src/framework/node.ts#FrameworkNode',
          Lot: '../src/framework/node.ts#LotNode',
          LotCategory: '../src/framework/node.ts#CategoryNode',
          Dataset: '../src/dataset/node.ts#DatasetNode',
          DatasetVersion: '../src/dataset/node.ts#VersionNode',
          SearchHit: '../src/search/node.ts#HitNode',
          SpendResult: '../src/spend/node.ts#SpendQuestion',
          Basis: '../src/spend/node.ts#BasisNode',
          SpendGroup: '../src/spend/node.ts#GroupNode',
          SpendLine: '../src/spend/node.ts#LineNode',
          BodySale: '../src/spend/node.ts#BodySaleNode',
          SupplierAcrossBodies: '../src/spend/node.ts#AcrossNode',
          SuppliersAcrossBodiesResult: '../src/spend/node.ts#AcrossQuestion',
          SmeShareResult: '../src/spend/node.ts#SmeShareNode',
          RankedBuyer: '../src/spend/node.ts#RankedNode',
          BuyerRankingResult: '../src/spend/node.ts#RankingNode',
        },
      },
    },
  },
};

export default config;
