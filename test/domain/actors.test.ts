import { expect } from 'chai';
import { actorOfToken, actorOfUser, causeOf } from '../../src/domain/access/actor.ts';
import { acrossOrganisations, installation } from '../../src/domain/access/scope.ts';
import { rankOf } from '../../src/domain/match.ts';
import { invalid, LeaseLost, notFound, Problem, stale } from '../../src/domain/problem.ts';
import { sentence, sentenceOf } from '../../src/domain/sentence.ts';
import type { Token, User } from '../../src/domain/user.ts';

const now = '2026-11-24T09:30:00.000Z';
const row = { organisationId: 'org_1', version: 1, createdAt: now, updatedAt: now };

describe('an actor', () => {
  const user: User = {
    ...row,
    id: 'usr_1',
    role: 'employer',
    email: 'ann@demo.example',
    emailKey: 'key',
    displayName: 'Ann',
    passwordHash: 'hash',
    employerId: 'emp_1',
    participantId: 'par_1',
  };
  const token: Token = {
    ...row,
    id: 'tok_1',
    secretDigest: 'digest',
    label: 'Feed',
    role: 'coach',
    employerId: 'emp_1',
    expiresAt: now,
  };

  it('is a user by what decisions need of them, and nobody once they are disabled', () => {
    expect(actorOfUser(user)).to.deep.equal({
      kind: 'user',
      id: 'usr_1',
      organisationId: 'org_1',
      role: 'employer',
      employerId: 'emp_1',
      participantId: 'par_1',
    });
    expect(actorOfUser({ ...user, disabledAt: now })).to.equal(undefined);
  });

  it('is a token until the instant it runs out, and nobody once it is revoked', () => {
    const before = '2026-11-24T09:29:59.999Z';
    expect(actorOfToken(token, before)).to.deep.equal({
      kind: 'token',
      id: 'tok_1',
      organisationId: 'org_1',
      role: 'coach',
      employerId: 'emp_1',
    });
    expect(actorOfToken(token, now)).to.equal(undefined);
    expect(actorOfToken({ ...token, revokedAt: before }, before)).to.equal(undefined);
  });

  it('is kept as a cause without its organisation and without rights', () => {
    const coach = { kind: 'user', id: 'usr_1', role: 'coach', employerId: undefined } as const;
    expect(causeOf({ ...coach, organisationId: 'org_1', participantId: 'par_1' })).to.deep.equal(coach);
    const job = { kind: 'job', id: 'remind', organisationId: 'org_1', rights: ['notice:raise'] } as const;
    expect(causeOf(job)).to.deep.equal({ kind: 'job', id: 'remind' });
    const command = { kind: 'command', id: 'demo', organisationId: 'org_1' } as const;
    expect(causeOf(command)).to.deep.equal({ kind: 'command', id: 'demo' });
  });

  it('over all organisations has no rights of its own, and the installation is none of them', () => {
    const { actor } = acrossOrganisations('relay');
    expect(actor).to.deep.equal({ kind: 'job', id: 'relay', organisationId: '*', rights: [] });
    // Work is kept under this name: another would strand the work of an older release.
    expect(installation).to.equal('installation');
  });
});

describe('a problem', () => {
  it('about one field names it, in its sentence and among its errors', () => {
    const fault = { key: 'unknown_skill', data: {} };
    const problem = invalid('skills.0.uri', 'unknown_skill');
    expect(problem).to.be.instanceOf(Problem).and.to.include({ code: 'invalid' });
    expect(problem.sentence).to.deep.equal({ key: 'at_field', data: { path: 'skills.0.uri', fault } });
    expect(problem.extras).to.deep.equal({ errors: [{ path: 'skills.0.uri', sentence: fault }] });
    const said = sentence('cell_not_a_need', { cell: 'x' });
    expect(invalid('needs', said).extras.errors).to.deep.equal([{ path: 'needs', sentence: said }]);
  });

  it('is logged by its code and the key of its sentence, and by nothing that a sentence names', () => {
    expect(stale(7).message).to.equal('stale_version: changed_meanwhile');
    expect(stale(7).sentence).to.deep.equal({ key: 'changed_meanwhile', data: { version: 7 } });
    expect(notFound('match').sentence).to.deep.equal({ key: 'no_such_match', data: {} });
    expect(new Problem('unavailable', 'disk_full', { retryAfter: 5 }).extras).to.deep.equal({
      retryAfter: 5,
    });
  });

  it('is none when a lease was lost: that has a name of its own, and the work in it', () => {
    const lost = new LeaseLost('score-participant:par_1');
    expect(lost).to.not.be.instanceOf(Problem);
    expect(lost.name).to.equal('LeaseLost');
    expect(lost.message).to.include('score-participant:par_1');
  });

  it('takes a sentence as it is, and a key for a sentence that names nothing', () => {
    const said = sentence('cell_not_a_need', { cell: 'x' });
    expect(sentenceOf(said)).to.equal(said);
    expect(sentenceOf('disk_full')).to.deep.equal({ key: 'disk_full', data: {} });
  });
});

describe('the rank of a match', () => {
  it('is by the place in the own list, then by confidence, for any two', () => {
    const rank = (rankForPerson: number, confidence: number) => rankOf({ rankForPerson, confidence });
    expect(rank(1, 0)).to.be.below(rank(2, 100));
    expect(rank(3, 41)).to.be.below(rank(3, 40));
    // Ranks are kept: a new formula would put old rows out of order.
    expect(rank(2, 60)).to.equal(242);
  });
});
