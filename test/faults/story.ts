import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stepwell, stepwellSays } from '../support/command.ts';
import { clientOf, type Reply, type Sent } from '../support/http-client.ts';
import { everything, signIn, untilIdle } from '../support/operator.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import type { Outcome } from './outcome.ts';

/** How much happens: participants and opportunities that are written, each followed by one change. */
export interface StorySize {
  readonly participants: number;
  readonly opportunities: number;
}

export interface Told {
  readonly outcome: Outcome;
  readonly kills: number;
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

/** A server that may be killed at any moment and is started again on the same data. */
class Installation {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'stepwell-faults-'));
  #server: RunningServer | undefined;
  #starting: Promise<void> | undefined;
  kills = 0;

  start(): Promise<void> {
    this.#starting = startServer({
      env: { DATA_DIR: this.dataDir, DEMO: 'off', RATE_LIMIT: '9999999' },
    }).then((server) => {
      this.#server = server;
    });
    return this.#starting;
  }

  /** Where it is, once it is up. */
  async url(): Promise<string> {
    await this.#starting;
    return this.#server?.url ?? '';
  }

  async kill(): Promise<void> {
    await this.#server?.kill();
    this.kills += 1;
    await this.start();
  }

  async end(): Promise<void> {
    await this.#starting?.catch(() => {});
    await this.#server?.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/**
 * Makes an organisation, writes to it through the API as several coaches at once, and waits until the workers are done.
 * With `kills`, the process is killed that often at random moments meanwhile; every request carries an idempotency key
 * and is sent again until it is answered. Gives what everything came to.
 */
export async function tell(size: StorySize, kills = 0, random: () => number = Math.random): Promise<Told> {
  const place = new Installation();
  const { dataDir } = place;
  try {
    await stepwellSays(['organisation', 'create', '--name', 'Faultless'], { dataDir });
    for (const [role, email] of [
      ['coach', 'coach@faults.example'],
      ['administrator', 'admin@faults.example'],
    ] as const)
      await stepwellSays(['user', 'create', '--role', role, '--email', email, '--name', role], {
        dataDir,
        input: `${password}\n`,
      });
    const token = await stepwellSays(['token', 'create', '--role', 'coach', '--expires', '1d'], { dataDir });
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
          if (reply.status !== 503) {
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
          skills: uris.map((uri) => ({ uri, level: 'skilled' })),
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
          schedule: { blocks: [], flexible: true },
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

    const acts = Array.from({ length: Math.max(size.participants, size.opportunities) }, (_, at) => [
      ...(at < size.opportunities ? [() => writeRole(at)] : []),
      ...(at < size.participants ? [() => writePerson(at)] : []),
    ]).flat();
    const total = acts.length;
    const lane = async () => {
      for (let act = acts.shift(); act !== undefined; act = acts.shift()) await act();
    };
    const writing = Promise.all(Array.from({ length: lanes }, lane));
    // Spread over the writing: each falls when its share of the acts has begun, and a little later at random.
    const killing = (async () => {
      while (place.kills < kills) {
        const due = ((place.kills + 0.3) / kills) * total;
        while (total - acts.length < due) await wait(5);
        await wait(random() * 250);
        await place.kill();
      }
    })();
    await Promise.all([writing, killing]);

    const coach = await signIn(await place.url(), 'coach@faults.example', password);
    const administrator = await signIn(await place.url(), 'admin@faults.example', password);
    await untilIdle(administrator, 120_000);
    const people = await everything(coach, '/participants');
    const roles = await everything(coach, '/opportunities');
    const nameOf = new Map<string, string>(
      [...people, ...roles].map(({ id, externalId }) => [id, externalId]),
    );
    const matches = await everything(coach, '/matches');
    const notices = await everything(coach, '/notices');
    const dead = await everything(administrator, '/operations/dead-letters');
    const check = await stepwell(['verify'], { dataDir });
    return {
      kills: place.kills,
      repeats,
      outcome: {
        acknowledged,
        kept: [
          ...people.map(
            ({ externalId, birthYear }) =>
              [externalId, birthYear === undefined ? 'no year' : `${birthYear}`] as const,
          ),
          ...roles.map(({ externalId, state }) => [externalId, state] as const),
        ],
        matches: matches.map(
          ({ participant, opportunity, state, score }) =>
            `${nameOf.get(participant.id)} × ${nameOf.get(opportunity.id)} ${state} ${score}`,
        ),
        notices: notices.map(
          ({ kind, participantId, opportunityId }) =>
            `${kind} ${nameOf.get(participantId)} × ${nameOf.get(opportunityId)}`,
        ),
        dead: dead.map(({ job }) => job),
        problems: check.status === 0 ? [] : [check.stdout + check.stderr],
      },
    };
  } finally {
    await place.end();
  }
}

class Refused extends Error {}
