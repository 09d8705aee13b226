/** Where random graphs, lists and filters begin, the same for all files of a run: TEST_SEED repeats it. */
export const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 1e6));

/** How often each property is tried: a few times in every run, 500 by npm run test:properties. */
export const runs = Number(process.env['TEST_RUNS'] ?? 4);
