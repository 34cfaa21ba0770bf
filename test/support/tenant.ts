import type { Composition } from '../../src/compose.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { Import } from '../../src/domain/import.ts';
import type { Question } from '../../src/domain/question.ts';
import { sentence } from '../../src/domain/sentence.ts';
import { type Role, tokenRoles, type User } from '../../src/domain/user.ts';
import type { NewId } from '../../src/domain/values/ids.ts';
import { keepRejections } from '../../src/services/imports/report-rows.ts';
import type { Context } from '../../src/services/kit/context.ts';
import {
  deliveries,
  enquiries,
  imports,
  matches,
  questions,
  work,
} from '../../src/store/collections/index.ts';
import { first, put } from '../../src/store/rows.ts';
import { oldTokenOfParticipant } from './old-token.ts';
import { scored } from './scored-pair.ts';
import { refusedDelivery } from './seeded-delivery.ts';
import { openEnquiry } from './seeded-enquiry.ts';
import { type SeededOversight, seedOversight } from './seeded-oversight.ts';
import { type SeededOwn, seedOwn } from './seeded-own.ts';
import { type SeededPartner, seedPartner } from './seeded-partner.ts';
import { type SeededRelease, seedRelease } from './seeded-release.ts';
import { deadWork } from './seeded-work.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const password = 'a password of the tests';

type Person = 'coach' | 'supervisor' | 'employer' | 'administrator';

/** One organisation with one of everything, and a token for every role. Ids are named as in the paths of routes. */
export interface Tenant
  extends Omit<SeededPartner, 'token' | 'tokenId'>,
    SeededRelease,
    SeededOversight,
    SeededOwn {
  readonly organisationId: string;
  readonly canary: string;
  readonly users: Readonly<Record<Person, User>>;
  readonly credentials: Readonly<Record<Person, { readonly email: string; readonly password: string }>>;
  readonly tokens: Readonly<Record<Role, string>>;
  readonly tokenIds: Readonly<Record<Role, string>>;
  readonly expiredToken: string;
  readonly employerId: string;
  readonly otherEmployerId: string;
  readonly participantId: string;
  readonly opportunityId: string;
  readonly otherOpportunityId: string;
  readonly matchId: string;
  readonly questionId: string;
  readonly enquiryId: string;
  readonly consentId: string;
  /** Somebody and a token whom nothing else needs. */
  readonly userId: string;
  readonly tokenId: string;
  /** What stands in a link by which they would set a password. */
  readonly linkSecret: string;
  readonly deliveryId: string;
  readonly importId: string;
  readonly invitationId: string;
  readonly workId: string;
  readonly linkId: string;
}

interface Deps
  extends Pick<Composition, 'store' | 'services' | 'organisations' | 'clock' | 'newId' | 'engine'> {
  /** Moves the clock. */
  readonly pass: (seconds: number) => void;
}

