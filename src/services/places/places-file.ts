import type { CsvReader } from '../../csv/port.ts';
import type { PlaceEntry } from '../../domain/place-entry.ts';
import type { Sentence } from '../../domain/sentence.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Coordinates } from '../../domain/values/place.ts';
import type { Clock } from '../../domain/values/time.ts';
import { places } from '../../store/collections/index.ts';
import type { Put, Store } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import type { Check } from '../imports/check.ts';
import type { Columns } from '../imports/field.ts';
import { numberSignsOf } from '../imports/number-signs.ts';
import { readCells } from '../imports/read-cells.ts';
import * as read from '../imports/values/readers.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { createGiveWay } from '../kit/give-way.ts';
import { changesOf, given } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import type { Organisations } from '../people/organisations.ts';
import { placeKey, postcodeKey } from './place-keys.ts';

/** A wrong cell, or row where it names no column. */
export interface PlaceFault {
  readonly line: number;
  readonly column: string;
  readonly sentence: Sentence;
}

export interface PlacesReport {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly faults: readonly PlaceFault[];
}

export interface PlacesFile {
  /** Brings a file into the table; a postcode that is there becomes what the file says. A bad row never stops the good ones. */
  readonly load: UseCase<[bytes: Uint8Array, dryRun: boolean], PlacesReport>;
}

export interface PlacesFileDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly readCsv: CsvReader;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly checkPlace: Check<CheckedPlace>;
}

/** What a row says, after the check that places of the API go through. */
export type CheckedPlace = { readonly postcode?: string | undefined; readonly label?: string | undefined } & {
  readonly [K in keyof Coordinates]?: number | undefined;
};

const columns: Columns = {
  postcode: { path: 'postcode', required: true, read: read.text },
  label: { path: 'label', read: read.text },
  lat: { path: 'lat', required: true, read: read.latitude },
  lon: { path: 'lon', required: true, read: read.longitude },
};

/** Rows that are committed together. */
const rowsTogether = 200;
/** Faults that are told; the count goes on. */
const mostFaults = 1000;

/** Files of places: a table that many countries give away, or a short one typed by hand. */
export function createPlacesFile(deps: PlacesFileDeps): PlacesFile {
  const { store, clock, newId } = deps;

  async function entryOf(
    ctx: Context,
    { postcode = '', label, lat = 0, lon = 0 }: CheckedPlace,
    made: ReadonlyMap<string, PlaceEntry>,
  ): Promise<{ readonly row: PlaceEntry; readonly before: PlaceEntry | undefined }> {
    const key = postcodeKey(postcode);
    const before = made.get(key) ?? (await store.find(ctx.scope, places, 'byPostcode', [key]));
    const labelKey = label && placeKey(label);
    const said = { postcodeKey: key, postcode, lat, lon, ...given({ label, labelKey }) };
    const changes = before && changesOf<PlaceEntry>(before, said, []);
    if (before !== undefined) return { row: changes ? next(before, clock(), changes) : before, before };
    return { row: { ...first(newId('place'), ctx.scope.organisationId, clock()), ...said }, before };
  }

  return {
    load: withPermission('place:write', async (ctx, bytes, dryRun) => {
      const csv = await deps.readCsv(bytes, {
        ...{ columns: Object.keys(columns), required: ['postcode', 'lat', 'lon'], spanning: [] },
      });
      const organisation = await deps.organisations.get(ctx.scope.organisationId);
      const setting = { organisation, signs: await numberSignsOf(csv) };
      const counts = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
      const faults: PlaceFault[] = [];
      const giveWay = createGiveWay();
      let puts: Put[] = [];
      let made = new Map<string, PlaceEntry>();
      const refuse = (
        line: number,
        wrong: readonly { column?: string | undefined; sentence: Sentence }[],
      ) => {
        counts.rejected += 1;
        for (const { column = '', sentence } of wrong)
          if (faults.length < mostFaults) faults.push({ line, column, sentence });
      };
      const keep = async () => {
        if (puts.length > 0 && !dryRun)
          await commit(
            { store, clock },
            ctx,
            { puts, audit: [done('import', 'place', `count:${puts.length}`)] },
            0,
          );
        puts = [];
        made = new Map();
      };
      for await (const record of csv.records()) {
        await giveWay();
        counts.rows += 1;
        if ('faults' in record) {
          refuse(record.line, record.faults);
          continue;
        }
        const cells = await readCells(columns, record.cells, setting);
        const checked =
          cells.faults.length > 0
            ? undefined
            : deps.checkPlace(given({ ...cells.values, label: cells.values.label ?? undefined }));
        if (checked === undefined || 'errors' in checked) {
          const wrong = checked?.errors.map(({ path, sentence }) => ({ column: path, sentence }));
          refuse(record.line, wrong ?? cells.faults);
          continue;
        }
        const { row, before } = await entryOf(ctx, checked.input, made);
        if (row === before) counts.unchanged += 1;
        else counts[before === undefined ? 'created' : 'updated'] += 1;
        // Twice in one unit would be twice at one version: the last one counts.
        if (row !== before && made.has(row.postcodeKey)) await keep();
        if (row !== before) {
          puts.push(put(places, row, before?.version ?? 0));
          made.set(row.postcodeKey, row);
        }
        if (puts.length >= rowsTogether) await keep();
      }
      await keep();
      return { ...counts, faults };
    }),
  };
}
