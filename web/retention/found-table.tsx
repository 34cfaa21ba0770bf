import type { Clearance } from '../api/types.ts';
import { useZone } from '../app/use-me.ts';
import { Table } from '../components/table.tsx';
import form from '../forms/form.module.css';
import { dayIn, longDate } from '../words/dates.ts';
import { number } from '../words/numbers.ts';
import { say } from './words.ts';

type KindName = keyof Clearance['found'];

/** Counts and ages by kind, and what stays although its time is over. */
export function FoundTable({ clearance: { found, named, more, state } }: { readonly clearance: Clearance }) {
  const zone = useZone();
  const day = (at: string) => longDate(dayIn(zone, at));
  const rows = Object.entries(found).map(([kind, one]) => ({ ...one, id: kind as KindName }));
  const staying = Object.entries(named) as [KindName, number][];
  return (
    <>
      {rows.length === 0 && state !== 'preparing' && <p>{say('nothing')}</p>}
      {rows.length > 0 && (
        <Table
          label={say('now')}
          rows={rows}
          columns={[
            { name: say('kind'), cell: ({ id }) => say(`kind_${id}`) },
            { name: say('how_many'), cell: ({ count }) => number(count) },
            {
              name: say('from_to'),
              cell: ({ oldest, newest }) =>
                day(oldest) === day(newest)
                  ? day(oldest)
                  : say('between', { from: day(oldest), to: day(newest) }),
            },
          ]}
        />
      )}
      {staying.map(([kind, count]) => (
        <p key={kind} className={form.quiet}>
          {say('named', { kind: say(`kind_${kind}`), count })}
        </p>
      ))}
      {more && <p>{say('more')}</p>}
    </>
  );
}
