import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { placesQuery } from '../api/queries.ts';
import type { Place } from '../api/types.ts';
import styles from '../components/picker.module.css';
import { placeWords, typedPlace } from './places.ts';
import { say } from './words.ts';

/** A place in words, or chosen from those that are known: then it has coordinates, and ways there can be worked out. */
export function PlaceField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: Place | undefined;
  readonly onChange: (place: Place | undefined) => void;
}) {
  const typed = placeWords(value) ?? '';
  const [text, setText] = useState(typed);
  const [q, setQ] = useState('');
  // What somebody else wrote meanwhile, or what was chosen after all, shows here.
  useEffect(() => setText((now) => (now.trim() === typed ? now : typed)), [typed]);
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim() === '' ? '' : text.trim().slice(0, 100)), 200);
    return () => clearTimeout(timer);
  }, [text]);
  const query = useQuery({ ...placesQuery(q), placeholderData: keepPreviousData });
  const items = (query.data?.items ?? []).map((place, at) => ({ id: String(at), place }));
  return (
    <ComboBox
      className={styles.picker ?? ''}
      items={items}
      inputValue={text}
      onInputChange={(next) => {
        setText(next);
        onChange(typedPlace(next, value));
      }}
      allowsCustomValue
      menuTrigger="input"
      allowsEmptyCollection={text.trim() !== '' && value?.lat === undefined}
      onSelectionChange={(key) => {
        const chosen = items.find(({ id }) => id === key)?.place;
        if (chosen === undefined) return;
        onChange(chosen);
        setText(placeWords(chosen) ?? '');
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input className={styles.input ?? ''} maxLength={200} />
      <Text slot="description" className={styles.hint ?? ''}>
        {say(value === undefined ? 'place_hint' : value.lat === undefined ? 'place_typed' : 'place_known')}
      </Text>
      <Popover className={styles.popover ?? ''}>
        <ListBox
          className={styles.list ?? ''}
          renderEmptyState={() => (
            <p className={styles.empty}>
              {query.isFetching || q !== text.trim() ? say('looking') : say('place_not_listed')}
            </p>
          )}
        >
          {({ id, place }: (typeof items)[number]) => (
            <ListBoxItem id={id} className={styles.item ?? ''} textValue={placeWords(place) ?? ''}>
              {place.label ?? place.postcode}
              <span>{place.label === undefined ? '' : place.postcode}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
