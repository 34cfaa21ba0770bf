import { useLayoutEffect, useRef, useState } from 'react';
import { readNumber, typedNumber } from '../words/typed-number.ts';
import { TextLine } from './field.tsx';
import { faultOf } from './number-fault.ts';

/** A labelled number, typed and read as the language that is spoken writes it: the browser's own control follows the browser's. */
export function NumberLine({
  label,
  hint,
  value,
  min,
  max,
  isWhole = false,
  isRequired = false,
  isDisabled = false,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | undefined;
  readonly min?: number;
  readonly max?: number;
  readonly isWhole?: boolean;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  /** Undefined where nothing is typed, or nothing that can be read; a form with that is not sent. */
  readonly onChange: (value: number | undefined) => void;
}) {
  // What is typed stands as it was typed until the field is left; then as it was read.
  const [typed, setTyped] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const limits = { min, max, isWhole };
  const shown = typed ?? typedNumber(value);
  const fault = faultOf(shown, limits);
  useLayoutEffect(() => input.current?.setCustomValidity(fault), [fault]);
  return (
    <TextLine
      ref={input}
      label={label}
      {...(hint !== undefined && { hint })}
      inputMode={isWhole ? 'numeric' : 'decimal'}
      autoComplete="off"
      maxLength={30}
      tellsWhenLeft
      required={isRequired}
      disabled={isDisabled}
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(readNumber(target.value, max));
      }}
      onBlur={() => {
        if (fault === '' && shown.trim() !== '') setTyped(undefined);
      }}
    />
  );
}
