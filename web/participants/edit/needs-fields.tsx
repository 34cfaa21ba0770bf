import type { Participant } from '../../api/types.ts';
import { DayLine } from '../../components/day-line.tsx';
import { Choice, TextLine } from '../../components/field.tsx';
import { NumberLine } from '../../components/number-line.tsx';
import styles from '../../forms/form.module.css';
import { ItemList } from '../../forms/item-list.tsx';
import { NeedChoice } from '../../forms/need-choice.tsx';
import { textOf } from '../../forms/optional.ts';
import { NeedCost } from '../../history/need-cost.tsx';
import { WeekPicker } from '../../week/week-picker.tsx';
import { choicesOf } from '../../words/code-table.ts';
import { groupOfNeed, minuteWords, needGroupWords, windowWords } from '../../words/need-groups.ts';
import { needPhrases, needWords, weightWords } from '../../words/needs.ts';
import { say } from '../words.ts';
import type { ParticipantDraft } from './edit-section.tsx';

type Need = Participant['supportNeeds'][number];

/** What somebody needs so that work holds, each with its weight and what it says. */
export function NeedsFields({ id, draft }: { readonly id: string; readonly draft: ParticipantDraft }) {
  const needs = draft.value('supportNeeds') ?? [];
  return (
    <div className={styles.fields}>
      <NeedChoice
        label={say('a_need')}
        add={say('add_need')}
        onPick={(code) => draft.type('supportNeeds', [...needs, { code, weight: 'prefer' }])}
      />
      <ItemList
        legend={say('needs')}
        value={needs}
        onChange={(next) => draft.type('supportNeeds', next)}
        nameOf={({ code }) => needPhrases[code]}
      >
        {(need, change) => (
          <>
            <NeedFields need={need} change={change} />
            {need.weight === 'must' && <NeedCost id={id} code={need.code} />}
          </>
        )}
      </ItemList>
    </div>
  );
}

function NeedFields({
  need,
  change,
}: {
  readonly need: Need;
  readonly change: (part: Partial<Need>) => void;
}) {
  const { code, weight, windows, minutes, from, until, note } = need;
  const [hours, length] = [windowWords[code], minuteWords[code]];
  return (
    <>
      <p>
        {needWords[code]} <span className={styles.quiet}>{needGroupWords[groupOfNeed[code]]}</span>
      </p>
      <div className={styles.pair}>
        <Choice
          label={say('how_much')}
          value={weight}
          options={choicesOf(weightWords)}
          onChange={(value) => change({ weight: value })}
        />
        <DayLine label={say('from')} value={from ?? ''} onChange={(day) => change({ from: textOf(day) })} />
        <DayLine
          label={say('until')}
          value={until ?? ''}
          onChange={(day) => change({ until: textOf(day) })}
        />
      </div>
      {length !== undefined && (
        <NumberLine
          label={length}
          min={1}
          max={1440}
          isWhole
          value={minutes}
          onChange={(length) => change({ minutes: length })}
        />
      )}
      {hours !== undefined && (
        <WeekPicker
          label={hours}
          value={windows ?? []}
          onChange={(blocks) => change({ windows: blocks.length === 0 ? undefined : blocks })}
          words={[say('kept_free'), say('not_kept_free')]}
        />
      )}
      <TextLine
        label={say('need_note')}
        maxLength={1000}
        value={note ?? ''}
        onChange={({ target }) => change({ note: textOf(target.value) })}
      />
    </>
  );
}
