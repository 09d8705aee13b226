export type { Hit as SearchHitNode } from '../domain.ts';
