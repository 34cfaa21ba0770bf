import { useMutation } from '@tanstack/react-query';
import { ask, sentenceOf } from '../api/client.ts';
import type { FactorBegun, FactorConfirmed } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { Faults, Faulty } from '../components/faulty.tsx';
import { TextLine } from '../components/field.tsx';
import { FaultSummary } from '../forms/fault-summary.tsx';
import { faultsOf } from '../forms/faults.ts';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import { makePasskey, PasskeyLeft, PasskeyThere } from '../sign-in/passkey-browser.ts';
import { readAgent } from './agent.ts';
import { say } from './words.ts';

/** What it shall be called, then the browser's own dialog. */
export function NewPasskey({
  onMade,
  onLeave,
}: {
  readonly onMade: (confirmed: FactorConfirmed) => void;
  readonly onLeave: () => void;
}) {
  const make = useMutation({ mutationFn: addPasskey, onSuccess: onMade });
  return (
    <Form
      unsaved={make}
      className={form.form}
      onSubmit={(event) => {
        make.mutate(String(new FormData(event.currentTarget).get('label')).trim());
      }}
    >
      <p>{say('passkey_what')}</p>
      <Faults value={faultsOf(make.error)}>
        <Faulty path="label">
          <TextLine
            label={say('passkey_name')}
            hint={say('passkey_name_hint')}
            name="label"
            defaultValue={thisDevice()}
            maxLength={60}
            required
            autoFocus
          />
        </Faulty>
      </Faults>
      {make.isError &&
        (faultsOf(make.error).length > 0 ? (
          <FaultSummary error={make.error} />
        ) : (
          <p role="alert">{wordsOf(make.error)}</p>
        ))}
      <div className={form.bar}>
        <Button kind="primary" type="submit" isDisabled={make.isPending}>
          {say(make.isError ? 'passkey_again' : 'make_passkey')}
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          {say('leave_it')}
        </Button>
      </div>
    </Form>
  );
}

async function addPasskey(label: string): Promise<FactorConfirmed> {
  const { factor, creation } = await ask<FactorBegun>('/me/factors', {
    method: 'POST',
    body: { kind: 'passkey', label },
  });
  if (creation === undefined) throw new PasskeyLeft();
  const passkey = await makePasskey(creation);
  return ask<FactorConfirmed>(`/me/factors/${encodeURIComponent(factor.id)}/confirm`, {
    method: 'POST',
    body: { passkey },
  });
}

function wordsOf(error: unknown): string {
  if (error instanceof PasskeyLeft) return say('passkey_not_made');
  return error instanceof PasskeyThere ? say('passkey_there') : sentenceOf(error);
}

const thisDevice = (): string => readAgent(navigator.userAgent).system ?? '';
