import { useMutation } from '@tanstack/react-query';
import { renderSVG } from 'uqr';
import { ask } from '../api/client.ts';
import type { FactorBegun, FactorConfirmed } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { TextLine } from '../components/field.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import styles from './new-app.module.css';
import { say } from './words.ts';

/** What the app reads, as a picture, a link and a line to type, and the first code of it. */
export function NewApp({
  begun: { factor, secret = '', uri = '' },
  onConfirmed,
  onLeave,
}: {
  readonly begun: FactorBegun;
  readonly onConfirmed: (confirmed: FactorConfirmed) => void;
  readonly onLeave: () => void;
}) {
  const confirm = useMutation({
    mutationFn: (code: string) =>
      ask<FactorConfirmed>(`/me/factors/${encodeURIComponent(factor.id)}/confirm`, {
        method: 'POST',
        body: { code },
      }),
    onSuccess: onConfirmed,
  });
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(uri))}`;
  return (
    <Form
      unsaved={confirm}
      className={form.form}
      onSubmit={(event) => {
        confirm.mutate(String(new FormData(event.currentTarget).get('code')));
      }}
    >
      <p>{say('scan')}</p>
      <img className={styles.picture} src={picture} alt={say('picture')} />
      <p>
        <a href={uri}>{say('open_app')}</a>
      </p>
      <p>
        {say('or_type')} <code className={styles.secret}>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <Faults value={faultsOf(confirm.error)}>
        <Faulty path="code">
          <TextLine
            label={say('first_code')}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            required
          />
        </Faulty>
      </Faults>
      {confirm.isError && <FaultSummary error={confirm.error} />}
      <div className={form.bar}>
        <Button kind="primary" type="submit" isDisabled={confirm.isPending}>
          {say('confirm')}
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          {say('leave_it')}
        </Button>
      </div>
    </Form>
  );
}
