import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import type { Consent, ConsentEvidence } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { dayIn, longDate } from '../words/dates.ts';
import styles from './consents.module.css';
import { type PaperFile, PaperFileButton } from './paper-file.tsx';
import { savePaper } from './save-paper.ts';
import { endingWords, eventWords, fieldWord, say, stateWords } from './words.ts';

/** One consent: what to whom, how it stands, its paper and receipt, and the two ways to end it. */
export function ConsentLine({ consent }: { readonly consent: Consent }) {
  const { zone } = useMe();
  const queries = useQueryClient();
  const [ending, setEnding] = useState<'withdrawn' | 'recorded_by_mistake'>();
  const { id, recipient, fields, state, signed, expires, revoked, evidencedAt } = consent;
  const path = `/consents/${encodeURIComponent(id)}`;
  const onSettled = () => queries.invalidateQueries({ queryKey: ['consents'] });
  const attach = useMutation({
    mutationFn: (file: PaperFile) => ask(`${path}/evidence`, { method: 'POST', body: file }),
    onSettled,
  });
  const end = useMutation({
    mutationFn: () => ask(`${path}/revoke`, { method: 'POST', body: { how: ending } }),
    onSuccess: () => setEnding(undefined),
    onSettled,
  });
  const see = useMutation({
    mutationFn: async () => savePaper(await ask<ConsentEvidence>(`${path}/evidence`)),
  });
  const what = { fields: fields.map(fieldWord).join(', '), recipient: recipient.name ?? '' };
  const isStanding = state === 'live' || state === 'waiting_for_evidence';
  const problem = attach.error ?? end.error ?? see.error;
  const standing = [
    stateWords[state],
    say('signed_on', { day: longDate(dayIn(zone, signed.at)) }),
    revoked === undefined
      ? typeof expires === 'string'
        ? say('until', { day: longDate(expires) })
        : say('until_event', { event: eventWords[expires.event] })
      : say('ended_on', { how: endingWords[revoked.how], day: longDate(dayIn(zone, revoked.at)) }),
  ];
  return (
    <li className={styles.consent}>
      <p className={styles.what}>{say('to', what)}</p>
      <p className={isStanding ? styles.standing : styles.quiet}>{standing.join(' · ')}</p>
      <div className={styles.acts}>
        <Link to="/consents/$id/receipt" params={{ id }} aria-label={say('receipt_of', what)}>
          {say('receipt')}
        </Link>
        {evidencedAt !== undefined && (
          <Button kind="quiet" isDisabled={see.isPending} onPress={() => see.mutate()}>
            {say('paper')}
          </Button>
        )}
        {evidencedAt === undefined && signed.how === 'paper' && isStanding && (
          <PaperFileButton
            label={say('attach')}
            isDisabled={attach.isPending}
            onFile={(file) => attach.mutate(file)}
          />
        )}
        {isStanding && ending === undefined && (
          <>
            <Button kind="quiet" onPress={() => setEnding('withdrawn')}>
              {say('take_back')}
            </Button>
            <Button kind="quiet" onPress={() => setEnding('recorded_by_mistake')}>
              {say('mistake')}
            </Button>
          </>
        )}
      </div>
      {ending !== undefined && (
        <div className={styles.acts}>
          <p>{say('sure')}</p>
          <Button kind="primary" isDisabled={end.isPending} onPress={() => end.mutate()}>
            {say(ending === 'withdrawn' ? 'yes_take_back' : 'yes_mistake')}
          </Button>
          <Button onPress={() => setEnding(undefined)}>{say('keep')}</Button>
        </div>
      )}
      {problem !== null && <p role="alert">{sentenceOf(problem)}</p>}
    </li>
  );
}
