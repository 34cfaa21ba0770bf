import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { opportunitiesQuery } from '../api/queries.ts';
import styles from '../components/picker.module.css';
import { opportunityStateWords } from '../words/codes.ts';
import { say } from './words.ts';

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
      <Label className={styles.label ?? ''}>{say('why_choose')}</Label>
      <div className={styles.line}>
        <Input className={styles.input ?? ''} placeholder={say('why_example')} />
        <Button className={styles.open ?? ''} aria-label={say('why_show')}>
          ▾
        </Button>
      </div>
      <Popover className={styles.popover ?? ''}>
        <ListBox
          className={styles.list ?? ''}
          renderEmptyState={() => (
            <p className={styles.empty}>{say(query.isPending ? 'why_looking' : 'why_no_such')}</p>
          )}
        >
          {(opportunity: (typeof items)[number]) => (
            <ListBoxItem className={styles.item ?? ''} textValue={opportunity.title}>
              {opportunity.title}
              <span>{opportunity.place?.label ?? opportunityStateWords[opportunity.state]}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
