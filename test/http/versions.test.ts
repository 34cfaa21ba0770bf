import { expect } from 'chai';
import { Problem } from '../../src/domain/problem.ts';
import { etagOf, neverStands, versionOf } from '../../src/http/ask/versions.ts';

describe('If-Match', () => {
  it('reads the tag it was given', () => {
    expect(versionOf(etagOf(7, '{}'), 'required')).to.equal(7);
    expect(versionOf('"7.x-_9"', 'required')).to.equal(7);
    // As version 0.1 gave them.
    expect(versionOf('"v7"', 'required')).to.equal(7);
    expect(versionOf('"7"', 'required')).to.equal(7);
  });

  it('is needed where the route says so, and may not be a star', () => {
    for (const header of [undefined, '*']) {
      expect(() => versionOf(header, 'required'))
        .to.throw(Problem)
        .with.property('code', 'version_required');
    }
    expect(versionOf(undefined, 'optional')).to.equal(undefined);
  });

  it('takes a weak tag, and one of no version, for one that never stands', () => {
    for (const header of [
      'W/"7"',
      'W/"7.x-_9"',
      'W/"v7"',
      'v7',
      '"x"',
      '"v7", "v8"',
      '""',
      '"v0"',
      '"v99999999999999999999"',
    ]) {
      expect(versionOf(header, 'required'), header).to.equal(neverStands);
    }
  });
});
