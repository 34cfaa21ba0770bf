import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { acrossOrganisations, scopeOf } from '../../src/domain/access/scope.ts';
import { isHarmful } from '../../src/store/collection.ts';
import { allCollections } from '../../src/store/collections/index.ts';
import { type Store, walk } from '../../src/store/port.ts';
import { scoringByOne } from '../services/scoring-by-one.ts';
import type { TestApp } from './app.ts';
import { type PlantedActs, plantActs } from './canary-acts.ts';
import { roundOf } from './rounds.ts';

/** A word that stands nowhere else. */
const canary = (place: string) => `zq${place}${randomBytes(6).toString('hex')}`;

/** What was planted: words of their own, and codes, dates and numbers that nothing else here has. */
export interface Planted {
  readonly words: readonly string[];
  readonly values: readonly string[];
  /** What the employer may read: what it wrote itself, and what was released to it. */
  readonly employers: readonly string[];
  /** The person, and what came of them. */
  readonly ids: PlantedActs['ids'] & { readonly participantId: string; readonly importId: string };
}

/** Soon enough that what is found for the person is not set aside for later. */
const soon = new Date(Date.now() + 41 * 86_400_000).toISOString().slice(0, 10);
const dates = ['2031-03-07', '2031-04-08', '2031-05-09', soon, '2031-07-11'] as const;
const windows = [{ days: ['wed'], from: '07:13', to: '08:37' }] as const;
const concept = 'http://data.europa.eu/esco/skill/';

/** The body of an answer that must have been good. */
async function good(
  asked: Promise<{ readonly status: number; readonly text: string; readonly body: unknown }>,
) {
  const { status, text, body } = await asked;
  expect(status, text).to.be.below(300);
  return body as { readonly id: string; readonly version: number };
}

/**
 * Fills every field that can hold one with a canary, as people do it: through the API, as coach, employer and supervisor, and has
 * it scored, decided and told of. Everything is in the organisation `home`.
 */
export async function plantCanaries(app: TestApp): Promise<Planted> {
  const words: string[] = [];
  const word = (place: string) => {
    const made = canary(place);
    words.push(made);
    return made;
  };
  const { home } = app;
  const coach = app.as(home, 'coach');
  const employer = app.as(home, 'employer');
  const kept = { 'idempotency-key': 'zq-once' };
  const skills = await coach('/skills?q=bak&limit=2');
  const [held] = (skills.body as { items: { uri: string }[] }).items;
  const skill = { uri: held?.uri ?? concept, level: 'expert' };

  await good(
    employer(`/employers/${home.employerId}`, {
      method: 'PATCH',
      headers: { 'if-match': '"v1"' },
      body: {
        contact: { name: word('firm'), email: `${word('mail')}@demo.example`, phone: '+44 20 7946 0137' },
        accommodations: [{ code: 'mentor_or_peer', stance: 'willing', note: word('accommodation') }],
      },
    }),
  );
  const posting = {
    title: 'Baker',
    settings: ['cash_handling', 'alcohol_served'],
    skills: { required: [skill], desired: [] },
    schedule: { blocks: [{ days: ['mon', 'tue', 'wed'], from: '09:00', to: '17:00' }], flexible: true },
    accommodations: [{ code: 'dosing_window', stance: 'cannot', note: word('posting') }],
    place: { lat: 51.5, lon: -0.1 },
  };
  const role = await good(employer('/opportunities', { method: 'POST', body: posting }));
  await good(
    employer(`/opportunities/${role.id}/state`, {
      method: 'POST',
      headers: { 'if-match': `"v${role.version}"` },
      body: { state: 'paused', reason: word('paused') },
    }),
  );
  const fitting = await good(
    employer('/opportunities', {
      method: 'POST',
      body: { title: 'Packer', schedule: { ...posting.schedule, flexible: true }, place: posting.place },
    }),
  );
  const paused = await good(employer(`/opportunities/${role.id}`));
  await good(
    employer(`/opportunities/${role.id}/state`, {
      method: 'POST',
      headers: { 'if-match': `"v${paused.version}"` },
      body: { state: 'open', reason: word('reopened') },
    }),
  );

  const employers = [...words];
  const person = {
    displayName: word('name'),
    contact: { email: `${word('mail')}@demo.example`, phone: '+44 20 7946 0991' },
    language: 'gd',
    externalId: word('external'),
    birthYear: 1957,
    coachId: home.users.coach.id,
    skills: [{ ...skill, lastUsed: 2013 }],
    experienceText: word('experience'),
    supportNeeds: [
      { code: 'dosing_window', weight: 'must', windows, from: dates[0], until: dates[1], note: word('need') },
    ],
    availability: [{ days: ['mon', 'tue', 'wed'], from: '06:41', to: '19:22' }],
    place: { lat: 51.4731917, lon: -0.0731917, label: word('place'), postcode: 'ZQ7 3JK' },
    travel: { modes: ['bicycle'], maxMinutes: 47 },
    preferences: { sectors: ['7512'], wageFloor: { amountMinor: 173_149, currency: 'CHF', per: 'month' } },
    avoidSettings: ['alcohol_served'],
    safetyList: { employerIds: [home.otherEmployerId], postcodes: ['ZQ8 4LM'] },
    licences: ['gas_fitter'],
    recordConstraints: [{ code: 'no_cash_handling', until: dates[2] }],
    availableFrom: dates[3],
    stage: 'stabilising',
  };
  const { id } = await good(coach('/participants', { method: 'POST', headers: kept, body: person }));
  const stage = { stage: 'ready_to_try_work', reason: word('stage') };
  const standing = await good(coach(`/participants/${id}`));
  await good(
    coach(`/participants/${id}/stage`, {
      method: 'POST',
      headers: { 'if-match': `"v${standing.version}"` },
      body: stage,
    }),
  );

  // Scored, decided, told of.
  const ctx = roundOf('match:keep', 'notice:raise').within(home.organisationId);
  await scoringByOne(app.workerDeps).scoreParticipant(ctx, id);
  const found = await coach(`/matches?participantId=${id}`);
  const matches = (
    found.body as { items: { id: string; state: string; version: number; opportunityId: string }[] }
  ).items;
  expect(matches, 'matches of the person').to.not.be.empty;
  await app.workerDeps.noticeRaiser.raiseMatchNotices(
    ctx,
    matches.map((match) => match.id),
    `participant:${id}`,
  );
  const underWay = matches.find(({ opportunityId }) => opportunityId === fitting.id);
  for (const match of matches) {
    if (match === underWay) continue;
    await coach(`/matches/${match.id}/decisions`, {
      method: 'POST',
      headers: { 'if-match': `"v${match.version}"` },
      body: { action: 'decline', reasonCode: 'setting_not_right', note: word('decision') },
    });
  }

  expect(underWay, 'a match to go on with').to.not.equal(undefined);
  const acts = await plantActs(app, word, {
    ...{ participantId: id, matchId: underWay?.id ?? '', opportunityId: fitting.id },
  });

  // A file of which one row is good and one is not, sent twice, and one that is no file at all.
  const file = [
    'externalId,displayName,experienceText,needs,availableFrom',
    `${word('row')},${word('rowname')},${word('rowtext')},must:dosing_window wed 07:13-08:37,${dates[4]}`,
    `${word('badrow')},${word('badname')},,must:${word('badneed')},`,
  ].join('\n');
  const sent = await coach('/imports?kind=participants', {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'idempotency-key': 'zq-file' },
    body: file,
  });
  expect(sent.status, sent.text).to.equal(202);
  const importCtx = { scope: scopeOf(app.actor(home, 'coach')) };
  const importId = (sent.body as { id: string }).id;
  await app.workerDeps.imports.apply(importCtx, importId);

  // Someone who signs in, and errors about what somebody sent.
  const { email, password } = home.credentials.coach;
  words.push(email);
  await good(app.anonymous('/session', { method: 'POST', body: { email, password } }));
  for (const [path, body] of [
    ['/participants', { displayName: word('wrong'), language: word('language'), birthYear: word('year') }],
    ['/opportunities', { employerId: home.employerId, title: 'x', state: word('state') }],
  ] as const) {
    const refused = await coach(path, { method: 'POST', body });
    expect(refused.status).to.equal(422);
    for (const one of words) expect(refused.text.includes(one), `an error that says ${one}`).to.equal(false);
  }

  return {
    ...{
      words,
      employers: [...employers, person.displayName, ...acts.employers],
      ids: { ...acts.ids, participantId: id, importId },
    },
    values: [
      ...dates,
      ...['07:13', '08:37', '06:41', '19:22', '51.4731917', '0.0731917', '173149', 'ZQ7 3JK', 'ZQ8 4LM'],
      ...['dosing_window', 'no_cash_handling', 'gas_fitter', 'statutory_bar', 'setting_not_right'],
      ...['7946 0991', '7946 0137'],
    ],
  };
}

