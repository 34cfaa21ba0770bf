import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { opportunitiesQuery } from '../api/queries.ts';
import styles from '../components/picker.module.css';

/** Chooses a posting to ask "why, or why not?" about. */
export function WhyNotPicker({ participantId }: { readonly participantId: string }) {
  const [q, setQ] = useState('');
  const navigate = useNavigate();
  const query = useInfiniteQuery({ ...opportunitiesQuery({ q }), placeholderData: keepPreviousData });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <ComboBox
      className={styles.picker ?? ''}
      items={items}
      inputValue={q}
      onInputChange={setQ}
      menuTrigger="focus"
      allowsEmptyCollection
      onSelectionChange={(key) => {
        if (key === null) return;
        void navigate({
          to: '/participants/$id/why/$opportunityId',
          params: { id: participantId, opportunityId: String(key) },
        });
      }}
    >
      <Label className={styles.label ?? ''}>Choose a posting to see the full result for it</Label>
      <div className={styles.line}>
        <Input className={styles.input ?? ''} placeholder="Title of the posting" />
        <Button className={styles.open ?? ''} aria-label="Show postings">
          ▾
        </Button>
      </div>
      <Popover className={styles.popover ?? ''}>
        <ListBox
          className={styles.list ?? ''}
          renderEmptyState={() => (
            <p className={styles.empty}>
              {query.isPending ? 'Postings are on their way.' : 'No posting has that in its title.'}
            </p>
          )}
        >
          {(opportunity: (typeof items)[number]) => (
            <ListBoxItem className={styles.item ?? ''} textValue={opportunity.title}>
              {opportunity.title}
              <span>{opportunity.place?.label ?? opportunity.state}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
