/** This machine lacks what a managed Neo4j needs; another way to have one may still be open. */
export class CannotRunHere extends Error {
  override readonly name = 'CannotRunHere';
}
