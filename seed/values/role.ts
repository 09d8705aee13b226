/** What a printed name is in a record: who buys, or who supplies. */
export type Role = 'BUYER' | 'SUPPLIER';