/** What a collection may hold in the open: by class, by name, or as a digest. */
function openFields({ classes, open, digested, seals }: (typeof allCollections)[number]): Set<string> {
  const harmless = Object.entries(classes).filter(([, one]) => !isHarmful(one));
  return new Set([
    ...harmless.map(([field]) => field),
    ...Object.keys(open),
    ...digested,
    ...(seals ? ['sealed'] : []),
  ]);
}

/** Reads every row as the adapter keeps it, and fails where anything planted, or a field that should be sealed, lies open. */
export async function expectSealed(inner: Store, { words, values }: Planted): Promise<number> {
  let rows = 0;
  for (const collection of allCollections) {
    const may = openFields(collection);
    for await (const row of walk(inner, acrossOrganisations('test'), collection, 'all')) {
      rows += 1;
      const name = `${collection.name} ${row.id}`;
      expect(
        Object.keys(row).filter((field) => !may.has(field)),
        name,
      ).to.deep.equal([]);
      for (const field of collection.digested) {
        const digest = (row as unknown as Record<string, unknown>)[field];
        if (digest !== undefined) expect(digest, name).to.match(/^[\w-]{22}$/);
      }
      const text = JSON.stringify(row);
      for (const word of words) expect(text.includes(word), `${name}: ${word}`).to.equal(false);
      const { sealed: _, ...open } = row as typeof row & { readonly sealed?: string };
      // What an employer offers to anybody is public; the rest says it of somebody.
      const opened = collection.name === 'opportunities' ? '' : JSON.stringify(open);
      for (const value of values) expect(opened.includes(value), `${name}: ${value}`).to.equal(false);
    }
  }
  return rows;
}

/** Fails where a word is in the bytes of a file under a folder. */
export function expectNotInFiles(folder: string, words: readonly string[]): number {
  let files = 0;
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    files += 1;
    const bytes = readFileSync(path);
    for (const word of words) expect(bytes.includes(word), `${name}: ${word}`).to.equal(false);
  }
  return files;
}
