/** Where a Neo4j is and how to enter it. */
export type Connection = { uri: string; user: string; password: string; database: string };
