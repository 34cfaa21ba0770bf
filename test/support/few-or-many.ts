/** How much is tried of what chance decides: a little in `npm test`, much in `npm run faults`, which sets ROUNDS. */
export const fewOrMany = <What>(few: What, many: What): What => (process.env.ROUNDS === 'many' ? many : few);
