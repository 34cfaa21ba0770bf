import { useRef } from 'react';
import type { CheckedText as Checked } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { TextBox } from '../components/field.tsx';
import { reworded } from './posting.ts';
import styles from './posting-form.module.css';
import { useBroken } from './use-broken.ts';
import { say } from './words.ts';

function Verdict({ broken }: { readonly broken: Checked['items'][number] }) {
  return (
    <>
      <p>
        {say('not_allowed')} <q>{broken.quote}</q>
      </p>
      <p className={styles.quiet}>
        {say('rule', { rule: broken.rule })}
        {broken.law !== undefined && ` (${broken.law})`}
      </p>
    </>
  );
}

/** What no title may ask, by which rule. Wording that would pass is a sentence, and no title. */
export function TitleVerdicts({ title }: { readonly title: string }) {
  const { found } = useBroken(title);
  return (
    <div role="status" className={styles.verdicts}>
      {found.map((broken) => (
        <div key={`${broken.start} ${broken.rule}`} className={styles.verdict}>
          <Verdict broken={broken} />
        </div>
      ))}
    </div>
  );
}

/** A box whose text is looked at once typing stops: what no posting may ask, by which rule, and wording that would pass. */
export function CheckedText({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const box = useRef<HTMLTextAreaElement>(null);
  const { found, isOfThis } = useBroken(value);
  return (
    <div className={styles.checked}>
      <TextBox
        ref={box}
        label={label}
        hint={hint}
        rows={6}
        maxLength={10_000}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <div role="status" className={styles.verdicts}>
        {found.map((broken) => (
          <div key={`${broken.start} ${broken.rule}`} className={styles.verdict}>
            <Verdict broken={broken} />
            <p>
              {say('would_pass')} <q lang={broken.language}>{broken.instead}</q>
            </p>
            {broken.meaning !== undefined && (
              <p className={styles.quiet}>{say('would_mean', { meaning: broken.meaning })}</p>
            )}
            <div>
              <Button
                isDisabled={!isOfThis}
                onPress={() => {
                  onChange(reworded(value, broken));
                  // What was pressed goes with the verdict: they read on where the new wording stands.
                  box.current?.focus();
                }}
              >
                {say('reword')}
              </Button>
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
