import { jurisdictionOf } from '../../config/jurisdictions.ts';
import { postingRules } from '../../config/posting-rules.ts';
import { defaultWeights } from '../../config/weights.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { AuditRow } from '../../src/domain/audit.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { Problem } from '../../src/domain/problem.ts';
import type { Role } from '../../src/domain/user.ts';
import { createNewId } from '../../src/security/ids.ts';
import type { Passwords } from '../../src/security/port.ts';
import { createSealer } from '../../src/security/sealer.ts';
import { secrets } from '../../src/security/secrets.ts';
import { createEmployers } from '../../src/services/employers/employers.ts';
import { createAuditBuffer } from '../../src/services/kit/audit-buffer.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { createMatches } from '../../src/services/matches/matches.ts';
import { createOpportunities } from '../../src/services/opportunities/opportunities.ts';
import { createParticipants } from '../../src/services/participants/participants.ts';
import { createOrganisations } from '../../src/services/people/organisations.ts';
import { createSignIn } from '../../src/services/people/sign-in.ts';
import { createTokens } from '../../src/services/people/tokens.ts';
import { createUsers } from '../../src/services/people/users.ts';
import { createEvaluations } from '../../src/services/scoring/evaluations.ts';
import { audit as auditRows, outbox } from '../../src/store/collections.ts';
import { walk } from '../../src/store/port.ts';
import { openTestStore } from '../support/store.ts';

/** A small taxonomy: whatever is called skill:… or occupation:…, and nothing is near anything else. */
const concepts = {
  isSkill: (uri: string) => uri.startsWith('skill:'),
  isOccupation: (uri: string) => uri.startsWith('occupation:'),
};

/** The engine as it ships, over the small taxonomy. */
export const shippedLike = {
  closeness: (held: string, asked: string) => (held === asked ? 1 : 0),
  iscoOf: () => '5120',
  weights: defaultWeights,
  pack: jurisdictionOf,
};

export type UseCases = Awaited<ReturnType<typeof openUseCases>>;

/** The use cases over a real store in a folder of its own, with a clock that stands until it is moved. */
export async function openUseCases() {
  let now = Date.parse('2026-11-24T09:30:00.000Z');
  const clock = () => new Date(now).toISOString();
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  const { store, close } = await openTestStore(clock);
  const newId = createNewId(clock);
  const { blind } = createSealer(new Uint8Array(32).fill(7));
  const verified: (string | undefined)[] = [];
  // Hashing for real takes long on purpose; test/security holds it to its promise.
  const passwords: Passwords = {
    hash: async (password) => `hash of ${password}`,
    verify: async (hash, password) => {
      verified.push(hash);
      return hash === `hash of ${password}`;
    },
  };
  const base = { store, clock, newId };
  const audit = createAuditBuffer({ store });
  const organisations = createOrganisations(base);
  const users = createUsers({ ...base, blind, passwords });
  const services = {
    organisations,
    users,
    participants: createParticipants({ ...base, blind, concepts, audit }),
    employers: createEmployers(base),
    opportunities: createOpportunities({ ...base, concepts, textRules: postingRules, organisations }),
    matches: createMatches({ ...base, organisations, audit }),
    evaluations: createEvaluations({ store, clock, organisations, engine: shippedLike, audit }),
    tokens: createTokens({ ...base, secrets }),
  };
  const signIn = () => createSignIn({ store, clock, blind, users, passwords, audit });

  /** A new organisation: contexts of people in it, and what its trail and outbox hold. */
  async function organisation(country = 'GB') {
    const zone = 'Europe/London';
    const { id: organisationId } = await organisations.create({
      name: 'Somewhere',
      zone,
      country,
      currency: 'GBP',
    });
    const command: Context = { scope: scopeOf({ kind: 'command', id: 'test', organisationId }) };
    const as = (role: Role, more: { readonly id?: string; readonly employerId?: string } = {}): Context => ({
      scope: scopeOf({ kind: 'user', id: `usr_${role}`, organisationId, role, ...more }),
    });
    let people = 0;
    const user = (role: Role, employerId?: string) => {
      people += 1;
      const email = `${role}.${people}.${organisationId}@demo.example`;
      return users.create(command, {
        role,
        email,
        displayName: `A ${role}`,
        password: 'long enough to do',
        employerId,
      });
    };
    const facts = async (): Promise<readonly Fact[]> => {
      const found: Fact[] = [];
      for await (const row of walk(store, command.scope, outbox, 'all')) found.push(row.fact);
      return found;
    };
    const trail = async (): Promise<readonly AuditRow[]> => {
      await audit.flush();
      const found: AuditRow[] = [];
      for await (const row of walk(store, command.scope, auditRows, 'bySequence')) found.push(row);
      return found;
    };
    return { organisationId, command, as, user, facts, trail };
  }

  return { ...base, ...services, audit, blind, pass, passwords, verified, signIn, organisation, close };
}

/** What a promise was refused with; fails when it was not. */
export async function refusal(promise: Promise<unknown>): Promise<Problem> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('It was expected to be refused.');
}
