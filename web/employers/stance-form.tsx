import { useState } from 'react';
import type { Accommodation, Evidence, Stance } from '../../src/domain/values/accommodation.ts';
import type { NeedCode } from '../../src/domain/values/support-need.ts';
import { Button } from '../components/button.tsx';
import { DayLine } from '../components/day-line.tsx';
import { Choice, TextLine } from '../components/field.tsx';
import { EditForm } from '../forms/edit-form.tsx';
import type { UsedDraft } from '../forms/use-draft.ts';
import { choicesOf } from '../words/code-table.ts';
import { listed } from '../words/lists.ts';
import { evidenceWords, needWords, stanceWords } from '../words/needs.ts';
import { orNothing } from './employer-words.tsx';
import { stanceText } from './stance-text.ts';
import { type Stances, saidAnew } from './stances.ts';
import { say } from './words.ts';

/** One thing an employer was asked: what they said, and how that is known. */
export function StanceForm({
  accommodations,
  draft,
  code: given,
  first,
  onDone,
}: {
  /** What was said so far. */
  readonly accommodations: readonly Accommodation[];
  readonly draft: UsedDraft<Stances>;
  /** Undefined to add one. */
  readonly code: NeedCode | undefined;
  /** Of one to add: what is offered first. */
  readonly first?: NeedCode | undefined;
  readonly onDone: () => void;
}) {
  const known = new Set(accommodations.map(({ code }) => code));
  const open = choicesOf(needWords).filter(([code]) => !known.has(code));
  const [code, setCode] = useState<NeedCode>(given ?? first ?? open[0]?.[0] ?? 'low_noise');
  const old = accommodations.find((one) => one.code === code);
  const typed = draft.value(code) ?? undefined;
  const isGone = given !== undefined && typed === undefined;
  const shown: Accommodation = typed ?? { code, stance: 'willing', evidence: 'declared' };
  const type = (said: Partial<Accommodation>) => {
    const next = { ...shown, ...said };
    const { stance, evidence, note } = next;
    const isNewStance = said.stance !== undefined || said.evidence !== undefined;
    draft.type(
      code,
      saidAnew(
        old,
        { code, stance, evidence, ...(note !== undefined && { note }) },
        isNewStance && said.expires === undefined ? undefined : next.expires,
      ),
    );
  };
  const choose = (next: NeedCode) => {
    draft.drop();
    setCode(next);
  };
  return (
    <EditForm<Stances>
      label={given === undefined ? say('stance_form') : needWords[code]}
      draft={{
        ...draft,
        save: () => {
          // One that is added as it is shown was typed by looking at it.
          if (given === undefined && typed === undefined) type({});
          return draft.save();
        },
      }}
      nameOf={(field) => (field === 'version' ? '' : needWords[field])}
      show={(_, value) => {
        const one = value as Accommodation;
        return listed([stanceText(one), one.note]);
      }}
      onDone={onDone}
    >
      {given === undefined ? (
        <Choice label={say('what')} value={code} options={open} onChange={choose} />
      ) : (
        <h3>{needWords[code]}</h3>
      )}
      {isGone && <p role="status">{say('goes')}</p>}
      <Choice<Stance>
        label={say('they_say')}
        value={shown.stance}
        options={choicesOf(stanceWords)}
        onChange={(stance) => type({ stance })}
      />
      <Choice<Evidence>
        label={say('evidence')}
        value={shown.evidence}
        options={choicesOf(evidenceWords)}
        onChange={(evidence) => type({ evidence })}
      />
      <TextLine
        label={say('note')}
        maxLength={500}
        value={shown.note ?? ''}
        onChange={({ target }) => type({ note: orNothing(target.value) })}
      />
      <DayLine
        label={say('counts_until')}
        hint={say('counts_until_hint')}
        value={shown.expires ?? ''}
        onChange={(day) => type({ expires: day })}
      />
      {given !== undefined && (
        <Button kind="quiet" onPress={() => draft.type(code, isGone ? old : undefined)}>
          {say(isGone ? 'keep' : 'take_away')}
        </Button>
      )}
    </EditForm>
  );
}
