/** Where a request was sent, for addresses in what it is answered with. */
export const originOf = ({ protocol, host }: { protocol: string; host: string }): string =>
  `${protocol}://${host}`;
