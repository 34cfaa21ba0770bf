import { expect } from 'chai';
import type { SignedIn } from '../../src/domain/access/actor.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { Consent } from '../../src/domain/consent.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { createLinkGoals } from '../../src/services/deliveries/link-goal.ts';
import { endedReleases } from '../../src/services/live/ended-releases.ts';
import { restsOn } from '../../src/services/releases/in-force.ts';
import { createWords } from '../../src/words/words.ts';

/** Guards that stand behind others, which the whole of a use case does not show: each is looked at alone. */
type Rows = Readonly<Record<string, object>>;
const storeOf = (rows: Rows) => ({
  get: async (_: unknown, __: unknown, id: string) => rows[id],
  getMany: async (_: unknown, __: unknown, ids: readonly string[]) => ids.flatMap((id) => rows[id] ?? []),
});
const now = '2026-11-24T09:30:00.000Z';
const clock = () => now;
const scope = scopeOf({ kind: 'command', id: 'test', organisationId: 'org_a' });

describe('a release', () => {
  const consent = {
    ...{ participantId: 'par_ada', purpose: 'release_to_employer', recipientKind: 'employer' },
    ...{ recipientId: 'emp_bakery', fields: ['displayName'], lastDay: '2026-12-01' },
    signed: { how: 'on_screen' },
  } as unknown as Consent;
  const release = { participantId: 'par_ada', employerId: 'emp_bakery', fields: ['displayName'] } as const;
  const rests = (changed: object) =>
    restsOn({ ...consent, ...changed } as Consent, { ...release }, '2026-11-24');

  it('rests on a consent of the same person, for this, to the same employer, and on no other', () => {
    expect(rests({})).to.equal(true);
    expect(rests({ participantId: 'par_bea' }), 'of somebody else').to.equal(false);
    expect(rests({ purpose: 'other' }), 'for something else').to.equal(false);
    expect(rests({ recipientId: 'emp_garage' }), 'to another employer').to.equal(false);
    expect(rests({ recipientKind: 'partner' }), 'to a partner').to.equal(false);
    expect(rests({ fields: ['phone'] }), 'of other fields').to.equal(false);
    expect(rests({ lastDay: '2026-11-23' }), 'of yesterday').to.equal(false);
    expect(rests({ revoked: { at: now } }), 'taken back').to.equal(false);
  });
});

describe('the end of a release', () => {
  const rows: Rows = {
    dec_1: {
      id: 'dec_1',
      matchId: 'mat_1',
      from: 'released_to_employer',
      to: 'withdrawn',
      action: 'withdraw',
    },
    mat_1: { id: 'mat_1', releaseId: 'rel_1' },
    rel_1: {
      ...{ id: 'rel_1', matchId: 'mat_1', employerId: 'emp_bakery', readerIds: ['usr_baker'] },
      late: [{ readerId: 'usr_later' }, { readerId: 'usr_told', from: '2026-11-24T09:00:00.000Z' }],
    },
  };
  const facts = [{ type: 'match.decided', matchId: 'mat_1', decisionId: 'dec_1' }] as readonly Fact[];
  const heard = (id: string, employerId: string) =>
    endedReleases(
      { store: storeOf(rows) as never, clock },
      { scope },
      { kind: 'user', id, organisationId: 'org_a', role: 'employer', employerId } as SignedIn,
      facts,
    );

  it('is heard by whoever could read it there, and by nobody else', async () => {
    for (const id of ['usr_baker', 'usr_told'])
      expect(await heard(id, 'emp_bakery'), id).to.deep.equal([{ event: 'release', data: { id: 'rel_1' } }]);
    for (const id of ['usr_later', 'usr_colleague'])
      expect(await heard(id, 'emp_bakery'), id).to.deep.equal([]);
    expect(await heard('usr_baker', 'emp_garage'), 'whoever went to another employer').to.deep.equal([]);
  });
});

describe('a mail that waits', () => {
  const good = { secretDigest: 'digest of s', expiresAt: '2026-11-25T00:00:00.000Z', language: 'en' };
  const enquiry = {
    ...good,
    id: 'enq_1',
    state: 'open',
    employerId: 'emp_bakery',
    email: 'a@b.example',
    by: 'usr_1',
  };
  const link = { ...good, id: 'lnk_1', purpose: 'reset', userId: 'usr_1' };
  const user = { id: 'usr_1', role: 'coach', email: 'c@d.example', displayName: 'Cass' };
  const goalOf = (rows: Rows, delivery: object) => {
    const letter = { subject: createWords('en').say('pages.noGood'), text: '' };
    const write = () => letter;
    const post = {
      publicUrl: 'https://care.example',
      writeLink: write,
      writeJoining: write,
      writeEnquiry: write,
    };
    const goals = createLinkGoals({
      ...{ store: storeOf(rows) as never, clock, post: post as never },
      secrets: { digest: (secret: string) => `digest of ${secret}` } as never,
    });
    return goals({ scope }, { secret: 's', ...delivery } as Delivery);
  };
  const toEmployer = { kind: 'enquiry', linkId: 'enq_1' };
  const toUser = { kind: 'link', linkId: 'lnk_1' };

  it('goes while what it leads to is open, and to nobody once it is answered, over, made anew or theirs no more', async () => {
    expect(await goalOf({ usr_1: user, enq_1: enquiry }, toEmployer)).to.include({ to: 'a@b.example' });
    expect(await goalOf({ usr_1: user, lnk_1: link }, toUser)).to.include({ to: 'c@d.example' });
    const over = { expiresAt: '2026-11-24T09:00:00.000Z' };
    for (const changed of [{ state: 'answered' }, over, { secretDigest: 'digest of another' }])
      expect(await goalOf({ enq_1: { ...enquiry, ...changed } }, toEmployer)).to.equal(undefined);
    for (const changed of [over, { secretDigest: 'digest of another' }])
      expect(await goalOf({ usr_1: user, lnk_1: { ...link, ...changed } }, toUser)).to.equal(undefined);
    const disabled = { ...user, disabledAt: now };
    expect(await goalOf({ usr_1: disabled, lnk_1: link }, toUser), 'who may not sign in').to.equal(undefined);
  });
});
