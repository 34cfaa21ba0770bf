import type { Composition } from '../../src/compose.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { AuditRow } from '../../src/domain/audit.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { Problem } from '../../src/domain/problem.ts';
import type { Role } from '../../src/domain/user.ts';
import type { Parts } from '../../src/parts.ts';
import { createNewId } from '../../src/security/ids.ts';
import type { Passwords } from '../../src/security/port.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { createTaxonomy, type Taxonomy } from '../../src/skills/taxonomy.ts';
import { audit as auditRows, outbox } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { composeOver, quickPasswords } from '../support/compose.ts';
import { openTestStore } from '../support/store.ts';
import { scoringByOne } from './scoring-by-one.ts';

/** A small taxonomy: whatever is called skill:… or occupation:…, and nothing is near anything else. */
const smallTaxonomy: Taxonomy = {
  ...createTaxonomy({
    name: 'small',
    version: '1',
    language: 'en',
    attribution: 'Ours.',
    skills: [],
    occupations: [],
    groups: [],
  }),
  isSkill: (uri) => uri.startsWith('skill:'),
  isOccupation: (uri) => uri.startsWith('occupation:'),
  closeness: (held, asked) => (held === asked ? 1 : 0),
  iscoOf: () => '5120',
};

export type UseCases = Awaited<ReturnType<typeof openUseCases>>;

/** The use cases over a real store in a folder of its own, with a clock that stands until it is moved. */
export async function openUseCases() {
  let now = Date.parse('2026-11-24T09:30:00.000Z');
  let step = 0;
  const clock = () => {
    now += step;
    return new Date(now).toISOString();
  };
  /** Milliseconds that pass from now on whenever somebody looks at the clock. */
  const tick = (milliseconds: number) => {
    step = milliseconds;
  };
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  const { store, inner, unreadable, close } = await openTestStore(clock);
  const base = { store, clock, newId: createNewId(clock) };
  const verified: (string | undefined)[] = [];
  const passwords: Passwords = {
    ...quickPasswords,
    verify(hash, password) {
      verified.push(hash);
      return quickPasswords.verify(hash, password);
    },
  };
  /** Composes anew over the same store, as another process would. */
  const compositions: Composition[] = [];
  const beside = (changes: Partial<Parts> = {}): Composition => {
    const composed = composeOver(base, { taxonomy: smallTaxonomy, passwords, ...changes });
    compositions.push(composed);
    return composed;
  };
  const composed = beside();
  const { services, workerDeps, audit, organisations, userLookup, noticeWriter, entrance } = composed;
  const { users } = services;
  const signIn = () => beside().entrance;

  let places = 0;
  /** A new organisation: contexts of people in it, and what its trail and outbox hold. */
  async function organisation(country = 'GB', zone = 'Europe/London') {
    places += 1;
    const { id: organisationId } = await organisations.create({
      name: `Somewhere ${places}`,
      zone,
      country,
      currency: 'GBP',
    });
    const command: Context = { scope: scopeOf({ kind: 'command', id: 'test', organisationId }) };
    const as = (
      role: Role,
      more: { readonly id?: string; readonly employerId?: string; readonly steppedUp?: true } = {},
    ): Context => ({
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
      await Promise.all(compositions.map((one) => one.audit.flush()));
      const found: AuditRow[] = [];
      for await (const row of walk(store, command.scope, auditRows, 'bySequence')) found.push(row);
      return found;
    };
    return { organisationId, command, as, user, facts, trail };
  }

  return {
    ...base,
    inner,
    unreadable,
    ...workerDeps,
    ...scoringByOne(workerDeps),
    ...services,
    composed,
    organisations,
    userLookup,
    noticeWriter,
    entrance,
    audit,
    beside,
    pass,
    tick,
    verified,
    signIn,
    organisation,
    close,
  };
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
