import { useState } from 'react';
import { Button } from '../components/button.tsx';
import styles from './form.module.css';
import { type Found, type Search, SearchPicker } from './search-picker.tsx';
import { say } from './words.ts';

/** Several things that a search finds, kept by their ids. */
export function NameList<T>({
  label,
  placeholder,
  search,
  value,
  onChange,
  nameOf,
}: {
  readonly label: string;
  readonly placeholder?: string;
  readonly search: Search<T>;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  /** Names of those that stood before; what is picked here brings its own. */
  readonly nameOf: (id: string) => string | undefined;
}) {
  const [picked, setPicked] = useState<readonly Found[]>([]);
  const known = (id: string) => picked.find((one) => one.id === id)?.name ?? nameOf(id);
  const called = (id: string) => known(id) ?? say('not_listed');
  return (
    <div className={styles.group}>
      <SearchPicker
        label={label}
        {...(placeholder !== undefined && { placeholder })}
        search={search}
        picked={value.map((id) => (
          <div key={id} className={styles.chosen}>
            <span lang={known(id) === undefined ? undefined : search.lang}>{called(id)}</span>
            <Button
              kind="quiet"
              aria-label={say('remove_item', { name: called(id) })}
              onPress={() => onChange(value.filter((one) => one !== id))}
            >
              {say('remove')}
            </Button>
          </div>
        ))}
        onPick={(found) => {
          setPicked([...picked, found]);
          if (!value.includes(found.id)) onChange([...value, found.id]);
        }}
      />
    </div>
  );
}
