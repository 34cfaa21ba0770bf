import { expect } from 'chai';
import type { Actor } from '../../src/domain/access/actor.ts';
import { type DataClass, dataClasses, isWithin } from '../../src/domain/access/data-class.ts';
import { decide, fieldsFor } from '../../src/domain/access/decide.ts';
import { classes, type Noun } from '../../src/domain/access/nouns.ts';
import { importedCellsClasses, importPieceClasses, importRejectionClasses } from '../../src/domain/import.ts';
import { type Role, roles } from '../../src/domain/user.ts';

type Table = Readonly<Partial<Record<DataClass, string>>>;

/** The class of every field, written by hand: a field that slips into a milder class is seen by more roles. */
const table: Readonly<Record<Noun, Table>> = {
  participant: {
    internal: 'coachId scoringOff',
    personal:
      'displayName contact language birthYear birthMonth languages skills availability place travel preferences licences nameKeys externalId conceptNames',
    sensitive: 'experienceText nextPlace avoidSettings safetyList availableFrom barredUserIds',
    criminal: 'pastWork recordConstraints',
    sud: 'asked supportNeeds stage stageSince statements',
  },
  stageChange: { internal: 'by', sud: 'participantId stage reason' },
  employer: {
    public: 'name nameKey sector place about',
    internal: 'externalId',
    personal: 'contacts accommodations',
    sud: 'notes',
  },
  opportunity: {
    public:
      'title duties occupation skills licences training schedule wage contract place remote startDate openings settings expiresAt state titleKeys conceptNames',
    internal: 'employerId externalId statements pausedUntil renewed',
    personal: 'accommodations stateReason',
  },
  match: {
    internal:
      'waitingSince opportunityId employerId coachId actedOn lastDecisionId scoredAt asOf decidedAt engine postedAt versions',
    sud: 'lastDecision releaseId participantId state rank rankForPerson worth strong score confidence parts blockers nearMiss lifted scoreWhenLifted later laterFrom merits seen explanation deferredUntil',
  },
  decision: {
    internal: 'previousId by heldUntil waitedSince deniedAt',
    sud: 'at tells matchId participantId action reasonCode note until from to cameBy evaluation',
  },
  offer: { public: 'title employerName', internal: 'opportunityId', sud: 'standing answer question' },
  consent: {
    internal: 'discloser lastDay endsWith revocation evidencedAt endedAt by',
    sud: 'participantId purpose recipientKind recipientId fields signed revoked',
  },
  partner: { internal: 'name languages origins webhookUrl disabledAt', sensitive: 'webhookSecret' },
  partnerLink: { internal: 'consentId endedAt ending', sud: 'partnerId participantId' },
  code: { internal: 'kind consentId expiresAt usedAt replacedAt by', sud: 'participantId partnerId' },
  evidence: { internal: 'consentId mediaType by', sud: 'participantId filename bytes' },
  question: {
    internal: 'employerId opportunityId since revisits lapsedAt deferredUntil deferredBy deferredAt',
    sud: 'participantId asking state given',
  },
  release: {
    internal: 'opportunityId everybody by replacesId',
    sud: 'participantId matchId employerId consentId fields pastWork message arrangements readerIds late signed',
  },
  released: {
    public: 'title notice',
    internal: 'opportunityId releasedAt replaces',
    personal: 'person state answers answersOpen coach consentId acceptedAt',
  },
  placement: {
    public: 'title employerName',
    internal: 'opportunityId endedAt by',
    sud: 'participantId matchId employerId startedOn endedOn endReason',
  },
  disclosure: {
    internal: 'by opportunityId notice day once',
    sud: 'participantId recipientKind recipientId consentId what releaseId fields',
  },
  contact: {
    internal: 'employerId opportunityId questionId channel at by',
    sud: 'participantId answer note',
  },
  cover: { internal: 'coachId by from until', personal: 'note' },
  handover: { internal: 'fromId toId by', sud: 'participantId note' },
  savedView: { internal: 'userId place', personal: 'name query' },
  edit: { internal: 'act said by', sud: 'subjectId participantId fields' },
  look: { internal: 'userId at since', sud: 'participantId' },
  needCosts: { internal: 'state ofVersion asOf', sud: 'participantId items' },
  place: { public: 'postcodeKey postcode label labelKey lat lon' },
  notice: {
    internal: 'userId kind importance opportunityId stands read readAt',
    sud: 'data participantId matchId participantIds matchIds dedupeKey',
  },
  delivery: {
    internal:
      'userId channel noticeId linkId kind partnerId opportunityId decisionId once time state dueAt attempts lastError',
    personal: 'to',
    sensitive: 'secret partnerLinkId',
  },
  import: {
    internal:
      'kind dryRun state charset sheet rows created updated unchanged remarkCount done by only undone keptCount keysApart',
    personal: 'problem mapping',
    sensitive: 'fileDigest',
  },
  organisation: {
    public: 'name zone country currency language phone',
    internal: 'weights laterAfterDays part2Programme retention scoringStopped reasonsFirst',
  },
  auditEntry: {
    internal: 'action noun subjectId outcome fields sequence actorKind actorId cameBy previousHash hash',
    personal: 'actorName',
  },
  glass: {
    internal: 'userId signInMark standsHere until reviewedBy reviewedAt',
    personal: 'userName',
    sud: 'reason finding',
  },
  erasure: {
    internal: 'personKey standing state by own codeBy clearanceId decidedBy decidedAt doneAt gone kept',
    sud: 'participantId',
  },
  clearance: {
    internal:
      'state open by before at found named more preparedAt askedBy askedAt decidedBy decidedAt doneAt gone left',
  },
  clearanceItem: {
    internal: 'clearanceId kind source subjectId subjectVersion since',
    personal: 'displayName',
    sud: 'participantId',
  },
  retention: { public: 'country', internal: 'kinds byItself' },
  personalFile: { public: 'organisation', internal: 'at', sud: 'participantId sections names' },
  factor: {
    internal: 'userId kind confirmedAt lastStep signCount backupEligible backedUp transports lastChallengeAt',
    personal: 'label credentialKey credentialId publicKey',
    sensitive: 'secret codes',
  },
  scoringSwitch: { internal: 'stopped since by reasonCode reasonsFirst', personal: 'byName' },
  preferences: { internal: 'userId theme keys mail', personal: 'language quietHours digestAt phone' },
  user: {
    internal: 'role employerId disabledAt mailRefused closedAt addressTriedAt sessionEpoch',
    personal: 'email emailKey displayName',
    sensitive: 'passwordHash',
    sud: 'participantId',
  },
  token: {
    internal: 'label role employerId partnerId expiresAt revokedAt lastUsedAt by',
    sensitive: 'secretDigest',
  },
  session: { internal: 'userId expiresAt epoch partnerLinkId', personal: 'agent', sensitive: 'data' },
  enquiry: {
    internal: 'employerId opportunityId questionId state expiresAt language by',
    personal: 'asking email given',
    sensitive: 'secretDigest',
  },
  link: {
    internal: 'purpose expiresAt by userId role employerId language next',
    personal: 'email emailKey displayName',
    sensitive: 'secretDigest codeDigest',
  },
  concept: { public: 'uri label' },
  work: { internal: 'job payload attempts lastError' },
};

