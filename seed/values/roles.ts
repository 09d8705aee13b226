/** In which role a name is printed. */
export type Role = 'BUYER' | 'SUPPLIER';

export const ROLES: readonly Role[] = ['BUYER', 'SUPPLIER'];
