import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { sentenceOf } from '../api/client.ts';
import { matchQuery } from '../api/queries.ts';
import type { Match, Release } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Page, Section } from '../components/page.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { WithNumbers } from '../components/with-numbers.tsx';
import { Newcomers } from './newcomers.tsx';
import { endRelease, releaseQuery, releaseReceiptQuery } from './queries.ts';
import styles from './release.module.css';
import { ReleaseForm } from './release-form.tsx';
import { WhatIsSeen } from './what-is-seen.tsx';
import { say } from './words.ts';

/** What an employer sees of somebody for one job, its receipt, and its end; or the form that releases it from a signed paper. */
export function ReleasePage() {
  const { id } = useParams({ from: '/signed-in/matches/$id/release' });
  const match = useQuery(matchQuery(id));
  // Of a match that somebody only said yes to, nothing has been released.
  const mayBe = match.data !== undefined && withRelease.includes(match.data.state);
  const released = useQuery({ ...releaseQuery(id), enabled: mayBe });
  const failed = match.error ?? released.error;
  if (failed)
    return <Failed error={failed} retry={() => void Promise.all([match.refetch(), released.refetch()])} />;
  if (!match.data || (mayBe && released.data === undefined)) return <Loading rows={6} />;
  const { participant, opportunity, state } = match.data;
  return (
    <Page
      title={say('title')}
      aside={
        <Link to="/matches/$id" params={{ id }}>
          {say('back')}
        </Link>
      }
    >
      <p>
        {say('who', {
          person: participant.displayName,
          job: `${opportunity.title}, ${opportunity.employerName}`,
        })}
      </p>
      {state === 'interested' ? (
        <ReleaseForm match={match.data} />
      ) : !released.data ? (
        <p>{say('nothing_open')}</p>
      ) : null}
      {released.data && <Standing release={released.data} />}
      {released.data?.live && <Newcomers release={released.data} />}
      {released.data && isOpen(released.data) && <Anew match={match.data} isLive={released.data.live} />}
    </Page>
  );
}

/** Whether a paper that was signed since can be written down: in the place of what stands, or after it was taken back. */
const isOpen = ({ state, ended }: Release): boolean =>
  ['released_to_employer', 'interviewing', 'offered'].includes(state) ||
  (state === 'withdrawn' && ['released_no_more', 'consent_ended', 'not_said'].includes(ended?.reason ?? ''));

/** The form again, behind a button: what they see, or saw, stands above. */
function Anew({ match, isLive }: { readonly match: Match; readonly isLive: boolean }) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) return <Button onPress={() => setAsked(true)}>{say(isLive ? 'instead' : 'again')}</Button>;
  return (
    <Section title={say(isLive ? 'instead' : 'again')}>
      {isLive && <p>{say('instead_words')}</p>}
      <ReleaseForm match={match} onDone={() => setAsked(false)} />
    </Section>
  );
}

const withRelease: readonly string[] = [
  'released_to_employer',
  'interviewing',
  'offered',
  'placed',
  'declined_by_employer',
  'withdrawn',
];

function Standing({ release }: { readonly release: Release }) {
  const queries = useQueryClient();
  const [isSure, setSure] = useState(false);
  const receipt = useQuery(releaseReceiptQuery(release.releaseId)).data;
  const end = useMutation({
    mutationFn: () => endRelease(release.matchId),
    onSettled: () =>
      Promise.all(
        ['releases', 'matches', 'review'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      ),
  });
  return (
    <>
      <Section title={release.live ? say('holds') : say('rests')}>
        {release.live && <WhatIsSeen seen={release} />}
        {release.live && !isSure && (
          <div className={styles.acts}>
            <Button onPress={() => setSure(true)}>{say('end')}</Button>
          </div>
        )}
        {release.live && isSure && (
          <div className={styles.acts}>
            <p>{say('sure')}</p>
            <Button kind="primary" isDisabled={end.isPending} onPress={() => end.mutate()}>
              {say('yes_end')}
            </Button>
            <Button onPress={() => setSure(false)}>{say('keep')}</Button>
          </div>
        )}
        {end.isError && <p role="alert">{sentenceOf(end.error)}</p>}
      </Section>
      {receipt && (
        <Section
          title={say('receipt')}
          aside={<Button onPress={() => window.print()}>{say('print')}</Button>}
        >
          <div className={styles.paper}>
            <div lang={receipt.language} className={styles.paper}>
              <h3>{receipt.title}</h3>
              {receipt.paragraphs.map((one) => (
                <p key={one}>{one}</p>
              ))}
            </div>
            {receipt.lines.map((one) => (
              <p key={one}>
                <WithNumbers text={one} />
              </p>
            ))}
            <p className={styles.quiet}>
              <WithNumbers text={say('number', { id: receipt.id })} />
            </p>
          </div>
        </Section>
      )}
    </>
  );
}
