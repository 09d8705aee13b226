export type FamilyNode = { __typename?: 'FrameworkFamily'; id: string; name: string };

/** A framework as every statement returns it, its family beside it. Days are YYYY-MM-DD. */
export type FrameworkNode = {
  __typename?: 'Framework';
  id: string;
  name: string;
  iteration: number | null;
  reference: string | null;
  operator: string | null;
  startsOn: string | null;
  endsOn: string | null;
  url: string | null;
  evidence: string | null;
  familyId: string;
  familyName: string;
};

/** A lot as every statement returns it, with the category the bridge puts it in. */
export type LotNode = {
  __typename?: 'Lot';
  id: string;
  slug: string;
  name: string;
  description: string | null;
  frameworkId: string;
  categoryId: string | null;
  categoryName: string | null;
  categoryEvidence: string | null;
};

export type CategoryNode = { __typename?: 'LotCategory'; id: string; name: string };