/** What every row but a concept has. */
const ofRow = 'id organisationId version createdAt updatedAt';

const byClass = (of: Readonly<Record<string, DataClass>>) => {
  const found: Partial<Record<DataClass, string[]>> = {};
  for (const [field, dataClass] of Object.entries(of).sort())
    found[dataClass] = [...(found[dataClass] ?? []), field];
  return found;
};
const wanted = (line: Table, row: string) => {
  const all: Table = { ...line, ...(row === '' ? {} : { internal: `${row} ${line.internal ?? ''}` }) };
  return Object.fromEntries(
    Object.entries(all).map(([dataClass, fields]) => [dataClass, fields.trim().split(/\s+/).sort()]),
  );
};

describe('classes of data', () => {
  for (const noun of Object.keys(table) as Noun[]) {
    it(`of a ${noun} are the ones of this table, every field`, () => {
      expect(byClass(classes[noun])).to.deep.equal(wanted(table[noun], noun === 'concept' ? '' : ofRow));
    });
  }

  it('are told for every noun there is, and for what belongs to an import', () => {
    expect(Object.keys(classes).sort()).to.deep.equal(Object.keys(table).sort());
    expect(byClass(importPieceClasses)).to.deep.equal({
      internal: ['at', 'contentKey', 'importId'],
      sud: ['content'],
    });
    expect(byClass(importRejectionClasses)).to.deep.equal({
      internal: ['generation', 'importId', 'line', 'quotesKey', 'row'],
      personal: ['column', 'message', 'path', 'sentence'],
      sud: ['cells', 'text'],
    });
    expect(byClass(importedCellsClasses)).to.deep.equal({ internal: ['subjectId'], sud: ['cells'] });
  });

  it('go from harmless to most harmful, and each is within itself and those above', () => {
    expect(dataClasses).to.deep.equal(['public', 'internal', 'personal', 'sensitive', 'criminal', 'sud']);
    for (const [at, one] of dataClasses.entries())
      expect(dataClasses.filter((ceiling) => isWithin(one, ceiling))).to.deep.equal(dataClasses.slice(at));
  });
});

