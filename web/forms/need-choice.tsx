import { useId, useState } from 'react';
import type { NeedCode, NeedGroup } from '../../src/domain/values/support-need.ts';
import { Button } from '../components/button.tsx';
import field from '../components/field.module.css';
import { choicesOf } from '../words/code-table.ts';
import { groupOfNeed, needGroupWords } from '../words/need-groups.ts';
import { needWords } from '../words/needs.ts';
import styles from './form.module.css';

/** Chooses a need out of those that are not taken yet, group by group. */
export function NeedChoice({
  label,
  add,
  taken = [],
  onPick,
}: {
  readonly label: string;
  /** What the button says. */
  readonly add: string;
  readonly taken?: readonly NeedCode[];
  readonly onPick: (code: NeedCode) => void;
}) {
  const id = useId();
  const [chosen, setCode] = useState<NeedCode>('treatment_sessions');
  const free = choicesOf(needWords).filter(([code]) => !taken.includes(code));
  const inGroup = (group: NeedGroup) => free.filter(([code]) => groupOfNeed[code] === group);
  const code = taken.includes(chosen) ? free[0]?.[0] : chosen;
  if (code === undefined) return null;
  return (
    <div className={styles.choice}>
      <div className={field.field}>
        <label htmlFor={id}>{label}</label>
        <select
          id={id}
          className={field.control}
          value={code}
          onChange={({ target }) => setCode(target.value as NeedCode)}
        >
          {choicesOf(needGroupWords).map(([group, name]) => (
            <optgroup key={group} label={name}>
              {inGroup(group).map(([one, words]) => (
                <option key={one} value={one}>
                  {words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div>
        <Button onPress={() => onPick(code)}>{add}</Button>
      </div>
    </div>
  );
}
