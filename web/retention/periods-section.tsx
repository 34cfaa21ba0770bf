import type { RetentionPeriods } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Section, TermList } from '../components/page.tsx';
import { Table } from '../components/table.tsx';
import { PeriodForm } from './period-form.tsx';
import { periodWords, say } from './words.ts';

type Kind = RetentionPeriods['kinds'][number];

/** How long what is kept, and who says so. */
export function PeriodsSection({ periods }: { readonly periods: RetentionPeriods }) {
  const { user } = useMe();
  return (
    <>
      <Section title={say('periods')}>
        <p>{say('no_law')}</p>
        <Table
          label={say('periods')}
          rows={periods.kinds.map((kind) => ({ ...kind, id: kind.kind }))}
          columns={[
            { name: say('kind'), cell: ({ kind }) => say(`kind_${kind}`) },
            {
              name: say('kept'),
              cell: ({ months }) => (months === undefined ? say('for_ever') : periodWords(months)),
            },
            // Where nobody says so, what stands before has said it.
            { name: say('said_by'), cell: ({ source }) => source !== 'nobody' && say(`source_${source}`) },
            { name: say('within'), cell: lawOf },
          ]}
        />
        {user.role === 'administrator' && <PeriodForm periods={periods} />}
      </Section>
      <Section title={say('itself')}>
        <p>{say('itself_what')}</p>
        <TermList
          items={periods.byItself.map(
            ({ what, days }) => [say(`by_${what}`), say('days', { count: days })] as const,
          )}
        />
        <p>{say('always')}</p>
      </Section>
    </>
  );
}

/** What the law asks for, each with where it stands one press away; nothing where it gives no figure. */
function lawOf({ least, most }: Kind): React.ReactNode {
  if (least === undefined && most === undefined) return null;
  return (
    <>
      {least && (
        <Limit words={say('least', { period: periodWords(least.months) })} citation={least.citation} />
      )}
      {most && <Limit words={say('most', { period: periodWords(most.months) })} citation={most.citation} />}
    </>
  );
}

function Limit({ words, citation }: { readonly words: string; readonly citation: string }) {
  return (
    <details>
      <summary>{words}</summary>
      {citation}
    </details>
  );
}
