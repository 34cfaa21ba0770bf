import { useId, useState } from 'react';
import { longDate } from '../words/dates.ts';
import { say } from './words.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a control tells of itself when it will not be sent. */
export interface Unfit {
  readonly validity: Partial<ValidityState>;
  readonly type: string;
  readonly min?: string;
  readonly max?: string;
  readonly minLength?: number;
  /** What the page itself says is missing, where it knows more than the browser. */
  readonly validationMessage?: string;
}

/** Why a control will not be sent, in the language that is spoken: the browser's own words follow the browser's. */
export function unfitWords({
  validity,
  type,
  min = '',
  max = '',
  minLength = 0,
  validationMessage = '',
}: Unfit): string {
  // What the browser could not read is said before what the page lacks for it.
  if (validity.customError && !validity.badInput) return validationMessage;
  const isDay = type === 'date';
  // What cannot be read counts as nothing typed, too.
  if (validity.badInput) return say(isDay ? 'no_day' : type === 'time' ? 'no_time' : 'no_value');
  if (validity.valueMissing) return type.startsWith('select') ? say('choose') : say('fill_in');
  if (validity.typeMismatch && type === 'email') return say('no_email');
  if (validity.rangeUnderflow && isDay) return say('too_early', { limit: longDate(min) });
  if (validity.rangeOverflow && isDay) return say('too_late', { limit: longDate(max) });
  if (validity.tooShort) return say('too_short', { count: minLength });
  return say('no_value');
}

/** At once, or once what is being pressed is let go: a button that moves away under a finger is not pressed. */
export function onceReleased(act: () => void): void {
  if (document.querySelector(':active') === null) act();
  else document.addEventListener('pointerup', () => setTimeout(act), { once: true });
}

/** Says beneath a control why it will not be sent, until something else is typed; the first of a form takes the focus. */
export function useUnfit() {
  const id = useId();
  const [message, setMessage] = useState<string>();
  return {
    message,
    messageId: message === undefined ? undefined : id,
    /** Says it of a control that is left, whether or not its form is ever sent. */
    tell: (control: Control) => setMessage(control.validity.valid ? undefined : unfitWords(control)),
    listeners: {
      onInvalid(event: React.InvalidEvent<Control>) {
        event.preventDefault();
        const control = event.currentTarget;
        setMessage(unfitWords(control));
        const first = control.form?.querySelector('input:invalid, select:invalid, textarea:invalid');
        if (first === control) control.focus();
      },
      onInput: () => setMessage(undefined),
    },
  };
}
