import { acrossOrganisations, scopeOf } from '../../domain/access/scope.ts';
import { laterAfterDaysRange, type Organisation } from '../../domain/organisation.ts';
import { invalid, notFound, Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { countryOf } from '../../domain/values/country.ts';
import type { NewId } from '../../domain/values/ids.ts';
import { type Clock, localDate } from '../../domain/values/time.ts';
import { organisations } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { done } from '../kit/commit.ts';
import { nameFrom } from '../kit/names.ts';
import { given } from '../kit/patches.ts';

export interface Organisations {
  /** Throws Problem `not_found`. */
  get(id: string): Promise<Organisation>;
  list(): Promise<readonly Organisation[]>;
  /** The number to ring: of one, or for somebody of whom nothing is known yet, undefined where there are several. */
  phone(organisationId?: string): Promise<string | undefined>;
  /**
   * Made by a command or the demo; `id` only where a second try must find the first. Throws Problem `conflict` for a name that
   * another has, and `invalid`.
   */
  create(
    input: Pick<Organisation, 'name' | 'zone' | 'country' | 'currency' | 'language' | 'phone'> & {
      readonly id?: string;
    },
  ): Promise<Organisation>;
  /**
   * Sets what an organisation decides for itself; by a command. Scores do not follow by themselves. Throws Problem `not_found`, and
   * `invalid` for days that are not whole or too many.
   */
  set(id: string, settings: Settings): Promise<Organisation>;
}

/** What an organisation decides for itself. */
type Settings = Pick<Organisation, 'laterAfterDays' | 'phone' | 'part2Programme'>;

/** Tenants. They are made by commands, not by requests. */
export function createOrganisations({
  store,
  clock,
  newId,
}: {
  store: Store;
  clock: Clock;
  newId: NewId;
}): Organisations {
  const scope = acrossOrganisations('organisations');
  return {
    async get(id) {
      const row = await store.get(scope, organisations, id);
      if (row === undefined) throw notFound('organisation');
      return row;
    },
    list: async () => (await store.list(scope, organisations, 'all', { limit: 1000 })).items,
    async phone(organisationId) {
      if (organisationId !== undefined) return (await store.get(scope, organisations, organisationId))?.phone;
      const [one, ...others] = (await store.list(scope, organisations, 'all', { limit: 2 })).items;
      return others.length === 0 ? one?.phone : undefined;
    },
    async create({ id = newId('organisation'), ...asked }) {
      const input = { ...asked, name: nameFrom('name', asked.name) };
      const standing = (await store.list(scope, organisations, 'all', { limit: 1000 })).items;
      if (standing.some((one) => one.id !== id && sameName(one.name, input.name)))
        throw new Problem('conflict', 'organisation_name_taken');
      checkZone(input.zone);
      checkCurrency(input.currency);
      const country = countryOf(input.country);
      if (country === undefined) throw invalid('country', 'not_a_country');
      checkPhone(input.phone);
      const row: Organisation = { ...first(id, id, clock()), ...input, country };
      await store.commit(scopeOf({ kind: 'command', id: 'organisations', organisationId: id }), {
        organisationId: id,
        puts: [put(organisations, row, 0)],
        audit: [done('create', 'organisation', id)],
      });
      return row;
    },
    async set(id, { laterAfterDays, phone, part2Programme }) {
      const { min, max } = laterAfterDaysRange;
      const isDays = (days: number) => Number.isInteger(days) && days >= min && days <= max;
      const isElse = phone !== undefined || part2Programme !== undefined;
      if (laterAfterDays === undefined ? !isElse : !isDays(laterAfterDays))
        throw invalid('laterAfterDays', sentence('later_after_days', { min, max }));
      checkPhone(phone);
      const settings = given({ laterAfterDays, phone, part2Programme });
      const old = await store.get(scope, organisations, id);
      if (old === undefined) throw notFound('organisation');
      // 42 CFR Part 2 binds programmes in the US; elsewhere its words would tell what they need not.
      if (part2Programme === true && old.country !== 'US')
        throw invalid('part2Programme', 'part2_in_us_alone');
      const row = next(old, clock(), settings);
      await store.commit(scopeOf({ kind: 'command', id: 'organisations', organisationId: id }), {
        organisationId: id,
        puts: [put(organisations, row, old.version)],
        audit: [done('update', 'organisation', id, Object.keys(settings))],
      });
      return row;
    },
  };
}

/** Whether people would take two names for one. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** As people write one: it is shown, and a telephone rings it. */
function checkPhone(phone: string | undefined): void {
  if (phone !== undefined && !/^\+?[0-9][0-9 ()/-]{2,28}[0-9]$/.test(phone))
    throw invalid('phone', 'not_a_phone_number');
}

function checkZone(zone: string): void {
  try {
    localDate('2000-01-01T00:00:00.000Z', zone);
  } catch {
    throw invalid('zone', 'not_a_zone');
  }
}

/** ISO 4217, as the runtime knows it: a code that it has a name for. */
function checkCurrency(currency: string): void {
  const names = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });
  if (!/^[A-Z]{3}$/.test(currency) || names.of(currency) === undefined)
    throw invalid('currency', 'not_a_currency');
}
