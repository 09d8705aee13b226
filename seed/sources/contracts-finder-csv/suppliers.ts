/** Yes or no; as printed where it is neither, and null when nothing is. */
type Flag = boolean | string | null;

/** One supplier of a packed cell. */
export type PackedSupplier = {
  name: string;
  /** org-id scheme of the number; null when the cell names none we know. */
  scheme: string | null;
  number: string;
  sme: Flag;
  vcse: Flag;
};

const SCHEMES: Readonly<Record<string, string>> = {
  COMPANIES_HOUSE: 'GB-COH',
  CHARITY_COMMISSION: 'GB-CHC',
  COMMON_PROCUREMENT_NUMBER: 'GB-PPON',
};

/** What a cell says that asks for Yes or No. */
export const flagIn = (text: string): Flag =>
  /^yes$/i.test(text) ? true : /^no$/i.test(text) ? false : text || null;

/** Name first, then four fields from the end: an address in between may hold the bar that parts them. */
function supplierFrom(packed: string): PackedSupplier | null {
  const parts = packed.split('|').map((part) => part.trim());
  const [name = ''] = parts;
  if (parts.length < 6 || name === '') return null;
  const [type = '', number = '', sme = '', vcse = ''] = parts.slice(-4);
  return {
    name,
    scheme: Object.hasOwn(SCHEMES, type) ? SCHEMES[type]! : null,
    number,
    sme: flagIn(sme),
    vcse: flagIn(vcse),
  };
}

/** The suppliers of `[name|address|type|number|SME|VCSE][…]`; a part that is in no such form is left out. */
export function packedSuppliers(cell: string): { suppliers: PackedSupplier[]; unreadable: number } {
  const parts = cell
    .trim()
    .replace(/^\[/, '')
    .replace(/\]$/, '')
    .split(/\]\s*\[/)
    .filter((part) => part.trim() !== '');
  const suppliers = parts.flatMap((part) => supplierFrom(part) ?? []);
  return { suppliers, unreadable: parts.length - suppliers.length };
}
