import type { Participant } from '../../api/types.ts';
import { NumberLine } from '../../components/number-line.tsx';
import styles from '../../forms/form.module.css';
import { NameList } from '../../forms/name-list.tsx';
import { occupationSearch } from '../../forms/search-picker.tsx';
import { TickList } from '../../forms/tick-list.tsx';
import { contractWords, settingWords } from '../../words/codes.ts';
import { sectorWords } from '../../words/sectors.ts';
import { say } from '../words.ts';
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
        label={say('wants_to_be')}
        placeholder={say('occupation_example')}
        search={occupationSearch}
        value={wishes.occupations}
        onChange={(occupations) => put({ occupations })}
        nameOf={nameOf}
      />
      <NameList
        label={say('rather_not_be')}
        search={occupationSearch}
        value={wishes.avoidOccupations}
        onChange={(avoidOccupations) => put({ avoidOccupations })}
        nameOf={nameOf}
      />
      <TickList
        legend={say('kinds')}
        words={sectorWords}
        value={wishes.sectors}
        // A finer code that a file brought stays.
        onChange={(codes) =>
          put({ sectors: [...codes, ...wishes.sectors.filter((code) => !Object.hasOwn(sectorWords, code))] })
        }
      />
      <FloorFields value={wishes.wageFloor} onChange={(wageFloor) => put({ wageFloor })} />
      <div className={styles.pair}>
        <NumberLine
          label={say('hours_from')}
          min={0}
          max={168}
          value={hours.min}
          onChange={(min) => putHours({ min })}
        />
        <NumberLine
          label={say('hours_up_to')}
          min={0}
          max={168}
          value={hours.max}
          onChange={(max) => putHours({ max })}
        />
      </div>
      <TickList
        legend={say('contracts')}
        words={contractWords}
        value={wishes.contracts}
        onChange={(contracts) => put({ contracts })}
      />
      <TickList
        legend={say('no_workplaces')}
        words={settingWords}
        value={draft.value('avoidSettings') ?? []}
        onChange={(avoidSettings) => draft.type('avoidSettings', avoidSettings)}
      />
    </div>
  );
}
