import { expect } from 'chai';
import { needCodes } from '../../src/domain/values/support-need.ts';
import { termOf } from '../../src/domain/values/work-term.ts';
import * as shown from '../../web/employers/work-terms.ts';

describe('what an employer’s pages call things at work', () => {
  it('is what the API calls them, there and back', () => {
    for (const code of needCodes) {
      expect(shown.termOf(code)).to.equal(termOf(code));
      expect(shown.needOf(shown.termOf(code))).to.equal(code);
      expect(shown.needOf(code)).to.equal(code);
    }
  });
});
