import type { Participant } from '../../api/types.ts';
import { TextLine } from '../../components/field.tsx';
import styles from '../../forms/form.module.css';
import { NameList } from '../../forms/name-list.tsx';
import { numberOf, shownNumber } from '../../forms/optional.ts';
import { occupationSearch } from '../../forms/search-picker.tsx';
import { TickList } from '../../forms/tick-list.tsx';
import { contractWords, settingWords } from '../../words/codes.ts';
import { sectorWords } from '../../words/sectors.ts';
import type { ParticipantDraft } from './edit-section.tsx';
import { FloorFields } from './floor-fields.tsx';

/** What somebody would like, and what not. */
export function WishesFields({
  draft,
  participant,
}: {
  readonly draft: ParticipantDraft;
  readonly participant: Participant;
}) {
  const wishes = draft.value('preferences') ?? participant.preferences;
  const put = (part: Partial<Participant['preferences']>) =>
    draft.type('preferences', { ...wishes, ...part });
  const hours = wishes.hoursPerWeek ?? {};
  const putHours = (part: typeof hours) => {
    const next = { ...hours, ...part };
    put({ hoursPerWeek: next.min === undefined && next.max === undefined ? undefined : next });
  };
  const nameOf = (uri: string) => participant.occupationLabels?.[uri];
  return (
    <div className={styles.fields}>
      <NameList
        label="Would like to work as"
        placeholder="Such as baker"
        search={occupationSearch}
        value={wishes.occupations}
        onChange={(occupations) => put({ occupations })}
        nameOf={nameOf}
      />
      <NameList
        label="Would rather not work as"
        search={occupationSearch}
        value={wishes.avoidOccupations}
        onChange={(avoidOccupations) => put({ avoidOccupations })}
        nameOf={nameOf}
      />
      <TickList
        legend="Kinds of work"
        words={sectorWords}
        value={wishes.sectors}
        // A finer code that a file brought stays.
        onChange={(codes) =>
          put({ sectors: [...codes, ...wishes.sectors.filter((code) => !Object.hasOwn(sectorWords, code))] })
        }
      />
      <FloorFields value={wishes.wageFloor} onChange={(wageFloor) => put({ wageFloor })} />
      <div className={styles.pair}>
        <TextLine
          label="Hours a week, from"
          type="number"
          min={0}
          max={168}
          step="any"
          value={shownNumber(hours.min)}
          onChange={({ target }) => putHours({ min: numberOf(target.value) })}
        />
        <TextLine
          label="Hours a week, up to"
          type="number"
          min={0}
          max={168}
          step="any"
          value={shownNumber(hours.max)}
          onChange={({ target }) => putHours({ max: numberOf(target.value) })}
        />
      </div>
      <TickList
        legend="Contracts"
        words={contractWords}
        value={wishes.contracts}
        onChange={(contracts) => put({ contracts })}
      />
      <TickList
        legend="Workplaces to stay away from"
        words={settingWords}
        value={draft.value('avoidSettings') ?? []}
        onChange={(avoidSettings) => draft.type('avoidSettings', avoidSettings)}
      />
    </div>
  );
}
