import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, sentenceOf } from '../api/client.ts';
import type { Consent } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import styles from './consents.module.css';
import { say } from './words.ts';

/** Whether a consent stands that ends when somebody leaves the service. */
export const endsWithService = ({ state, expires }: Consent): boolean =>
  (state === 'live' || state === 'waiting_for_evidence') &&
  typeof expires !== 'string' &&
  expires.event === 'service_ended';

/** Writes down that somebody left the service, after asking whether that is so: what ended stays ended. */
export function ServiceEnd({ participantId }: { readonly participantId: string }) {
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const end = useMutation({
    mutationFn: () =>
      ask(`/participants/${encodeURIComponent(participantId)}/service-end`, { method: 'POST' }),
    onSuccess: () => setAsking(false),
    onSettled: () => queries.invalidateQueries({ queryKey: ['consents'] }),
  });
  return (
    <div className={styles.acts}>
      {!isAsking && (
        <Button kind="quiet" onPress={() => setAsking(true)}>
          {say('service_end')}
        </Button>
      )}
      {isAsking && (
        <>
          <p>{say('service_end_sure')}</p>
          <Button kind="primary" isDisabled={end.isPending} onPress={() => end.mutate()}>
            {say('yes_service_end')}
          </Button>
          <Button onPress={() => setAsking(false)}>{say('keep')}</Button>
        </>
      )}
      {end.error !== null && <p role="alert">{sentenceOf(end.error)}</p>}
    </div>
  );
}
