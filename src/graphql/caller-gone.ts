/** The reason an operation nobody waits for any more is stopped with. Not a defect, so it is not logged as one. */
export class CallerGone extends Error {
  override readonly name = 'CallerGone';
  readonly code = 'CANCELLED';

  constructor() {
    super('The caller closed the connection before the answer.');
  }
}
