import { expect } from 'chai';
import { answersFor } from '../../web/partners/answers-for.ts';

describe('who makes codes for somebody', () => {
  const me = { id: 'usr_me', role: 'coach' } as const;
  const cover = { coachId: 'usr_cass', by: 'usr_me', running: true };

  it('is who is in charge, who stands in today, any coach where nobody is in charge, and a supervisor', () => {
    expect(answersFor(me, 'usr_me', [])).to.equal(true);
    expect(answersFor(me, undefined, [])).to.equal(true);
    expect(answersFor(me, 'usr_cass', [cover])).to.equal(true);
    expect(answersFor({ ...me, role: 'supervisor' }, 'usr_cass', [])).to.equal(true);
  });

  it('is no other coach, not one who stands in later or for somebody else, and nobody of another role', () => {
    expect(answersFor(me, 'usr_cass', [])).to.equal(false);
    expect(answersFor(me, 'usr_cass', [{ ...cover, running: false }])).to.equal(false);
    expect(answersFor(me, 'usr_cass', [{ ...cover, coachId: 'usr_other' }])).to.equal(false);
    expect(answersFor(me, 'usr_cass', [{ ...cover, by: 'usr_other' }])).to.equal(false);
    expect(answersFor({ ...me, role: 'administrator' }, undefined, [])).to.equal(false);
  });
});
