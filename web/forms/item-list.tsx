import { useRef } from 'react';
import { Button } from '../components/button.tsx';
import styles from './form.module.css';
import { say } from './words.ts';

/** A list whose items are written one under the other; each can be taken out, and a new one added. */
export function ItemList<T>({
  legend,
  add,
  blank,
  value,
  onChange,
  nameOf,
  children,
}: {
  readonly legend: string;
  /** What the button for a new item says; absent where items come in another way. */
  readonly add?: string;
  readonly blank?: () => T;
  readonly value: readonly T[];
  readonly onChange: (items: T[]) => void;
  /** For the button that takes an item out. */
  readonly nameOf: (item: T, at: number) => string;
  readonly children: (item: T, change: (part: Partial<T>) => void) => React.ReactNode;
}) {
  const list = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset ref={list} className={styles.group} tabIndex={-1}>
      <legend>{legend}</legend>
      <div className={styles.items}>
        {value.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields are controlled, and what is written has no name of its own
          <div key={at} className={styles.item}>
            {children(item, (part) =>
              onChange(value.map((one, index) => (index === at ? { ...one, ...part } : one))),
            )}
            <div className={styles.bar}>
              <Button
                kind="quiet"
                onPress={() => {
                  onChange(value.filter((_, index) => index !== at));
                  list.current?.focus();
                }}
              >
                {say('remove_item', { name: nameOf(item, at) })}
              </Button>
            </div>
          </div>
        ))}
      </div>
      {add !== undefined && blank !== undefined && (
        <div>
          <Button onPress={() => onChange([...value, blank()])}>{add}</Button>
        </div>
      )}
    </fieldset>
  );
}
