import type { ReactNode } from 'react';
import type { OwnWords } from '../../../words/own-words.ts';
import type { Faults, Form } from './form.ts';

/** The id of a field, from its name: `mon.from` is `f-mon-from`. */
export const idOf = (name: string): string => `f-${name.replaceAll(/[^\w]/g, '-')}`;

/** A button that does something, with the words on it. */
export const Button = ({
  children,
  name,
  value,
  quiet,
  to,
}: {
  readonly children: ReactNode;
  readonly name?: string;
  readonly value?: string;
  readonly quiet?: boolean;
  /** A place on the page that answers. */
  readonly to?: string;
}) => (
  <button type="submit" className={quiet ? 'quiet' : undefined} name={name} value={value} formAction={to}>
    {children}
  </button>
);

interface FieldAsked {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly faults?: Faults | undefined;
  readonly words: OwnWords;
}

/** The hint and the fault of a field, and what points at them. */
function beside({ name, hint, faults, words }: FieldAsked) {
  const id = idOf(name);
  const fault = faults?.get(name);
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return {
    id,
    fault,
    describedBy: described === '' ? undefined : described,
    below: (
      <>
        {hint && (
          <span className="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
        {fault && (
          <span className="fault" id={`${id}-fault`}>
            {words.text('common.errorMark', { text: fault })}
          </span>
        )}
      </>
    ),
  };
}

/** A line to type. */
export function Field({
  value,
  type = 'text',
  mode,
  complete,
  narrow,
  ...asked
}: FieldAsked & {
  readonly value: string;
  readonly type?: 'text' | 'email' | 'password' | 'search';
  readonly mode?: 'numeric' | 'email' | undefined;
  readonly complete?: string;
  readonly narrow?: boolean;
}) {
  const { id, fault, describedBy, below } = beside(asked);
  return (
    <p className="field">
      <label htmlFor={id}>{asked.label}</label>
      {below}
      <input
        id={id}
        name={asked.name}
        type={type}
        defaultValue={value}
        inputMode={mode}
        autoComplete={complete ?? 'off'}
        className={narrow ? 'narrow' : undefined}
        aria-describedby={describedBy}
        aria-invalid={fault ? true : undefined}
      />
    </p>
  );
}

/** Some lines to type. */
export function Words({ value, ...asked }: FieldAsked & { readonly value: string }) {
  const { id, fault, describedBy, below } = beside(asked);
  return (
    <p className="field">
      <label htmlFor={id}>{asked.label}</label>
      {below}
      <textarea
        id={id}
        name={asked.name}
        rows={4}
        defaultValue={value}
        aria-describedby={describedBy}
        aria-invalid={fault ? true : undefined}
      />
    </p>
  );
}

/** One of several, none chosen beforehand unless it was. */
export function Choose({
  value,
  options,
  ...asked
}: FieldAsked & {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: ReactNode }[];
}) {
  const { id, describedBy, below } = beside(asked);
  return (
    <fieldset aria-describedby={describedBy} id={id} tabIndex={-1}>
      <legend>{asked.label}</legend>
      {below}
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            name={asked.name}
            value={option.value}
            defaultChecked={option.value === value}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** One of many. */
export function Pick({
  value,
  options,
  ...asked
}: FieldAsked & {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}) {
  const { id, describedBy, below } = beside(asked);
  return (
    <p className="field">
      <label htmlFor={id}>{asked.label}</label>
      {below}
      <select id={id} name={asked.name} defaultValue={value} aria-describedby={describedBy}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Several to tick, with what is wrong with all of them. */
export function Choices({ children, ...asked }: FieldAsked & { readonly children: ReactNode }) {
  const { id, describedBy, below } = beside(asked);
  return (
    <fieldset aria-describedby={describedBy} id={id} tabIndex={-1}>
      <legend>{asked.label}</legend>
      {below}
      {children}
    </fieldset>
  );
}

/** Yes where it is ticked. */
export const Tick = ({
  name,
  value = 'yes',
  checked,
  children,
}: {
  readonly name: string;
  readonly value?: string;
  readonly checked: boolean;
  readonly children: ReactNode;
}) => (
  <label className="choice">
    <input type="checkbox" name={name} value={value} defaultChecked={checked} />
    <span>{children}</span>
  </label>
);

export const Hidden = ({ name, value }: { readonly name: string; readonly value: string | number }) => (
  <input type="hidden" name={name} value={value} />
);

/** A matter of a page under its heading; `screen` where it stays off paper. */
export const Part = ({
  id,
  title,
  screen = false,
  children,
}: {
  /** To be led to. */
  readonly id?: string;
  readonly title: ReactNode;
  readonly screen?: boolean;
  readonly children: ReactNode;
}) => (
  <section id={id} className={screen ? 'screen' : undefined}>
    <h2>{title}</h2>
    {children}
  </section>
);

/** What was said, as it is kept now: read back after every saving. */
export const SaidBack = ({ children }: { readonly children: ReactNode }) => (
  <p className="said">{children}</p>
);

/** What is typed stays typed: of the form that was sent, or else as it is kept. */
export const typed = (form: Form | undefined, name: string, kept: string): string =>
  form === undefined ? kept : form.prose(name);
