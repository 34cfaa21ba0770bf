import { useMutation, useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import { factorsQuery, passkeysQuery } from '../api/queries.ts';
import { Button } from '../components/button.tsx';
import { TextLine } from '../components/field.tsx';
import { Sheet } from '../components/overlay.tsx';
import { Failed, Loading } from '../components/states.tsx';
import form from '../forms/form.module.css';
import { knowsPasskeys, stepUpByPasskey } from './passkey-browser.ts';
import { passkeyWords, refusalWords } from './refusal-words.ts';
import { say } from './words.ts';

/** The password, or of whoever has a second factor a passkey or a code. */
export function StepUpSheet({
  isOpen,
  onSaid,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onSaid: () => void;
  readonly onClose: () => void;
}) {
  return (
    <Sheet title={say('again_who')} isOpen={isOpen} onClose={onClose}>
      <StepUpForm onSaid={onSaid} onClose={onClose} />
    </Sheet>
  );
}

function StepUpForm({ onSaid, onClose }: { readonly onSaid: () => void; readonly onClose: () => void }) {
  const factors = useQuery({ ...factorsQuery, staleTime: 0 });
  const stepUp = useMutation({
    mutationFn: (body: { readonly password: string } | { readonly code: string }) =>
      ask('/session/step-up', { method: 'POST', body }),
    onSuccess: onSaid,
  });
  const byPasskey = useMutation({ mutationFn: stepUpByPasskey, onSuccess: onSaid });
  const passkeys = useQuery(passkeysQuery);
  if (factors.isPending || passkeys.isPending) return <Loading rows={2} />;
  if (factors.isError) return <Failed error={factors.error} retry={() => void factors.refetch()} />;
  const isKept = (kind: string) => factors.data.items.some((one) => one.kind === kind && one.confirmed);
  const offersPasskey = isKept('passkey') && passkeys.data?.offered === true && knowsPasskeys();
  const name = factors.data.items.some(({ confirmed }) => confirmed) ? 'code' : 'password';
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        const said = String(new FormData(event.currentTarget).get(name));
        stepUp.mutate(name === 'code' ? { code: said } : { password: said });
      }}
    >
      <p>{say('again_who_why')}</p>
      {offersPasskey && (
        <>
          <Button kind="primary" isDisabled={byPasskey.isPending} onPress={() => byPasskey.mutate()}>
            {say('use_passkey')}
          </Button>
          {byPasskey.isError && <p role="alert">{passkeyWords(byPasskey.error)}</p>}
        </>
      )}
      {name === 'code' ? (
        <TextLine
          label={say(isKept('totp') ? 'code' : 'recovery_code')}
          hint={say(isKept('totp') ? 'code_hint' : 'recovery_hint')}
          name="code"
          autoComplete="one-time-code"
          maxLength={40}
          required
          autoFocus={!offersPasskey}
        />
      ) : (
        <TextLine
          label={say('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          autoFocus
        />
      )}
      {stepUp.isError && <p role="alert">{refusalWords(stepUp.error)}</p>}
      <div className={form.bar}>
        <Button kind={offersPasskey ? 'plain' : 'primary'} type="submit" isDisabled={stepUp.isPending}>
          {say('go_on')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {say('not_now')}
        </Button>
      </div>
    </form>
  );
}
