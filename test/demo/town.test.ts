import { expect } from 'chai';
import { harrowmere as town } from '../../src/demo/harrowmere/town.ts';
import { loadDemo } from '../../src/demo/load.ts';
import { postOfTown } from '../../src/demo/post-of-town.ts';
import { demoColleagues, demoSignIns } from '../../src/demo/sign-ins.ts';
import { type Scope, scopeOf } from '../../src/domain/access/scope.ts';
import type { Employer } from '../../src/domain/employer.ts';
import { type GateRule, gateRules, type PartName, partNames } from '../../src/domain/evaluation.ts';
import { matchStates } from '../../src/domain/match.ts';
import { noticeKinds } from '../../src/domain/notice.ts';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import type { Participant } from '../../src/domain/participant.ts';
import { scorePair } from '../../src/matching/index.ts';
import { createNewId } from '../../src/security/ids.ts';
import { engineFor } from '../../src/services/scoring/engine.ts';
import {
  decisions,
  deliveries,
  employers,
  imports,
  matches,
  notices,
  opportunities,
  participants,
  questions,
} from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { composeOver, quietPost } from '../support/compose.ts';
import { openTestStore, systemClock, type TestStore } from '../support/store.ts';

describe('the demo town', () => {
  let test: TestStore;
  let scope: Scope;
  const people: Participant[] = [];
  const roles: Opportunity[] = [];
  let load: () => Promise<string>;
  const rules = new Map<GateRule, number>();
  const values = new Map<PartName, number[]>();
  let nearMisses = 0;

  before(async function () {
    this.timeout(300_000);
    test = await openTestStore();
    const { store } = test;
    const base = { store, clock: systemClock, newId: createNewId(systemClock) };
    const composed = composeOver(base);
    load = () =>
      loadDemo({
        ...{ town, clock: systemClock, createNewId },
        compose: (changes) => composeOver({ ...base, ...changes }, { post: postOfTown(quietPost) }),
      });
    expect(await load()).to.equal('loaded');
    const [organisation] = await composed.organisations.list();
    if (organisation === undefined) throw new Error('The demo made no organisation.');
    scope = scopeOf({ kind: 'command', id: 'test', organisationId: organisation.id });
    for await (const row of walk(store, scope, participants, 'all')) people.push(row);
    for await (const row of walk(store, scope, opportunities, 'all')) roles.push(row);
    const companies = new Map<string, Employer>();
    for await (const row of walk(store, scope, employers, 'all')) companies.set(row.id, row);
    const engine = engineFor(composed.engine, organisation, systemClock());
    for (const person of people) {
      for (const role of roles) {
        const scored = scorePair(
          engine.participant(person),
          engine.opportunity(role, companies.get(role.employerId)),
          engine.conditions,
        );
        if (scored.nearMiss) nearMisses += 1;
        for (const { rule } of scored.blockers) rules.set(rule, (rules.get(rule) ?? 0) + 1);
        for (const { part, value } of scored.parts) values.set(part, [...(values.get(part) ?? []), value]);
      }
    }
  });
  after(() => test.close());

  it('has about 40 people, 14 employers and 64 roles, all of occupations that the taxonomy knows', () => {
    // Two came with a file.
    expect([people.length, town.employers.length, roles.length]).to.deep.equal([40, 14, 64]);
    for (const role of roles) expect(role.occupation, role.title).to.be.a('string');
    expect(people.filter(({ skills }) => skills.length === 0)).to.have.length(2);
  });

  it('shows every gate', () => {
    expect([...rules.keys()].sort()).to.deep.equal([...gateRules].sort());
    expect(nearMisses).to.be.greaterThan(20);
  });

  it('shows every part, high and low where anything is known of it', () => {
    expect([...values.keys()].sort()).to.deep.equal([...partNames].sort());
    for (const part of ['skills', 'support', 'logistics', 'preference'] as const) {
      const seen = values.get(part) ?? [];
      expect(Math.max(...seen), part).to.be.greaterThan(0.85);
      expect(Math.min(...seen), part).to.be.lessThan(0.6);
    }
  });

  it('holds somebody paused and postings that close within three days', () => {
    expect(people.filter(({ stage }) => stage === 'paused')).to.have.length.greaterThan(0);
    const soon = new Date(Date.now() + 3 * 86_400_000).toISOString();
    const closing = roles.filter(({ state, expiresAt }) => state === 'open' && (expiresAt ?? '~') < soon);
    expect(closing).to.have.length.greaterThan(0);
  });

  it('shows every state of a match, each decided by somebody', async () => {
    const seen = new Set<string>();
    for await (const row of walk(test.store, scope, matches, 'byState')) seen.add(row.state);
    expect([...seen].sort()).to.deep.equal([...matchStates].sort());
  });

  it('raises every kind of notice that has a cause in a town that is well, some read and some not', async () => {
    const seen = new Set<string>();
    const read = new Set<boolean>();
    for await (const row of walk(test.store, scope, notices, 'all')) {
      seen.add(row.kind);
      read.add(row.read);
    }
    const without = [
      'lists_moved',
      'workers_stopped',
      'glass_broken',
      'clearance_asked',
      'erasure_asked',
      'consent_ended',
      'consent_denied',
      'job_started',
      'job_ended',
      'released_by_person',
      'release_ended',
      'reader_joined',
      'not_said',
      'person_asks',
    ];
    expect([...seen].sort()).to.deep.equal(noticeKinds.filter((kind) => !without.includes(kind)).sort());
    expect(read.size).to.equal(2);
  });

  it('has answered questions, mail that went, waits and was refused, and a file with refused rows', async () => {
    const states = new Set<string>();
    for await (const row of walk(test.store, scope, deliveries, 'all')) states.add(row.state);
    expect([...states]).to.include.members(['sent', 'waiting', 'refused']);
    const answered = await test.store.count(scope, questions, 'byState', ['answered']);
    expect(answered).to.be.greaterThan(5);
    const files = await test.store.list(scope, imports, 'all');
    expect(
      files.items.map(({ state, done, created, updated, unchanged }) => [
        state,
        done - created - updated - unchanged,
      ]),
    ).to.deep.equal([
      ['done', 2],
      ['done', 2],
    ]);
  });

  it('has happened over weeks, and nothing of it after now', async () => {
    const weeks = new Set<string>();
    for await (const { waitingSince } of walk(test.store, scope, matches, 'byState', { key: ['suggested'] }))
      if (waitingSince !== undefined) weeks.add(waitingSince.slice(0, 10));
    expect(weeks.size).to.be.greaterThan(10);
    for await (const { createdAt } of walk(test.store, scope, decisions, 'all'))
      expect(createdAt < systemClock(), createdAt).to.equal(true);
  });

  it('is there once: a second load changes nothing', async () => {
    const before = await test.store.count(scope, participants, 'all', []);
    expect(await load()).to.equal('there');
    expect(await test.store.count(scope, participants, 'all', [])).to.equal(before);
  });

  it('has one sign-in for each role', () => {
    expect(new Set(demoSignIns.map(({ role }) => role)).size).to.equal(7);
    // Who signs in for an employer is called by it.
    const all = [...demoSignIns, ...demoColleagues].filter(({ role }) => role === 'employer');
    const names = town.employers.map(({ name }) => name);
    expect(all.filter(({ name }) => !names.some((one) => name.endsWith(` at ${one}`)))).to.deep.equal([]);
  });
});
