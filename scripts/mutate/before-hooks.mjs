// Counts what a suite's `before` runs as covered by each test of that suite. Stryker would count it for the test that ended
// last, in another suite, and then not ask the tests that depend on it.
import mocha from 'mocha';

const context = () => globalThis.__stryker__ ?? {};
const suites = new Map();
const addBefore = mocha.Suite.prototype.beforeAll;

mocha.Suite.prototype.beforeAll = function beforeAll(...given) {
  const id = `before ${this.fullTitle()}`;
  if (!suites.has(id)) {
    suites.set(id, this);
    addBefore.call(this, 'coverage', () => {
      context().currentTestId = id;
    });
  }
  return addBefore.apply(this, given);
};

export const mochaHooks = {
  afterAll() {
    const covered = context().mutantCoverage?.perTest ?? {};
    for (const [id, suite] of suites) {
      const own = covered[id];
      if (own === undefined) continue;
      delete covered[id];
      suite.eachTest((test) => {
        const counts = { ...covered[test.fullTitle()] };
        for (const [mutant, hits] of Object.entries(own)) counts[mutant] = (counts[mutant] ?? 0) + hits;
        covered[test.fullTitle()] = counts;
      });
    }
  },
};
