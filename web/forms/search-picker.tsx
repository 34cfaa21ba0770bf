import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ButtonContext, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { ask } from '../api/client.ts';
import type { Place } from '../api/types.ts';
import { useOwnWords } from '../components/field.tsx';
import styles from '../components/picker.module.css';
import { say } from './words.ts';

/** One thing that a search found. */
export interface Found {
  readonly id: string;
  readonly name: string;
  /** The word by which it was found, where it is another. */
  readonly hint?: string | undefined;
}

/** A search of the API as a picker asks it. */
export interface Search<T> {
  readonly path: '/occupations' | '/skills' | '/employers' | '/places' | '/search';
  readonly read: (item: T) => Found;
  /** The language of the names, where it is not the one that is spoken. */
  readonly lang?: 'en';
}

interface Concept {
  readonly uri: string;
  readonly label: string;
  readonly matchedLabel: string;
}

const ofConcept = ({ uri, label, matchedLabel }: Concept): Found => ({
  id: uri,
  name: label,
  hint: matchedLabel === label ? undefined : matchedLabel,
});

export const occupationSearch: Search<Concept> = { path: '/occupations', read: ofConcept, lang: 'en' };
export const skillSearch: Search<Concept> = { path: '/skills', read: ofConcept, lang: 'en' };
export const employerSearch: Search<{ readonly id: string; readonly name: string }> = {
  path: '/employers',
  read: ({ id, name }) => ({ id, name }),
};

export const placeSearch: Search<Place> = {
  path: '/places',
  read: ({ label, postcode, lat, lon }) => ({
    id: [label, postcode, lat, lon].join(' '),
    name: label ?? postcode ?? '',
    hint: label === undefined ? undefined : postcode,
  }),
};

/** Whether somebody goes on with the same name, or takes letters of it back. What is typed next, after a choice, is another. */
const isSameName = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);

/** Finds one thing by typing the beginning of its name; the field is empty again once it is picked. */
export function SearchPicker<T>({
  label,
  placeholder,
  search: { path, read, lang },
  needed = '',
  picked,
  onPick,
}: {
  readonly label: string;
  readonly placeholder?: string;
  readonly search: Search<T>;
  /** What is said where a form is sent before one is picked; a name that was only typed is none. Empty where none is needed. */
  readonly needed?: string;
  /**
   * What was picked before, to be shown between the label and the field: who picks once more and goes on by Tab comes to the next field,
   * not to a button that takes away what was just picked.
   */
  readonly picked?: React.ReactNode;
  readonly onPick: (found: Found, item: T) => void;
}) {
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const unfit = useOwnWords();
  // A form that was sent with a name that nobody picked would be kept without it, and without a word.
  const lacks = typed.trim() === '' ? needed : needed || say('only_typed');
  useLayoutEffect(() => input.current?.setCustomValidity(lacks), [lacks]);
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), 150);
    return () => clearTimeout(timer);
  }, [typed]);
  // The search of everything gives few by itself.
  const most = path === '/search' ? {} : { limit: 20 };
  const query = useQuery({
    queryKey: ['search', path, q],
    queryFn: ({ signal }) => ask<{ readonly items: readonly T[] }>(path, { query: { q, ...most }, signal }),
    enabled: q !== '',
    // Who types on sees what stands until the next is there; of a name before it nothing is offered, or it would be picked.
    placeholderData: (found, before) => (isSameName(q, String(before?.queryKey[2])) ? found : undefined),
  });
  const isFor = q !== '' && typed.trim() !== '' && isSameName(q, typed.trim());
  const all = isFor ? (query.data?.items ?? []) : [];
  const items = all.map(read);
  return (
    <ComboBox
      className={styles.picker ?? ''}
      items={items}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      menuTrigger="input"
      validationBehavior="aria"
      allowsEmptyCollection={typed.trim() !== ''}
      onSelectionChange={(key) => {
        const at = items.findIndex(({ id }) => id === key);
        const [found, item] = [items[at], all[at]];
        if (found === undefined || item === undefined) return;
        onPick(found, item);
        setTyped('');
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {/* Its buttons are their own: one within a combobox opens its list otherwise. */}
      <ButtonContext value={null}>{picked}</ButtonContext>
      <Input
        {...unfit.control}
        ref={input}
        className={styles.input ?? ''}
        {...(placeholder !== undefined && { placeholder })}
        maxLength={200}
      />
      {unfit.words}
      <Popover className={styles.popover ?? ''}>
        <ListBox
          className={styles.list ?? ''}
          renderEmptyState={() => (
            <p className={styles.empty}>
              {query.isFetching || q !== typed.trim() ? say('looking') : say('none_called')}
            </p>
          )}
        >
          {({ id, name, hint }: Found) => (
            <ListBoxItem id={id} className={styles.item ?? ''} textValue={name} lang={lang}>
              {name}
              {hint !== undefined && <span>{hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
