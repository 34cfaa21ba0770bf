import { setTimeout as wait } from 'node:timers/promises';
import { stepwell, stepwellSays } from '../support/command.ts';
import { clientOf, type Reply, type Sent } from '../support/http-client.ts';
import { everything, signIn, untilIdle } from '../support/operator.ts';
import type { Installation } from './installations.ts';
import type { Outcome } from './outcome.ts';

/** How much happens: participants and opportunities that are written, each followed by one change. */
export interface StorySize {
  readonly participants: number;
  readonly opportunities: number;
  /** Rows of a file of participants that is sent meanwhile. */
  readonly imported: number;
}

export interface Told {
  readonly outcome: Outcome;
  /** How often it was disturbed. */
  readonly troubles: number;
  /** Requests that had to be sent again because the server was not there. */
  readonly repeats: number;
}

const password = 'a password of the tests';
const skills = [
  'manage time',
  'work in teams',
  'follow hygienic procedures during food processing',
  'think quickly',
];
const lanes = 6;
const phone = '+44 113 496 0000';

/** What disturbs a story while it is told; gives how often it did once it is over. */
export interface Trouble {
  /** Called when a share of the writing, from 0 to 1, has begun. */
  readonly at: readonly number[];
  readonly make: (place: Installation) => Promise<void>;
}

/** Kills a process that often, each time when its share of the writing has begun and a little later. */
export const killing = (kills: number, random: () => number = Math.random): Trouble => ({
  at: Array.from({ length: kills }, (_, at) => (at + 0.3) / kills),
  make: async (place) => {
    await wait(random() * 250);
    await place.kill(random);
  },
});

const peace: Trouble = { at: [], make: async () => {} };

/**
 * Makes an organisation, writes to it through the API as several coaches at once, sends a file, and waits until the workers are
 * done; meanwhile there is trouble. Every request carries an idempotency key and is sent again until it is answered. Gives
 * what everything came to.
 */
