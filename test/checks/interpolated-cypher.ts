/** A label comes from outside. */
export const labelled = (label: string): string => `MATCH (n:${label}) RETURN n.id AS id`;

/** So does a name. */
export const named = (name: string): string =>
  'MATCH (o:Organisation {name: "' + name + '"}) RETURN o.id AS id';
