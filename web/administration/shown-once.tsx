import { useRef, useState } from 'react';
import { Button } from '../components/button.tsx';
import { TextLine } from '../components/field.tsx';
import form from '../forms/form.module.css';
import { say } from './words.ts';

/** A secret that is shown this once, with the way to take it along. */
export function ShownOnce({
  label,
  secret,
  children,
}: {
  readonly label: string;
  readonly secret: string;
  /** What it is good for, and for how long. */
  readonly children: React.ReactNode;
}) {
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    field.current?.select();
    // Browsers take it only from a secure address; the marked text can be copied by hand anywhere.
    const isCopied = await navigator.clipboard?.writeText(secret).then(
      () => true,
      () => false,
    );
    setSaid(say(isCopied === true ? 'copied' : 'copy_by_hand'));
  };
  return (
    <div className={form.form}>
      <div role="status">{children}</div>
      <TextLine
        ref={field}
        label={label}
        readOnly
        value={secret}
        onFocus={(event) => event.target.select()}
      />
      <div className={form.bar}>
        <Button kind="primary" autoFocus onPress={() => void copy()}>
          {say('copy')}
        </Button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
