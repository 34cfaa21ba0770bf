import { expect } from 'chai';
import { readAgent } from '../../web/account/agent.ts';
import { strengthOf } from '../../web/account/strength.ts';

describe('the account', () => {
  it('names browsers and systems by what they say of themselves', () => {
    const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36';
    const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile Safari/604.1';
    const named = [chrome, `${chrome} Edg/142.0`, phone, 'curl/8', undefined].map(readAgent);
    expect(named).to.deep.equal([
      { browser: 'Chrome', system: 'Windows' },
      { browser: 'Edge', system: 'Windows' },
      { browser: 'Safari', system: 'iPhone' },
      { browser: undefined, system: undefined },
      { browser: undefined, system: undefined },
    ]);
  });

  it('says how far a password is from long enough, and never that a monotonous one is good', () => {
    expect(strengthOf('windmill')).to.deep.equal({ word: 'too_short', missing: 4 });
    expect(strengthOf('abababababababababababab').word).to.equal('too_few_signs');
    expect(strengthOf('windmill orch').word).to.equal('enough');
    expect(strengthOf('windmill orchard').word).to.equal('good');
    expect(strengthOf('windmill orchard trumpet').word).to.equal('strong');
  });
});