describe('fields that may be seen', () => {
  /** The fields of a noun up to a class, by the table above. */
  const upTo = (noun: Noun, ceiling: DataClass): readonly string[] =>
    Object.entries(wanted(table[noun], noun === 'concept' ? '' : ofRow))
      .filter(([dataClass]) => dataClasses.indexOf(dataClass as DataClass) <= dataClasses.indexOf(ceiling))
      .flatMap(([, fields]) => fields)
      .sort();
  const person = (role: Role): Actor => ({ kind: 'user', id: 'usr_1', organisationId: 'org_1', role });
  const seen = (actor: Actor, permission: Parameters<typeof decide>[1]) =>
    [...decide(actor, permission).fields].sort();

  it('end at the ceiling of the role', () => {
    const ceilings: Readonly<Record<Role, DataClass>> = {
      coach: 'sud',
      supervisor: 'sud',
      employer: 'personal',
      participant: 'internal',
      partner: 'internal',
      auditor: 'internal',
      administrator: 'internal',
    };
    for (const role of roles)
      expect([...fieldsFor(role, 'participant:read')].sort(), role).to.deep.equal(
        // From whom somebody is hidden is for supervisors alone.
        upTo('participant', ceilings[role]).filter(
          (field) => role === 'supervisor' || field !== 'barredUserIds',
        ),
      );
    expect(seen(person('administrator'), 'operations:read')).to.deep.equal(upTo('work', 'internal'));
  });

  it('of oneself are personal at least, and no less than the role sees anyway', () => {
    for (const role of ['employer', 'participant', 'partner', 'auditor', 'administrator'] as const)
      expect(seen(person(role), 'me:read'), role).to.deep.equal(upTo('user', 'personal'));
    expect(seen(person('coach'), 'me:read')).to.deep.equal(upTo('user', 'sud'));
    expect(seen(person('administrator'), 'notice:read')).to.deep.equal(upTo('notice', 'personal'));
  });

  it('of an employer are neither its notes nor the coach’s name for it, when it asks itself', () => {
    expect(seen(person('employer'), 'employer:read')).to.deep.equal(
      upTo('employer', 'personal').filter((field) => field !== 'externalId'),
    );
    expect(seen(person('coach'), 'employer:read')).to.deep.equal(upTo('employer', 'sud'));
  });

  it('of a posting are all but the coach’s name for it, what was asked and why it is paused, when an employer asks', () => {
    const all = upTo('opportunity', 'personal');
    const coachs = ['externalId', 'statements', 'stateReason'];
    expect(seen(person('employer'), 'opportunity:read')).to.deep.equal(
      all.filter((field) => !coachs.includes(field)),
    );
    expect(seen(person('coach'), 'opportunity:read')).to.deep.equal(all);
    expect(seen(person('employer'), 'opportunity:write')).to.not.include('externalId');
  });

  it('are all of them for a command, and for a job that has the right; none with a refusal', () => {
    const job: Actor = { kind: 'job', id: 'x', organisationId: 'org_1', rights: ['match:keep'] };
    expect(decide(job, 'match:keep')).to.include({ allow: true, reason: 'rights' });
    expect(seen(job, 'match:keep')).to.deep.equal(upTo('match', 'sud'));
    expect(decide(job, 'notice:raise')).to.include({ allow: false, reason: 'rights' });
    expect(seen(job, 'notice:raise')).to.deep.equal([]);
    const command: Actor = { kind: 'command', id: 'x', organisationId: 'org_1' };
    expect(decide(command, 'participant:write')).to.include({ allow: true, reason: 'command' });
    expect(seen(command, 'participant:write')).to.deep.equal(upTo('participant', 'sud'));
    expect(decide(person('coach'), 'match:read')).to.include({ allow: true, reason: 'role' });
    expect(seen(person('auditor'), 'match:read')).to.deep.equal([]);
    expect([...decide(person('coach'), 'match:read', { organisationId: 'org_2' }).fields]).to.deep.equal([]);
  });
});
