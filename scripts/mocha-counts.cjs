// Mocha's spec output, and the runner's own counts in a file for scripts/test.mjs to add up.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class Counts extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      writeFileSync(
        process.env.STEPWELL_COUNTS,
        JSON.stringify({ passed: passes, failed: failures, skipped: pending }),
      );
    });
  }
};
