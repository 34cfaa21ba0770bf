import type { Clearance, RetentionKind } from '../../src/domain/retention.ts';
import type { IdKind } from '../../src/domain/values/ids.ts';
import type { Row } from '../../src/domain/values/row.ts';
import type { Context } from '../../src/services/kit/context.ts';
import type { Collection } from '../../src/store/collection.ts';
import {
  brokenGlasses,
  clearances,
  contactsMade,
  covers,
  deliveries,
  disclosures,
  edits,
  enquiries,
  erasures,
  formerDisclosures,
  importedRows,
  imports,
  notices,
} from '../../src/store/collections/index.ts';
import { first, put } from '../../src/store/rows.ts';
import { openUseCases } from './use-cases.ts';

export const daySeconds = 86_400;
/** Calendar months are no longer than this. */
export const monthSeconds = 31 * daySeconds;

export type RetentionBench = Awaited<ReturnType<typeof openRetention>>;

/** An organisation with two administrators, and records of every kind to be kept for their time. */
export async function openRetention(country = 'FR') {
  const useCases = await openUseCases();
  const office = await useCases.organisation(country, 'Europe/Paris');
  const { store, clock, newId } = useCases;
  const { organisationId, command } = office;
  const [one, other] = [await office.user('administrator'), await office.user('administrator')];
  const as = (id: string): Context => office.as('administrator', { id, steppedUp: true } as never);
  const [asker, second] = [as(one.id), as(other.id)];
  const { clearances: acts, periods } = useCases.composed.services;
  const { clearing } = useCases.composed.workerDeps;

  const keep = async <R extends Row>(collection: Collection<R>, kind: IdKind, row: object) => {
    const whole = { ...first(newId(kind), organisationId, clock()), ...row } as unknown as R;
    await store.commit(command.scope, { organisationId, puts: [put(collection, whole, 0)] });
    return whole;
  };
  const disclosed = { recipientKind: 'employer', recipientId: 'emp_0', by: one.id, consentId: 'cns_0' };
  const seen = {
    ...disclosed,
    what: 'release',
    fields: ['displayName'],
    notice: 'redisclosure/1',
    day: '2026-11-24',
  };
  const counts = { rows: 1, created: 0, updated: 0, unchanged: 0, done: 1 };

  /** A record of each kind that nobody has in hand any more, made now. */
  const make: Readonly<Record<RetentionKind, () => Promise<Row>>> = {
    people: () => useCases.participants.create(command, { displayName: 'Robin Canary' }),
    employers: () => useCases.employers.create(command, { name: `Mill ${newId('employer')}` }),
    async opportunities() {
      const { id: employerId } = await make.employers();
      return useCases.opportunities.create(command, { employerId, title: 'Miller', state: 'draft' });
    },
    contacts: () =>
      keep(contactsMade, 'contact', { employerId: 'emp_0', channel: 'phone', at: clock(), by: one.id }),
    enquiries: () =>
      keep(enquiries, 'enquiry', {
        ...{ employerId: 'emp_0', secretDigest: newId('enquiry'), state: 'answered' },
        ...{ expiresAt: clock(), by: one.id },
      }),
    history: () =>
      keep(edits, 'edit', { subjectId: 'emp_0', act: 'change', fields: ['name'], said: 'coach', by: one.id }),
    disclosures: async () => {
      await keep(disclosures, 'disclosure', { ...seen, participantId: 'par_0', once: newId('fact') });
      return keep(formerDisclosures, 'disclosure', { ...seen, personKey: 'of nobody' });
    },
    async imports() {
      const file = await keep(imports, 'import', {
        ...{ kind: 'participants', dryRun: false, state: 'done', fileDigest: newId('import') },
        ...{ ...counts, by: one.id },
      });
      await keep(importedRows, 'fact', { importId: file.id, row: 1, line: 2, outcome: 'unchanged' });
      return file;
    },
    notices: () =>
      keep(notices, 'notice', {
        ...{ userId: one.id, kind: 'workers_stopped', data: {}, importance: 'fyi', stands: false },
        ...{ dedupeKey: newId('notice'), read: true },
      }),
    deliveries: () =>
      keep(deliveries, 'delivery', {
        ...{ channel: 'mail', kind: 'invitation', time: 'now', state: 'sent', to: 'r…@demo.example' },
        attempts: 1,
      }),
    covers: () =>
      keep(covers, 'cover', {
        coachId: one.id,
        by: other.id,
        from: '2026-11-24',
        until: clock().slice(0, 10),
      }),
    glass: () =>
      keep(brokenGlasses, 'glass', {
        ...{ userId: one.id, reason: 'Nobody else was there', until: clock() },
        ...{ reviewedAt: clock(), reviewedBy: other.id, finding: 'It was so' },
      }),
    certificates: async () => {
      await keep(erasures, 'erasure', { personKey: 'of nobody', state: 'done', by: one.id, own: true });
      return keep(clearances, 'clearance', {
        ...{ state: 'done', by: one.id, before: {}, found: {}, named: {}, gone: {}, left: {} },
      });
    },
  };

  const set = async (months: Partial<Record<RetentionKind, number | null>>) => {
    const { version } = await periods.show(asker);
    return periods.set(asker, months, version);
  };
  const prepare = async (): Promise<Clearance> => {
    const { id } = await acts.prepare(asker);
    await clearing.goOn(command, id);
    return acts.get(asker, id);
  };
  /** Asked for by one and said yes to by another; not carried out yet. */
  const agree = async ({ id }: Clearance) => {
    await acts.ask(asker, id);
    return acts.decide(second, id, true);
  };
  const carryOut = async ({ id }: Clearance): Promise<Clearance> => {
    await clearing.goOn(command, id);
    return acts.get(asker, id);
  };
  return {
    ...{ useCases, office, store, clock, acts, periods, clearing, make, keep },
    ...{ asker, second, set, prepare, agree, carryOut, close: useCases.close },
    pass: useCases.pass,
  };
}
