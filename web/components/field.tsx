import { useId } from 'react';
import { useFault } from './faulty.tsx';
import styles from './field.module.css';
import { onceReleased, useUnfit } from './unfit.ts';
import { say } from './words.ts';

/** A labelled choice from a short list. The browser's own control is the best one on a phone. */
export function Choice<T extends string>({
  label,
  value,
  options,
  required = false,
  hidesLabel = false,
  onChange,
}: {
  readonly label: string;
  /** Whether the label is only read out: where what stands beside it says the same. */
  readonly hidesLabel?: boolean;
  readonly value: T;
  /** Whether a form is not sent while the choice is still empty. */
  readonly required?: boolean;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}) {
  const id = useId();
  const unfit = useOwnWords();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hidesLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select
        {...unfit.control}
        id={id}
        className={styles.control}
        value={value}
        required={required}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
      {unfit.words}
    </div>
  );
}

/** A labelled line of text. */
export function TextLine({
  label,
  hint,
  tellsWhenLeft = false,
  onBlur,
  ...input
}: React.ComponentProps<'input'> & {
  readonly label: string;
  readonly hint?: string;
  /** Whether what is wrong is said once it is left: a form that is kept as it is typed is never sent. */
  readonly tellsWhenLeft?: boolean;
}) {
  const id = useId();
  const unfit = useOwnWords(hint === undefined ? undefined : `${id}-hint`);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <input
        {...input}
        id={id}
        className={styles.control}
        {...unfit.control}
        onBlur={(event) => {
          onBlur?.(event);
          const { target } = event;
          if (tellsWhenLeft && target.value.trim() !== '') onceReleased(() => unfit.tell(target));
        }}
      />
      {unfit.words}
    </div>
  );
}

/**
 * A labelled box for a few sentences. What is too long stays, and is told at once: a box that takes no more cuts off the end of what is
 * pasted, without a word.
 */
export function TextBox({
  label,
  hint,
  maxLength = Number.POSITIVE_INFINITY,
  ...box
}: React.ComponentProps<'textarea'> & { readonly label: string; readonly hint: string }) {
  const id = useId();
  const unfit = useOwnWords(`${id}-hint`);
  const measure = ({ currentTarget: control }: React.InputEvent<HTMLTextAreaElement>) => {
    unfit.control.onInput();
    const count = control.value.length - maxLength;
    control.setCustomValidity(count > 0 ? say('too_long', { count }) : '');
    if (count > 0) unfit.tell(control);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      <textarea rows={4} {...box} id={id} className={styles.box} {...unfit.control} onInput={measure} />
      {unfit.words}
    </div>
  );
}

/** What a control is given to say in our words why it will not be sent, and those words. */
export function useOwnWords(described?: string) {
  const { message, messageId, listeners, tell } = useUnfit();
  const by = [described, messageId].filter((id) => id !== undefined).join(' ');
  const fault = useFault(by === '' ? undefined : by);
  return {
    control: { ...listeners, ...fault, ...(message !== undefined && { 'aria-invalid': true as const }) },
    tell,
    words: message !== undefined && (
      <p id={messageId} className={styles.fault}>
        {message}
      </p>
    ),
  };
}
