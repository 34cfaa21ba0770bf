import { expect } from 'chai';
import {
  choiceOf,
  keyActions,
  keyActionsOf,
  keysThatHold,
  meaningsOf,
  sameKey,
  shownKey,
} from '../../web/keys/keys.ts';

describe('single keys', () => {
  it('are as usual, and none act when they are off but those without a sign', () => {
    expect(meaningsOf('s', 'on')).to.deep.equal(['s']);
    expect(meaningsOf('3', 'on')).to.deep.equal(['3']);
    for (const key of ['s', '?', '/', '3']) expect(meaningsOf(key, 'off'), key).to.deep.equal([]);
    expect(meaningsOf('ArrowLeft', 'off')).to.deep.equal(['ArrowLeft']);
    expect([shownKey('s', 'on'), shownKey('s', 'off'), shownKey('3', 'off')]).to.deep.equal([
      's',
      undefined,
      undefined,
    ]);
  });

  it('can each be another, or none', () => {
    const choice = { shortlist: 'x', undo: 'none' };
    expect(meaningsOf('x', choice)).to.deep.equal(['s']);
    expect(meaningsOf('s', choice)).to.deep.equal([]);
    expect(meaningsOf('u', choice)).to.deep.equal([]);
    expect([shownKey('s', choice), shownKey('u', choice), shownKey('d', choice)]).to.deep.equal([
      'x',
      undefined,
      'd',
    ]);
  });

  it('may mean one thing on a page and another while a question is answered', () => {
    const keys = keysThatHold({ next: 'n' });
    expect(sameKey('next', keys)).to.equal(undefined);
    expect(meaningsOf('n', { next: 'n' })).to.deep.equal(['j', 'n']);
    expect(sameKey('next', keysThatHold({ next: 's' }))).to.equal('shortlist');
  });

  it('tell an employer nothing of what coaches decide', () => {
    expect(keyActionsOf('employer')).to.deep.equal(['search', 'all_keys']);
    expect(keyActionsOf('coach')).to.deep.equal(keyActions);
  });

  it('are kept as what differs from the usual', () => {
    expect(choiceOf(keysThatHold('on'))).to.equal('on');
    const { later: _, ...others } = keysThatHold({ search: 'f' });
    expect(choiceOf(others)).to.deep.equal({ search: 'f', later: 'none' });
    expect(keysThatHold(choiceOf(others))).to.deep.equal(others);
    expect(keysThatHold({ unheard_of: 'q' })).to.deep.equal(keysThatHold('on'));
  });
});