/** Makes an organisation through the use cases; its names hold a word of its own, found again wherever it leaks. */
export async function seedTenant(deps: Deps, word: string): Promise<Tenant> {
  const { store, services, organisations, clock, newId } = deps;
  const canary = `canary-${word}`;
  const organisation = await organisations.create({
    name: `Organisation ${canary}`,
    zone: 'Europe/London',
    country: 'GB',
    currency: 'GBP',
  });
  const organisationId = organisation.id;
  const ctx: Context = { scope: scopeOf({ kind: 'command', id: 'seed', organisationId }) };

  const employer = await services.employers.create(ctx, { name: `Bakery ${canary}` });
  const other = await services.employers.create(ctx, { name: `Garage ${canary}` });

  const people = ['coach', 'supervisor', 'employer', 'administrator'] as const;
  const credentials = {} as Record<Person, { email: string; password: string }>;
  const users = {} as Record<Person, User>;
  for (const role of people) {
    credentials[role] = { email: `${role}-${word}@demo.example`, password };
    const employerId = role === 'employer' ? employer.id : undefined;
    users[role] = await services.users.create(ctx, {
      role,
      ...credentials[role],
      displayName: `${role} ${canary}`,
      employerId,
    });
  }

  const tokens = {} as Record<Role, string>;
  const tokenIds = {} as Record<Role, string>;
  for (const role of tokenRoles) {
    const employerId = role === 'employer' ? employer.id : undefined;
    const issued = await services.tokens.issue(ctx, {
      role,
      label: `token ${canary}`,
      expiresAt: '2030-01-01T00:00:00.000Z',
      employerId,
    });
    tokens[role] = issued.secret;
    tokenIds[role] = issued.token.id;
  }
  const old = await oldTokenOfParticipant(deps, ctx, `token ${canary}`);
  [tokens.participant, tokenIds.participant] = [old.secret, old.token.id];
  const soon = new Date(Date.parse(clock()) + 60_000).toISOString();
  const expiring = await services.tokens.issue(ctx, { role: 'coach', label: 'over', expiresAt: soon });
  deps.pass(61);
  const spare = await services.users.create(ctx, {
    role: 'auditor',
    email: `spare-${word}@demo.example`,
    displayName: `spare ${canary}`,
    password,
  });
  const spareToken = await services.tokens.issue(ctx, {
    role: 'auditor',
    label: `spare ${canary}`,
    expiresAt: '2030-01-01T00:00:00.000Z',
  });

  const link = await services.links.issueReset(ctx, spare.email, 'http://stepwell.example');
  const participant = await services.participants.create(ctx, {
    displayName: `Robin ${canary}`,
    coachId: users.coach.id,
    availability: [{ days: weekdays, from: '08:00', to: '18:00' }],
  });
  const consent = await services.consents.create(ctx, participant.id, {
    purpose: 'release_to_employer',
    discloser: organisationId,
    recipient: { kind: 'employer', id: employer.id },
    ...({ fields: ['displayName'], expires: '2027-11-24', revocation: 'revocation/1' } as const),
    signed: { how: 'paper', at: clock(), language: 'en', textVersion: 'consent-employer/1' },
    evidence: { filename: `${canary}.png`, mediaType: 'image/png', bytes: 'iVBORw0KGgo=' },
  });
  const { token, tokenId, ...partner } = await seedPartner(deps, ctx, canary, participant.id);
  [tokens.partner, tokenIds.partner] = [token, tokenId];
  const released = await seedRelease(deps, ctx, { word, employerId: employer.id });
  const posting = {
    schedule: { blocks: [{ days: weekdays, from: '09:00', to: '15:00' }], flexible: false },
  } as const;
  const opportunity = await services.opportunities.create(ctx, {
    employerId: employer.id,
    title: `Baker ${canary}`,
    ...posting,
  });
  const otherOpportunity = await services.opportunities.create(ctx, {
    employerId: other.id,
    title: `Driver ${canary}`,
    ...posting,
  });

  const row = <K extends Parameters<NewId>[0]>(kind: K) => first(newId(kind), organisationId, clock());
  const match = {
    ...row('match'),
    ...scored(deps, organisation, participant, opportunity),
    coachId: users.coach.id,
  };
  const question: Question = {
    ...row('question'),
    ...{ employerId: employer.id, opportunityId: opportunity.id, state: 'open', since: clock() },
    asking: { to: 'employer', about: { kind: 'wage', side: 'employer' }, asks: 'value', field: 'wage' },
  };
  const enquiry = openEnquiry(row('enquiry'), question, users.coach.id);
  const [coachId, administratorId] = [users.coach.id, users.administrator.id];
  const about = { opportunityId: opportunity.id, participantId: participant.id, matchId: match.id };
  const own = seedOwn({ row, word, canary, tokenIds, coachId, by: users.supervisor.id, about });
  const delivery = refusedDelivery(row('delivery'), users.employer, own.ids.noticeIds.employer);
  const file: Import = {
    ...row('import'),
    kind: 'participants',
    dryRun: false,
    state: 'done',
    fileDigest: `digest-${word}`,
    rows: 1,
    created: 0,
    updated: 0,
    unchanged: 0,
    done: 1,
    by: users.coach.id,
  };
  const oversight = seedOversight({ row, newId, coachId, administratorId });
  const dead = deadWork(row('fact'), participant.id, clock());
  await store.commit(ctx.scope, {
    organisationId,
    puts: [
      put(matches, match, 0),
      put(questions, question, 0),
      put(enquiries, enquiry, 0),
      put(deliveries, delivery, 0),
      put(imports, file, 0),
      ...keepRejections(
        file,
        { header: [] },
        { row: 1, line: 2, cells: { externalId: 'x-0' } },
        [
          {
            ...{ column: 'displayName', path: 'displayName' },
            sentence: sentence('as_given', { text: `Missing for ${canary}` }),
          },
        ],
        clock(),
      ),
      put(work, dead, 0),
      ...oversight.puts,
      ...own.puts,
    ],
  });
  const invited = await services.links.invite(
    ctx,
    { email: `open.${word}@demo.example`, role: 'auditor', displayName: `Open ${canary}` },
    'http://here',
  );
  return {
    organisationId,
    canary,
    invitationId: invited.link.id,
    questionId: question.id,
    enquiryId: enquiry.id,
    consentId: consent.id,
    users,
    credentials,
    ...oversight.ids,
    tokens,
    tokenIds,
    expiredToken: expiring.secret,
    employerId: employer.id,
    otherEmployerId: other.id,
    participantId: participant.id,
    opportunityId: opportunity.id,
    otherOpportunityId: otherOpportunity.id,
    matchId: match.id,
    ...own.ids,
    ...{ userId: spare.id, tokenId: spareToken.token.id },
    linkSecret: link?.url.split('/').at(-1) ?? '',
    ...{ deliveryId: delivery.id, importId: file.id, workId: dead.id },
    ...{ ...partner, linkId: partner.linkIds.coach, ...released },
  };
}
