import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, sentenceOf } from '../api/client.ts';
import { deadLettersQuery, queuesQuery } from '../api/oversight-queries.ts';
import type { Queues } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Listing } from '../components/listing.tsx';
import { Page, Section } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { Table } from '../components/table.tsx';
import { When } from '../components/when.tsx';
import { DeliveriesSection } from '../mail/deliveries-section.tsx';
import { ScoringSection } from '../oversight/scoring-section.tsx';
import { jobWords, say } from './words.ts';

/** What the background work is doing, and what it gave up on, for somebody who runs the service and writes no programs. */
export function OperationsPage() {
  const queries = useQueryClient();
  const queues = useQuery(queuesQuery);
  const dead = useInfiniteQuery(deadLettersQuery);
  const replay = useMutation({
    mutationFn: (id: string) =>
      ask(`/operations/dead-letters/${encodeURIComponent(id)}/replay`, { method: 'POST' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['operations'] }),
  });
  return (
    <Page
      title={say('title')}
      aside={
        <Button onPress={() => void queries.invalidateQueries({ queryKey: ['operations'] })}>
          {say('look_again')}
        </Button>
      }
    >
      <p>{say('what')}</p>
      <ScoringSection />
      <Section title={say('dead')}>
        <p>{say('dead_what')}</p>
        {replay.isError && <p role="alert">{sentenceOf(replay.error)}</p>}
        <p role="status">{replay.isSuccess ? say('done_again') : ''}</p>
        <Listing query={dead} empty={[say('none'), say('none_how')]}>
          {(items) => (
            <Table
              label={say('dead')}
              rows={items}
              columns={[
                { name: say('work'), cell: ({ job }) => jobWords(job) },
                { name: say('since'), cell: ({ createdAt }) => <When at={createdAt} /> },
                { name: say('failed'), cell: ({ updatedAt }) => <When at={updatedAt} /> },
                {
                  name: say('error'),
                  cell: ({ lastError, attempts }) =>
                    `${lastError ?? say('no_error')} (${say('tries', { count: attempts })})`,
                },
                {
                  acts: ({ id, job }) => (
                    <Button
                      aria-label={say('again_of', { work: jobWords(job) })}
                      isDisabled={replay.isPending}
                      onPress={() => replay.mutate(id)}
                    >
                      {say('again')}
                    </Button>
                  ),
                },
              ]}
            />
          )}
        </Listing>
      </Section>
      <DeliveriesSection />
      <Section title={say('table')}>
        {queues.isPending && <Loading rows={4} />}
        {queues.isError && !queues.data && (
          <Failed error={queues.error} retry={() => void queues.refetch()} />
        )}
        {queues.data && <Kinds queues={queues.data} />}
      </Section>
    </Page>
  );
}

/** Kinds of work, those with something to do first, and a sentence that says how it stands. */
function Kinds({ queues: { jobs, outbox } }: { readonly queues: Queues }) {
  const sum = (count: (job: Queues['jobs'][number]) => number) =>
    jobs.reduce((all, job) => all + count(job), 0);
  const busy = outbox.waiting + sum(({ waiting, running }) => waiting + running);
  const givenUp = sum(({ dead }) => dead);
  const rows = jobs
    .map((job) => ({ ...job, id: job.job, total: job.waiting + job.running + job.dead }))
    .toSorted((a, b) => b.total - a.total || jobWords(a.job).localeCompare(jobWords(b.job)));
  return (
    <>
      <p>
        {busy + givenUp === 0 && say('all_done')}
        {busy > 0 && say('waiting', { count: busy })} {givenUp > 0 && say('left', { count: givenUp })}
      </p>
      <Table
        label={say('table')}
        rows={rows}
        columns={[
          { name: say('work'), cell: ({ job }) => jobWords(job) },
          { name: say('waits'), cell: ({ waiting }) => waiting },
          { name: say('runs'), cell: ({ running }) => running },
          { name: say('given_up'), cell: ({ dead }) => dead },
        ]}
      />
    </>
  );
}
