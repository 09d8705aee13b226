type Party = 'BUYER' | 'SUPPLIER';
type WithOrganisations<Organisation> = {
  loaders: { organisation: { byId: { load(id: string): Promise<Organisation> } } };
};

/** The fields of groups that lead to the organisation by which they are grouped; null in groups by anything else. */
export function partyFields<Group>(keyOf: (group: Group, party: Party) => string | null | undefined) {
  const partyOf =
    (party: Party) =>
    async <Organisation>(
      group: Group,
      _: unknown,
      { loaders }: WithOrganisations<Organisation>,
    ): Promise<Organisation | null> => {
      const id = keyOf(group, party);
      return id ? loaders.organisation.byId.load(id) : null;
    };
  return { buyer: partyOf('BUYER'), supplier: partyOf('SUPPLIER') };
}