export async function tell(place: Installation, size: StorySize, trouble = peace): Promise<Told> {
  const { dataDir, env } = place;
  const here = { dataDir, env };
  try {
    await stepwellSays(['organisation', 'create', '--name', 'Faultless'], here);
    for (const [role, email] of [
      ['coach', 'coach@faults.example'],
      ['administrator', 'admin@faults.example'],
    ] as const)
      await stepwellSays(['user', 'create', '--role', role, '--email', email, '--name', role], {
        ...here,
        input: `${password}\n`,
      });
    const token = await stepwellSays(['token', 'create', '--role', 'coach', '--expires', '1d'], here);
    await place.start();

    let repeats = 0;
    let requests = 0;
    /** Sends until there is an answer; what was done before the answer was lost is not done again, for its key is known. */
    async function surely(path: string, sent: Sent = {}): Promise<Reply> {
      requests += 1;
      const key = `story-${requests}`;
      for (let tries = 1; ; tries += 1) {
        try {
          const ask = clientOf(await place.url(), {
            authorization: `Bearer ${token}`,
            'idempotency-key': key,
          });
          const reply = await ask(path, sent);
          // A PATCH knows no key: sent again after its answer was lost, it meets the version it made itself.
          const itsOwn = reply.status === 412 && sent.method === 'PATCH' && tries > 1;
          if (itsOwn) return reply;
          // Of a server killed in the middle of its answer there may come a head and no body: that is no answer.
          if (reply.status !== 503 && reply.body !== undefined) {
            if (reply.status >= 400)
              throw new Refused(`${path} was refused (${reply.status}): ${reply.text}`);
            return reply;
          }
        } catch (error) {
          if (error instanceof Refused) throw error;
        }
        repeats += 1;
        await wait(20);
      }
    }

    const acknowledged = new Map<string, string>();
    const uris: string[] = [];
    for (const skill of skills) {
      const found = await surely(`/skills?q=${encodeURIComponent(skill)}`);
      uris.push(found.body.items[0].uri);
    }
    const coachId = (await (await signIn(await place.url(), 'coach@faults.example', password))('/me')).body
      .user.id;
    const employer = await surely('/employers', { method: 'POST', body: { name: 'Ever Open' } });

    const writePerson = async (at: number) => {
      const name = `person-${at}`;
      const made = await surely('/participants', {
        method: 'POST',
        body: {
          externalId: name,
          displayName: `Person ${at}`,
          coachId,
          stage: 'ready_to_try_work',
          skills: uris.map((uri) => ({ uri, level: 'skilled', lastUsed: 2026 })),
          supportNeeds: [{ code: 'regular_check_in', weight: 'prefer' }],
          availability: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '06:00', to: '22:00' }],
          travel: { modes: ['walk'], maxMinutes: 60 },
          place: { lat: 54, lon: -1.5 },
        },
      });
      acknowledged.set(name, 'no year');
      await surely(`/participants/${made.body.id}`, {
        method: 'PATCH',
        headers: { 'if-match': made.headers.get('etag') ?? '', 'content-type': 'application/json' },
        body: { birthYear: 1960 + (at % 40) },
      });
      acknowledged.set(name, `${1960 + (at % 40)}`);
    };
    const writeRole = async (at: number) => {
      const name = `role-${at}`;
      const made = await surely('/opportunities', {
        method: 'POST',
        body: {
          externalId: name,
          employerId: employer.body.id,
          title: `Role ${at}`,
          duties: 'A role of the tests.',
          skills: { required: uris.map((uri) => ({ uri, level: 'working' })), desired: [] },
          schedule: { blocks: [{ days: ['mon', 'wed'], from: '09:00', to: '13:00' }] },
          accommodations: [{ code: 'regular_check_in', stance: 'policy', evidence: 'declared' }],
          wage: { min: { amountMinor: 1400, currency: 'GBP' }, per: 'hour' },
          place: { lat: 54, lon: -1.5 },
          state: 'draft',
        },
      });
      acknowledged.set(name, 'draft');
      await surely(`/opportunities/${made.body.id}/state`, {
        method: 'POST',
        headers: { 'if-match': made.headers.get('etag') ?? '' },
        body: { state: 'open' },
      });
      acknowledged.set(name, 'open');
    };

    const sendCsv = (header: string, lines: readonly string[]) =>
      surely('/imports?kind=participants', {
        method: 'POST',
        headers: { 'content-type': 'text/csv' },
        body: [header, ...lines].join('\n'),
      });

    /** A file of new people; once it is done another, with fewer columns, about the same. */
    const sendFiles = async (rows: number) => {
      if (rows === 0) return;
      const lines = Array.from({ length: rows }, (_, at) =>
        [
          `row-${at}`,
          `Row ${at}`,
          1970,
          'coach@faults.example',
          'ready_to_try_work',
          54,
          -1.5,
          skills.join('|'),
        ].join(','),
      );
      const header = 'externalId,displayName,birthYear,coachEmail,stage,lat,lon,skills';
      const file = await sendCsv(header, lines);
      if (file.body.rows !== rows) throw new Error(`The file has ${file.body.rows} rows: ${file.text}`);
      // Accepted, all of its rows count as acknowledged.
      for (let at = 0; at < rows; at += 1) acknowledged.set(`row-${at}`, '1970');
      while ((await surely(`/imports/${file.body.id}`)).body.state !== 'done') await wait(100);
      const phones = lines.map((_, at) => `row-${at},Row ${at},${phone}`);
      await sendCsv('externalId,displayName,phone', phones);
      for (let at = 0; at < rows; at += 1) acknowledged.set(`row-${at}`, `1970 ${phone}`);
    };

    const acts = Array.from({ length: Math.max(size.participants, size.opportunities) }, (_, at) => [
      ...(at < size.opportunities ? [() => writeRole(at)] : []),
      ...(at < size.participants ? [() => writePerson(at)] : []),
    ]).flat();
    const total = acts.length;
    const lane = async () => {
      for (let act = acts.shift(); act !== undefined; act = acts.shift()) await act();
    };
    const writing = Promise.all(Array.from({ length: lanes }, lane));
    const sending = sendFiles(size.imported);
    let troubles = 0;
    const troubling = (async () => {
      for (const share of trouble.at) {
        while (total - acts.length < share * total) await wait(5);
        await trouble.make(place);
        troubles += 1;
      }
    })();
    await Promise.all([writing, sending, troubling]);

    const coach = await signIn(await place.url(), 'coach@faults.example', password);
    const administrator = await signIn(await place.url(), 'admin@faults.example', password);
    await untilIdle(administrator, 300_000);
    const people = await everything(coach, '/participants');
    const roles = await everything(coach, '/opportunities');
    const nameOf = new Map<string, string>(
      [...people, ...roles].map(({ id, externalId }) => [id, externalId]),
    );
    const matches = await everything(coach, '/matches');
    const notices = await everything(coach, '/notices');
    const dead = await everything(administrator, '/operations/dead-letters');
    const check = await stepwell(['verify'], here);
    return {
      troubles,
      repeats,
      outcome: {
        acknowledged,
        kept: [
          ...people.map(
            ({ externalId, birthYear, contact }) =>
              [externalId, [birthYear ?? 'no year', contact.phone ?? ''].join(' ').trim()] as const,
          ),
          ...roles.map(({ externalId, state }) => [externalId, state] as const),
        ],
        matches: matches.map(
          ({ participant, opportunity, state, score }) =>
            `${nameOf.get(participant.id)} × ${nameOf.get(opportunity.id)} ${state} ${score}`,
        ),
        // Which causes were told together depends on when they came; each of somebody's best is told once.
        notices: people.flatMap(({ id, externalId }) => {
          const best = matches.filter(
            ({ participant, state, worth, rankForPerson, confidence }) =>
              participant.id === id &&
              state === 'suggested' &&
              worth &&
              rankForPerson <= 3 &&
              confidence >= 50,
          );
          const times = best.map(
            (match) => notices.filter(({ matchIds }) => matchIds.includes(match.id)).length,
          );
          return times.length === 0 ? [] : [`told ${externalId} ${times.sort().join()}`];
        }),
        dead: dead.map(({ job }) => job),
        problems: check.status === 0 ? [] : [check.stdout + check.stderr],
      },
    };
  } finally {
    await place.end();
  }
}

class Refused extends Error {}
