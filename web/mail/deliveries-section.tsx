import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, sentenceOf } from '../api/client.ts';
import { deliveriesQuery } from '../api/oversight-queries.ts';
import { Button } from '../components/button.tsx';
import { Listing } from '../components/listing.tsx';
import { Section } from '../components/page.tsx';
import { Table } from '../components/table.tsx';
import { When } from '../components/when.tsx';
import { noticeKindWords } from '../words/codes.ts';
import { errorWords } from './error-words.ts';
import { say } from './words.ts';

/** What was mailed to whom and what became of it; what came to no good end can be sent again. */
export function DeliveriesSection() {
  const queries = useQueryClient();
  const query = useInfiniteQuery(deliveriesQuery);
  const resend = useMutation({
    mutationFn: (id: string) =>
      ask(`/operations/deliveries/${encodeURIComponent(id)}/resend`, { method: 'POST' }),
    onSettled: () => queries.invalidateQueries({ queryKey: deliveriesQuery.queryKey }),
  });
  const goes = query.data?.pages[0]?.goes;
  return (
    <Section title={say('deliveries')}>
      {goes && <p>{say(`goes_${goes}`)}</p>}
      {resend.isError && <p role="alert">{sentenceOf(resend.error)}</p>}
      <Listing query={query} empty={[say('none'), say('none_what')]}>
        {(items) => (
          <Table
            label={say('deliveries')}
            rows={items}
            columns={[
              { name: say('to'), cell: ({ to }) => to },
              {
                name: say('kind'),
                cell: ({ kind }) => {
                  if (isEvent(kind)) return say(eventKeys[kind]);
                  return isLinkKind(kind) ? say(`kind_${kind}`) : noticeKindWords[kind];
                },
              },
              { name: say('state'), cell: ({ state }) => say(`state_${state}`) },
              { name: say('tries'), cell: ({ attempts }) => attempts },
              {
                name: say('error'),
                cell: ({ lastError }) => errorWords(lastError),
              },
              { name: say('when'), cell: ({ updatedAt }) => <When at={updatedAt} /> },
              {
                acts: ({ id, state, to }) =>
                  ['unknown', 'refused', 'failed'].includes(state) && (
                    <Button
                      aria-label={say('resend_to', { to })}
                      isDisabled={resend.isPending}
                      onPress={() => resend.mutate(id)}
                    >
                      {say('resend')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Listing>
    </Section>
  );
}

/** What a partner's portal is told. */
const eventKeys = {
  'link.ended': 'kind_link_ended',
  'offer.made': 'kind_offer_made',
  'offer.withdrawn': 'kind_offer_withdrawn',
  'answer.received': 'kind_answer_received',
} as const;
const isEvent = (kind: string): kind is keyof typeof eventKeys => kind in eventKeys;

/** What a mail leads to that is no notice. */
const linkKinds = ['reset', 'invitation', 'sign_in', 'enquiry'] as const;
const isLinkKind = (kind: string): kind is (typeof linkKinds)[number] =>
  linkKinds.some((one) => one === kind);
