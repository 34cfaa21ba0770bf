import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, sentenceOf } from '../api/client.ts';
import { deadLettersQuery, queuesQuery } from '../api/queries.ts';
import { Button } from '../components/button.tsx';
import { Listing } from '../components/listing.tsx';
import { Page, Section } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { Table } from '../components/table.tsx';
import { When } from '../components/when.tsx';
import { DeliveriesSection } from '../mail/deliveries-section.tsx';
import { counted } from '../words/numbers.ts';

/** What the background work is doing, and what it gave up on. */
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
    <Page title="Operations">
      <Section title="Background work">
        {queues.isPending && <Loading rows={4} />}
        {queues.isError && !queues.data && (
          <Failed error={queues.error} retry={() => void queues.refetch()} />
        )}
        {queues.data && (
          <>
            {queues.data.outbox && (
              <p>{counted(queues.data.outbox.waiting, 'fact')} waiting to be handed on.</p>
            )}
            <Table
              label="Jobs"
              rows={queues.data.jobs.map((job) => ({ ...job, id: job.job }))}
              columns={[
                { name: 'Job', cell: ({ job }) => job },
                { name: 'Waiting', cell: ({ waiting }) => waiting },
                { name: 'Running', cell: ({ running }) => running },
                { name: 'Given up', cell: ({ dead: count }) => count },
              ]}
            />
          </>
        )}
      </Section>
      <Section title="Dead letters">
        {replay.isError && <p role="alert">{sentenceOf(replay.error)}</p>}
        <Listing
          query={dead}
          empty={['None', 'Work that fails three times waits here for somebody to look and to run it again.']}
        >
          {(items) => (
            <Table
              label="Dead letters"
              rows={items}
              columns={[
                { name: 'Job', cell: ({ job }) => job },
                { name: 'Tries', cell: ({ attempts }) => attempts },
                { name: 'Last error', cell: ({ lastError }) => lastError ?? 'not kept' },
                { name: 'When', cell: ({ updatedAt }) => <When at={updatedAt} /> },
                {
                  name: 'Act',
                  cell: ({ id, job }) => (
                    <Button
                      aria-label={`Run ${job} again`}
                      isDisabled={replay.isPending}
                      onPress={() => replay.mutate(id)}
                    >
                      Run again
                    </Button>
                  ),
                },
              ]}
            />
          )}
        </Listing>
      </Section>
      <DeliveriesSection />
    </Page>
  );
}
