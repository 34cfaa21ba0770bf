import type { Clearance } from '../api/types.ts';
import { useZone } from '../app/use-me.ts';
import { Section } from '../components/page.tsx';
import { Empty } from '../components/states.tsx';
import { Table } from '../components/table.tsx';
import { number } from '../words/numbers.ts';
import { stateWords } from './clearance-section.tsx';
import { say } from './words.ts';

/** What went, and what stayed after all: the certificates. */
export function PastSection({ clearances }: { readonly clearances: readonly Clearance[] }) {
  const zone = useZone();
  const shown = clearances.filter(({ state }) => state === 'done' || state === 'refused');
  return (
    <Section title={say('past')}>
      {shown.length === 0 ? (
        <Empty title={say('past_none')}>
          <p>{say('past_none_how')}</p>
        </Empty>
      ) : (
        <>
          <Table
            label={say('past')}
            rows={shown}
            columns={[
              { name: say('past'), cell: (row) => stateWords(row, zone) },
              { name: say('went'), cell: ({ gone }) => <Counts counts={gone} /> },
              { name: say('stayed'), cell: (row) => <Left left={row.left} /> },
            ]}
          />
          <p>{say('certificates')}</p>
        </>
      )}
    </Section>
  );
}

type KindName = keyof Clearance['left'];

function Counts({ counts }: { readonly counts: Clearance['gone'] }) {
  const entries = Object.entries(counts) as [KindName, number][];
  if (entries.length === 0) return '–';
  return entries.map(([kind, count]) => (
    <div key={kind}>
      {say(`kind_${kind}`)}: {number(count)}
    </div>
  ));
}

function Left({ left }: { readonly left: Clearance['left'] }) {
  const entries = Object.entries(left) as [KindName, NonNullable<Clearance['left'][KindName]>][];
  if (entries.length === 0) return '–';
  return entries.map(([kind, { touched, named, gone }]) => (
    <div key={kind}>
      {say(`kind_${kind}`)}:{' '}
      {[
        touched && say('touched', { count: touched }),
        named && say('named_since', { count: named }),
        gone && say('gone_since', { count: gone }),
      ]
        .filter(Boolean)
        .join('; ')}
    </div>
  ));
}
