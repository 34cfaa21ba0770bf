import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import { glassQuery } from '../api/oversight-queries.ts';
import type { BrokenGlass } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { TextBox } from '../components/field.tsx';
import { Listing } from '../components/listing.tsx';
import { Page, Section } from '../components/page.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { exactTime } from '../words/dates.ts';
import { say } from './words.ts';

/** Cases in an emergency: for whoever must see them, and for whoever looks that over. */
export function GlassPage() {
  const { user, zone } = useMe();
  const query = useInfiniteQuery(glassQuery);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say('title')}>
      <p>{say('what')}</p>
      {user.role === 'administrator' && <BreakForm standing={items.find(standsNow)} />}
      <Listing query={query} empty={[say('none'), say('none_how')]}>
        {(items) =>
          items.map((glass) => (
            <Section key={glass.id} title={exactTime(glass.createdAt, zone)}>
              <p>
                {say('who')}: {glass.userName ?? (glass.userId === user.id ? user.displayName : glass.userId)}
              </p>
              {glass.reason !== undefined && (
                <p>
                  {say('reason')}: {glass.reason}
                </p>
              )}
              <Reviewed glass={glass} />
            </Section>
          ))
        }
      </Listing>
    </Page>
  );
}

/** A page that was left open tells no more of what has run out. */
const standsNow = ({ standsHere, until }: BrokenGlass): boolean =>
  standsHere && Date.parse(until) > Date.now();

/** What stands is said in its place: it is broken once at a time, in each session. */
function BreakForm({ standing }: { readonly standing: BrokenGlass | undefined }) {
  const { zone } = useMe();
  const queries = useQueryClient();
  const breakIt = useMutation({
    mutationFn: (reason: string) => ask<BrokenGlass>('/break-glass', { method: 'POST', body: { reason } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['glass'] }),
  });
  if (standing !== undefined)
    return <p role="status">{say('seen_until', { when: exactTime(standing.until, zone) })}</p>;
  return (
    <Form
      unsaved={breakIt}
      className={form.form}
      onSubmit={(event) => {
        breakIt.mutate(String(new FormData(event.currentTarget).get('reason')).trim());
      }}
    >
      <Faults value={faultsOf(breakIt.error)}>
        <Faulty path="reason">
          <TextBox label={say('why')} hint={say('why_hint')} name="reason" maxLength={1000} required />
        </Faulty>
      </Faults>
      {breakIt.isError && <FaultSummary error={breakIt.error} />}
      <div className={form.bar}>
        <Button kind="primary" type="submit" isDisabled={breakIt.isPending}>
          {say('see')}
        </Button>
      </div>
    </Form>
  );
}

function Reviewed({ glass: { id, until, reviewedAt, finding } }: { readonly glass: BrokenGlass }) {
  const { user, zone } = useMe();
  const queries = useQueryClient();
  const review = useMutation({
    mutationFn: (found: string) =>
      ask<BrokenGlass>(`/break-glass/${encodeURIComponent(id)}/review`, {
        method: 'POST',
        body: { finding: found },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['glass'] }),
  });
  if (reviewedAt !== undefined)
    return (
      <p>
        {say('reviewed')}: {exactTime(reviewedAt, zone)}
        {finding !== undefined && `: ${finding}`}
      </p>
    );
  if (user.role !== 'supervisor')
    return (
      <p>
        {say('reviewed')}: {say('not_yet')}
      </p>
    );
  return (
    <Form
      unsaved={review}
      className={form.form}
      onSubmit={(event) => {
        review.mutate(String(new FormData(event.currentTarget).get('finding')).trim());
      }}
    >
      <Faults value={faultsOf(review.error)}>
        <Faulty path="finding">
          <TextBox
            label={say('finding')}
            hint={say('finding_hint')}
            name="finding"
            maxLength={2000}
            required
          />
        </Faulty>
      </Faults>
      {Date.parse(until) > Date.now() && <p>{say('ends_it', { when: exactTime(until, zone) })}</p>}
      {review.isError && <FaultSummary error={review.error} />}
      <div className={form.bar}>
        <Button type="submit" isDisabled={review.isPending}>
          {say('save')}
        </Button>
      </div>
    </Form>
  );
}
