import { comparedWord } from './normalised.ts';

/** The sectors that the Crown Commercial Service puts its customers in, and sales print of buyers. */
export const SECTORS: readonly string[] = [
  'Central Government',
  'Devolved Administrations',
  'Education',
  'Fire and Rescue',
  'Health',
  'Local Government',
  'Not for Profit',
  'Police',
  'Private Sector',
  'Utility (Historic)',
  'Wider Public Sector',
];

/** A sector as sources print it, however it is written; one that is none of them as it stands. */
export const sectorNamed = (text: string): string =>
  SECTORS.find((sector) => comparedWord(sector) === comparedWord(text.trim())) ?? text;
