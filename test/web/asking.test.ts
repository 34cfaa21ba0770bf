import { expect } from 'chai';
import { changers, subjectWords, whomWords } from '../../web/match/asking.ts';
import { matchLike } from './match.ts';

const match = matchLike();

describe('a question', () => {
  it('goes to whose change it would be, and about learning to the person', () => {
    expect(changers).to.deep.equal({
      employer: 'employer',
      participant: 'participant',
      learning: 'participant',
    });
  });

  it('names whom to ask', () => {
    expect(whomWords('employer', match)).to.equal('Harbour Bakery');
    expect(whomWords('participant', match)).to.equal('Ada North');
  });

  // A subject shows in inboxes and on lock screens.
  it('tells nothing about a person in its subject, and of a posting to its employer only', () => {
    expect(subjectWords('employer', match)).to.equal('A question about Baker');
    expect(subjectWords('participant', match)).to.equal('A question');
  });
});
