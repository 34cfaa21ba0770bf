import { expect } from 'chai';
import { usualChannel } from '../../web/questions/use-reach.ts';

describe('how somebody was asked, as long as nobody says otherwise', () => {
  it('is by phone where there is a number', () => {
    expect(usualChannel([{ phone: '07700 900211', email: 'ann@people.example' }])).to.equal('phone');
    expect(usualChannel([{ email: 'office@bakery.example' }, { phone: '07700 900212' }])).to.equal('phone');
  });

  it('is by mail where there is an address and no number', () => {
    expect(usualChannel([{ email: 'ann@people.example' }])).to.equal('email');
  });

  it('is by phone where neither is kept: a number may be known all the same', () => {
    expect(usualChannel([])).to.equal('phone');
  });
});
