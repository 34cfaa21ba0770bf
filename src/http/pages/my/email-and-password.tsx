import type { OwnWords } from '../../../words/own-words.ts';
import type { Faults, Form } from './form.ts';
import { Field, typed } from './parts.tsx';
import type { Say } from './say.tsx';

/** The two fields by which somebody shows who they are; what was typed as the password is not given back. */
export function EmailAndPassword({
  form,
  faults,
  words,
  say,
}: {
  readonly form: Form | undefined;
  readonly faults: Faults | undefined;
  readonly words: OwnWords;
  readonly say: Say;
}) {
  const asked = { faults, words };
  return (
    <>
      <Field
        name="email"
        label={say('common.email')}
        value={typed(form, 'email', '')}
        type="email"
        mode="email"
        complete="username"
        {...asked}
      />
      <Field
        name="password"
        label={say('common.password')}
        value=""
        type="password"
        complete="current-password"
        {...asked}
      />
    </>
  );
}
