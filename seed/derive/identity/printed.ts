/** A name as printed, with the numbers printed beside it, each as scheme:value. */
export type Printed = { raw: string; identifiers: readonly string[] };

/** Equal for what is printed alike. */
export const printedKey = ({ raw, identifiers }: Printed): string => [raw, ...identifiers].join('\u0000');
