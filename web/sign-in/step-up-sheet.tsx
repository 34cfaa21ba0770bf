import { useMutation, useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import { factorsQuery } from '../api/queries.ts';
import { Button } from '../components/button.tsx';
import { TextLine } from '../components/field.tsx';
import { Sheet } from '../components/overlay.tsx';
import { Failed, Loading } from '../components/states.tsx';
import form from '../forms/form.module.css';
import { refusalWords } from './refusal-words.ts';
import { say } from './words.ts';

/** The password, or the code of whoever has a second factor. */
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
  if (factors.isPending) return <Loading rows={2} />;
  if (factors.isError) return <Failed error={factors.error} retry={() => void factors.refetch()} />;
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
      {name === 'code' ? (
        <TextLine
          label={say('code')}
          hint={say('code_hint')}
          name="code"
          autoComplete="one-time-code"
          maxLength={40}
          required
          autoFocus
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
        <Button kind="primary" type="submit" isDisabled={stepUp.isPending}>
          {say('go_on')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {say('not_now')}
        </Button>
      </div>
    </form>
  );
}
