import { useEffect, useState } from 'react';
import { TextLine } from './field.tsx';

/** A search that asks once the typing pauses. */
export function SearchLine({
  label,
  hint,
  onSearch,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly onSearch: (text: string) => void;
}) {
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => onSearch(text.trim()), 200);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  return (
    <TextLine
      label={label}
      {...(hint === undefined ? {} : { hint })}
      type="search"
      value={text}
      maxLength={100}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
