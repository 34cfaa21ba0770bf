import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { employerQuery } from '../../api/queries.ts';
import type { Participant } from '../../api/types.ts';
import { DayLine } from '../../components/day-line.tsx';
import { Choice, TextLine } from '../../components/field.tsx';
import styles from '../../forms/form.module.css';
import { ItemList } from '../../forms/item-list.tsx';
import { NameList } from '../../forms/name-list.tsx';
import { textOf } from '../../forms/optional.ts';
import { employerSearch } from '../../forms/search-picker.tsx';
import { choicesOf } from '../../words/code-table.ts';
import { constraintWords } from '../../words/codes.ts';
import { say } from '../words.ts';
import type { ParticipantDraft } from './edit-section.tsx';

/** Who and where to stay away from, and what somebody may not do for now. Coaches alone see it. */
export function LimitsFields({ draft }: { readonly draft: ParticipantDraft }) {
  const safety = draft.value('safetyList') ?? { employerIds: [], postcodes: [] };
  const employers = useQueries({ queries: safety.employerIds.map((id) => employerQuery(id)) });
  return (
    <div className={styles.fields}>
      <p className={styles.quiet}>{say('limits_seen')}</p>
      <NameList
        label={say('no_employers')}
        search={employerSearch}
        value={safety.employerIds}
        onChange={(employerIds) => draft.type('safetyList', { ...safety, employerIds })}
        nameOf={(id) => employers.find(({ data }) => data?.id === id)?.data?.name}
      />
      <ItemList
        legend={say('no_postcodes')}
        add={say('add_postcode')}
        blank={() => ({ postcode: '' })}
        value={safety.postcodes.map((postcode) => ({ postcode }))}
        onChange={(items) =>
          draft.type('safetyList', { ...safety, postcodes: items.map(({ postcode }) => postcode) })
        }
        nameOf={({ postcode }, at) => (postcode === '' ? say('postcode_at', { at: at + 1 }) : postcode)}
      >
        {({ postcode }, change) => (
          <TextLine
            label={say('postcode_or_half')}
            required
            maxLength={16}
            value={postcode}
            onChange={({ target }) => change({ postcode: target.value })}
          />
        )}
      </ItemList>
      <Limits
        value={draft.value('recordConstraints') ?? []}
        onChange={(limits) => draft.type('recordConstraints', limits)}
      />
    </div>
  );
}

type Limit = Participant['recordConstraints'][number];
/** A line that was added, until a limit is chosen in it: it is none yet, and nothing of it is saved. */
type Line = Omit<Limit, 'code'> & { readonly code: Limit['code'] | '' };

const isLimit = (line: Line): line is Limit => line.code !== '';

function Limits({
  value,
  onChange,
}: {
  readonly value: readonly Limit[];
  readonly onChange: (limits: Limit[]) => void;
}) {
  const [begun, setBegun] = useState<Line>();
  return (
    <ItemList
      legend={say('may_not')}
      add={say('add_limit')}
      blank={(): Line => ({ code: '' })}
      value={begun ? [...value, begun] : value}
      onChange={(lines) => {
        setBegun(lines.find((line) => !isLimit(line)));
        onChange(lines.filter(isLimit));
      }}
      nameOf={({ code }) => (code === '' ? say('choose_limit') : constraintWords[code])}
    >
      {({ code, until }, change) => (
        <div className={styles.pair}>
          <Choice
            label={say('what')}
            value={code}
            required
            options={[
              ...(code === '' ? [['', say('choose_limit')] as const] : []),
              ...choicesOf(constraintWords),
            ]}
            onChange={(chosen) => change({ code: chosen })}
          />
          <DayLine
            label={say('until')}
            value={until ?? ''}
            onChange={(day) => change({ until: textOf(day) })}
          />
        </div>
      )}
    </ItemList>
  );
}
