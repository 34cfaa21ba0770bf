import { expect } from 'chai';
import { declineReasons, recordedAnswers } from '../../src/domain/match.ts';
import { employerReasons } from '../../src/domain/release.ts';
import { reasonSaid } from '../../web/decide/reason-said.ts';

describe('why a match was decided so', () => {
  it('is said in words, whichever side had the reason', () => {
    for (const code of [...declineReasons, ...employerReasons])
      expect(reasonSaid(code), code).to.match(/^\p{Lu}[\p{L} ]+$/u);
    expect(reasonSaid('not_said')).to.equal('They did not say this');
  });

  it('is not said where the state says it already, and never as a code', () => {
    for (const code of [...recordedAnswers, 'consent_ended', 'a_code_to_come', undefined])
      expect(reasonSaid(code), code).to.equal(undefined);
  });
});
