import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OpportunityState } from '../../src/domain/opportunity.ts';
import { ask, sentenceOf } from '../api/client.ts';
import { opportunityQuery } from '../api/queries.ts';
import type { Opportunity, StateChoice } from '../api/types.ts';
import { useMe } from '../app/use-me.ts';
import { Button } from '../components/button.tsx';
import { Section } from '../components/page.tsx';
import { When } from '../components/when.tsx';
import { opportunityStateWords } from '../words/codes.ts';
import { dayOrTime } from '../words/dates.ts';
import { listed } from '../words/lists.ts';
import { CloseSheet } from './close-sheet.tsx';
import { MissingWords } from './missing-words.tsx';
import { opportunityMoves } from './moves.ts';
import { PauseSheet } from './pause-sheet.tsx';
import styles from './posting-form.module.css';
import { say } from './words.ts';

/** What ends it from here on: one that is closed already can only be withdrawn. */
const endOf = (moves: readonly OpportunityState[], state: OpportunityState) => {
  if (state === 'draft') return 'discard';
  return moves.includes('filled') ? 'close' : 'withdraw';
};

/** How a posting stands, and what can be done with it: open, pause until a day, renew, copy, close with a reason. */
export function PostingState({ posting }: { readonly posting: Opportunity }) {
  const { zone } = useMe();
  const queries = useQueryClient();
  const [sheet, setSheet] = useState<'pause' | 'close'>();
  const { state, stateReason, pausedUntil, renewed } = posting;
  const move = useMutation({
    mutationFn: (choice: StateChoice) =>
      ask<Opportunity>(`/opportunities/${encodeURIComponent(posting.id)}/state`, {
        method: 'POST',
        version: posting.version,
        body: choice,
      }),
    onSuccess: (now) => {
      queries.setQueryData(opportunityQuery(posting.id).queryKey, now);
      setSheet(undefined);
    },
    // Not waited for: how it stands now is shown already, and its next button must take a press.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['opportunities'] });
    },
  });
  const moves = opportunityMoves[state];
  const sheets = { move, onClose: () => setSheet(undefined) };
  return (
    <Section title={say('state')}>
      <div className={styles.state}>
        <p>
          {state === 'draft' ? say('is_draft') : say('it_is', { state: opportunityStateWords[state] })}
          {stateReason !== undefined && ` (${stateReason})`}
          {pausedUntil !== undefined && ` ${say('comes_back', { time: dayOrTime(pausedUntil, zone) })}`}
        </p>
        {renewed !== undefined && (
          <p className={styles.quiet}>
            {say('renewed')} <When at={renewed.at} />
            {renewed.confirmed.length > 0 &&
              `: ${listed(renewed.confirmed.map((what) => say(`confirmed_${what}`)))}`}
          </p>
        )}
        {moves.length > 0 && <MissingWords value={(field) => posting[field]} />}
        <div className={styles.actions}>
          {moves.includes('open') && state !== 'expired' && (
            <Button isDisabled={move.isPending} onPress={() => move.mutate({ state: 'open' })}>
              {say(state === 'draft' ? 'publish' : 'open_again')}
            </Button>
          )}
          {(state === 'paused' || moves.includes('paused')) && (
            <Button onPress={() => setSheet('pause')}>
              {say(state === 'paused' ? 'pause_longer' : 'pause')}
            </Button>
          )}
          {moves.length > 0 && state !== 'draft' && (
            <Link to="/opportunities/$id/renew" params={{ id: posting.id }}>
              {say('renew')}
            </Link>
          )}
          <Link to="/opportunities/new" search={{ copyOf: posting.id }}>
            {say('copy')}
          </Link>
          {moves.includes('withdrawn') && (
            <Button onPress={() => setSheet('close')}>{say(endOf(moves, state))}</Button>
          )}
        </div>
        {moves.length === 0 && <p className={styles.quiet}>{say('stays_withdrawn')}</p>}
        {move.isError && sheet === undefined && <p role="alert">{sentenceOf(move.error)}</p>}
      </div>
      <PauseSheet {...sheets} isOpen={sheet === 'pause'} />
      <CloseSheet {...sheets} isOpen={sheet === 'close'} states={moves} isDraft={state === 'draft'} />
    </Section>
  );
}
