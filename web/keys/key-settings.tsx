import { useState } from 'react';
import { sentenceOf } from '../api/client.ts';
import { useMe } from '../app/use-me.ts';
import { useChangePreferences, usePreferences } from '../app/use-preferences.ts';
import { Button } from '../components/button.tsx';
import { Choice, TextLine } from '../components/field.tsx';
import { Section } from '../components/page.tsx';
import { Loading } from '../components/states.tsx';
import form from '../forms/form.module.css';
import { Form } from '../forms/form.tsx';
import styles from './keys.module.css';
import {
  choiceOf,
  type KeyAction,
  type KeysChoice,
  keyActions,
  keyActionsOf,
  keysThatHold,
  sameKey,
} from './keys.ts';
import { say } from './words.ts';

/** Single keys: on, off, or each another one. */
export function KeySettings() {
  const preferences = usePreferences();
  return (
    <Section title={say('heading')} id="keys">
      <p>{say('what')}</p>
      {preferences === undefined ? (
        <Loading rows={2} />
      ) : (
        <KeyForm key={preferences.version} kept={preferences.keys} />
      )}
    </Section>
  );
}

function KeyForm({ kept }: { readonly kept: KeysChoice }) {
  const change = useChangePreferences();
  const { user } = useMe();
  const [isOn, setOn] = useState(kept !== 'off');
  const [keys, setKeys] = useState<Partial<Record<KeyAction, string>>>(
    keysThatHold(kept === 'off' ? 'on' : kept),
  );
  const clash = keyActions
    .map((action) => [action, sameKey(action, keys)] as const)
    .find(([, other]) => other);
  const set = (action: KeyAction, typed: string) => {
    // The last sign that was typed takes the place of the one before.
    const sign = [...typed.trim()].at(-1);
    setKeys(({ [action]: _, ...rest }) => (sign === undefined ? rest : { ...rest, [action]: sign }));
  };
  return (
    <Form
      unsaved={change}
      className={form.form}
      onSubmit={() => {
        if (!clash) change.mutate({ keys: isOn ? choiceOf(keys) : 'off' });
      }}
    >
      <Choice
        label={say('use')}
        value={isOn ? 'on' : 'off'}
        options={[
          ['on', say('on')],
          ['off', say('off')],
        ]}
        onChange={(value) => setOn(value === 'on')}
      />
      {isOn && (
        <fieldset className={form.group}>
          <legend>{say('one_sign')}</legend>
          <div className={styles.settings}>
            {keyActionsOf(user.role).map((action) => (
              <TextLine
                key={action}
                label={say(`does_${action}`)}
                value={keys[action] ?? ''}
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                onChange={(event) => set(action, event.target.value)}
              />
            ))}
          </div>
        </fieldset>
      )}
      {isOn && clash?.[1] && (
        <p role="alert">{say('same', { key: keys[clash[0]] ?? '', other: say(`does_${clash[1]}`) })}</p>
      )}
      {change.isError && <p role="alert">{sentenceOf(change.error)}</p>}
      <div className={form.bar}>
        <Button kind="primary" type="submit" isDisabled={change.isPending || (isOn && clash !== undefined)}>
          {say('save')}
        </Button>
        {isOn && <Button onPress={() => setKeys(keysThatHold('on'))}>{say('usual')}</Button>}
        <span role="status">{change.isSuccess ? say('saved') : ''}</span>
      </div>
    </Form>
  );
}
