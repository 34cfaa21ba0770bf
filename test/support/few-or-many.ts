/** How much is tried of what chance decides: a little in `npm test`, much in `npm run faults`, which sets ROUNDS to `many`. */
export const fewOrMany = <What>(few: What, many: What): What => (process.env.ROUNDS === 'many' ? many : few);

/**
 * How often something drawn by chance is tried: as often as said, and a fifth as often in `npm run test:quick`, which sets ROUNDS to
 * `fewest`, for it is run after every change and the whole before a commit counts.
 */
export const often = (times: number): number =>
  process.env.ROUNDS === 'fewest' ? Math.ceil(times / 5) : times;
