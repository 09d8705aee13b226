import { statementNamed, type StatementName } from '../src/graph/catalogue.ts';
import type { Statement } from '../src/graph/statement.ts';

export const seedStatement = (name: string): Statement => statementNamed(name as StatementName);
